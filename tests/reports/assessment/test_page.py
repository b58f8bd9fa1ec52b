from __future__ import annotations

import re

from reports.assessment.page import as_page
from tests.assessment.rows import ad, finding, rows
from tests.reports.assessment.made import HOSTILE, report_of, some_rows


def test_page_escapes_strangers_words_and_fetches_nothing() -> None:
    found = some_rows(platforms=(HOSTILE,))
    hostile = rows([ad(n, finding(HOSTILE), platform=HOSTILE) for n in range(9)], found.visits, platforms=(HOSTILE,))
    page = as_page(report_of(hostile, {HOSTILE: HOSTILE})).decode()
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert not re.search(r"(src|href)\s*=", page)
    assert page.count("http") == page.count("http://www.w3.org/2000/svg") + page.count("http-equiv")


def test_numbers_and_days_of_a_table_are_not_torn_apart() -> None:
    page = as_page(report_of(some_rows())).decode()
    assert '<th scope="row" class="whole">2026-01-05 to 2026-01-11</th>' in page
    assert re.search(r'<td class="whole">[\d.]+ to [\d.]+</td>', page)
    assert re.search(r"<td>no good visit of shop", page)
    wide = page.partition("@media print")[2]
    assert ":not(:last-child,.whole){white-space:normal" in wide
