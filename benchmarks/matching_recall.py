"""How often the matcher finds names of the tables set in plain sentences: exact, upper case, misspelt, disguised.

Run: ``python -m benchmarks.matching_recall [--n 3000] [--seed 1] [--misses 10]``. A name counts as found when its
taxon is among the taxa of the candidates (first figure) or of the detections (second).
"""

from __future__ import annotations

import argparse
import random
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from benchmarks.damage import DISGUISES, misspell
from matching.matcher import Matcher
from model.listing import Listing
from model.taxon import NameKind
from species_data.columns import KINDS

SENTENCES = {
    "": (
        "For sale: {}, healthy and feeding well.",
        "I have one {} left, ask for the price.",
        "Selling my {} because we move house.",
    ),
    "en": (
        "Beautiful {} for sale, pick up only.",
        "We offer {} with free shipping this week.",
        "Looking for {} near Leeds, fair price paid.",
    ),
    "de": ("Verkaufe {} aus eigener Haltung, nur Abholung.", "Biete {} gegen Gebot, bei Fragen melden."),
    "fr": ("À vendre : {} en très bon état, remise en main propre.", "Je cherche {} dans la région, faire offre."),
    "es": ("Vendo {} por no poder atender, precio a convenir.", "Se ofrece {} con envío a toda la provincia."),
    "it": ("Vendo {} per motivi di spazio, prezzo trattabile.", "Cedo {} a persona seria, solo ritiro."),
    "pt": ("Vendo {} em perfeito estado, entrego em mãos.", "Procuro {} para criação, pago bem."),
    "nl": ("Te koop: {} wegens verhuizing, ophalen in Utrecht.", "Aangeboden {} in goede staat."),
    "pl": ("Sprzedam {} z własnej hodowli, odbiór osobisty.", "Oddam w dobre ręce: {} i klatka."),
    "ru": ("Продам {} недорого, самовывоз.", "Отдам в хорошие руки {} вместе с клеткой."),
    "tr": ("Satılık {} uygun fiyata, elden teslim.", "Acil ihtiyaçtan {} satıyorum."),
    "ar": ("للبيع {} بسعر مناسب والتسليم باليد", "مطلوب {} في المدينة"),
    "zh": ("出售{}，价格可议", "转让{}一只，包邮"),
    "ja": ("{}を売ります。", "自宅で育てた{}です"),
    "ko": ("{} 팝니다", "집에서 키우던 {} 분양"),
    "th": ("ขาย{}ราคาถูก", "รับซื้อ{}ทุกวัน"),
    "vi": ("Cần bán {} giá rẻ", "Nhà mình có {} muốn nhượng lại"),
    "id": ("Dijual {} harga nego, bisa kirim.", "Jual cepat {} jinak."),
}
UNSPACED = ("zh", "ja", "ko", "th", "lo", "km", "my")


@dataclass(frozen=True, slots=True)
class Drawn:
    """A name of the tables, and what was made of it."""

    taxon_id: int
    name: str
    language: str
    written: str


def _alphabetic(name: str) -> bool:
    return not any(
        0x0E00 <= ord(c) <= 0x0EFF or 0x1000 <= ord(c) <= 0x109F or 0x1780 <= ord(c) <= 0x17FF or ord(c) >= 0x2E80
        for c in name
    )


def _n_letters(name: str) -> int:
    return sum(c.isalpha() for c in name)


def draw(matcher: Matcher, n: int, dice: random.Random, fits: Callable[[str], bool]) -> Iterator[tuple[int, str, str]]:
    """Taxon, name and language of ``n`` random rows of the name space."""
    names = matcher.names
    while n:
        row = dice.randrange(names.n_names)
        name = names.name_texts[row]
        if KINDS[int(names.name_kinds[row])] is NameKind.CODE or _n_letters(name) < 2 or not fits(name):
            continue
        n -= 1
        yield int(names.name_taxon_ids[row]), name, names.name_langs[row]


def _listing(number: int, drawn: Drawn, dice: random.Random) -> Listing:
    base = drawn.language.split("-")[0]
    sentence = dice.choice(SENTENCES.get(base, SENTENCES["en"]))
    return Listing(platform="bench", external_id=str(number), title="", text=sentence.format(drawn.written))


def measure(matcher: Matcher, sample: list[Drawn], dice: random.Random) -> tuple[float, float, list[Drawn]]:
    """Share found among candidates and among detections, and the names not found."""
    listings = [_listing(i, drawn, dice) for i, drawn in enumerate(sample)]
    candidates = matcher.candidates(listings)
    detections = matcher.detect_many(listings)
    misses = []
    n_detected = 0
    for drawn, found, detected in zip(sample, candidates, detections, strict=True):
        taxa = {int(matcher.names.name_taxon_ids[row]) for candidate in found for row in candidate.rows}
        if drawn.taxon_id not in taxa:
            misses.append(drawn)
        n_detected += matcher.names.taxon(drawn.taxon_id).name in {one.taxon for one in detected}
    return 1 - len(misses) / len(sample), n_detected / len(sample), misses


def _disguise(disguise: Callable[[str, random.Random], str | None], dice: random.Random, name: str) -> str | None:
    return disguise(name, dice)


def _damages(dice: random.Random) -> dict[str, tuple[Callable[[str], bool], Callable[[str], str | None]]]:
    def long(least: int) -> Callable[[str], bool]:
        return lambda name: _n_letters(name) >= least and _alphabetic(name)

    kinds: dict[str, tuple[Callable[[str], bool], Callable[[str], str | None]]] = {
        "exact": (lambda _name: True, lambda name: name),
        "upper case": (lambda _name: True, str.upper),
        "one edit": (long(6), lambda name: misspell(name, 1, dice)),
        "two edits": (long(12), lambda name: misspell(name, 2, dice)),
    }
    for title, disguise in DISGUISES.items():
        kinds[f"disguised: {title}"] = (long(4), partial(_disguise, disguise, dice))
    return kinds


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--n", type=int, default=3000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--misses", type=int, default=0)
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    matcher = Matcher.load()
    print(f"list {matcher.list_version}, {matcher.names.n_names:,} names; matcher {matcher.version}")
    totals: dict[str, list[float]] = defaultdict(list)
    for title, (fits, damage) in _damages(random.Random(options.seed)).items():
        if options.only not in title:
            continue
        dice = random.Random(f"{options.seed} {title}")
        drawn = [
            Drawn(taxon_id, name, language, written)
            for taxon_id, name, language in draw(matcher, options.n, dice, fits)
            if (written := damage(name)) is not None
        ]
        among_candidates, among_detections, misses = measure(matcher, drawn, dice)
        totals[title.partition(":")[0]].append(among_candidates)
        print(f"{title:<28} n {len(drawn):>5}  candidates {among_candidates:.4f}  detections {among_detections:.4f}")
        for miss in misses[: options.misses]:
            print(f"    missed [{miss.language}] {miss.name!r} as {miss.written!r}")
    for title, shares in totals.items():
        print(f"mean {title:<12} {sum(shares) / len(shares):.4f}")


if __name__ == "__main__":
    main()
