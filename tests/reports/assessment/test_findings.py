from __future__ import annotations

from reports.assessment.files import Leaving
from reports.assessment.findings import findings
from tests.assessment.rows import ad, rows
from tests.reports.assessment.made import report_of


def test_page_one_answers_the_five_questions(report: Leaving) -> None:
    told = findings(report)
    assert [each.question for each in told] == [
        "How much?",
        "Of what?",
        "Where?",
        "Growing or shrinking?",
        "How sure?",
    ]
    how_much = " ".join(told[0].sentences)
    assert "43 ads were flagged" in how_much
    assert "in 7 search visits to 1 platform." in how_much
    assert "95% interval" in told[0].short
    assert told[3].short == "cannot be told"
    assert "1 of 8 weeks had no good search visit" in " ".join(told[4].sentences)


def test_without_reviews_page_one_says_that_nothing_is_corrected() -> None:
    told = findings(report_of(rows([ad(n) for n in range(12)])))
    assert told[0].short == "12 ads flagged, not corrected by reviews"
    assert "how often flags are wrong here is not known" in told[4].sentences[0]


def test_the_share_that_is_right_is_told_with_its_interval(report: Leaving) -> None:
    assert "95% interval" in findings(report)[4].short


def test_a_period_without_visits_is_missing_data_and_no_zero() -> None:
    [told] = findings(report_of(rows(platforms=())))
    assert told.short == "nothing was looked at"
    assert "missing data" in told.sentences[1]
