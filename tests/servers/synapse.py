"""A real Matrix homeserver (Synapse) on SQLite, with a room that people post in."""

from __future__ import annotations

import json
import subprocess
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

from tests.servers.packages import python_with
from tests.servers.process import free_port, running

_CONFIG = """
server_name: localhost
pid_file: {folder}/homeserver.pid
listeners:
  - {{bind_addresses: ["127.0.0.1"], port: {port}, tls: false, type: http, resources: [{{names: [client]}}]}}
database: {{name: sqlite3, args: {{database: "{folder}/homeserver.db"}}}}
media_store_path: {folder}/media
signing_key_path: {folder}/signing.key
enable_registration: true
enable_registration_without_verification: true
report_stats: false
trusted_key_servers: []
macaroon_secret_key: for-tests-only
form_secret: for-tests-only
allow_public_rooms_without_auth: true
room_list_publication_rules: [{{action: allow}}]
rc_message: {{per_second: 10000, burst_count: 10000}}
rc_registration: {{per_second: 10000, burst_count: 10000}}
rc_joins: {{local: {{per_second: 10000, burst_count: 10000}}}}
rc_login: {{address: {{per_second: 10000, burst_count: 10000}}, account: {{per_second: 10000, burst_count: 10000}}}}
"""


@dataclass(frozen=True)
class Homeserver:
    url: str

    def ask(self, method: str, path: str, content: Mapping[str, Any] | None = None, token: str = "") -> dict[str, Any]:
        request = urllib.request.Request(
            f"{self.url}_matrix/client/v3/{path}", method=method,
            data=None if content is None else json.dumps(content).encode(),
            headers={"Content-Type": "application/json"} | ({"Authorization": f"Bearer {token}"} if token else {}),
        )  # fmt: skip
        with urllib.request.urlopen(request, timeout=20) as answer:
            return dict(json.loads(answer.read()))

    def register(self, user: str) -> str:
        content = {"username": user, "password": "for tests only", "auth": {"type": "m.login.dummy"}}
        return str(self.ask("POST", "register", content)["access_token"])

    def make_room(self, token: str, alias: str, *, readable: bool) -> str:
        state = [{
            "type": "m.room.history_visibility", "state_key": "",
            "content": {"history_visibility": "world_readable" if readable else "shared"},
        }]  # fmt: skip
        content = {
            "preset": "public_chat", "visibility": "public", "room_alias_name": alias, "name": f"Room {alias}",
            "initial_state": state,
        }  # fmt: skip
        return str(self.ask("POST", "createRoom", content, token)["room_id"])

    def send(self, token: str, room: str, key: str, content: Mapping[str, Any]) -> str:
        path = f"rooms/{quote(room)}/send/m.room.message/{key}"
        return str(self.ask("PUT", path, content, token)["event_id"])

    def say(self, token: str, room: str, texts: Sequence[str]) -> list[str]:
        return [
            self.send(token, room, f"t{number}", {"msgtype": "m.text", "body": text})
            for number, text in enumerate(texts)
        ]

    def redact(self, token: str, room: str, event: str) -> None:
        self.ask("PUT", f"rooms/{quote(room)}/redact/{quote(event)}/r1", {}, token)

    def join(self, token: str, room: str) -> None:
        self.ask("POST", f"join/{quote(room)}", {}, token)


@contextmanager
def synapse(folder: Path) -> Iterator[Homeserver]:
    """A homeserver that takes everybody."""
    python = python_with("synapse", "matrix-synapse")
    port = free_port()
    config = folder / "homeserver.yaml"
    config.write_text(_CONFIG.format(folder=folder, port=port))
    url = f"http://127.0.0.1:{port}/"
    command = [str(python), "-m", "synapse.app.homeserver", "-c", str(config), "--generate-keys"]
    subprocess.run(command, check=True, capture_output=True, cwd=folder, timeout=60)
    with running(command[:-1], f"{url}_matrix/client/versions", log=folder / "synapse.log"):
        yield Homeserver(url)
