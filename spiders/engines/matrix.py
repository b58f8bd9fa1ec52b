"""Public Matrix rooms by the client-server interface: the room directory, then each room's messages backwards.

Sections are rooms (``#alias:server`` or ``!id``); none means every room of the server's public directory. Asked with an
access token, else as a guest where the server takes guests. A room that shows its history to members only is entered
only with ``interface.join``; a room by invitation never.
"""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Mapping
from functools import partial
from typing import Any
from urllib.parse import quote

from scrapy.http import TextResponse

from crawler.description import Platform, PlatformKind
from model.errors import BlockedError, PageChangedError
from spiders.engines.engine import Ad, Answer, Ask, Asker, Engine, Page, Recognised
from spiders.engines.posts import address, host_of, perhaps
from spiders.engines.rates import PacedAsker
from spiders.engines.room import Room, Timeline
from spiders.engines.secrets import Secrets
from spiders.engines.values import each, first, mapping, words_hold

_PER_PAGE = 100
_CLIENT = "_matrix/client/v3"
_FILTER = json.dumps({"types": ["m.room.message", "m.room.encrypted"]})


class MatrixEngine(Engine):
    """One message is one ad, in its latest edit; redacted ones are gone."""

    kind = PlatformKind.MATRIX
    secrets = ("token", "user", "password")

    def __init__(self, platform: Platform, asker: Asker) -> None:
        super().__init__(platform, PacedAsker(asker))
        self._keys = Secrets(platform.name)
        self._token = self._keys.get("token")

    @classmethod
    async def recognise(cls, home: TextResponse, asker: Asker) -> Recognised | None:
        """By the words of a homeserver or a client on the page, then by the server's own word."""
        text = home.text[:100_000].lower()
        if not any(mark in text for mark in ("matrix", "synapse", "dendrite", "conduit", "element")):
            return None
        base = host_of(home.url)
        told = await perhaps(asker, Ask(url=f"{base}.well-known/matrix/client"))
        named = first(mapping(mapping(told.content if told else {}).get("m.homeserver")), "base_url").rstrip("/")
        base = f"{named}/" if named.startswith(("http://", "https://")) else base
        answer = await perhaps(asker, Ask(url=f"{base}_matrix/client/versions"))
        if answer is None or not each(mapping(answer.content).get("versions")):
            return None
        return Recognised(base_url=base, why="answers _matrix/client/versions")

    async def pages(self, query: str) -> AsyncIterator[Page]:
        """Room by room, newest messages first; a query is matched on the words."""
        await self._sign_in()
        n_rooms = 0
        async for room in self._rooms():
            n_rooms += 1
            async for page in self._room(room, query):
                yield page
        if not n_rooms:
            raise PageChangedError(
                f"{self.platform.host}: the directory lists no rooms; name rooms as interface.sections"
            )

    async def _rooms(self) -> AsyncIterator[Room]:
        if self.platform.interface.sections:
            for section in self.platform.interface.sections:
                yield await self._resolve(section)
            return
        seen = set()
        async for room in self._directory():
            seen.add(room.room_id)
            yield room
        # A server may publish no directory: the open rooms that our own account is in count all the same.
        answer = await self.asker.json(self._ask("joined_rooms", {}, frozenset({403, 404})))
        for room_id in each(mapping(answer.content).get("joined_rooms")):
            if (
                isinstance(room_id, str)
                and room_id not in seen
                and await self._state(room_id, "join_rules") == "public"
            ):
                yield Room(room_id=room_id, name=await self._state(room_id, "name"))

    async def _ask_state(self, room_id: str, what: str) -> Answer:
        path = f"rooms/{quote(room_id, safe='')}/state/m.room.{what}"
        return await self.asker.json(self._ask(path, {}, frozenset({403, 404})))

    async def _state(self, room_id: str, what: str) -> str:
        answer = await self._ask_state(room_id, what)
        return first(mapping(answer.content), "join_rule", "history_visibility", "name")

    async def _sign_in(self) -> None:
        if self._token:
            return
        user, password = self._keys.get("user"), self._keys.get("password")
        if user and password:
            content = {
                "type": "m.login.password", "identifier": {"type": "m.id.user", "user": user}, "password": password,
                "initial_device_display_name": "AdWarden",
            }  # fmt: skip
            answer = await self.asker.json(self._post("login", content))
        else:
            answer = await self.asker.json(self._post("register?kind=guest", {}, frozenset({400, 401, 403, 404, 405})))
        self._token = first(mapping(answer.content), "access_token")
        if not self._token:
            told = first(mapping(answer.content), "error")[:150]
            raise BlockedError(
                f"{self.platform.host} takes no guests ({told or f'HTTP {answer.response.status}'}); set"
                f" {self._keys.variable('token')} to an account's access token"
            )

    def _post(self, path: str, content: Mapping[str, Any], allow: frozenset[int] = frozenset()) -> Ask:
        return Ask(
            url=address(self.platform.base_url, f"{_CLIENT}/{path}"), method="POST", body=json.dumps(content).encode(),
            headers={"Content-Type": "application/json"}, unlogged=True, allow=allow,
        )  # fmt: skip

    def _ask(self, path: str, parameters: Mapping[str, object], allow: frozenset[int] = frozenset()) -> Ask:
        url = address(self.platform.base_url, f"{_CLIENT}/{path}", parameters)
        return Ask(url=url, headers={"Authorization": f"Bearer {self._token}"}, allow=allow)

    async def _resolve(self, section: str) -> Room:
        if section.startswith("!"):
            return Room(room_id=section)
        alias = section if section.startswith("#") else f"#{section}"
        answer = await self.asker.json(self._ask(f"directory/room/{quote(alias, safe='')}", {}, frozenset({400, 404})))
        room_id = first(mapping(answer.content), "room_id")
        if not room_id:
            raise PageChangedError(f"{self.platform.host}: there is no room '{section}'; correct interface.sections")
        return Room(room_id=room_id, name=alias)

    async def _directory(self) -> AsyncIterator[Room]:
        since, seen = "", set[str]()
        while since not in seen:
            seen.add(since)
            answer = await self.asker.json(self._ask("publicRooms", {"limit": _PER_PAGE, "since": since}))
            content = mapping(answer.content)
            if not isinstance(content.get("chunk"), list):
                raise PageChangedError(f"{answer.response.url}: no list 'chunk'; is this a Matrix homeserver?")
            for told in (mapping(one) for one in content["chunk"]):
                if first(told, "room_id") and first(told, "room_type") != "m.space":
                    yield Room(room_id=first(told, "room_id"), name=first(told, "name", "canonical_alias"))
            since = first(content, "next_batch")
            if not since:
                return

    async def _room(self, room: Room, query: str) -> AsyncIterator[Page]:
        ask = self._messages(room, "")
        told = await self._ask_state(room.room_id, "join_rules")
        closed = first(mapping(told.content), "join_rule") not in ("public", "")
        if closed and await self._state(room.room_id, "history_visibility") != "world_readable":
            problem = f"room '{room.name or room.room_id}' is private: not read"
            yield Page(response=told.response, ads=[problem], more=True)
            return
        answer = await self.asker.json(ask)
        if answer.response.status == 403 and not await self._join(room):
            mend = "" if self.platform.interface.join else "; with interface.join it is joined if it is open to all"
            problem = f"room '{room.name or room.room_id}' shows its history to members only{mend}"
            yield Page(response=answer.response, ads=[problem], more=True)
            return
        async for page in self.follow(ask, partial(self._read, room, Timeline(self, room), query)):
            yield page

    async def _join(self, room: Room) -> bool:
        if not self.platform.interface.join:
            return False
        ask = self._post(f"join/{quote(room.room_id, safe='')}", {}, frozenset({400, 403, 404}))
        signed = Ask(
            url=ask.url, method="POST", body=ask.body, allow=ask.allow,
            headers={**ask.headers, "Authorization": f"Bearer {self._token}"},
        )  # fmt: skip
        return (await self.asker.json(signed)).response.status < 400

    def _messages(self, room: Room, start: str) -> Ask:
        limit = min(self.platform.interface.per_page or _PER_PAGE, 1000)
        parameters = {"dir": "b", "limit": limit, "filter": _FILTER, "from": start}
        return self._ask(f"rooms/{quote(room.room_id, safe='')}/messages", parameters, frozenset({403}))

    def _read(self, room: Room, timeline: Timeline, query: str, answer: Answer) -> tuple[list[Ad | str], Ask | None]:
        content = mapping(answer.content)
        events = content.get("chunk")
        if not isinstance(events, list):
            raise PageChangedError(f"{answer.response.url}: no list 'chunk'; is this a Matrix homeserver?")
        ads = timeline.ads([mapping(event) for event in events])
        kept = [ad for ad in ads if isinstance(ad, str) or not query or words_hold(ad.reading, query)]
        end = first(content, "end")
        return kept, self._messages(room, end) if end and end != first(content, "start") else None
