"""Whole ``adwarden match`` beside spaCy's PhraseMatcher (exact names only, attr LOWER), same file, same run.

Run: ``python -m benchmarks.matching_speed [--ads 40000] [--length 400] [--rounds 3]``. Both read JSON lines and write
JSON lines. Ours is timed as a whole process, start and all, and again without its start; spaCy is timed without
building its matcher. Every round runs all of them in turn; the medians and their ratios are printed, by the clock and
by the processor's time, which other work on the machine disturbs less.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from statistics import median
from typing import NamedTuple

import spacy
from spacy.matcher import PhraseMatcher
from wordfreq import get_frequency_dict

from benchmarks.damage import misspell
from species_data.load import load_namespace
from species_data.namespace import NameSpace

WEIGH = """
import resource, subprocess, sys
code = subprocess.call(sys.argv[1:])
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_maxrss, used.ru_utime + used.ru_stime, file=sys.stderr)
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


class Took(NamedTuple):
    """Seconds by the clock and of the processor."""

    wall: float
    cpu: float


def _environment() -> dict[str, str]:
    """Ours, but that modules are compiled once and kept, as pip leaves them, even where this shell says not to."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def _ours(path: Path, out: Path, jobs: int) -> Took:
    started = time.perf_counter()
    command = [sys.executable, "-c", WEIGH, sys.executable, "-m", "cli", "match", "--jobs", str(jobs), str(path)]
    with out.open("wb") as sink:
        done = subprocess.run(command, stdout=sink, stderr=subprocess.PIPE, check=True, text=True, env=_environment())
    peak, cpu = done.stderr.splitlines()[-1].split()
    PEAKS[path.name] = int(peak) / 1024
    return Took(time.perf_counter() - started, float(cpu))


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


def _spacy(path: Path, nlp: spacy.language.Language, matcher: PhraseMatcher) -> Took:
    started, cpu = time.perf_counter(), time.process_time()
    with tempfile.TemporaryFile("w", encoding="utf-8") as sink:
        for line in _spacy_lines(path, nlp, matcher):
            sink.write(line + "\n")
    return Took(time.perf_counter() - started, time.process_time() - cpu)


def _median(took: list[Took]) -> Took:
    return Took(median(one.wall for one in took), median(one.cpu for one in took))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ads", type=int, default=40_000)
    parser.add_argument("--length", type=int, default=400)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    n = options.ads
    with tempfile.TemporaryDirectory() as folder:
        ads, none, out = Path(folder) / "ads.jsonl", Path(folder) / "one.jsonl", Path(folder) / "out.jsonl"
        write_ads(ads, n, options.length)
        none.write_text('{"id": "1", "title": ""}\n')
        _ours(none, out, 1)
        built = time.perf_counter()
        nlp, matcher = _phrase_matcher()
        built = time.perf_counter() - built
        seconds: dict[str, list[Took]] = {"start": [], "one": [], "two": [], "spacy": []}
        for _ in range(options.rounds):
            seconds["start"].append(_ours(none, out, 1))
            seconds["one"].append(_ours(ads, out, 1))
            seconds["spacy"].append(_spacy(ads, nlp, matcher))
            seconds["two"].append(_ours(ads, out, 2))
        peak = PEAKS[ads.name]
        start, one, two, phrases = (_median(seconds[key]) for key in ("start", "one", "two", "spacy"))
        print(f"{n:,} ads of about {options.length} characters, {ads.stat().st_size / 1e6:.1f} MB; clock (processor)")
        print(f"adwarden match, start from cache          {start.wall:.2f} s ({start.cpu:.2f}), peak {peak:.0f} MB")
        print(f"adwarden match, whole process             {n / one.wall:,.0f} ads/s ({n / one.cpu:,.0f})")
        rest = Took(one.wall - start.wall, one.cpu - start.cpu)
        print(f"adwarden match, without its start         {n / rest.wall:,.0f} ads/s ({n / rest.cpu:,.0f})")
        print(f"adwarden match --jobs 2, whole process    {n / two.wall:,.0f} ads/s, {one.wall / two.wall:.2f} x one")
        print(
            f"spaCy PhraseMatcher (built in {built:.0f} s)       {n / phrases.wall:,.0f} ads/s ({n / phrases.cpu:,.0f})"
        )
        print(
            f"whole process against spaCy               {phrases.wall / one.wall:.1f} x ({phrases.cpu / one.cpu:.1f} x)"
        )


if __name__ == "__main__":
    main()
