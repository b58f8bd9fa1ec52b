"""Prices told twice, without and with tax: the one with tax is what a buyer pays."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from spiders.pages.words import words_of

NET, GROSS = "net", "gross"
_TAX = (
    r"(?:vat|tax(?:es)?|gst|hst|mwst\.?|ust\.?|tva|i\.?v\.?a\.?|igv|btw|moms|mva|dph|ddv|pdv|pvm|pvn|áfa|alv|kdv|ppn|"
    r"ндс|"
    r"пдв|ддс|φ\.?π\.?α\.?|мва|מע[\"״]?מ|ภาษี)"
)
_WITHOUT = (
    r"(?:excl(?:\.|uding|usive of|usief)?|exc\.?|ex\.?|exkl(?:\.|usive)?|ekskl?\.?|without|before|plus|not incl(?:\.|"
    r"uding)|"
    r"\+|zzgl\.?|zuzüglich|ohne|hors|sans|sin|más|mais|sem|s/|senza|esclus[ao]|più|zonder|utan|uden|uten|bez|be|без|"
    r"fără|"
    r"χωρίς|προ|πλέον|ilman|לא כולל|לפני|ไม่รวม|ก่อน|chưa (?:bao )?(?:gồm )?|belum (?:termasuk )?|exclude )"
)
_WITHIN = (
    r"(?:incl(?:\.|uding|usive of|usief)?|inc\.?|inkl(?:\.|usive)?|with|mit|avec|con|com|c/|inclus[ao]|med|s|se|vč\.?|"
    r"včetně|"
    r"z|su|ar|с|со|з|включая|cu|με|συμπ\.?|sis\.?|כולל|รวม|đã (?:bao )?(?:gồm )?|termasuk |include )"
)
_NETS = (
    rf"(?<!\w){_WITHOUT}\s?(?:{_TAX}|(?:thuế|vat))(?!\w)|{_TAX} (?:not included|excluded|excl\.?|extra|no incluido|"
    r"não incluído|esclusa|excluida|exclue|hariç|nélkül|0 ?%)|(?<!\w)(?:h\.?t\.?|htva|hors taxes?|net+[oó]?|neto|"
    r"veroton)(?!\w)|"
    r"税抜き?|税別|本体価格|未税|未稅|不含税|不含稅|부가세 ?(?:별도|미포함)|vat ?별도|غير شاملة? (?:ال)?ضريب\w*|"
    r"(?:بدون|قبل) (?:ال)?(?:ضريب\w*|مالیات)"
)
_GROSSES = (
    rf"(?<!\w){_WITHIN}\s?(?:{_TAX}|(?:thuế|vat))(?!\w)|{_TAX} (?:included|incl\.?|inc\.?|incluid[oa]|incluíd[oa]|"
    rf"inclus[ae]?|"
    r"compris(?:es)?|dahil)|(?<!\w)(?:t\.?t\.?c\.?|tvac|brut+[oó]?|bruto|ivato|áfával)(?!\w)|taxes comprises|"
    r"税込み?|含税|含稅|부가세 ?포함|vat ?포함|شاملة? (?:ال)?ضريب\w*|مع الضريبة"
)
_LABEL = re.compile(rf"(?P<net>{_NETS})|(?P<gross>{_GROSSES})", re.IGNORECASE)
# What closes a bracket that stands behind an amount is said of that amount, what follows a stroke of the next one.
_BEHIND = re.compile(r"\s*[(（\[][^()（）\[\]]*[)）\]]")
_PARTED = re.compile(r"[(（\[/|·;,、]")
_TAXES = words_of("tax vat taxes mwst ust tva iva btw moms mva dph kdv")
_WITH_WORDS = words_of("with incl inc including included inkl mit avec con com med gross brutto")
_WITHOUT_WORDS = words_of("without excl ex exc excluding excluded exkl ohne hors sin sem senza zonder utan net netto")
_GLUED = {
    GROSS: words_of("ttc incvat inctax incltax inclvat withtax withvat"),
    NET: words_of("exvat extax excltax exclvat exctax excvat notax novat withouttax withoutvat"),
}


def told_in(text: str) -> str:
    """Whether the last label of a text says "without tax" (``NET``) or "with tax" (``GROSS``); empty for none."""
    kinds = list(_kinds(text))
    return kinds[-1] if kinds else ""


def _kinds(text: str) -> Iterator[str]:
    return (match.lastgroup or "" for match in _LABEL.finditer(text))


def named_by(words: frozenset[str]) -> str:
    """The same of a class or an id: "price-excluding-tax", "prix-ttc"; empty where it names no such thing."""
    for kind, glued in _GLUED.items():
        if words & glued:
            return kind
    if not words & _TAXES:
        return ""
    return GROSS if words & _WITH_WORDS else NET if words & _WITHOUT_WORDS else ""


def without_taxes(words: frozenset[str]) -> frozenset[str]:
    """The words but those that would make a tax of a price that is told with or without one."""
    return words - _TAXES


def kinds_between(gaps: Sequence[str]) -> list[str]:
    """What each amount of a text is, by the texts before, between and after them: one more than there are amounts."""
    amounts = len(gaps) - 1
    kinds = [""] * amounts
    leading = bool(told_in(gaps[0]))
    for place, gap in enumerate(gaps):
        behind = _BEHIND.match(gap)
        parted = None if behind else _PARTED.search(gap)
        cut = behind.end() if behind else parted.start() if parted else 0 if leading or place == 0 else len(gap)
        if place > 0:
            kinds[place - 1] = kinds[place - 1] or next(_kinds(gap[:cut]), "")
        if place < amounts:
            kinds[place] = told_in(gap[cut:])
    return kinds
