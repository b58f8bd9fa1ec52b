"""What several sites of the sixth set share: menus of many empty sections, maps, pictures, banners, sums by lakh."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from benchmarks.blind.base import slug_of
from benchmarks.fourth.base import beside
from tests.spiders.shops.base import Answer, Item, Made


def shots(ad: Item) -> int:
    """How many pictures the ad's own page shows."""
    return 1 + ad.n % 4


def gallery(ad: Item, drawn: Callable[[int], str]) -> str:
    """The ad's pictures, each drawn from its number, the first being nought."""
    return "".join(drawn(number) for number in range(shots(ad)))


def branches(address: str, words: str, finer: str = "") -> dict[str, str]:
    """Labels by the addresses of sections: each word with each finer one, both by their slugs in the address."""
    pairs = [(word, more) for word in words.split("|") for more in finer.split("|")]
    return {address.format(slug_of(word), slug_of(more)): f"{word} {more}".strip() for word, more in pairs}


def menu(labels: Mapping[str, str]) -> str:
    """A list of links to the sections."""
    return "<ul>" + "".join(f'<li><a href="{at}">{label}</a></li>' for at, label in labels.items()) + "</ul>"


def bare(labels: Mapping[str, str], told: str) -> dict[str, str]:
    """The pages of sections that have no ads now."""
    return {at: f"<h1>{label}</h1><p>{told}</p>" for at, label in labels.items()}


def mapped(site: Made, at: str, ads: Sequence[Item], further: Sequence[str] = ()) -> Made:
    """The same site with a map of those ads and further addresses, which its robots.txt names."""
    links = "".join(f"<url><loc>{{base}}{path[1:]}</loc></url>" for path in (*further, *map(site.path, ads)))
    told = f'<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{links}</urlset>'
    answer: Answer = (200, "application/xml", told.replace("&", "&amp;"))
    site.pages = beside(site.pages, lambda path, _: answer if path == at else None)
    site.robots += f"Sitemap: {{base}}{at[1:]}\n"
    return site


def hreflang(**told: str) -> str:
    """Links to the same page in other languages, an address by each language's code."""
    tags = {lang.replace("_", "-"): at[1:] for lang, at in told.items()}
    return "".join(f'<link rel="alternate" hreflang="{lang}" href="{{base}}{at}">' for lang, at in tags.items())


def by_lakh(amount: float) -> str:
    """The whole amount with commas as South Asia puts them: 1,25,000."""
    plain = f"{amount:.0f}"
    head, tail = plain[:-3], plain[-3:]
    pairs = [head[max(at - 2, 0) : at] for at in range(len(head), 0, -2)][::-1]
    return ",".join([*pairs, tail])
