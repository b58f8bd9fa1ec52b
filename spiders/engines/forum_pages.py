"""Reading a forum's pages, whatever made them: its boards, its threads, the way to the next page, the first post."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from parsel import Selector, SelectorList
from scrapy.http import TextResponse

from model.listing import ListingState
from spiders.engines.forum_marks import ANY, SOFTWARE, ForumMarks, board_id, opening_of, thread_id, worded_id
from spiders.engines.forum_posts import body_of, loose_texts, opening_container, without_extras
from spiders.engines.posts import Post, image_links, says_sold
from spiders.engines.values import plain
from spiders.pages.dates import read_date
from spiders.pages.jsonld import READING_ERRORS
from spiders.pages.labels import field_of, pairs
from spiders.pages.links import is_notice
from spiders.pages.listing import own_address
from spiders.pages.reading import PageFields, canonical_url
from spiders.pages.structured import read_structured

_NEXT_CSS = "a[rel~=next], link[rel~=next], li.next a, a.next, .pagination_next, a.pageNav-jump--next, .arrow.next a"
_NEXT_WORDS = re.compile(
    r"^(?:next(?: page)?|older(?: posts| topics)?|nächste|weiter|suivante?|siguiente|próxim[ao]|successiv[ao]|volgende|"
    r"następna|след(?:ующая)?\.?|下一页|下一頁|次へ|다음|berikutnya|ถัดไป|sonraki|التالي)?\s*[›»>→]*$",
    re.IGNORECASE,
)
_NO_TITLE = re.compile(r"^[\W\d_]*$|^(?:last|first|new|unread|go to|view|page|latest)\b.{0,20}$", re.IGNORECASE)
_ZONE = re.compile(r"(?:UTC|GMT)\s*(?:</?\w[^>]*>\s*)?([+−-])\s?(\d{1,2})(?::?(\d{2}))?")
_ZONED = re.compile(r":\d\d\s*(?:[ap]\.?m\.?\s*)?[+-]\d\d:?\d\d|UTC|GMT|\bago\b", re.IGNORECASE)
# A date within a line of other words: "By: Ann on March 2, 2024, 10 a.m.", "2.3.2024 10:00 | #1".
_PHRASE = re.compile(
    r"(?:[^\W\d_]{3,12}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}\.? [^\W\d_]{3,12}\.?,? \d{4}|"
    r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})(?:[ ,T-]*(?:at |um |à )?"
    r"\d{1,2}(?:[:.]\d{2}){0,2}(?: ?[ap]\.?m\b\.?)?)?",
    re.IGNORECASE,
)
_DATE_NOISE = re.compile(
    r"^.*?[»]\s*|[«»]|^\s*(?:re: .*?)?(?:reply\s*#\d+\s*)?(?:posted|on|written|created|asked|added|geschrieben|publié|"
    r"le|am|date|veröffentlicht|добавлено|отправлено)\s*(?:on\b|le\b|am\b)?\s*:?\s*|\s*[(•|#].*$",
    re.IGNORECASE | re.DOTALL,
)
# In an author's card; in a shop's page "from" leads a price.
_FROM = re.compile(
    r"from|hails from|herkunft|aus|kommt aus|provenance|de|vient de|desde|procedencia|de dónde|provenienza|da|da dove|"
    r"de onde|vive a|habite|z|komt uit|uit|från|bor i|fra|kommer fra|honnan|de unde|din|kje|od kud|od|nerede|από|от|із|"
    r"з|asal|dari|จาก|từ|출신|出身|من|از|מ",
    re.IGNORECASE,
)
_ATTACHMENTS = (
    ".//fieldset | .//*[contains(@class,'attachbox') or contains(@class,'attach-image')"
    " or contains(@class,'attachment')]"
    " | .//a[contains(@href,'attachment') or contains(@href,'dlattach') or contains(@href,'/file.php')][.//img]"
)
_LABELS_OF_AUTHOR = ".//dt|.//strong|.//b|.//span|.//th|.//td|.//label|.//em|.//li|.//div[not(*)]|.//p[not(*)]"
_MOST_LABELS = 120
_LONGEST_PLACE = 60
_FURNITURE = "ancestor::nav|ancestor::footer|ancestor::aside"
_ATTRIBUTES = ("datetime", "data-time", "data-timestamp", "content", "title")
_LONGEST_DATE = 120
_LONGEST_NUMBER = 5


@dataclass(frozen=True, slots=True)
class Thread:
    """A thread as a list shows it."""

    thread_id: str
    url: str
    title: str


def software_of(page: TextResponse) -> ForumMarks:
    """The software that made a page, or the marks that any may use."""
    text = page.text
    return next((marks for marks in SOFTWARE if re.search(marks.sign, text, re.IGNORECASE)), ANY)


def _links(page: TextResponse, css: str = "a[href]") -> Iterator[tuple[str, str]]:
    for link in page.css(css):
        href = link.attrib.get("href", "").strip()
        if not href or href.startswith(("#", "javascript:", "mailto:")) or link.xpath(_FURNITURE):
            continue
        try:
            url = page.urljoin(href)
            same = urlsplit(url).hostname == urlsplit(page.url).hostname
        except ValueError:
            continue
        text = " ".join(link.xpath("string()").get("").split())
        if same and not is_notice(text, link.root):
            yield url, text


def _absolute(page: TextResponse, href: str) -> str:
    try:
        return page.urljoin(href.strip())
    except ValueError:
        return ""


def threads_of(page: TextResponse, marks: ForumMarks) -> list[Thread]:
    """The threads that a list page links to, each once, in its order."""
    found: dict[str, Thread] = {}
    id_of = worded_id if marks.worded else thread_id
    marked = list(_links(page, marks.threads)) if marks.threads else []
    if marks.worded and not marked and not page.css(marks.boards):
        id_of = thread_id
    for url, text in marked if id_of is worded_id or any(thread_id(url) for url, _ in marked) else _links(page):
        number = id_of(url)
        title = "" if _NO_TITLE.match(text) else text
        if number and (number not in found or (title and not found[number].title)):
            found[number] = Thread(number, opening_of(url), title)
    numbered = [thread for thread in found.values() if thread.thread_id.isdigit() and not marks.worded]
    return [thread for thread in numbered or found.values() if thread.title]


def boards_of(page: TextResponse) -> list[str]:
    """The addresses of the boards that a page links to."""
    marks = software_of(page)
    if marks.worded and page.css(f"{marks.boards}, {marks.threads}"):
        return list(dict.fromkeys(opening_of(url) for url, _ in _links(page, marks.boards)))
    return list(dict.fromkeys(opening_of(url) for url, _ in _links(page) if board_id(url)))


def next_of(page: TextResponse) -> str:
    """The address of the list's following page; empty at the end."""
    for link in page.css(_NEXT_CSS):
        if link.attrib.get("href", "#") not in ("#", "") and "disabled" not in link.attrib.get("class", ""):
            return _absolute(page, link.attrib["href"])
    for link in page.xpath("//*[contains(@class,'pag') or contains(@class,'nav')]//a[@href]"):
        text = " ".join(link.xpath("string()").get("").split())
        if text and _NEXT_WORDS.match(text) and not link.attrib["href"].startswith(("#", "javascript:")):
            return _absolute(page, link.attrib["href"])
    return _numbered(page)


