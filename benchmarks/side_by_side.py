"""The matcher beside other ways to find the same names in the same ads: speed, recall, false finds, memory; one table.

Run: ``python -m benchmarks.side_by_side [--ads 4000] [--length 400]``. Needs ``pip install flashtext2 symspellpy`` on
top of the locked packages; a way that is not installed is left out and said. Every way runs in its own process, on the
same ads, of which a tenth hold a planted name, three in ten of these with one slip. *Found*: the planted name (or, for
the matcher, its taxon) is among the finds. *False*: share of the ads without a planted name in which anything is found;
ordinary words that are also names (*lion*) count for every way alike. The slow ways see only the first ads of the file.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import random
import re
import tempfile
import time
from collections.abc import Callable, Iterable
from importlib.util import find_spec
from multiprocessing.queues import SimpleQueue
from pathlib import Path

from benchmarks.damage import misspell
from benchmarks.matching_speed import vocabulary
from species_data.load import load_namespace

Finder = Callable[[str], Iterable[str]]
LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "tr", "id")
SLOW_ADS = 60
_WORD = re.compile(r"\w+")


def write_ads(path: Path, n: int, length: int) -> None:
    """``n`` ads of everyday words; every tenth holds a name, told in ``name``, three in ten of them misspelt."""
    dice = random.Random(11)
    names = load_namespace()
    words = {language: vocabulary(language) for language in LANGUAGES}
    with path.open("w", encoding="utf-8") as out:
        for i in range(n):
            chosen, weights = words[dice.choice(LANGUAGES)]
            parts = dice.choices(chosen, cum_weights=weights, k=length // 6)
            row: dict[str, str | int] = {"text": "", "name": "", "written": "", "taxon": -1}
            if i % 10 == 0:
                at = dice.randrange(names.n_names)
                name = names.name_texts[at]
                slip = sum(char.isalpha() for char in name) >= 9 and dice.random() < 0.3
                written = misspell(name, 1, dice) if slip else name
                parts.insert(dice.randrange(len(parts)), written)
                row |= {"name": name.casefold(), "written": written.casefold(), "taxon": int(names.name_taxon_ids[at])}
            row["text"] = " ".join(parts)
            out.write(json.dumps(row, ensure_ascii=False) + "\n")


def _bounded(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (before.isalnum() or after.isalnum())


def _texts() -> list[str]:
    return sorted({text.casefold() for text in load_namespace().name_texts if len(text) > 2})


def spacy_phrases() -> Finder:
    import spacy  # noqa: PLC0415
    from spacy.matcher import PhraseMatcher  # noqa: PLC0415

    nlp = spacy.blank("en")
    matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
    matcher.add("names", [doc for doc in map(nlp.make_doc, _texts()) if len(doc)])

    def find(text: str) -> Iterable[str]:
        doc = nlp.make_doc(text)
        return [doc[start:end].text.casefold() for _, start, end in matcher(doc)]

    return find


def flashtext() -> Finder:
    from flashtext2 import KeywordProcessor  # type: ignore[import-not-found,unused-ignore]  # noqa: PLC0415

    processor = KeywordProcessor(case_sensitive=False)
    for text in _texts():
        processor.add_keyword(text)
    return lambda text: [found.casefold() for found in processor.extract_keywords(text)]


def aho_corasick() -> Finder:
    from ahocorasick_rs import AhoCorasick, Implementation, MatchKind  # noqa: PLC0415

    texts = _texts()
    automaton = AhoCorasick(texts, MatchKind.LeftmostLongest, implementation=Implementation.ContiguousNFA)

    def find(text: str) -> Iterable[str]:
        text = text.casefold()
        hits = automaton.find_matches_as_indexes(text)
        return [texts[which] for which, start, end in hits if _bounded(text, start, end)]

    return find


def symspell() -> Finder:
    from symspellpy import SymSpell, Verbosity  # type: ignore[import-not-found,unused-ignore]  # noqa: PLC0415

    speller = SymSpell(max_dictionary_edit_distance=1, prefix_length=7)
    for text in _texts():
        speller.create_dictionary_entry(text, 1)

    def find(text: str) -> Iterable[str]:
        words = _WORD.findall(text.casefold())
        windows = (" ".join(words[i : i + n]) for n in (1, 2, 3) for i in range(len(words) - n + 1))
        return [hit.term for window in windows if len(window) > 5 for hit in speller.lookup(window, Verbosity.TOP, 1)]

    return find


def naive_rapidfuzz() -> Finder:
    from rapidfuzz import fuzz, process  # noqa: PLC0415

    texts = [text for text in _texts() if len(text) > 5]
    return lambda text: [
        found for found, _, _ in process.extract(text.casefold(), texts, scorer=fuzz.partial_ratio, score_cutoff=92)
    ]


def adwarden() -> Finder:
    from matching.matcher import Matcher  # noqa: PLC0415
    from model.listing import Listing  # noqa: PLC0415

    matcher = Matcher.load()

    def find(text: str) -> Iterable[str]:
        found = matcher.candidates([Listing(platform="b", external_id="1", title="", text=text)])[0]
        return [str(taxon) for one in found for taxon in {int(matcher.names.name_taxon_ids[row]) for row in one.rows}]

    return find


WAYS: dict[str, tuple[Callable[[], Finder], str, bool]] = {
    "AdWarden, names found": (adwarden, "numpy", False),
    "spaCy PhraseMatcher": (spacy_phrases, "spacy", False),
    "flashtext2": (flashtext, "flashtext2", False),
    "ahocorasick-rs": (aho_corasick, "ahocorasick_rs", False),
    "symspellpy, windows of 1-3 words": (symspell, "symspellpy", False),
    "rapidfuzz partial_ratio, naive": (naive_rapidfuzz, "rapidfuzz", True),
}


def _peak() -> float:
    """Most memory of this process in MB; ``ru_maxrss`` would be that of the process which started it."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(re.findall(r"VmHWM:\s+(\d+)", status)[0]) / 1024


