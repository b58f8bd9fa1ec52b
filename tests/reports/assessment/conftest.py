from __future__ import annotations

import pytest

from reports.assessment.files import Leaving
from tests.reports.assessment.made import report_of, some_rows


@pytest.fixture(scope="module")
def report() -> Leaving:
    return report_of(some_rows())
