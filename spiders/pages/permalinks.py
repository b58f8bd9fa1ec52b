"""When a post was put up, as a feed writes it: "3h", the words of the link to the post itself."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from scrapy.http import TextResponse

from spiders.pages.dates import read_date
from spiders.pages.reading import canonical_url
from spiders.pages.tree import Path, language_tag, short_line_of

_LINKS = Path("//body//a[@href]")
# "3h", "2 days ago", "12 Nov", "3 November at 09:12": not "#12", nor the year in a name.
_TIME = re.compile(r"\d{1,3} ?[^\W\d_]{1,9}\.?(?: [^\W\d_]{2,9}){0,2}|[^\d]{0,20}\d{1,4}\D{1,12}\d{1,4}.{0,12}")
_MOST = 400
_LONGEST = 40
# Only whether words tell a time is asked here; which one they tell is for whoever knows when the page was fetched.
_SOME_DAY = datetime(2100, 6, 15, 12, tzinfo=UTC)


def own_moment(response: TextResponse) -> str:
    """The words of a link to this very page that tell a time; empty where none does."""
    here = _bare(response.url)
    languages = (language_tag(response)[:2].lower(),)
    for each in _LINKS(response)[:_MOST]:
        text = short_line_of(each, _LONGEST)
        if not _TIME.fullmatch(text):
            continue
        try:
            url = response.urljoin(each.get("href").strip())
        except ValueError:  # "http://[" and the like
            continue
        if _bare(url) == here and read_date(text, languages, _SOME_DAY) is not None:
            return text
    return ""


def _bare(url: str) -> str:
    return canonical_url(url).partition("#")[0].rstrip("/")
