"""Whole ``adwarden match`` beside spaCy's PhraseMatcher (exact names only, attr LOWER), same file, same run.

Run: ``python -m benchmarks.matching_speed [--ads 40000] [--length 400] [--rounds 3]``. Both read JSON lines and write
JSON lines. Ours is timed as a whole process, start and all, and again without its start; spaCy is timed without
building its matcher. Every round runs all of them in turn; the medians and their ratios are printed.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from statistics import median

import spacy
from spacy.matcher import PhraseMatcher
from wordfreq import get_frequency_dict

from benchmarks.damage import misspell
from species_data.load import load_namespace
from species_data.namespace import NameSpace

WEIGH = """
import resource, subprocess, sys
code = subprocess.call(sys.argv[1:])
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, file=sys.stderr)
sys.exit(code)
"""
"""A small process between, so that the peak is not that of this one, which a forked child inherits."""
PEAKS: dict[str, float] = {}
"""Most memory the last run over a file took, in MB."""
LANGUAGES = ("en", "en", "en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "tr", "id")


def vocabulary(language: str) -> tuple[list[str], list[float]]:
    frequencies = get_frequency_dict(language, "best")
    return list(frequencies), list(accumulate(frequencies.values()))


def _ad(words: list[str], weights: list[float], length: int, names: NameSpace, dice: random.Random) -> str:
    parts: list[str] = []
    size = 0
    while size < length:
        if dice.random() < 0.02:
            part = "".join(dice.choices("abcdefghiklmnoprstuvwz", k=dice.randint(4, 9))).capitalize()
        elif dice.random() < 0.02:
            part = str(dice.randint(1, 2000)) + dice.choice(("", "cm", "€", "x2"))
        else:
            part = dice.choices(words, cum_weights=weights)[0]
        parts.append(part + dice.choice(("", "", "", "", "", "", ",", ".")))
        size += len(parts[-1]) + 1
    if dice.random() < 0.1:
        name = names.name_texts[dice.randrange(names.n_names)]
        enough = sum(c.isalpha() for c in name) >= 6
        parts.insert(dice.randrange(len(parts)), misspell(name, 1, dice) if enough and dice.random() < 0.3 else name)
    return " ".join(parts)


def write_ads(path: Path, n: int, length: int) -> None:
    """``n`` ads of about ``length`` characters: words as frequent as in their language, brands, numbers, some names."""
    dice = random.Random(7)
    names = load_namespace()
    vocabularies = {language: vocabulary(language) for language in set(LANGUAGES)}
    with path.open("w", encoding="utf-8") as out:
        for i in range(n):
            text = _ad(*vocabularies[dice.choice(LANGUAGES)], length, names, dice)
            out.write(json.dumps({"id": str(i), "title": text[:60], "text": text[60:]}, ensure_ascii=False) + "\n")


def _ours(path: Path, out: Path, jobs: int) -> float:
    started = time.perf_counter()
    command = [sys.executable, "-c", WEIGH, sys.executable, "-m", "cli", "match", "--jobs", str(jobs), str(path)]
    with out.open("wb") as sink:
        done = subprocess.run(command, stdout=sink, stderr=subprocess.PIPE, check=True, text=True)
    PEAKS[path.name] = int(done.stderr.splitlines()[-1]) / 1024
    return time.perf_counter() - started


def _phrase_matcher() -> tuple[spacy.language.Language, PhraseMatcher]:
    nlp = spacy.blank("en")
    nlp.max_length = 10**9
    matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
    names = load_namespace()
    for row, doc in enumerate(map(nlp.make_doc, names.name_texts)):
        if len(doc):
            matcher.add(str(row), [doc])
    return nlp, matcher


def _spacy_lines(path: Path, nlp: spacy.language.Language, matcher: PhraseMatcher) -> Iterator[str]:
    with path.open(encoding="utf-8") as ads:
        for line in ads:
            ad = json.loads(line)
            doc = nlp.make_doc(ad["title"] + "\n" + ad["text"])
            found = [[nlp.vocab.strings[key], start, end] for key, start, end in matcher(doc)]
            yield json.dumps({"id": ad["id"], "found": found})


def _spacy(path: Path, nlp: spacy.language.Language, matcher: PhraseMatcher) -> float:
    started = time.perf_counter()
    with tempfile.TemporaryFile("w", encoding="utf-8") as sink:
        for line in _spacy_lines(path, nlp, matcher):
            sink.write(line + "\n")
    return time.perf_counter() - started


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ads", type=int, default=40_000)
    parser.add_argument("--length", type=int, default=400)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        ads, none, out = Path(folder) / "ads.jsonl", Path(folder) / "one.jsonl", Path(folder) / "out.jsonl"
        write_ads(ads, options.ads, options.length)
        none.write_text('{"id": "1", "title": ""}\n')
        _ours(none, out, 1)
        seconds: dict[str, list[float]] = {"start": [], "one": [], "two": [], "spacy": []}
        for _ in range(options.rounds):
            seconds["start"].append(_ours(none, out, 1))
            seconds["one"].append(_ours(ads, out, 1))
            seconds["two"].append(_ours(ads, out, 2))
        built = time.perf_counter()
        nlp, matcher = _phrase_matcher()
        built = time.perf_counter() - built
        for _ in range(options.rounds):
            seconds["spacy"].append(_spacy(ads, nlp, matcher))
            seconds["one"].append(_ours(ads, out, 1))
        start, one, two, spacy_s = (median(seconds[key]) for key in ("start", "one", "two", "spacy"))
        print(f"{options.ads:,} ads of about {options.length} characters, {ads.stat().st_size / 1e6:.1f} MB")
        print(f"adwarden match, start from cache          {start:.2f} s, peak {PEAKS[ads.name]:.0f} MB")
        print(f"adwarden match, whole process             {options.ads / one:,.0f} ads/s")
        print(f"adwarden match, without its start         {options.ads / (one - start):,.0f} ads/s")
        print(f"adwarden match --jobs 2, whole process    {options.ads / two:,.0f} ads/s, {one / two:.2f} x one")
        print(f"spaCy PhraseMatcher (built in {built:.0f} s)       {options.ads / spacy_s:,.0f} ads/s")
        print(f"whole process against spaCy               {spacy_s / one:.1f} x")


if __name__ == "__main__":
    main()
