"""Lines of JSON to lines of JSON: what ``adwarden match`` does with each batch, in one process or in several."""

from __future__ import annotations

import gc
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from types import TracebackType
from typing import TYPE_CHECKING, Any

import msgspec

from model.detection import MatchMethod
from model.listing import Listing
from model.offer import Offer
from model.taxon import NameKind, Rank

if TYPE_CHECKING:
    from multiprocessing.pool import AsyncResult, Pool

    from matching.matcher import Matcher
    from model.detection import Detection
    from model.reading import Findings

Batch = Sequence[bytes | int]
Answer = tuple[bytes, int, int]
"""Output lines, lines read, lines malformed."""
_MAX_ID = 200
_GARBAGE = 100_000_000
"""New objects before a look for garbage, which goes through all that is remembered of names: a batch has no circles."""


class _Ad(msgspec.Struct):
    """One line in; other keys are let pass, and so is what is no text in the last four."""

    id: str | int
    title: str | None = ""
    text: str | None = ""
    lang: str | None = ""
    price: float | str | None = None
    category: str | None = ""
    posted_at: datetime | None = None
    currency: Any = ""
    place: Any = ""
    ships_to: Any = ""
    shipping: Any = ""


class _Malformed(msgspec.Struct):
    """What a line that is no ad is answered: its id, where one can be read, and why it is none."""

    id: str | int | None
    error: str


class _Found(msgspec.Struct):
    """A detection as it is told, with the best of its matches."""

    taxon: str
    rank: Rank
    appendix: str
    listed_as: str
    name: str
    name_kind: NameKind
    name_lang: str
    method: MatchMethod
    similarity: float
    field: str
    start: int
    end: int
    term: str
    score: float
    flagged: bool
    reasons: tuple[str, ...]


class _Answer(msgspec.Struct):
    """What an ad is answered."""

    id: str | int
    flagged: bool = False
    score: float = 0.0
    detections: tuple[_Found, ...] = ()
    offer: Offer | msgspec.UnsetType = msgspec.UNSET


class LineMatcher:
    """Matches batches of lines in this process."""

    def __init__(self, matcher: Matcher, on: date | None) -> None:
        self._matcher = matcher
        self._on = on
        self._decode: Callable[[Any], _Ad] = msgspec.json.Decoder(_Ad).decode
        self._encoder = msgspec.json.Encoder()

    def match(self, batch: Batch, first_line: int) -> Answer:
        """One output line for each line of ``batch``, whose first has number ``first_line`` in the input."""
        read = self._read_all(batch, first_line)
        ads = [one for one in read if isinstance(one, _Ad)]
        found = self._matcher.find([(ad.title or "", ad.text or "", ad.category or "") for ad in ads])
        # Most ads name nothing; only the others are worth a Listing.
        judged = self._matcher.judge({number: _listing(ads[number]) for number in found}, found, self._on)
        told = [_Answer(ad.id) for ad in ads]
        for number, findings in judged.items():
            told[number] = _answer(ads[number].id, findings)
        answers: Sequence[_Answer | _Malformed] = told
        if len(ads) < len(read):
            rest = iter(told)
            answers = [next(rest) if isinstance(one, _Ad) else one for one in read]
        return self._encoder.encode_lines(answers), len(batch), len(read) - len(ads)

    def _read_all(self, batch: Batch, first_line: int) -> Sequence[_Ad | _Malformed]:
        """Each line read; one by one only where one of them is no ad."""
        try:
            return list(map(self._decode, batch))
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError, ValueError, TypeError):
            return [self._read(line, first_line + i) for i, line in enumerate(batch)]

    def _read(self, line: bytes | int, number: int) -> _Ad | _Malformed:
        if isinstance(line, int):
            return _Malformed(None, f"line {number}: {line:,} bytes long; a listing is at most 64 MiB")
        try:
            return self._decode(line)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError, ValueError) as error:
            if not line.strip():
                return _Malformed(None, f"line {number}: empty; each line is one JSON object")
            return _Malformed(_id_of(line), f"line {number}: {' '.join(str(error).split())}")


