from __future__ import annotations

import json
from typing import Any

from model.effort import VisitOutcome
from tests.spiders.engines.conftest import Walk
from tests.spiders.engines.social import Asked, Social
from tests.spiders.site import Answer, as_json, html

SIGNED = (
    '<h2><span class="mw-headline" id="Parrot_{n}">Parrot {n}</span><span class="mw-editsection">[edit]</span></h2>'
    '<p>African grey {n}, 200 EUR. <a href="/wiki/Benutzer:Ann_{n}" title="x">Ann</a> (<a href="/wiki/x">talk</a>)'
    ' 12:0{n}, 5 March 2024 (UTC)</p><dl><dd>Still there? <a href="/wiki/User:Bob">Bob</a>'
    " 13:00, 6 March 2024 (UTC)</dd></dl>"
)
TOC = '<div id="toc" class="toc"><ul><li>Contents</li></ul></div>'


class Wiki:
    """api.php of a small wiki: ``texts`` by title."""

    def __init__(self, texts: dict[str, str]) -> None:
        self.titles = list(texts)
        self.texts = texts
        self.passing: list[Answer] = []

    def answer(self, asked: Asked) -> Answer:
        if self.passing:
            return self.passing.pop(0)
        query = asked.query
        if query.get("meta") == "siteinfo":
            spaces = {"0": {"id": 0, "content": True}, "2": {"id": 2, "name": "Benutzer", "canonical": "User"},
                      "14": {"id": 14, "name": "Kategorie", "canonical": "Category"}}  # fmt: skip
            general = {"generator": "MediaWiki 1.39", "mainpage": "Start", "lang": "de"}
            return as_json({"query": {"general": general, "namespaces": spaces}})
        if query["action"] == "parse":
            title = self.titles[int(query["pageid"]) - 1]
            text = f'<div class="mw-parser-output">{self.texts[title]}</div>'
            parsed = {"text": text, "displaytitle": f"<i>{title}</i>",
                      "categories": [{"category": "Rare_birds"}, {"category": "Hidden", "hidden": True}]}  # fmt: skip
            return as_json({"parse": parsed})
        if "pageids" in query:
            revision = {"user": "Founder", "timestamp": "2020-01-02T03:04:05Z", "parentid": 0}
            return as_json({"query": {"pages": [{"pageid": int(query["pageids"]), "revisions": [revision]}]}})
        return self.listed(query)

    def listed(self, query: dict[str, str]) -> Answer:
        if "titles" in query:
            known = query["titles"] in self.titles
            return as_json(
                {"query": {"pages": [self.page(query["titles"]) if known else {"title": "x", "missing": True}]}}
            )
        if query.get("gsrwhat") == "title":
            return as_json({"error": {"code": "search-title-disabled", "info": "no"}})
        wanted = [title for title in self.titles if query.get("gsrsearch", "").lower() in self.texts[title].lower()]
        start = int(query.get("gapcontinue", query.get("gsroffset", "0")))
        name = "gsroffset" if "gsrsearch" in query else "gapcontinue"
        more = {"continue": {name: str(start + 2), "continue": "-||"}} if start + 2 < len(wanted) else {}
        return as_json({"query": {"pages": [self.page(title) for title in wanted[start : start + 2]]}} | more)

    def page(self, title: str) -> dict[str, Any]:
        number = self.titles.index(title) + 1
        revision = {"user": "Ann", "timestamp": "2026-01-02T03:04:05Z", "parentid": 77 if number % 2 == 0 else 0}
        return {"pageid": number, "title": title, "fullurl": f"https://w.example/{title}", "revisions": [revision]}


def serve_wiki(social: Social, texts: dict[str, str], path: str = "/w/api.php") -> Wiki:
    wiki = Wiki({"Start": "Welcome"} | texts)
    social.routes["/"] = lambda _: html(
        f'<html><head><link rel="EditURI" href="//other.example{path}?action=rsd"></head></html>'
    )
    social.routes[path] = wiki.answer
    return wiki


def ads(n: int = 5) -> dict[str, str]:
    return {f"Ad {k}": f"<p>Selling <b>cha</b>meleon {k} for 50 EUR</p>{TOC}<img src='/i/{k}.png'>" for k in range(n)}