def _numbered(page: TextResponse) -> str:
    """The link to the number after the current page's, where pages are only numbered."""
    for area in page.xpath("//*[contains(@class,'pag') or contains(@class,'Pag') or contains(@id,'pag')]"):
        linked = {
            " ".join(link.xpath("string()").get("").split()): link.attrib["href"] for link in area.xpath(".//a[@href]")
        }
        if not any(text.isdigit() for text in linked):
            continue
        marked = area.xpath(
            ".//*[contains(@class,'current') or contains(@class,'active') or contains(@class,'selected')"
            " or self::strong or @aria-current]"
        )
        shown = [" ".join(one.xpath("string()").get("").split()) for one in marked]
        # A page's body holds counts of answers too: the page we are on is not linked, and stands among those that are.
        plain_texts = (text.strip() for text in area.xpath(".//text()[not(ancestor::a)]").getall())
        shown += [text for text in plain_texts if _is_among(text, linked)]
        here = (text for text, link in linked.items() if text.isdigit() and _absolute(page, link) == page.url)
        current = next(here, "") or next((text for text in shown if text.isdigit()), "")
        following = str(int(current) + 1) if current else _after_gap(linked)
        if following in linked:
            return _absolute(page, linked[following])
    return ""


def _is_among(text: str, linked: Collection[str]) -> bool:
    if not text.isdecimal() or len(text) > _LONGEST_NUMBER or text in linked:
        return False
    return str(int(text) - 1) in linked or str(int(text) + 1) in linked


