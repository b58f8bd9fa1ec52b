"""Other forms in which a word of a vernacular name stands in running text: plurals, cases, articles, spellings.

Rules add forms to the index; they never take a form for another word of the text. A form that does not exist in the
language costs nothing, so the rules are wide. Words come folded: lower case, without accents.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

_VOWELS = frozenset("aeiou")
MIN_STEM = 3


def _english(word: str) -> Iterator[str]:
    if word.endswith(("s", "x", "z", "ch", "sh")):
        yield word + "es"
    elif word.endswith("y") and word[-2] not in _VOWELS:
        yield word[:-1] + "ies"
    else:
        yield word + "s"
    if word.endswith("f"):
        yield word[:-1] + "ves"
    if word.endswith("fe"):
        yield word[:-2] + "ves"
    if word.endswith("s") and not word.endswith(("ss", "us", "is", "os")) and len(word) > MIN_STEM + 1:
        yield word[:-1]
        if word.endswith("ies"):
            yield word[:-3] + "y"
    for british, american in (("grey", "gray"), ("colour", "color"), ("moustache", "mustache")):
        for one, other in ((british, american), (american, british)):
            if one in word:
                yield word.replace(one, other)


def _romance(word: str, plural_of_consonant: str) -> Iterator[str]:
    if word[-1] in _VOWELS:
        yield word + "s"
    elif word.endswith("z"):
        yield word[:-1] + "ces"
    elif word.endswith("s"):
        yield word[:-1]
    else:
        yield word + plural_of_consonant


def _spanish(word: str) -> Iterator[str]:
    yield from _romance(word, "es")
    if word.endswith("es"):
        yield word[:-2]


def _portuguese(word: str) -> Iterator[str]:
    yield from _romance(word, "es")
    if word.endswith("ao"):
        yield word[:-2] + "oes"
        yield word[:-2] + "aes"
    if word.endswith("l"):
        yield word[:-1] + "is"
    if word.endswith("m"):
        yield word[:-1] + "ns"


def _french(word: str) -> Iterator[str]:
    yield word + ("" if word.endswith(("s", "x", "z")) else "s")
    if word.endswith(("eau", "eu", "ou")):
        yield word + "x"
    if word.endswith("al"):
        yield word[:-2] + "aux"
    if word.endswith(("s", "x")):
        yield word[:-1]
    if word.endswith("e"):
        return
    yield word + "e"
    yield word + "es"


def _italian(word: str) -> Iterator[str]:
    ends = {"o": "i", "a": "e", "e": "i"}.get(word[-1], "")
    yield from (word[:-1] + end for end in ends)
    if word.endswith(("co", "go")):
        yield word[:-1] + "hi"
    if word.endswith(("ca", "ga")):
        yield word[:-1] + "he"


def _german(word: str) -> Iterator[str]:
    yield from (word + end for end in ("e", "en", "n", "er", "es", "s", "ern"))
    if word.endswith("e"):
        yield word[:-1]
    for end in ("er", "en", "es", "em"):
        if word.endswith(end):
            yield word[: -len(end)]
            yield from (word[: -len(end)] + other for other in ("e", "er", "en", "es", "em"))


def _dutch(word: str) -> Iterator[str]:
    yield from (word + end for end in ("en", "s", "n", "e", "je", "jes"))
    if len(word) > MIN_STEM and word[-1] not in _VOWELS and word[-2] in _VOWELS:
        yield word + word[-1] + "en"
        if word[-3] == word[-2]:
            yield word[:-2] + word[-1] + "en"
    if word.endswith("f"):
        yield word[:-1] + "ven"
    if word.endswith("s"):
        yield word[:-1] + "zen"


def _swap_endings(word: str, classes: tuple[tuple[str, ...], ...]) -> Iterator[str]:
    for endings in classes:
        for end in sorted(endings, key=len, reverse=True):
            stem = word[: len(word) - len(end)]
            if word.endswith(end) and len(stem) >= MIN_STEM:
                yield from (stem + other for other in endings)
                break


_RUSSIAN = tuple(
    tuple(endings.split(","))
    for endings in (
        "ыи,ии,ои,ого,его,ому,ему,ым,им,ом,ем,ая,яя,ую,юю,ое,ее,ые,ие,ых,их,ыми,ими",
        ",а,у,ом,е,ы,и,ов,ам,ами,ах",
        "а,ы,и,е,у,ои,ою,,ам,ами,ах",
        "я,и,е,ю,еи,ь,ям,ями,ях",
        "ь,я,ю,ем,е,и,еи,ям,ями,ях,ью",
        "о,а,у,ом,е,,ам,ами,ах",
        "ка,ки,ке,ку,кои,ок,ек,кам,ками,ках",
        "еи,ея,ею,еем,ее,еи,еев,еям",
    )
)
_UKRAINIAN = (
    ("ии", "іи", "ого", "ому", "им", "а", "у", "ою", "е", "і", "их", "ими"),
    ("", "а", "у", "ові", "ом", "ем", "і", "и", "ів", "ам", "ами", "ах"),
    ("а", "и", "і", "у", "ою", "", "ам", "ами", "ах"),
)
_CZECH = (
    ("y", "i", "eho", "emu", "ym", "im", "a", "ou", "e", "ych", "ich", "ymi", "imi"),
    ("", "a", "u", "ovi", "em", "e", "y", "i", "ove", "u", "um", "ech", "ich"),
    ("a", "y", "e", "u", "o", "ou", "", "am", "ach", "ami"),
    ("e", "i", "u", "em", "ich", "im", "emi", ""),
    ("ek", "ka", "kovi", "kem", "ku", "ci", "ky", "kum", "cich", "kove"),
    ("ik", "ika", "ikovi", "ikem", "iku", "ici", "iky", "ikum", "icich", "ikove"),
    ("ka", "ky", "ce", "ku", "ko", "kou", "ek", "kam", "kach", "kami"),
    ("ost", "osti", "ostem", "ostech"),
)
_POLISH = (
    ("y", "i", "ego", "emu", "ym", "im", "a", "ej", "e", "ych", "ich", "ymi"),
    ("", "a", "u", "owi", "em", "iem", "ie", "y", "i", "ow", "om", "ami", "ach"),
    ("a", "y", "i", "e", "ie", "o", "", "om", "ami", "ach"),
    ("ek", "ka", "kowi", "kiem", "ku", "ki", "kow", "kom", "kami", "kach"),
    ("ec", "ca", "cowi", "cem", "cu", "ce", "cow", "com", "cami", "cach"),
    ("ka", "ki", "ke", "ce", "ko", "ek", "kom", "kami", "kach"),
    ("on", "onia", "oniowi", "oniem", "oniu", "onie", "oni", "oniom", "oniami"),
    ("c", "cia", "ciem", "ciu", "cie", "ci", "ciom", "ciami"),
)
_TURKISH = (
    ("lar", "ler", "lari", "leri", "larin", "lerin"),
    ("i", "in", "ini", "ina", "ine", "inin", "lari", "leri"),
    ("si", "sin", "sinin", "sina", "sine", "sini"),
    ("gi", "k", "gin", "ga", "ge", "klar", "kler"),
)


def _russian(word: str) -> Iterator[str]:
    yield from _swap_endings(word, _RUSSIAN)


def _ukrainian(word: str) -> Iterator[str]:
    yield from _swap_endings(word, _UKRAINIAN)


def _polish(word: str) -> Iterator[str]:
    yield from _swap_endings(word, _POLISH)


def _czech(word: str) -> Iterator[str]:
    yield from _swap_endings(word, _CZECH)


def _turkish(word: str) -> Iterator[str]:
    back = any(letter in "aou" for letter in word[-3:])
    yield from _swap_endings(word, _TURKISH)
    yield from (
        word + end
        for end in (
            ("lar", "lari", "a", "dan", "da", "i", "in", "u", "un")
            if back
            else ("ler", "leri", "e", "den", "de", "i", "in", "u", "un")
        )
    )
    yield from (word + end for end in ("si", "su", "yi", "yu", "nin", "nun"))


def _arabic(word: str) -> Iterator[str]:
    bare = word.removeprefix("ال")
    yield from (front + bare for front in ("", "ال", "وال", "بال", "كال", "فال", "لل", "و", "ب", "ل"))
    if bare.endswith("ه"):
        yield from (front + bare[:-1] + "ات" for front in ("", "ال"))


def _persian(word: str) -> Iterator[str]:
    yield from (word + end for end in ("ها", "های", "هایی", "ی", "ان", "ای", "م", "ش"))
    if word.endswith("ه"):
        yield word[:-1] + "گان"
    elif word.endswith("ا"):
        yield word + "یی"


def _hindi(word: str) -> Iterator[str]:
    if word.endswith("ा"):
        yield from (word[:-1] + end for end in ("े", "ों", "ो"))
    elif word.endswith("ी"):
        yield from (word[:-1] + end for end in ("ियाँ", "ियां", "ियों"))
    else:
        yield from (word + end for end in ("ों", "ें", "े"))


def _hebrew(word: str) -> Iterator[str]:
    yield from (front + word for front in ("ה", "ו", "ב", "ל", "מ", "של"))
    yield word + "ים"


def _indonesian(word: str) -> Iterator[str]:
    yield word + "nya"


def _swedish(word: str) -> Iterator[str]:
    yield from (word + end for end in ("en", "n", "ar", "er", "or", "arna", "erna", "s", "e", "et", "a", "r"))


_RULES: dict[str, Callable[[str], Iterator[str]]] = {
    "en": _english, "es": _spanish, "ca": _spanish, "pt": _portuguese, "fr": _french, "it": _italian, "de": _german,
    "nl": _dutch, "af": _dutch, "ru": _russian, "bg": _russian, "uk": _ukrainian, "pl": _polish, "cs": _czech,
    "sk": _czech, "tr": _turkish, "ar": _arabic, "fa": _persian, "ur": _persian, "hi": _hindi, "he": _hebrew,
    "id": _indonesian, "ms": _indonesian,
    "sv": _swedish, "da": _swedish, "no": _swedish, "nb": _swedish,
}  # fmt: skip
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa"})


def word_forms(word: str, language: str) -> set[str]:
    """Forms of one folded word of a name in a language (BCP 47), itself left out; none for scientific names."""
    rule = _RULES.get(language.partition("-")[0].lower())
    if rule is None or len(word) < MIN_STEM or word.isdigit():
        return set()
    return {form for form in rule(word) if len(form) >= MIN_STEM} - {word}


def spelt_out(name: str) -> str:
    """A name with its umlauts spelt as two letters (``Loewe``), as many write them."""
    return name.lower().translate(_UMLAUTS)
