"""The way from one page of a list to the next, in every form that sites write it."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlencode, urlsplit

from scrapy.http import TextResponse
from w3lib.url import safe_url_string

from crawler.blocks import Search
from spiders.pages.addresses import OFFSET_KEY, PAGE_KEY, page_key
from spiders.pages.reading import canonical_url
from spiders.pages.shown import selected

_NEXT = 'a[rel~="next"]::attr(href), link[rel~="next"]::attr(href)'
_NEXT_WORDS = (
    r"next(?: page)?|(?:(?:load|show|view|see) )?older(?: posts| entries| ads)?|"
    r"more(?: results| ads| listings| items| products)?|"
    r"(?:load|show|"
    r"view|see) more[\w ]{0,20}|"
    r"weiter|nächste(?: seite)?|mehr(?: (?:laden|anzeigen))?|suivant(?:e|es)?|page suivante|voir plus|"
    r"plus de [\w ]{0,20}|afficher plus|"
    r"siguiente|página siguiente|ver más|cargar más|mostrar más|próxim[ao](?: página)?|seguinte|ver mais|"
    r"carregar mais|mostrar mais|"
    r"successiv[oa]|avanti|prossim[oa]|mostra altri|carica altri|volgende(?: pagina)?|meer laden|toon meer|"
    r"następn[ay](?: strona)?|dalej|"
    r"pokaż więcej|další(?: strana)?|načíst další|ďalš(?:ia|í)|következő|tovább|următoarea?|înainte|"
    r"nästa(?: sida)?|visa fler|næste|neste|"
    r"seuraava|επόμεν[ηο]|sonraki(?: sayfa)?|ileri|daha fazla(?: göster)?|следующая?(?: страница)?|далее|вперёд|"
    r"вперед|показать ещё|"
    r"показать еще|наступна|далі|показати ще|التالي(?:ة)?|الصفحة التالية|"
    r"(?:تحميل|عرض|مشاهدة|إظهار) المزيد|المزيد|بعدی|صفحه بعد|בא|הבא|अगला|और देखें|"
    r"下一页|下一頁|下页|下頁|次の\s?\d+\s?件|"
    r"后页|加载更多|加載更多|查看更多|更多|次へ|次のページ|次|もっと見る|さらに表示|다음(?: 페이지)?|더 ?보기|"
    r"trang sau|tiếp(?: theo)?|sau|xem thêm|"
    r"tải thêm|ถัดไป|หน้าถัดไป|ดูเพิ่มเติม|โหลดเพิ่ม|selanjutnya|berikutnya|lanjut|muat lebih banyak|lihat lainnya|"
    r"seterusnya|inayofuata|susunod"
)
_NEXT_TEXT = re.compile(rf"^[\W_]*(?:{_NEXT_WORDS})[\W_]*$|^\s*(?:›|»|→|⟩|>{{1,2}}|▶|▸|❯|⇒)\s*$", re.IGNORECASE)
_NEXT_CLASS = re.compile(
    r"(?:^|[\s_-])(?:next|nxt|forward|siguiente|suivant|weiter|load-?more|show-?more|infinite|more)(?:$|[\s_-])",
    re.IGNORECASE,
)
_NO_NEXT = re.compile(r"disabled|inactive|prev|previous|slick|carousel|slide|swiper", re.IGNORECASE)
_MORE_ATTRIBUTES = (
    "data-next-url", "data-next", "data-next-page", "data-next-page-url", "data-load-more-url", "data-load-more",
    "data-more-url",
    "data-url", "data-href", "data-endpoint", "data-ajax-url", "data-ajax", "data-src-url", "data-feed", "data-api",
    "data-api-url",
    "data-source", "data-load", "data-infinite-url", "data-infinite-scroll-url", "data-fetch", "data-fetch-url",
    "hx-get", "up-href",
    "data-results-url", "data-listings-url", "data-items-url", "data-more",
)  # fmt: skip
_PAGE_PATH = re.compile(r"/(?:page|p|seite|pagina|strona|sayfa)[/:=_-]?(\d{1,5})(?=/|$|\.)", re.IGNORECASE)
_CURRENT = (
    "//*[self::span or self::strong or self::b or self::li or self::em or self::a]"
    "[contains(@class,'current') or contains(@class,'active') or @aria-current or self::strong or self::b]//text()"
)


def next_link(response: TextResponse, search: Search | None = None) -> str | None:
    """The address of the following page: the description's ``next``, rel=next, a link that says so, the next number."""
    if search is not None and search.next:
        return _first(response, search.next)
    return _first(response, _NEXT) or _spoken(response) or _numbered(response)


