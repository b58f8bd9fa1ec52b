"""A Matrix room's messages, read backwards: edits before what they edit, redactions, replies, pictures, places."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from spiders.engines.engine import Ad, Engine
from spiders.engines.posts import Post, address, guarded, words
from spiders.engines.values import first, mapping, plain

_QUOTE = re.compile(r"\A(?:> [^\n]*\n)+\n?")
_QUOTE_HTML = re.compile(r"<mx-reply>.*?</mx-reply>", re.DOTALL | re.IGNORECASE)
_MXC = re.compile(r"mxc://([^/]+)/([A-Za-z0-9_-]+)$")
_FILES = {"m.image", "m.video", "m.file", "m.audio"}


@dataclass(frozen=True, slots=True)
class Room:
    """A room by its id, with the name people see."""

    room_id: str
    name: str = ""


class Timeline:
    """What has been seen of a room so far: the latest edit of each message that is still to come."""

    def __init__(self, engine: Engine, room: Room) -> None:
        self._engine = engine
        self._room = room
        self._edits: dict[tuple[str, str], Mapping[str, Any]] = {}
        self._told_encrypted = False

    def ads(self, events: Sequence[Mapping[str, Any]]) -> list[Ad | str]:
        """The ads of one answer, newest first."""
        found: list[Ad | str] = []
        for event in events:
            if event.get("type") == "m.room.encrypted":
                if not self._told_encrypted:
                    found.append(f"room '{self._room.name or self._room.room_id}' has encrypted messages: not read")
                self._told_encrypted = True
                continue
            content = mapping(event.get("content"))
            relation = mapping(content.get("m.relates_to"))
            if first(relation, "rel_type") == "m.replace":
                # Read backwards, the first edit met is the last one made; only its own author may edit a message.
                edited = (first(relation, "event_id"), first(event, "sender"))
                self._edits.setdefault(edited, mapping(content.get("m.new_content")))
            elif event.get("type") == "m.room.message" and content:
                found.append(guarded(self._ad, event, content))
        return found

    def _ad(self, event: Mapping[str, Any], content: Mapping[str, Any]) -> Ad | str:
        event_id, sender = first(event, "event_id"), first(event, "sender")
        bundled = mapping(mapping(mapping(event.get("unsigned")).get("m.relations")).get("m.replace"))
        latest = mapping(mapping(bundled.get("content")).get("m.new_content"))
        content = self._edits.pop((event_id, sender), {}) or latest or content
        return Post(
            ad_id=event_id, url=f"https://matrix.to/#/{self._room.room_id}/{event_id}", text=_text(content),
            seller=sender, posted=first(event, "origin_server_ts"), category=self._room.name,
            place=first(content, "geo_uri").removeprefix("geo:").partition(";")[0], images=self._images(content),
        ).as_ad(self._engine)  # fmt: skip

    def _images(self, content: Mapping[str, Any]) -> list[str]:
        is_image = content.get("msgtype") == "m.image"
        found = _MXC.match(first(content, "url") if is_image else first(content, "info.thumbnail_url"))
        if found is None:
            return []
        server, media = (quote(part, safe=":") for part in found.groups())
        return [address(self._engine.platform.base_url, f"_matrix/client/v1/media/download/{server}/{media}")]


def _text(content: Mapping[str, Any]) -> str:
    body = first(content, "body")
    if mapping(mapping(content.get("m.relates_to")).get("m.in_reply_to")):
        body = _QUOTE.sub("", body)
    markup = _QUOTE_HTML.sub("", first(content, "formatted_body"))
    shown = plain(markup) if content.get("format") == "org.matrix.custom.html" else ""
    name = first(content, "filename") if first(content, "msgtype") in _FILES else ""
    return words(shown or body, name)
