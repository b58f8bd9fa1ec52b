"""Flarum forums by their JSON:API: discussions with their first post, followed by ``links.next``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from model.errors import PageChangedError
from model.listing import ListingState
from spiders.engines.engine import Ad, Answer, Ask, Engine
from spiders.engines.posts import Post, address, guarded, image_links, says_sold
from spiders.engines.values import each, first, mapping, plain

_PER_PAGE = 50
Included = Mapping[tuple[str, str], Mapping[str, Any]]


class Flarum:
    """Flarum's answers to ads."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def start(self, section: str, query: str) -> Ask:
        """The first question; ``section`` is a tag."""
        limit = min(self._engine.platform.interface.per_page or _PER_PAGE, _PER_PAGE)
        parameters = {
            "include": "user,firstPost,tags", "sort": "-createdAt", "page[limit]": limit, "filter[q]": query,
            "filter[tag]": section.strip("/").removeprefix("t/"),
        }  # fmt: skip
        return Ask(url=address(self._engine.platform.base_url, "api/discussions", parameters))

    def read(self, answer: Answer) -> tuple[Sequence[Ad | str], Ask | None]:
        """The discussions of one answer, and the question that follows it."""
        content = mapping(answer.content)
        discussions = content.get("data")
        if not isinstance(discussions, list):
            raise PageChangedError(f"{answer.response.url}: no list 'data'; is this a Flarum forum?")
        included = {
            (first(mapping(one), "type"), first(mapping(one), "id")): mapping(mapping(one).get("attributes"))
            for one in each(content.get("included"))
        }
        shown = (mapping(one) for one in discussions)
        ads = [guarded(self._ad, one, included) for one in shown if not mapping(one.get("attributes")).get("isHidden")]
        following = first(content, "links.next")
        # The forum may believe to live at another host than the one that was asked.
        query = following.partition("?")[2]
        url = f"{address(self._engine.platform.base_url, 'api/discussions')}?{query}"
        return ads, Ask(url=url) if query and discussions else None

    def _ad(self, discussion: Mapping[str, Any], included: Included) -> Ad | str:
        about = mapping(discussion.get("attributes"))
        number = first(discussion, "id")
        post = self._related(discussion, "firstPost", included)[:1]
        author = self._related(discussion, "user", included)[:1]
        tags = [first(tag, "name") for tag in self._related(discussion, "tags", included)]
        markup = first(post[0], "contentHtml", "content") if post else ""
        link = first(about, "shareUrl") or address(
            self._engine.platform.base_url, f"d/{first(about, 'slug') or number}"
        )
        return Post(
            ad_id=number, url=link, title=first(about, "title"), text=plain(markup),
            seller=first(author[0], "username", "displayName") if author else "", posted=first(about, "createdAt"),
            category=" / ".join(tag for tag in tags if tag), images=image_links(markup, link),
            state=ListingState.SOLD if says_sold(tags) else None,
        ).as_ad(self._engine)  # fmt: skip

    def _related(self, discussion: Mapping[str, Any], name: str, included: Included) -> list[Mapping[str, Any]]:
        told = mapping(mapping(discussion.get("relationships")).get(name)).get("data")
        links = [mapping(one) for one in (told if isinstance(told, list) else [told])]
        found = (included.get((first(link, "type"), first(link, "id"))) for link in links)
        return [one for one in found if one is not None]