def _measure(way: str, path: Path, answers: SimpleQueue[tuple[float, ...]]) -> None:
    make, _, slow = WAYS[way]
    ads = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    ads = ads[:SLOW_ADS] if slow else ads
    started = time.perf_counter()
    find = make()
    built = time.perf_counter() - started
    tally = {"exact": [0, 0], "slip": [0, 0], "none": [0, 0]}
    started = time.perf_counter()
    for ad in ads:
        found = set(find(ad["text"]))
        kind = "none" if not ad["name"] else "exact" if ad["name"] == ad["written"] else "slip"
        tally[kind][0] += 1
        tally[kind][1] += bool(found) if kind == "none" else bool(found & {ad["name"], str(ad["taxon"])})
    spent = time.perf_counter() - started
    shares = [hits / max(n, 1) for n, hits in tally.values()]
    answers.put((len(ads), built, len(ads) / spent, *shares, _peak()))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ads", type=int, default=4000)
    parser.add_argument("--length", type=int, default=400)
    options = parser.parse_args()
    spawn = multiprocessing.get_context("spawn")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ads.jsonl"
        write_ads(path, options.ads, options.length)
        print("| way | ads | built s | ads/s | found exact | found with a slip | ads without a name hit | peak MB |")
        print("|---|---|---|---|---|---|---|---|")
        for way, (_, package, _) in WAYS.items():
            if find_spec(package) is None:
                print(f"| {way} | not installed: pip install {package} |")
                continue
            answers: SimpleQueue[tuple[float, ...]] = spawn.SimpleQueue()
            process = spawn.Process(target=_measure, args=(way, path, answers))
            process.start()
            n, built, speed, exact, slip, none, peak = answers.get()
            process.join()
            print(
                f"| {way} | {n:.0f} | {built:.1f} | {speed:,.1f} | {exact:.3f} | {slip:.3f} | {none:.3f} | {peak:.0f} |"
            )


if __name__ == "__main__":
    main()