def test_every_page_but_the_main_one(walked: Walk, social: Social) -> None:
    wiki = serve_wiki(social, ads())
    lagged = {"error": {"code": "maxlag", "info": "Waiting for a database server"}}
    code, headers, body = as_json(lagged)
    wiki.passing = [(code, headers | {"Retry-After": "0"}, body)]
    seen = walked("mediawiki")
    told = {listing.title: listing for listing in seen.listings}
    assert set(told) == {f"Ad {k}" for k in range(5)}
    first, second = told["Ad 0"], told["Ad 1"]
    assert (first.text, first.category, first.language) == ("Selling chameleon 0 for 50 EUR", "Rare birds", "de")
    assert (first.url, first.images) == ("https://w.example/Ad 0", ("https://w.example/i/0.png",))
    assert str(first.posted_at) == "2020-01-02 03:04:05+00:00", "when the page was made, not when it was last changed"
    assert str(second.posted_at) == "2026-01-02 03:04:05+00:00", "a page with one revision needs no second question"
    assert all(asked.query["maxlag"] == "5" for asked in social.of("/w/api.php"))


def test_a_noticeboard_is_many_ads(walked: Walk, social: Social) -> None:
    board = "<p>Rules</p>" + "".join(SIGNED.format(n=n) for n in range(1, 4))
    serve_wiki(social, {"Board": board, "Manual": "<h2 id='a'>A</h2><p>x</p><h2 id='b'>B</h2><p>y</p>"})
    seen = walked("mediawiki", interface={"sections": ["Board", "Manual", "Nowhere"]})
    assert seen.ids == ["2#Parrot_1", "2#Parrot_2", "2#Parrot_3", "3"]
    first = seen.listings[0]
    assert (first.title, first.category) == ("Parrot 1", "Board")
    assert first.text.startswith("African grey 1, 200 EUR.")
    assert str(first.posted_at) == "2024-03-05 12:01:00+00:00"
    assert first.seller_key != seen.listings[1].seller_key
    assert seen.summary.n_errors == 1


def test_searches_and_categories(walked: Walk, social: Social) -> None:
    serve_wiki(social, ads(3) | {"Other": "nothing"})
    assert len(walked("mediawiki", queries=["meleon"]).ids) == 3
    walked("mediawiki", interface={"sections": ["Kategorie:Vögel", "recent"]})
    asked = [each.query for each in social.of("/w/api.php") if "generator" in each.query]
    assert asked[-2]["generator"] == "recentchanges"
    assert {"categorymembers", "recentchanges", "search"} == {query["generator"] for query in asked}


def test_a_wiki_of_before_2015_tells_its_pages_by_number(walked: Walk, social: Social) -> None:
    wiki = serve_wiki(social, ads(2))
    inner = wiki.answer

    def answer(asked: Asked) -> Answer:
        content = json.loads(inner(asked)[2])
        if "pages" in content.get("query", {}):
            content["query"]["pages"] = {str(page["pageid"]): page for page in content["query"]["pages"]}
        if "parse" in content:
            content["parse"]["text"] = {"*": content["parse"]["text"]}
        return as_json(content)

    social.routes["/w/api.php"] = answer
    assert {listing.title for listing in walked("mediawiki").listings} == {"Ad 0", "Ad 1"}


def test_refusals_private_wikis_and_none(walked: Walk, social: Social) -> None:
    wiki = serve_wiki(social, ads(1))
    wiki.passing = [as_json({"error": {"code": "readapidenied", "info": "You need read permission"}})]
    assert walked("mediawiki").visit.outcome is VisitOutcome.BLOCKED
    wiki.passing = [as_json({"error": {"code": "unknown_action", "info": "what?"}})]
    assert "unknown_action" in walked("mediawiki").visit.reason
    for answer in (as_json({}), html("<p>")):
        wiki.passing = [answer]
        assert walked("mediawiki").visit.outcome is VisitOutcome.PAGE_CHANGED
    social.routes["/"] = lambda _: html("<p>no wiki</p>")
    social.routes.pop("/w/api.php")
    assert "give its address" in walked("mediawiki").visit.reason
    social.routes["/api.php"] = wiki.answer
    assert walked("mediawiki", base_url=f"{social.url}api.php").visit.outcome is VisitOutcome.COMPLETED
