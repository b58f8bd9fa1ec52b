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
