"""A real forum (Spirit, a Django project from PyPI) on SQLite, filled through its own models."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from tests.servers.packages import python_with
from tests.servers.process import free_port, running

_FILL = """
import json
from datetime import datetime
from django.contrib.auth import get_user_model
from spirit.category.models import Category
from spirit.comment.models import Comment
from spirit.topic.models import Topic
users = {}
boards = {}
for one in json.load(open('threads.json')):
    user = users.get(one['user']) or get_user_model().objects.create_user(one['user'], one['user'] + '@x.example', 'pw')
    users[one['user']] = user
    board = boards.get(one['board']) or Category.objects.create(title=one['board'])
    boards[one['board']] = board
    at = datetime.fromisoformat(one['at'])
    topic = Topic.objects.create(category=board, user=user, title=one['title'], comment_count=2)
    Topic.objects.filter(pk=topic.pk).update(date=at, last_active=at)
    shown = '<p>' + one['text'] + '</p>'
    first = Comment.objects.create(topic=topic, user=user, comment=one['text'], comment_html=shown)
    Comment.objects.filter(pk=first.pk).update(date=at)
    Comment.objects.create(topic=topic, user=user, comment='Bump', comment_html='<p>Bump, 1 EUR</p>')
"""


@dataclass(frozen=True)
class ForumThread:
    board: str
    title: str
    text: str
    user: str
    at: str


@contextmanager
def spirit(folder: Path, threads: Sequence[ForumThread]) -> Iterator[str]:
    """The address of a forum that holds the threads."""
    python = python_with("spirit", "django-spirit", "setuptools<81")
    port = free_port()
    home = folder / "market"
    env = {**os.environ, "PATH": f"{python.parent}:{os.environ['PATH']}"}
    start = [str(python.parent / "spirit"), "startproject", "market"]
    subprocess.run(start, check=True, cwd=folder, capture_output=True, env=env)
    (home / "threads.json").write_text(json.dumps([asdict(thread) for thread in threads]))
    env["DJANGO_SETTINGS_MODULE"] = "market.settings.dev"

    def manage(*arguments: str, words: str | None = None) -> None:
        done = subprocess.run(
            [str(python), "manage.py", *arguments], check=False, cwd=home, capture_output=True, text=True, env=env,
            input=words, timeout=120,
        )  # fmt: skip
        assert done.returncode == 0, f"{arguments}: {done.stdout[-800:]} {done.stderr[-800:]}"

    manage("migrate")
    manage("createcachetable")
    manage("shell", words=_FILL)
    url = f"http://127.0.0.1:{port}/"
    command = [str(python), str(home / "manage.py"), "runserver", "--noreload", f"127.0.0.1:{port}"]
    with running(command, url, log=folder / "spirit.log", env={**env, "PYTHONPATH": str(home)}):
        yield url