def _first(response: TextResponse, selector: str) -> str | None:
    for each in selected(response, selector)[:1]:
        href = each.root if isinstance(each.root, str) else each.attrib.get("href", "")
        return resolved(response, href)
    return None


def resolved(response: TextResponse, href: str) -> str | None:
    """Where a link leads; None where it leads nowhere, or to this very page."""
    href = href.strip()
    if not href or href.startswith(("#", "javascript:")):
        return None
    try:
        url = response.urljoin(href)
        # The address we are at is percent-encoded, what a page writes often is not.
        url = url if url.isascii() else safe_url_string(url, response.encoding)
    except ValueError:
        return None
    return (
        url if url.startswith(("http://", "https://")) and canonical_url(url) != canonical_url(response.url) else None
    )


def _spoken(response: TextResponse) -> str | None:
    """A link that says "next" by its words, its label or its class, and leads to a page of the same list."""
    for each in response.xpath("//a[@href]")[:2000]:
        marks = f"{each.attrib.get('class', '')} {each.attrib.get('id', '')}"
        parent = each.xpath("..")
        around = " ".join(parent[0].attrib.get(name, "") for name in ("class", "id")) if parent else ""
        if each.xpath("ancestor::article"):
            continue
        words = [
            " ".join(each.xpath("string()").get("").split()),
            each.attrib.get("aria-label", ""),
            each.attrib.get("title", ""),
        ]
        said = any(word and len(word) < 40 and _NEXT_TEXT.match(word) for word in words)
        if not said and _NO_NEXT.search(f"{marks} {around}"):
            continue
        if said or _NEXT_CLASS.search(marks) or (_NEXT_CLASS.search(around) and len(words[0]) < 20):
            url = resolved(response, each.attrib["href"])
            if url is not None and _alike(url, response.url):
                return url
    return None


def _alike(url: str, here: str) -> bool:
    """Whether two addresses may be pages of one list: the same but for a page number, or one query apart."""
    if page_key(url) == page_key(here):
        return True
    mine, other = urlsplit(here), urlsplit(url)
    if _one_number_apart(here, url):
        return True
    return number_of(url) is not None and (
        mine.path.rstrip("/") in ("", other.path.rstrip("/")) or other.path.startswith(mine.path)
    )


def _one_number_apart(one: str, two: str) -> bool:
    """ "forum-2-1.html" and "forum-2-2.html": rewritten addresses keep the page number in the name."""
    first, second = re.split(r"(\d+)", one), re.split(r"(\d+)", two)
    differ = [pair for pair in zip(first, second, strict=False) if pair[0] != pair[1]]
    return len(first) == len(second) and len(differ) == 1 and all(part.isdecimal() for part in differ[0])


def number_of(url: str) -> int | None:
    """The page number (or offset) that an address names."""
    parts = urlsplit(url)
    for key, value in parse_qsl(parts.query):
        if (PAGE_KEY.match(key) or OFFSET_KEY.match(key)) and value.isdecimal() and len(value) < 8:
            return int(value)
    match = _PAGE_PATH.search(parts.path)
    return int(match.group(1)) if match else None