def _id_of(line: bytes) -> str | int | None:
    try:
        read = msgspec.json.decode(line)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None
    found = read.get("id") if isinstance(read, dict) else None
    if isinstance(found, str):
        return found[:_MAX_ID]
    return found if isinstance(found, int) else None


def _listing(ad: _Ad) -> Listing:
    posted_at = ad.posted_at
    if posted_at is not None and posted_at.tzinfo is None:
        posted_at = posted_at.replace(tzinfo=UTC)
    return Listing(
        platform="match",
        external_id=str(ad.id) or "?",
        title=ad.title or "",
        text=ad.text or "",
        language=ad.lang or "",
        category=ad.category or "",
        price_amount=_amount(ad.price),
        price_currency=_text(ad.currency),
        place=_text(ad.place),
        ships_to=_text(ad.ships_to),
        shipping=_text(ad.shipping),
        posted_at=posted_at,
    )


def _text(value: Any) -> str:  # noqa: ANN401
    return value if isinstance(value, str) else ""


def _amount(price: float | str | None) -> Decimal | None:
    """A plain number; a price in words (``make an offer``) is left out."""
    try:
        amount = None if price is None else Decimal(str(price).strip())
    except InvalidOperation:
        return None
    return amount if amount is not None and amount.is_finite() else None


def _answer(listing_id: str | int, findings: Findings) -> _Answer:
    detections = findings.detections
    return _Answer(
        listing_id,
        True in [one.flagged for one in detections],
        max([one.score for one in detections], default=0.0),
        tuple(map(_found, detections)),
        msgspec.UNSET if findings.offer is None else findings.offer,
    )


def _found(detection: Detection) -> _Found:
    match = detection.matches[0]
    return _Found(
        taxon=detection.taxon,
        rank=detection.rank,
        appendix=detection.appendix,
        listed_as=detection.listed_as,
        name=match.name,
        name_kind=match.name_kind,
        name_lang=match.name_lang,
        method=match.method,
        similarity=match.similarity,
        field=match.field,
        start=match.start,
        end=match.end,
        term=detection.term,
        score=detection.score,
        flagged=detection.flagged,
        reasons=detection.reasons,
    )


_worker: LineMatcher | None = None


def _work(batch: Batch, first_line: int) -> Answer:
    if _worker is None:
        raise RuntimeError("worker process has no matcher")
    return _worker.match(batch, first_line)


class MatchPool:
    """Batches through one or several processes; answers come in the order of the batches."""

    def __init__(self, jobs: int, on: date | None) -> None:
        self._jobs = jobs
        self._on = on
        self._pool: Pool | None = None
        self._threshold = gc.get_threshold()

    def __enter__(self) -> MatchPool:
        # What is loaded stays: the collector need not look at it again and again, nor workers copy it by that.
        gc.set_threshold(_GARBAGE)
        from matching.matcher import Matcher  # noqa: PLC0415

        try:
            matcher = Matcher.load()
        except BaseException:
            gc.set_threshold(*self._threshold)
            raise
        gc.freeze()
        self._here = LineMatcher(matcher, self._on)
        if self._jobs > 1:
            # Forked while there is one thread: the workers share the matcher's memory and start at once.
            global _worker  # noqa: PLW0603  (what the fork hands down)
            _worker = self._here
            import multiprocessing  # noqa: PLC0415  (slow to import, and one process needs none of it)

            self._pool = multiprocessing.get_context("fork").Pool(self._jobs)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        gc.unfreeze()
        gc.set_threshold(*self._threshold)
        if self._pool is not None:
            self._pool.terminate()
            self._pool.join()

    def run(self, batches: Iterable[Batch]) -> Iterator[Answer]:
        """Answers to ``batches``, never more than a few batches ahead of what is taken."""
        line = 1
        waiting: deque[AsyncResult[Answer]] = deque()
        for batch in batches:
            if self._pool is None:
                yield self._here.match(batch, line)
            else:
                waiting.append(self._pool.apply_async(_work, (batch, line)))
                if len(waiting) >= 3 * self._jobs:
                    yield waiting.popleft().get()
            line += len(batch)
        while waiting:
            yield waiting.popleft().get()
