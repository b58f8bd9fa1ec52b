"""What our parser makes of a page is what Scrapy's selector makes of it."""

import pytest
from lxml.etree import tostring  # type: ignore[import-untyped]
from scrapy import Selector
from scrapy.http import HtmlResponse, TextResponse, XmlResponse

from spiders.pages.parsing import selector_of
from spiders.pages.tree import tagged

PAGES = (
    "",
    " \n",
    "\x00",
    "plain words",
    "<p>one<p>two",
    "<html lang=en><body><h1>Boa</h1></body></html> <script>late()</script>",
    "<!-- nothing --><html><body><!-- a note --><?php echo 1 ?>x</body></html>",
    "<table><tr><td>1<td>2</table><b>loose",
    "<form><input name=a><select><option>1</select><textarea>t</textarea><label for=a>A</label></form>",
    "<svg><title>s</title><o:p>x</o:p></svg><FONT COLOR=red>r</FONT><my-part>m</my-part>",
    "<p>\ufffe \U0001f40d é &amp; &nbsp; &bogus; &#128013;</p>",
    "<div>" * 300 + "deep" + "</div>" * 300,
)


@pytest.mark.parametrize("html", PAGES)
def test_elements_are_those_of_scrapy(html: str) -> None:
    page = HtmlResponse("https://shop.example/", body=html, encoding="utf-8")
    ours, theirs = selector_of(page), Selector(response=page)
    assert ours.type == theirs.type == "html"
    assert tostring(ours.root) == tostring(theirs.root)
    assert [type(each) for each in ours.root.iter()] == [type(each) for each in theirs.root.iter()]
    assert page.selector is ours


def test_other_kinds_are_left_to_scrapy() -> None:
    feed = XmlResponse("https://shop.example/feed", body=b"<rss><H1>x</H1></rss>")
    assert selector_of(feed).type == "xml"
    assert selector_of(feed).root[0].tag == "H1"
    data = TextResponse("https://shop.example/api", body=b'{"a": 1}', headers={"Content-Type": "application/json"})
    assert selector_of(data).type == "json"


def test_page_that_was_asked_before_keeps_its_tree() -> None:
    page = HtmlResponse("https://shop.example/", body=b"<h1>Boa</h1>")
    [heading] = (each.root for each in page.css("h1"))
    assert selector_of(page) is page.selector
    assert tagged(page, "h1") == [heading]
