"""The eleventh set's sites hold what they promise: every ad is reached from the front page and tells its own truth."""

from __future__ import annotations

import re
from html import unescape
from urllib.error import HTTPError
from urllib.parse import quote, unquote, urldefrag, urljoin
from urllib.request import urlopen

import pytest

from benchmarks.eleventh import SITES
from tests.spiders.shops.base import Made, serve

_LINK = re.compile(r'<(?:a|link|img|iframe)\b[^>]*?\b(?:href|src)="([^"]*)"|<(?:loc|link)>([^<]+)')


def _walked(made: Made) -> dict[str, str]:
    """What each address answers that a walk along lists and the sitemap comes to; a 404 is not among them.

    From an ad only its picture is asked for: ads that are beside it would else hide that a list ends too soon.
    """
    found: dict[str, str] = {}
    pictures = {made.path(item): made.image(item) for item in made.items}
    waiting, known = [made.url], {made.url}
    waiting += re.findall(r"(?m)^Sitemap: (\S+)", made.robots.replace("{base}", made.url))
    while waiting:
        url = waiting.pop()
        try:
            with urlopen(quote(url, safe=":/?&=%#@+,;~")) as answer:
                text = answer.read().decode("utf-8", "ignore")
        except HTTPError:
            continue
        path = "/" + unquote(url.removeprefix(made.url))
        found[path] = text
        for link in _LINK.finditer(text):
            further = urldefrag(urljoin(url, unescape(link[1] or link[2]).strip())).url
            if not further.startswith(made.url) or further in known:
                continue
            if pictures.get(path) in {None, "/" + unquote(further.removeprefix(made.url))}:
                known.add(further)
                waiting.append(further)
    return found


@pytest.mark.parametrize("name", SITES)
def test_every_ad_is_reached_from_the_front_page_and_tells_its_truth(name: str) -> None:
    made = SITES[name]()
    with serve(made):
        found = _walked(made)
        for picture in {made.image(item).lstrip("/") for item in made.items} - {path.lstrip("/") for path in found}:
            with urlopen(quote(made.url + picture, safe=":/?&=%#@+,;~")) as answer:  # in a style, or in data
                assert answer.headers.get_content_maintype() == "image"
    assert 24 <= len(made.items) <= 40
    for item in made.items:
        text = unescape(found[made.path(item)])
        told = [item.title, *(str(getattr(item, field)) for field in ("seller", "place") if field in made.fields)]
        assert [words for words in told if words not in text] == []
        assert made.image(item) in unquote(text)
