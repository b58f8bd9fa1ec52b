"""A submission made by hand: half a year of two shops, one taxon too rare to tell, registers with hostile words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from functools import cache
from typing import Any

from assessment.assemble import Options, assemble
from model.assessed import AssessedRows, Terms
from model.effort import VisitOutcome
from model.register import Attachment, RegisterEntry
from reports.assessment.files import leaving
from reports.registers.book import load_registers
from reports.submission.build import build
from reports.submission.content import Submission
from reports.submission.instruments import Instrument, load_instruments
from reports.submission.register_part import Registers
from reports.submission.source import Asked, Cover, Source, source_of
from tests.assessment.rows import FIRST, RIGHT, WRONG, ad, finding, rows, visit

HOSTILE = "<script>alert('x')</script>"
FORMULA = "=HYPERLINK(1)"
RARE = "Psittacus erithacus"
N_WEEKS = 26


def half_a_year() -> AssessedRows:
    """120 ads of 40 sellers on two shops over 26 weeks, one of them lost; three ads of one seller of a rare taxon."""
    ads = []
    for n in range(120):
        taxon, appendix, term = (
            ("Panthera tigris", "I", "CLA"),
            ("Python regius", "II", "LIV"),
            ("Elephantidae", "I/II", "IVC"),
        )[n % 3]
        judgement = None if n % 2 else WRONG if n % 10 == 0 else RIGHT
        ads.append(
            ad(
                n,
                finding(taxon, appendix=appendix, term=term, judgement=judgement),
                platform="shop" if n % 4 else "forum",
                seller=n // 3,
                cluster=n // 2,
                price_amount=Decimal(100 + n),
                price_currency="EUR",
                first_seen=FIRST + timedelta(days=n),
                terms=Terms(
                    n_specimens=2,
                    ship_from=("ID",) if n % 5 else ("FR",),
                    ship_to=("AE",) if n % 2 else ("WORLDWIDE",),
                    methods=("post",),
                    carriers=("DHL",),
                    payments=("cash",),
                    papers=("cites",) if n % 3 else (),
                    unit_price=Decimal(50 + n),
                    unit_price_currency="EUR",
                ),
            )
        )
    ads += [ad(200 + n, finding(RARE, term="LIV"), seller=777) for n in range(3)]
    ads += [ad(300 + n, finding(flagged=False, score=0.3, judgement=WRONG), seller=300 + n) for n in range(12)]
    visits = [
        visit(week, platform=name, outcome=VisitOutcome.BLOCKED if week == 3 else VisitOutcome.COMPLETED)
        for week in range(N_WEEKS)
        for name in ("shop", "forum")
    ]
    seen = [
        (n, place)
        for n, each in enumerate(ads[:123])
        for place, one in enumerate(visits)
        if one.platform == each.platform and one.is_effort and (n + place) % 3 == 0
    ]
    return rows(
        ads,
        visits,
        seen,
        platforms=("forum", "shop"),
        last_day=FIRST + timedelta(weeks=N_WEEKS, days=-1),
        list_versions=("2026-03-05+abc",),
    )


def an_entry(register: str, entry_id: str, *, shareable: bool = True, **fields: str) -> RegisterEntry:
    return RegisterEntry(
        register=register,
        entry_id=entry_id,
        revision=1,
        fields=load_registers()[register].validate_fields(fields),
        recorded_at=datetime(2026, 5, 1, tzinfo=UTC),
        recorded_by="an analyst",
        shareable=shareable,
        language="en",
        attachments=(Attachment(sha256="ab" * 32, name=f"{HOSTILE}.pdf", media_type="application/pdf", n_bytes=9),),
    )


def entries() -> dict[str, Sequence[RegisterEntry]]:
    return {
        "measures": [
            an_entry(
                "measures",
                "measures-1",
                title=HOSTILE,
                country="KE",
                kind="law",
                status="in_force",
                dated="2026-03-01",
                change=FORMULA,
            )
        ],
        "contacts": [
            an_entry("contacts", "contacts-1", topic="Filters", dated="2026-02", party="Shop", person="Jane Doe")
        ],
        "referrals": [
            an_entry(
                "referrals", "r-1", shareable=False, reference="HIDDEN/1", referred_to="Police", dated="2026-02-02"
            )
        ],
    }


@cache
def _leaving() -> Any:
    groups = {"Panthera tigris": "Mammalia", "Python regius": "Reptilia", "Elephantidae": "Mammalia"}
    return leaving(assemble(half_a_year(), Options(groups=groups)), datetime(2026, 7, 2, tzinfo=UTC), "adwarden 1")


@cache
def a_source(language: str, *, with_unshared: bool = False) -> Source:
    """One for all tests: what is cited of it anywhere stands in its book."""
    return a_source_of_its_own(language, with_unshared=with_unshared)


def a_source_of_its_own(language: str, *, with_unshared: bool = False) -> Source:
    """One whose book nobody else writes in."""
    books = load_registers()
    found = half_a_year()
    asked = Asked(
        cover=Cover(party="KE", authority=f"Authority {HOSTILE}", contact="\x07point", confidentiality="restricted"),
        instruments=tuple(load_instruments(list(books)).values()),
        first_day=found.first_day,
        last_day=found.last_day,
        upright=frozenset({"Elephantidae"}),
    )
    registers = Registers(books=books, entries=entries(), day=date(2026, 7, 1), with_unshared=with_unshared)
    return source_of(asked, _leaving(), language, registers)


@cache
def a_document(language: str) -> Submission:
    return build(a_source(language))


def an_instrument(**changes: Any) -> Instrument:
    words = {"en": "Scale", "fr": "Ampleur", "es": "Magnitud"}
    fields: dict[str, Any] = {
        "id": "18.81",
        "version": "CoP18",
        "title": words,
        "adopted_by": words,
        "source": "a test",
        "paragraphs": [{"id": "a", "title": words, "asks": words, "answered_by": ["extent"]}],
    }
    return Instrument.model_validate(fields | changes)