def _numbered(response: TextResponse) -> str | None:
    """Among links that are bare numbers, the one after the page we are on."""
    numbers: dict[int, str] = {}
    for each in response.xpath("//a[@href]")[:3000]:
        text = " ".join(each.xpath("string()").get("").split()).strip("[]()· ")
        if text.isdecimal() and len(text) <= 5:
            url = resolved(response, each.attrib["href"])
            if url is not None and (number_of(url) is not None or page_key(url) == page_key(response.url)):
                numbers.setdefault(int(text), url)
    if not numbers:
        return None
    here = number_of(response.url)
    shown = [text.strip("[]()· \n\t") for text in response.xpath(_CURRENT).getall()]
    said = [int(text) for text in shown if text.isdecimal() and len(text) <= 5]
    beside = [number for number in said if number not in numbers and {number - 1, number + 1} & numbers.keys()]
    counted = here if here is not None and here >= 1 and not _by_offset(response.url) else 1
    return numbers.get((beside[0] if beside else counted) + 1)


def _by_offset(url: str) -> bool:
    return any(OFFSET_KEY.match(key) for key, _ in parse_qsl(urlsplit(url).query))


def page_links(response: TextResponse) -> list[str]:
    """All links to other pages of the list that the page is of, by their numbers; the next one first."""
    following = next_link(response)
    found = [following] if following else []
    for each in response.xpath("//a[@href]")[:3000]:
        text = " ".join(each.xpath("string()").get("").split()).strip("[]()· ")
        if text.isdecimal() and len(text) <= 5:
            url = resolved(response, each.attrib["href"])
            if url is not None and _alike(url, response.url):
                found.append(url)
    return list(dict.fromkeys(found))


def more_links(response: TextResponse) -> list[str]:
    """Addresses that the page's scripts would load more of the list from, told in data attributes."""
    found: list[str] = []
    for name in _MORE_ATTRIBUTES:
        for text in response.xpath(
            f"//*[@*[name()='{name}']][not(self::img or self::source or self::video)]/@*[name()='{name}']"
        ).getall()[:5]:
            if re.match(r"^(?:https?:/)?/|^\?|^\w[\w./-]*\?", text.strip()):
                url = resolved(response, text)
                if url is not None:
                    found.append(url)
    return list(dict.fromkeys(found))[:8]


def counted_on(url: str, step: int) -> str | None:
    """The address of the page after ``url`` where its query counts pages or offsets; None where it counts nothing."""
    parts = urlsplit(url)
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    for index, (key, value) in enumerate(pairs):
        counts = 1 if PAGE_KEY.match(key) else step if OFFSET_KEY.match(key) else 0
        if counts and value.isdecimal() and len(value) < 8:
            pairs[index] = (key, str(int(value) + counts))
            return parts._replace(query=urlencode(pairs)).geturl()
    match = _PAGE_PATH.search(parts.path)
    if match:
        path = parts.path[: match.start(1)] + str(int(match.group(1)) + 1) + parts.path[match.end(1) :]
        return parts._replace(path=path).geturl()
    return None


def loading_button(response: TextResponse) -> str:
    """A selector of the button that loads more of a list; empty where there is none that says so."""
    for each in response.xpath(
        "//button | //*[@role='button'] | //a[not(@href) or @href='#' or starts-with(@href,'javascript')]"
    )[:300]:
        text = " ".join(each.xpath("string()").get("").split())
        marks = " ".join(each.attrib.get(name, "") for name in ("class", "id"))
        if not (_NEXT_TEXT.match(text) or _NEXT_CLASS.search(marks)) or _NO_NEXT.search(marks) or not text:
            continue
        name = str(each.root.tag)
        if each.attrib.get("id"):
            return f"{name}[id='{each.attrib['id']}']" if "'" not in each.attrib["id"] else name
        classes = [word for word in each.attrib.get("class", "").split() if re.fullmatch(r"[A-Za-z_][\w-]*", word)]
        return name + "".join(f".{word}" for word in classes[:3])
    return ""