def _after_gap(linked: Collection[str]) -> str:
    """The number after the only one that is not linked though its neighbours are: where no mark tells the page."""
    told = {int(text) for text in linked if text.isdecimal() and len(text) <= _LONGEST_NUMBER}
    gaps = [one for one in (number - 1 for number in told) if one not in told and (one == 1 or one - 1 in told)]
    return str(gaps[0] + 1) if len(gaps) == 1 else ""


def first_post(
    page: TextResponse, thread: Thread, marks: ForumMarks, languages: Sequence[str], seen_at: datetime
) -> Post | None:
    """The post that opens a thread; None where the page shows none."""
    when = (_tongues(page, languages), seen_at)
    if marks.post:
        for container in page.css(marks.post)[:1]:
            post = _read(page, container, marks, thread, when)
            if post.text or post.images:
                return post
    found = opening_container(page)
    if found is not None:
        post = _read(page, found, ANY, thread, when)
        if post.text or post.images:
            return post
    return _structured(page, thread)


def _tongues(page: TextResponse, languages: Sequence[str]) -> tuple[str, ...]:
    told = page.xpath("/html/@lang").get("")[:2].lower()
    return tuple(dict.fromkeys((*languages, *([told] if told.isalpha() else []))))


def _read(
    page: TextResponse, container: Selector, marks: ForumMarks, thread: Thread, when: tuple[Sequence[str], datetime]
) -> Post:
    body = without_extras(body_of(container, marks))
    labels = [" ".join(label.split()) for label in page.css("h1 .label ::text, .prefix ::text").getall()]
    pictures = [*image_links(body, page.url), *_attachments(container, page)]
    return Post(
        ad_id=thread.thread_id, url=own_address(page, canonical_url(thread.url)), title=thread.title,
        text=plain(str(body.get())),
        seller=container.attrib.get("data-author", "") or _author(container, marks),
        posted=_posted(page, container, marks, *when), language=page.xpath("/html/@lang").get(""),
        category=_category(page), place=_place(page, container), images=list(dict.fromkeys(pictures)),
        state=ListingState.SOLD if says_sold(labels) else None,
    )  # fmt: skip


def _place(page: TextResponse, container: Selector) -> str:
    """Where the post, or else its author's card, says that the offer is."""
    told = [(value, element) for name, value, element in pairs(page) if name == "place"]
    own = (value for value, element in told if any(each is container.root for each in element.iterancestors()))
    return next(own, "") or _home(container)


def _home(container: Selector) -> str:
    """Where the author of a post says to be from, also by words that elsewhere on the web mean something else.

    Boards put their threads into a form, by which moderators mark posts.
    """
    for part in container.xpath(_LABELS_OF_AUTHOR)[:_MOST_LABELS]:
        text = " ".join(part.xpath("string()").get("").split())
        label, colon, rest = text[:_LONGEST_DATE].replace("：", ":").partition(":")
        if not label or (field_of(label) != "place" and not (colon and _FROM.fullmatch(label.strip()))):
            continue
        beside = part.xpath("following-sibling::node()[normalize-space()][1]")
        found = (rest if rest.strip() else " ".join(beside.xpath("string()").get("").split())).strip(" :")
        if found and len(found) <= _LONGEST_PLACE and not re.search(r"\d{3}|[$€£]", found):
            return found
    return ""


