"""One picture in several sizes: which addresses are of the same picture, and which of them shows it largest."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import islice

from scrapy.http import TextResponse

from spiders.pages.tree import written

# What a name says of a size, and how large that is; a picture without a mark is the one that was handed in.
_LARGENESS = {
    5000: r"orig(?:inal)?|hi-?res|raw|master|full(?:size|screen)?|max|zoom|o",
    1500: r"x?x?large|xxl|xl|big|grande|hd|fitted|detail|l|b|k|h",
    500: r"lo-?res|medium|normal|mid|home|catalog|product|preview|cover|m|n|z|p",
    100: r"x?small|thumb(?:nail)?s?|thmb|tn|mini|icon|pico|tiny|cropped|compact|cart|micro|xs|s|t|q",
}  # fmt: skip
_UNMARKED = 3000
_ANY = "|".join(_LARGENESS.values())
_WORDS = [(size, re.compile(rf"(?:{words})(?:_default)?", re.IGNORECASE)) for size, words in _LARGENESS.items()]
_ENLARGED = r"(?:@[1-4]x)?"
_WIDTHS = (
    r"(?:48|50|64|75|80|90|96|100|120|128|140|150|160|180|200|220|225|240|250|256|280|300|320|350|360|375|400|416|450|"
    r"480|500|512|530|540|550|600|640|700|720|750|768|800|900|960|1000|1024|1080|1200|1280|1440|1500|1600|1800|1920|"
    r"2000|"
    r"2048|2400|2560)"
)
# At the end of a name: "_1024x1024@2x", "-480-0", "-640", "_large", ".t"; before it: "thumb_", "x16_".
_AFTER = re.compile(
    rf"(?:[_.@-](?:(?P<wide>\d{{2,4}})(?:x\d{{0,5}}|-\d{{1,4}})(?:[a-z]\w{{0,5}})?|x(?P<high>\d{{2,4}})|"
    rf"(?P<number>{_WIDTHS})(?:px|w)?|"
    rf"(?P<word>(?:{_ANY})(?:_default)?)){_ENLARGED}|@[1-4]x)$",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"^(?:(?:(?:tmb|thumb|t|tn)[_-])?(?P<wide>\d{2,4})x\d{2,4}|x(?P<step>\d{1,2})|"
    r"(?P<word>thumb(?:nail)?|thmb|tn|small|medium|large|big|preview|orig(?:inal)?))[_-]",
    re.IGNORECASE,
)
# "5104_w640_h640_walnut": between what names it.
_AMID = re.compile(
    r"[_-](?:w(?P<wide>\d{2,4})[_-]h\d{2,4}|(?P<number>\d{2,4})x(?:\d{2,4}|n)|(?P<times>[1-4])x)(?=[_.-])",
    re.IGNORECASE,
)
# "s-l1600" is but a size: the picture's name is its folder's.
_ONLY_SIZE = re.compile(
    rf"(?:s-l|w|h|x|s|img|image|photo|max)?[_-]?(?P<number>{_WIDTHS})(?:x\d{{2,4}})?|"
    r"(?P<word>image|fitted|cropped|original|large|full|thumb(?:nail)?|small|medium|main|master|preview)",
    re.IGNORECASE,
)
_STEP = re.compile(
    rf"(?P<wide>\d{{2,4}})(?:x\d{{2,4}}(?:,\w{{1,12}})*|-(?:square|crop|fit))|[swh]_?(?P<number>{_WIDTHS})|"
    rf"(?P<word>(?:(?:{_ANY})(?<!^.))|images?|photos?|fit-in|resized?|cache|crop)",
    re.IGNORECASE,
)
# "77.jpg_220x10000Q90.jpg_.webp", as a network writes what it has made smaller.
_APPENDED = re.compile(r"(?<=\.)(?:jpe?g|png|webp|heic|gif|avif)(?P<size>_.*)$", re.IGNORECASE)
# "/media/77~mv2.jpg/v1/fit/w_500,h_500/file.jpg": how it is to be made smaller stands behind its name.
_MADE_OF = re.compile(r"\.(?:jpe?g|png|webp|gif|avif)(?P<how>/.*)$", re.IGNORECASE)
_TWO_NUMBERS = re.compile(rf"/(?P<wide>{_WIDTHS}|[1-9]\d{{2}})/(?:{_WIDTHS}|[1-9]\d{{2}})(?=/)")
_ENDINGS = re.compile(r"(?:\.(?:jpe?g|png|webp|gif|avif|heic))?\.\w{2,5}$", re.IGNORECASE)
_NUMBER = re.compile(r"\d{2,4}")
_SHORTEST_NAME = 4
_SHORTEST_STEM = 4
_TELLING_NAME = 5
_STEPS_ABOVE = 2
_MOST_FOUND = 40
_MOST_LINKS = 20
_LONGEST_LINK = 400
# All as far as the last mark that is no part of an address; looked for from the end, as addresses are long.
_BEFORE_LINK = re.compile(r".*[\s\"'<>()\\,{}]", re.DOTALL)
_ENDS = re.compile(r"[^\s\"'<>()\\{}]*")
_PICTURE = re.compile(r"\.(?:jpe?g|png|webp|gif|avif|heic)(?:$|[?_/])", re.IGNORECASE)

Identity = tuple[str, ...]


@lru_cache(maxsize=512)
def identity_of(link: str) -> Identity:
    """What names a picture whatever its size: the steps above it and its name, without what they say of a size."""
    # What has nothing but sizes is named by all that it is.
    return _taken_apart(link)[0] or (link,)


def largest(links: Iterable[str]) -> list[str]:
    """Each picture once, in the order in which they come first, by the address that shows it largest."""
    best: dict[Identity, str] = {}
    for link in links:
        known = best.setdefault(identity_of(link), link)
        if _size_of(link) > _size_of(known):
            best[identity_of(link)] = link
    return list(best.values())


def in_full(response: TextResponse, links: Sequence[str]) -> list[str]:
    """Pictures each once, by the largest address that the page has for them anywhere, be it in a script."""
    text = _unescaped(response)
    found: list[str] = []
    for link in links[:_MOST_LINKS]:
        stem = _stem_of(link)
        written = _written(text, stem) if len(stem) >= _SHORTEST_STEM else ()
        same = [each for each in written if each != link and identity_of(each) == identity_of(link)]
        found.append(max((link, *same), key=_size_of))
    return largest([*found, *links[_MOST_LINKS:]])


@lru_cache(maxsize=2)
def _unescaped(response: TextResponse) -> str:
    """A page's text with its addresses as they are, however its scripts write a stroke."""
    text = written(response)
    return text.replace("\\u002F", "/").replace("\\u002f", "/").replace("\\/", "/") if "\\" in text else text


