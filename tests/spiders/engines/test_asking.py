"""How engines ask: within the allowance, with a token that is renewed once."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from scrapy.http import TextResponse

from crawler.ratelimits import is_spent, reset_s, told_in_json_s
from model.errors import BlockedError
from spiders.engines.engine import Answer, Ask, Asker
from spiders.engines.rates import PacedAsker
from spiders.engines.tokens import TokenAsker

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


def answer(status: int = 200, body: bytes = b"{}", **headers: str) -> TextResponse:
    told = {name.replace("_", "-"): value for name, value in headers.items()}
    return TextResponse("http://x.example/", status=status, headers=told, body=body)


@pytest.mark.parametrize(
    ("reset", "seconds"),
    [("30", 30), ("2.5", 2.5), (str(int((NOW + timedelta(seconds=40)).timestamp())), 40), ("2026-03-01T12:00:50Z", 50),
     ("2026-03-01T11:00:00Z", 0), ("soon", None), ("", None), ("-4", None), ("nan", None)],
)  # fmt: skip
def test_when_the_allowance_is_renewed(reset: str, seconds: float | None) -> None:
    assert reset_s(answer(X_RateLimit_Reset=reset), NOW) == seconds
    assert reset_s(answer(RateLimit_Reset=reset), NOW) == seconds


def test_when_it_is_spent_and_what_a_refusal_says() -> None:
    assert is_spent(answer(X_Ratelimit_Remaining="0.0"))
    assert not is_spent(answer(X_RateLimit_Remaining="1"))
    assert not is_spent(answer())
    assert told_in_json_s(answer(429, b'{"retry_after_ms": 1500}')) == 1.5
    assert told_in_json_s(answer(429, b'{"extras": {"wait_seconds": 7}}')) == 7
    for body in (b"", b"[]", b'{"retry_after_ms": "x"}', b"<html>", b'{"extras": 3}'):
        assert told_in_json_s(answer(429, body)) is None


class Scripted:
    """Gives the answers in turn and remembers what it was asked."""

    def __init__(self, *answers: TextResponse) -> None:
        self.answers = list(answers)
        self.asked: list[Ask] = []

    async def json(self, ask: Ask) -> Answer:
        self.asked.append(ask)
        response = self.answers.pop(0)
        if response.status >= 400 and response.status not in ask.allow:
            raise BlockedError(f"HTTP {response.status}")
        return Answer(response=response, content={}, seen_at=NOW)

    async def text(self, ask: Ask) -> Answer:
        return await self.json(ask)


def test_an_allowance_that_is_long_away_ends_the_visit(monkeypatch: pytest.MonkeyPatch) -> None:
    slept: list[float] = []

    async def sleep(seconds: float) -> None:
        slept.append(seconds)

    monkeypatch.setattr("spiders.engines.rates.asyncio.sleep", sleep)
    near, far = (answer(X_RateLimit_Remaining="0", X_RateLimit_Reset=reset) for reset in ("20", "4000"))

    async def ask_three_times() -> None:
        paced = PacedAsker(Scripted(near, far, answer()))
        for _ in range(3):
            await paced.json(Ask(url="http://x.example/"))

    with pytest.raises(BlockedError, match="spent for another 4000 s"):
        asyncio.run(ask_three_times())
    assert slept == [20]


def test_a_token_is_renewed_once_and_a_second_refusal_stands() -> None:
    granted: list[str] = []

    async def grant(_: Asker) -> str:
        granted.append(f"t{len(granted)}")
        return granted[-1]

    async def ask(*answers: TextResponse) -> Scripted:
        scripted = Scripted(*answers)
        await TokenAsker(scripted, grant).json(Ask(url="http://x.example/"))
        return scripted

    asked = asyncio.run(ask(answer(401), answer())).asked
    assert [each.headers["Authorization"] for each in asked] == ["Bearer t0", "Bearer t1"]
    with pytest.raises(BlockedError):
        asyncio.run(ask(answer(401), answer(401)))
    assert len(granted) == 4
