"""A real AT Protocol data server (Bluesky's own, from npm) with the identity directory that it needs."""

from __future__ import annotations

import json
import shutil
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.servers.packages import node_modules
from tests.servers.process import free_port, running

_SCRIPT = Path(__file__).with_name("atproto.js")


@dataclass(frozen=True)
class Account:
    did: str
    token: str


@dataclass(frozen=True)
class DataServer:
    url: str

    def ask(self, method: str, content: Mapping[str, Any], token: str = "") -> dict[str, Any]:
        headers = {"Content-Type": "application/json"} | ({"Authorization": f"Bearer {token}"} if token else {})
        request = urllib.request.Request(
            f"{self.url}xrpc/{method}", method="POST", data=json.dumps(content).encode(), headers=headers
        )
        with urllib.request.urlopen(request, timeout=20) as answer:
            return dict(json.loads(answer.read()))

    def register(self, name: str) -> Account:
        content = {"handle": f"{name}.test", "email": f"{name}@x.example", "password": "for tests only"}
        made = self.ask("com.atproto.server.createAccount", content)
        return Account(str(made["did"]), str(made["accessJwt"]))

    def post(self, account: Account, text: str, at: str) -> str:
        record = {"$type": "app.bsky.feed.post", "text": text, "createdAt": at, "langs": ["en"]}
        content = {"repo": account.did, "collection": "app.bsky.feed.post", "record": record}
        return str(self.ask("com.atproto.repo.createRecord", content, account.token)["uri"])


@contextmanager
def data_server(folder: Path) -> Iterator[DataServer]:
    """A data server that takes everybody."""
    modules = node_modules("atproto", "@atproto/pds", "@did-plc/server")
    port = free_port()
    url = f"http://127.0.0.1:{port}/"
    places = [str(folder / "told.json"), str(modules / "node_modules"), str(port), str(free_port()), str(folder)]
    command = [shutil.which("node") or "node", str(_SCRIPT), *places]
    with running(command, f"{url}xrpc/com.atproto.server.describeServer", log=folder / "pds.log"):
        yield DataServer(url)