def is_of(link: str, others: Iterable[str]) -> bool:
    """Whether an address is of the same picture as one of others, told by the name where that tells enough.

    The folders of what a shop has made smaller are others: "media/cache/7f3a/vase.jpg" is "media/v/a/vase.jpg".
    """
    return any(_named_alike(link) == _named_alike(other) for other in others)


def _named_alike(link: str) -> Identity:
    name = identity_of(link)
    return name[-1:] if name and len(name[-1]) >= _TELLING_NAME else name


def _size_of(link: str) -> int:
    return _taken_apart(link)[1]


def _stem_of(link: str) -> str:
    *above, name = identity_of(link) or ("",)  # an address of no picture has no name
    return name if len(name) >= _SHORTEST_NAME else next(iter(above[::-1]), "")


def _written(text: str, stem: str) -> list[str]:
    """The addresses of pictures in a text that have such a part."""
    found: list[str] = []
    at = text.find(stem) if stem else -1
    while at >= 0 and len(found) < _MOST_FOUND:
        first = max(0, at - _LONGEST_LINK)
        before, end = _BEFORE_LINK.match(text, first, at), _ENDS.match(text, at, at + _LONGEST_LINK)
        start = before.end() if before else first
        link = f"{text[start:at]}{end[0] if end else ''}".replace("&amp;", "&")
        if "/" in link and _PICTURE.search(link):
            found.append(link)
        at = text.find(stem, max(end.end() if end else 0, at + 1))
    return found


@lru_cache(maxsize=512)
def _taken_apart(link: str) -> tuple[Identity, int]:
    """What names a picture, and how large the address says that it is."""
    path, _, query = link.replace(";", "?", 1).partition("?")
    sizes: list[int] = []
    made = _MADE_OF.search(path)
    if made:
        number = _NUMBER.search(made["how"].partition("w_")[2])
        sizes.append(int(number[0]) if number else _UNMARKED)
        path = path[: made.start("how")]
    pair = _TWO_NUMBERS.search(path)
    if pair:
        sizes.append(int(pair["wide"]))
        path = f"{path[: pair.start()]}{path[pair.end() :]}"
    *steps, name = path.partition("//")[2].rstrip("/").split("/") if "//" in path else path.rstrip("/").split("/")
    above = [_shortened(step, sizes) for step in steps[1:] if not _is_size(step, sizes)]
    name = _named(name, sizes)
    told = (*above[-_STEPS_ABOVE:], name) if name else tuple(above[-_STEPS_ABOVE:])
    number = _NUMBER.search(query) if "=" in query and not sizes else None
    if number and re.search(r"(?:^|&)(?:w|width|size|s|fitin|_ex|imwidth|type|resize|h|downsize)=\D{0,3}\d", query):
        sizes.append(int(number[0]))
    return told, min(sizes, default=_UNMARKED)


def _named(name: str, sizes: list[int]) -> str:
    """A file's name without its ending and its size; empty where it is nothing else."""
    appended = _APPENDED.search(name)
    if appended:
        number = _NUMBER.search(appended["size"])
        sizes.append(int(number[0]) if number else _UNMARKED)
        name = name[: appended.start("size")]
    name = _ENDINGS.sub("", name) or name
    return "" if _is_size(name, sizes, _ONLY_SIZE) else _shortened(name, sizes)


def _is_size(text: str, sizes: list[int], pattern: re.Pattern[str] = _STEP) -> bool:
    told = pattern.fullmatch(text)
    if told:
        sizes.extend(_told(told))
    return bool(told)


def _shortened(name: str, sizes: list[int]) -> str:
    """A name without what it says of a size before and after."""
    for pattern in (_BEFORE, _AMID, _AFTER, _AFTER):
        told = pattern.search(name)
        rest = f"{name[: told.start()]}{name[told.end() :]}" if told else ""
        if told and len(rest) >= _SHORTEST_NAME - 1:
            sizes.extend(_told(told))
            name = rest
    return name


def _told(match: re.Match[str]) -> Iterable[int]:
    """How large a mark says that a picture is."""
    told = match.groupdict()
    numbers = [int(number) for name in ("wide", "high", "number") if (number := told.get(name))]
    if told.get("times"):
        return [int(told["times"]) * 320]
    if told.get("step"):
        return [int(told["step"]) * 90]  # "x5_", "x16_": a board's own steps, all of them smaller than its "big_"
    word = told.get("word")
    return numbers or list(islice((size for size, words in _WORDS if word and words.fullmatch(word)), 1))
