"""Nodes of structured data: of which kinds they are, and which one is the page's own ad."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from scrapy.http import TextResponse

from spiders.pages.headings import headings_of
from spiders.pages.jsonld import Node, each_of, json_ld, text_of, types_of, walk
from spiders.pages.reading import canonical_url
from spiders.pages.remembered import remembered
from spiders.pages.tree import Path, lowered
from spiders.pages.words import words_of

PRODUCTS = words_of(
    "product individualproduct productmodel productgroup someproducts vehicle car motorcycle offer "
    "aggregateoffer offerforpurchase offerforlease classifiedad demand animal pet book visualartwork painting "
    "apartment house accommodation residence realestatelisting event"
)
POST_TYPES = words_of(
    "socialmediaposting discussionforumposting article newsarticle blogposting creativework imageobject "
    "photograph question comment"
)
_FIRST = PRODUCTS - {"offer", "aggregateoffer", "event", "accommodation", "residence"}
# What hangs below these is not the page's own ad.
_OTHERS = words_of(
    "isrelatedto issimilarto isaccessoryorsparepartfor isconsumablefor itemlistelement review reviews "
    "itemreviewed hasvariant isvariantof publisher brand manufacturer breadcrumb haspart comment "
    "suggestedanswer mentions hasoffercatalog makesoffer owns logo ispartof mainentityofpage image"
)
_SCOPES = Path("//@itemtype")
_HOLDERS = (dict, list)
_DEEPEST = 12
_MANY = 3


@dataclass(frozen=True, slots=True)
class Candidate:
    """A node that may be the page's ad; ``aside``: it hangs below a list or a related product."""

    node: Node
    aside: bool
    types: set[str]


def candidates(value: object, *, aside: bool = False, depth: int = 0) -> Iterator[Candidate]:
    """All nodes with a type, whatever they hang below."""
    if depth > _DEEPEST:
        return
    for each in each_of(value):
        if not isinstance(each, dict):
            continue
        if types := types_of(each):
            yield Candidate(each, aside, types)
        for key, inner in each.items():
            if isinstance(inner, _HOLDERS):
                yield from candidates(inner, aside=aside or str(key).lower() in _OTHERS, depth=depth + 1)


@remembered
def _folded(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def likeness(name: str, headings: Sequence[str]) -> int:
    """How well a name fits the page's headings: 2 the same, 1 one holds the other, 0 not at all."""
    mine = _folded(name)
    if len(mine) < 2:
        return 0
    best = 0
    for each in map(_folded, headings):
        if each == mine:
            return 2
        if (len(mine) >= 4 and mine in each) or (len(each) >= 6 and each in mine):
            best = 1
    return best


def best_node(nodes: Sequence[Candidate], response: TextResponse) -> Node | None:
    """The node of the page's own ad: by its address, its name, its place; None on a page of many ads."""
    for wanted in (PRODUCTS, POST_TYPES):
        found = [each for each in nodes if not each.types.isdisjoint(wanted)][:500]
        best = _choose(found, response) if found else None
        if best is not None:
            return best
    return None


def _choose(found: list[Candidate], response: TextResponse) -> Node | None:
    asked = response.request.url if response.request else response.url
    here = {canonical_url(response.url), canonical_url(asked)}
    headings = headings_of(response)

    def at_home(node: Node) -> bool:
        links = [text_of(node.get(key), "@id", "url") for key in ("url", "@id", "mainEntityOfPage")]
        # A product that names no address is where what is asked for it is.
        offers = each_of(node.get("offers")) if "name" in node and not any(links) else []
        links += [text_of(each.get("url")) for each in offers[:1] if isinstance(each, dict)]
        return any(absolute(response, link) in here for link in links if link)

    def rank(candidate: Candidate) -> tuple[bool, int, bool, bool, bool]:
        node = candidate.node
        name = text_of(node.get("name")) or text_of(node.get("headline"))
        return (
            at_home(node),
            likeness(name, headings),
            not candidate.aside,
            not candidate.types.isdisjoint(_FIRST),
            "offers" in node or "price" in node,
        )

    ranked = [rank(each) for each in found]
    at = ranked.index(max(ranked))
    best, sure = found[at], any(ranked[at][:2])
    tops = [each for each in found if not each.aside and each.types & _FIRST]
    if not sure and (best.aside or len(tops) >= _MANY):
        return None
    return best.node


def absolute(response: TextResponse, link: str) -> str:
    """A link of the page in its one form; empty where it is none."""
    try:
        return canonical_url(response.urljoin(link))
    except ValueError:
        return ""


def types_on(response: TextResponse) -> set[str]:
    """The schema.org types of all nodes in the page's JSON-LD, and of its microdata's scopes."""
    kinds = {kind for top in json_ld(response) for node in walk(top) for kind in types_of(node)}
    scopes = _SCOPES(response)[:200] if "itemtype" in lowered(response) else ()
    return kinds | {scope.rstrip("/").rpartition("/")[2].lower() for scope in scopes}
