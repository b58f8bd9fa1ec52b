"""Reddit by its OAuth interface: ``/r/<section>/new`` and ``/search``, 100 a page, followed by ``after``.

Sections are subreddits (their user pages as ``u/name``); none means the whole site. The token is an application's own
(client credentials): nobody's account is used.
"""

from __future__ import annotations

import base64
from collections.abc import AsyncIterator, Mapping, Sequence
from functools import partial
from typing import Any
from urllib.parse import quote, urlencode

from scrapy.http import TextResponse

from crawler.description import Platform, PlatformKind
from model.errors import BlockedError, PageChangedError
from model.listing import ListingState
from spiders.engines.engine import Ad, Answer, Ask, Asker, Engine, Page, Recognised, in_turn
from spiders.engines.posts import Post, address, guarded, says_sold, with_parameters, words
from spiders.engines.rates import PacedAsker
from spiders.engines.secrets import Secrets
from spiders.engines.tokens import TokenAsker
from spiders.engines.values import each, first, mapping

_PER_PAGE = 100
_GONE_TEXT = frozenset({"[removed]", "[deleted]", "[deleted by user]", "[ removed by reddit ]"})
_CLOSED = {"private": "is private", "quarantined": "is quarantined", "banned": "is banned", "gold_only": "is private"}
_NO_IMAGE = frozenset({"self", "default", "nsfw", "spoiler", "image", ""})
_TOKEN_URL = "https://www.reddit.com/api/v1/access_token"  # noqa: S105  (an address)


class RedditEngine(Engine):
    """One submission is one ad; comments are none."""

    kind = PlatformKind.REDDIT
    secrets = ("client_id", "client_secret")
    required = ("client_id", "client_secret")

    def __init__(self, platform: Platform, asker: Asker) -> None:
        self._keys = Secrets(platform.name)
        super().__init__(platform, PacedAsker(TokenAsker(asker, self._token)))

    @classmethod
    async def recognise(cls, home: TextResponse, asker: Asker) -> Recognised | None:  # noqa: ARG003
        """Only Reddit itself is of this kind; its interface needs a key before it answers."""
        host = home.url.split("/")[2].lower()
        if host != "reddit.com" and not host.endswith(".reddit.com"):
            return None
        parts = {
            "hosts": ["www.reddit.com"],
            "interface": {"terms_url": "https://redditinc.com/policies/data-api-terms"},
        }
        return Recognised(base_url="https://oauth.reddit.com/", parts=parts, why="is Reddit")

    async def pages(self, query: str) -> AsyncIterator[Page]:
        """Newest submissions first, section by section."""
        sections = self.platform.interface.sections or ("",)
        walk = lambda section: self.follow(self._ask(section, query), partial(self._read, section))  # noqa: E731
        async for page in in_turn(sections, walk):
            yield page

    async def _token(self, asker: Asker) -> str:
        pair = f"{self._keys.get('client_id')}:{self._keys.get('client_secret')}".encode()
        headers = {
            "Authorization": f"Basic {base64.b64encode(pair).decode()}",
            "Content-Type": "application/x-www-form-urlencoded",
        }
        url = self.platform.interface.token_url or _TOKEN_URL
        body = urlencode({"grant_type": "client_credentials"}).encode()
        answer = await asker.json(Ask(url=url, method="POST", headers=headers, body=body, unlogged=True))
        token = first(mapping(answer.content), "access_token")
        if not token:
            raise BlockedError(f"{url}: no token was given; set or renew {self._keys.told(self.secrets)}")
        return token

    def _ask(self, section: str, query: str) -> Ask:
        name = section.strip("/").removeprefix("r/")
        place = f"{name.replace('u/', 'user/', 1)}/submitted" if name.startswith(("u/", "user/")) else ""
        place = place or (f"r/{quote(name, safe='+')}/" if name else "")
        limit = min(self.platform.interface.per_page or _PER_PAGE, _PER_PAGE)
        parameters: dict[str, object] = {"limit": limit, "raw_json": 1, "sort": "new"}
        if query:
            path, more = "search", {"q": query, "type": "link", "restrict_sr": "1" if name else ""}
            if place.endswith("/submitted"):
                path, more = "search", {"q": f"author:{name.partition('/')[2]} {query}", "type": "link"}
                place = ""
        else:
            path, more = ("" if place.endswith("/submitted") else "new"), {}
        return Ask(
            url=address(self.platform.base_url, f"{place}{path}", parameters | more), allow=frozenset({403, 404})
        )

    def _read(self, section: str, answer: Answer) -> tuple[Sequence[Ad | str], Ask | None]:
        content = mapping(answer.content)
        if answer.response.status >= 400:
            reason = first(content, "reason")
            if answer.response.status == 403 and reason not in _CLOSED:
                keys = self._keys.told(self.secrets)
                raise BlockedError(f"{answer.response.url}: refuses us (HTTP 403); set or renew {keys}")
            return [f"'{section}' {_CLOSED.get(reason, 'is not there')}"], None
        listing = mapping(content.get("data"))
        children = listing.get("children")
        if not isinstance(children, list):
            raise PageChangedError(
                f"{answer.response.url}: no listing with 'children'; has Reddit's interface changed?"
            )
        ads = [guarded(self._ad, mapping(child)) for child in children if mapping(child).get("kind", "t3") == "t3"]
        after = first(listing, "after")
        following = Ask(url=with_parameters(answer.response.url, after=after), allow=frozenset({403, 404}))
        return ads, following if after and children else None

    def _ad(self, child: Mapping[str, Any]) -> Ad | str:
        link = mapping(child.get("data"))
        parents = each(link.get("crosspost_parent_list"))
        text = first(link, "selftext")
        if parents and not text and first(mapping(parents[0]), "title") == first(link, "title"):
            link = mapping(parents[0])
            text = first(link, "selftext")
        removed = text.strip().lower() in _GONE_TEXT or bool(first(link, "removed_by_category"))
        flair = first(link, "link_flair_text")
        category = " / ".join(part for part in (first(link, "subreddit_name_prefixed"), flair) if part)
        captions = [first(mapping(item), "caption") for item in each(mapping(link.get("gallery_data")).get("items"))]
        seller = first(link, "author")
        state = ListingState.SOLD if says_sold([flair]) else None
        return Post(
            ad_id=first(link, "id"), url=f"https://www.reddit.com{first(link, 'permalink')}",
            title=first(link, "title"),
            text="" if removed else words(text, *captions), category=category,
            seller="" if seller == "[deleted]" else seller, posted=first(link, "created_utc"), images=_images(link),
            state=ListingState.DISAPPEARED if removed else state,
        ).as_ad(self)  # fmt: skip


def _images(link: Mapping[str, Any]) -> list[str]:
    media = mapping(link.get("media_metadata"))
    order = [first(mapping(item), "media_id") for item in each(mapping(link.get("gallery_data")).get("items"))]
    found = [first(mapping(media.get(name)), "s.u", "s.gif") for name in order or media]
    target = first(link, "url_overridden_by_dest", "url")
    if first(link, "post_hint") == "image" or target.partition("?")[0].endswith(
        (".jpg", ".jpeg", ".png", ".gif", ".webp")
    ):
        found.append(target)
    if not any(found):
        previews = each(mapping(link.get("preview")).get("images"))
        found += [first(mapping(one), "source.url") for one in previews]
    if not any(found) and first(link, "thumbnail") not in _NO_IMAGE:
        found.append(first(link, "thumbnail"))
    # Without raw_json the addresses come with their ampersands written as entities.
    return [one.replace("&amp;", "&") for one in found if one]
