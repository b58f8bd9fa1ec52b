"""Records of the AT Protocol: a post's words, its pictures and its web address, whichever interface told it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from spiders.engines.posts import Post, address, words
from spiders.engines.values import each, first, mapping

POST = "app.bsky.feed.post"


class Author(NamedTuple):
    """Who wrote a record: the lasting identifier, and the handle (empty where it is not known)."""

    did: str
    handle: str = ""


def post_of(uri: str, record: Mapping[str, Any], author: Author, indexed_at: str = "") -> Post:
    """The post that a record is; its at:// address names it. Without an address or an author it has no id."""
    _, is_post, key = uri.partition(f"/{POST}/")
    known = bool(is_post and author.did)
    text = first(record, "text")
    tags = [f"#{tag}" for tag in each(record.get("tags")) if isinstance(tag, str)]
    return Post(
        ad_id=uri if known else "", url=f"https://bsky.app/profile/{author.did}/post/{key}" if known else "",
        text=words(text, " ".join(tag for tag in tags if tag not in text), *_links(record, text), *_embedded(record)),
        seller=author.handle if author.handle not in ("", "handle.invalid") else author.did,
        posted=first(record, "createdAt") or indexed_at,
        language=next((tag for tag in each(record.get("langs")) if isinstance(tag, str)), ""),
    )  # fmt: skip


def _links(record: Mapping[str, Any], text: str) -> Iterator[str]:
    # A client shortens what it shows of a link; the facet has it whole.
    for facet in each(record.get("facets")):
        for feature in each(mapping(facet).get("features")):
            link = first(mapping(feature), "uri")
            if link and link not in text:
                yield link


def _parts(record: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    embed = mapping(record.get("embed"))
    yield embed
    yield mapping(embed.get("media"))


def _embedded(record: Mapping[str, Any]) -> Iterator[str]:
    for part in _parts(record):
        for image in each(part.get("images")):
            yield first(mapping(image), "alt")
        yield first(part, "alt")
        yield words(first(part, "external.title"), first(part, "external.description"), first(part, "external.uri"))


def shown_images(post: Mapping[str, Any]) -> list[str]:
    """The pictures of a post as an AppView shows it."""
    found: list[str] = []
    for part in _parts(post):
        found += [first(mapping(image), "fullsize", "thumb") for image in each(part.get("images"))]
        found.append(first(part, "thumbnail", "external.thumb"))
    return [link for link in found if link]


def stored_images(record: Mapping[str, Any], service: str, did: str) -> list[str]:
    """The pictures of a record as its data server gives them."""
    found: list[str] = []
    for part in _parts(record):
        blobs = [mapping(mapping(image).get("image")) for image in each(part.get("images"))]
        blobs.append(mapping(mapping(part.get("external")).get("thumb")))
        names = (first(blob, "ref.$link", "cid") or str(blob.get("ref") or "") for blob in blobs)
        found += [
            address(service, "xrpc/com.atproto.sync.getBlob", {"did": did, "cid": name}) for name in names if name
        ]
    return found