def _attachments(container: Selector, page: TextResponse) -> list[str]:
    found = []
    for area in container.xpath(_ATTACHMENTS):
        found += image_links(area, page.url)
    return found


def _author(container: Selector, marks: ForumMarks) -> str:
    for css in marks.author.split(", "):
        for each in container.css(css):
            name = " ".join(each.xpath("string()").get("").split()) or each.attrib.get("content", "")
            if 0 < len(name) <= 80:
                return name.lstrip("@")
    return "" if marks is ANY else _author(container, ANY)


def _posted(
    page: TextResponse, container: Selector, marks: ForumMarks, languages: Sequence[str], seen_at: datetime
) -> str:
    """When the post was written, as an ISO instant; empty where nothing on it reads as a date."""
    # bbPress tells it in a head that stands before the post.
    head = container.xpath("preceding-sibling::*[1][contains(@class,'header')]") if marks.worded else ()
    places = [(css, part) for css in marks.posted.split(", ") for part in (container, *head)]
    places += [(css, container) for css in ANY.posted.split(", ")] if marks is not ANY else []
    for css, part in places:
        for each in part.css(css)[:5]:
            for told, exact in _date_texts(each):
                found = read_date(told, languages, seen_at)
                if found is not None:
                    naive = not exact and not _ZONED.search(told)
                    return (found - _zone(page) if naive else found).isoformat()
    for text in loose_texts(container, body_of(container, marks)):
        for phrase in _PHRASE.findall(text):
            found = read_date(phrase.strip(" ,.-–|"), languages, seen_at)
            if found is not None:
                return (found - _zone(page)).isoformat()
    return ""


def _date_texts(part: Selector) -> Iterator[tuple[str, bool]]:
    for each in part.xpath("descendant-or-self::*[@datetime or @data-time or @data-timestamp or @content or @title]"):
        for name in _ATTRIBUTES:
            value = each.attrib.get(name, "").strip()
            if value and re.search(r"\d", value):
                yield value, name != "title"
    text = " ".join(part.xpath("string()").get("").split())
    if not re.search(r"\d", text) or len(text) > _LONGEST_DATE:
        return
    plain = _DATE_NOISE.sub("", text).strip(" ,-–|")
    # "by <a>Ann</a> Today at 11:26": the day is a text of its own beside the name.
    beside = (" ".join(each.split()) for each in part.xpath("text()").getall())
    for told in dict.fromkeys((plain, _DATE_NOISE.sub("", plain).strip(" ,-–|"), text, *beside)):
        if told and re.search(r"\d", told):
            yield told, False


def _zone(page: TextResponse) -> timedelta:
    """The offset from UTC that the foot of a forum's pages names ("All times are UTC+02:00")."""
    found = _ZONE.search(page.text[-6000:])
    if found is None:
        return timedelta()
    sign, hours, minutes = found.groups()
    return timedelta(hours=int(hours), minutes=int(minutes or 0)) * (1 if sign == "+" else -1)


def _category(page: TextResponse) -> str:
    """The board's name: the last step of the breadcrumbs that leads to a board."""
    for crumbs in page.css(
        "[class*=breadcrumb], [id*=breadcrumb], .navigation, .navbit, .navigate_section, .crumbs, .nav-breadcrumbs"
    ):
        steps: SelectorList[Selector] = crumbs.css("a[href]")
        names = [
            " ".join(step.xpath("string()").get("").split())
            for step in steps
            if board_id(_absolute(page, step.attrib["href"]))
        ]
        if any(names):
            return [name for name in names if name][-1]
    return ""


def _structured(page: TextResponse, thread: Thread) -> Post | None:
    """The post as the page's own structured data tells it."""
    reading = PageFields()
    try:
        read_structured(page, reading)
    except READING_ERRORS:
        return None
    if not reading.get("text"):
        return None
    images = reading.fields.get("images")
    return Post(
        ad_id=thread.thread_id, url=canonical_url(thread.url), title=thread.title or reading.get("title"),
        text=reading.get("text"), seller=reading.get("seller"), posted=reading.get("posted"),
        images=images.values if images else (),
    )  # fmt: skip
