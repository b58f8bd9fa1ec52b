from __future__ import annotations

import csv
import random
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matching import cache
from matching.ad_reader import AdReader
from matching.candidates import Candidate, WrittenName
from matching.context import Mention
from matching.cues import FALSE_FRIENDS, TABLE, Cues, CueWords, compile_cues, read_cue_rows, read_cues
from matching.feature_words import KINDS
from matching.groups import TaxonFacts
from matching.kernel.cue_layout import (
    ENCLOSED,
    KIND_NAMES,
    QUOTED,
    TAGGED,
)
from matching.languages import language_of
from matching.native import READ_ADS, Kernel
from matching.resolve import Reading
from model.detection import MatchMethod
from model.errors import SpeciesDataError
from model.listing import Listing
from model.taxon import NameClass, NameKind, Rank, Taxon
from tests.matching import reference_cues

_SCOPES = ("before", "after", "touching", "right_before", "right_after", "head", "modifier")


def reader_of(cues: Cues) -> AdReader:
    return AdReader(cues, Kernel(READ_ADS, *cache._load_kernels()[READ_ADS.name], cues.tables))


@pytest.fixture(scope="module")
def words() -> CueWords:
    return read_cues()


@pytest.fixture(scope="module")
def reader() -> AdReader:
    return reader_of(cache._load_cues())


def listing(title: str, text: str = "", language: str = "", category: str = "") -> Listing:
    return Listing(platform="t", external_id="1", title=title, text=text, language=language, category=category)


def candidate(field: str, start: int, end: int, name: str = "Testudo") -> Candidate:
    kind, method = NameKind.TRADE, MatchMethod.EXACT
    return Candidate(WrittenName((1,), (), NameClass.CERTAIN, False, name, kind, "en", method, 1.0), field, start, end)


def counted(reader: AdReader, text: str, language: str) -> set[str]:
    ad = reader.read([listing("", text, language)], [[]])[0]
    return {kind for kind, count in ad.counts.items() if count}


def test_the_table_has_all_kinds_in_twenty_languages() -> None:
    with TABLE.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert {row["kind"] for row in rows} == set(KINDS)
    assert tuple(KINDS) == KIND_NAMES
    for kind in (
        "product",
        "live",
        "sell",
        "want",
        "lost",
        "info",
        "imitation",
        "depiction",
        "real",
        "service",
        "feed",
    ):
        assert len({row["language"] for row in rows if row["kind"] == kind}) >= 20, kind


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [
        ("faux leather handbag", "en", "imitation"),
        ("FAUX leather", "en", "imitation"),
        ("sac en cuir à vendre", "fr", "sell"),
        ("Suche Schildkröte", "de", "want"),
        ("улетел попугай, вознаграждение", "ru", "lost"),
        ("仿真兰花", "zh", "imitation"),
        ("ตุ๊กตาหมี", "th", "depiction"),
        ("ヒョウ柄のスカート", "ja", "imitation"),
        ("악어무늬 가방", "ko", "imitation"),
        ("cần mua rùa", "vi", "want"),
        ("hand reared", "en", "live"),
        ("túi da thật", "vi", "product"),
        ("parrot boarding, Leeds", "en", "service"),
        ("Papagei Betreuung", "de", "service"),
        ("รับฝากเลี้ยงนกแก้ว", "th", "service"),
        ("фотосессия с совой", "ru", "service"),
        ("jasa penitipan burung", "id", "service"),
        ("鹦鹉寄养", "zh", "service"),
        ("Papagei für meine Voliere, ausverkauft", "de", "unavailable"),
        ("vendu car déménagement", "fr", "sell"),
        ("no lo vendo", "es", "unavailable"),
        ("non la vendo", "it", "unavailable"),
        ("não está à venda", "pt", "unavailable"),
        ("nie są na sprzedaż", "pl", "unavailable"),
        ("не для продажи", "ru", "unavailable"),
        ("satılık değildir", "tr", "unavailable"),
        ("tak dijual", "ms", "unavailable"),
        ("hledá nový domov", "cs", "sell"),
        ("zoekt nieuw thuis", "nl", "sell"),
        ("里親募集", "ja", "sell"),
        ("找新主人", "zh", "sell"),
        ("kèm lồng", "vi", "live"),
        ("pinjaman untuk iguana", "id", "purpose"),
    ],
)
def test_a_cue_is_read_in_its_language(reader: AdReader, text: str, language: str, kind: str) -> None:
    assert kind in counted(reader, text, language)


def test_a_cue_is_a_whole_word_of_a_language_that_is_read(reader: AdReader) -> None:
    assert "imitation" not in counted(reader, "fauxbourg", "en")
    assert "imitation" not in counted(reader, "harris hawk, imprint", "en")
    assert "imitation" in counted(reader, "tas met krokoprint", "nl")
    assert "want" in counted(reader, "suche", "de")
    assert "want" not in counted(reader, "suche", "tr")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("象牙手串", "zh"),
        ("べっ甲の櫛", "ja"),
        ("악어가죽", "ko"),
        ("งาช้าง", "th"),
        ("слоновая кость", "ru"),
        ("продаю їжака", "uk"),
        ("کیف چرم", "fa"),
        ("للبيع", "ar"),
        ("हाथी", "hi"),
        ("zu verkaufen, Selbstabholer", "de"),
        ("", "en"),
    ],
)
def test_script_or_words_tell_the_language(reader: AdReader, text: str, language: str) -> None:
    assert reader.read([listing(text)], [[]])[0].language == language


def test_the_page_is_believed_before_the_script(reader: AdReader) -> None:
    assert reader.read([listing("象牙", language="ja-JP")], [[]])[0].language == "ja"
    assert language_of("象牙", "ja-JP", {}) == "ja"


@pytest.mark.parametrize("declared", ["", "und", "mul", "zxx"])
def test_a_page_that_declares_no_language_is_not_believed(reader: AdReader, declared: str) -> None:
    assert reader.read([listing("zu verkaufen, Selbstabholer", language=declared)], [[]])[0].language == "de"


def test_words_of_another_language_than_the_page_declares_are_read_too(reader: AdReader) -> None:
    assert "depiction" in counted(reader, "Original-Holzstich, Stahlstich", "en")
    assert "product" in counted(reader, "象牙手串", "en")
    assert "imitation" not in counted(reader, "leather bag for sale, imitación", "en")


def read_with(tmp_path: Path, rows: list[str], text: str, language: str) -> list[tuple[str, str]]:
    path = tmp_path / "cues.csv"
    path.write_text("cue,language,kind,value\n" + "".join(f"{row}\n" for row in rows), encoding="utf-8")
    ad = reader_of(compile_cues(read_cues(path))).read([listing("", text, language)], [[candidate("text", 0, 0)]])[0]
    mention = mention_of(ad.named[0][1])
    told = [(mention.nearest(number, ad.listing), kind) for number, kind in enumerate(KIND_NAMES)]
    return [pair for pair in told if pair[0]]


def mention_of(around: object) -> Mention:
    taxon = Taxon(
        taxon_id=1, name="T", authorship="", rank=Rank.GENUS, kingdom="", class_name="", order_name="", family="",
        genus="", parent_id=None, origin="",
    )  # fmt: skip
    facts = TaxonFacts(taxon, "other", "", "", 1.0, (), frozenset())
    return Mention(candidate("text", 0, 0), Reading(1, "", (), False), facts, True, 0, around)  # type: ignore[arg-type]


def test_a_star_stands_for_the_rest_of_a_word(tmp_path: Path) -> None:
    rows = ["кошельк*,ru,product,LPS", "*lampe,de,article,"]
    assert read_with(tmp_path, rows, "два кошелька", "ru") == [("кошелька", "product")]
    assert read_with(tmp_path, rows, "Stehlampe aus Messing", "de") == [("Stehlampe", "article")]
    assert read_with(tmp_path, rows, "lampenfieber", "de") == []


def test_a_phrase_stands_for_the_words_in_it(tmp_path: Path) -> None:
    rows = ["for sale,en,sell,", "not for sale,en,unavailable,"]
    assert read_with(tmp_path, rows, "it is not for sale", "en") == [("not for sale", "unavailable")]
    assert read_with(tmp_path, rows, "it is for sale", "en") == [("for sale", "sell")]


def test_accents_may_be_left_out_and_are_no_vote_then(tmp_path: Path) -> None:
    rows = ["móc chìa khóa,vi,article,", "tấm dán,vi,article,"]
    assert read_with(tmp_path, rows, "moc chia khoa hinh ho", "vi") == [("moc chia khoa", "article")]
    assert read_with(tmp_path, rows, "moc chia khoa hinh ho", "") == []


def test_a_row_that_is_no_cue_is_told(tmp_path: Path) -> None:
    with pytest.raises(SpeciesDataError, match="no kind of cue"):
        read_with(tmp_path, ["ivory,en,nonsense,"], "", "en")


@pytest.mark.parametrize(
    ("text", "money", "measure", "sexed"),
    [
        ("asking 300 €", True, False, False),
        ("€ 300", True, False, False),
        ("$5", True, False, False),
        ("12.5 kg", False, True, False),
        ("5. kg", False, False, False),
        ("breeding group 1.2 adult", False, False, True),
        ("call after 5 till 10.12.2026", False, False, False),
        ("9 or 100 kgm", False, True, False),
        ("in 1 or 2 kids, 12 kilos", False, False, False),
        ("version 1.2.3.4", False, False, False),
        ("Königspython ♀ von 2023", False, False, True),
        ("アフリカオオコノハズク♂", False, False, True),
    ],
)
def test_numbers_tell_money_measures_and_sexes(
    reader: AdReader, text: str, money: bool, measure: bool, sexed: bool
) -> None:
    ad = reader.read([listing("", text)], [[]])[0]
    assert (ad.has_price, ad.has_measure, ad.is_sexed) == (money, measure, sexed)


def test_a_long_word_is_read_in_bounded_time(reader: AdReader) -> None:
    text = "a-" * 1400
    assert not any(reader.read([listing(text, text)], [[]])[0].counts.values())


def test_long_texts_are_read_at_their_opening_and_around_the_names_in_them(reader: AdReader) -> None:
    text = "x " * 20_000 + "faux zorka " + "y " * 20_000 + "for sale"
    at = text.index("zorka")
    ad = reader.read([listing("", text, "en")], [[candidate("text", at, at + 5)]])[0]
    assert ad.counts["imitation"] == 1
    assert ad.counts["sell"] == 0
    assert ad.named[0][1].cues.right_before == {"imitation"}
    assert mention_of(ad.named[0][1]).nearest(KIND_NAMES.index("imitation"), ad.listing) == "faux"


def random_ad(words: CueWords, whole: list[str], dice: random.Random) -> tuple[Listing, list[Candidate]]:
    """An ad of cues of all sorts, whole and broken, in any case, among other words, with names anywhere in it."""
    pools = [whole, [f"{stem}xy" for stem in words.stems], [f"ab{tail}" for tail in words.tails]]
    joints = ["", " ", " ", " ", " ", "-", "/", ", ", ". ", "' ", "+", "% ", "\n", "#", '"', "《", "》", "“"]
    fields = {}
    language = dice.choice(["", "", "en", "de", "ru", "zh", "ja", "id", "xx", "fr-CA"])
    scripts = dice.random() < 0.4
    for field, most in (("title", 8), ("text", 40), ("category", 3)):
        parts = []
        for _ in range(dice.randint(0, most)):
            word = (
                dice.choice(dice.choice(pools)) if dice.random() < 0.6 else dice.choice(["vaso", "Q5", "ß", "١٢", "ﬁ"])
            )
            if not scripts and not word.isascii():
                word = "for sale"
            word = word.upper() if dice.random() < 0.1 else word
            word = word[: dice.randint(1, len(word))] if dice.random() < 0.1 else word
            parts += [word, dice.choice(joints)]
        fields[field] = "".join(parts)
    found = []
    for field, text in fields.items():
        for _ in range(dice.randint(0, 3) if text else 0):
            start = dice.randrange(len(text))
            end = min(len(text), start + dice.randint(1, 12))
            found.append(candidate(field, start, end, dice.choice(["Testudo", "象牙"])))
    order = list(fields)
    found.sort(key=lambda one: (order.index(one.match.field), one.match.start))
    return listing(fields["title"], fields["text"], language, fields["category"]), found


@pytest.fixture(scope="module")
def table(words: CueWords) -> reference_cues.Table:
    return reference_cues.table_of(words)


def assert_alike(table: reference_cues.Table, reader: AdReader, ads: list[tuple[Listing, list[Candidate]]]) -> None:
    read = reader.read([ad for ad, _ in ads], [found for _, found in ads])
    for ad, (one, candidates) in zip(read, ads, strict=True):
        told = reference_cues.read_ad(table, one, candidates)
        assert ad.language == told.language
        assert {kind: count for kind, count in ad.counts.items() if count} == told.counts
        for scope in ("title_kinds", "opening_kinds", "closing_kinds", "category_kinds", "beginning_kinds"):
            assert getattr(ad, scope) == getattr(told, scope)
        assert ad.is_question == bool(re.search("[?？؟]", one.title[-3:]))
        for each, around in ad.named:
            expected = reference_cues.read_name(told, one, each)
            assert {scope: getattr(around.cues, scope) for scope in _SCOPES} == expected.kinds
            assert list(around.products) == list(dict.fromkeys(expected.products))
            assert list(around.wide) == list(dict.fromkeys(expected.wide))
            assert bool(around.cues.marks & TAGGED) == expected.is_tagged
            assert bool(around.cues.marks & QUOTED) == expected.is_quoted
            assert bool(around.cues.marks & ENCLOSED) == expected.is_enclosed
            mention = mention_of(around)
            for kind in KIND_NAMES:
                assert mention.nearest(KIND_NAMES.index(kind), one) == reference_cues.nearest(told, one, each, kind)


def test_the_kernel_reads_ads_of_cues_as_plain_python_does(
    words: CueWords, table: reference_cues.Table, reader: AdReader
) -> None:
    dice = random.Random(20261126)
    assert_alike(table, reader, [random_ad(words, list(words.whole), dice) for _ in range(120)])


@settings(deadline=None, max_examples=40)
@given(
    st.text(max_size=80),
    st.text(alphabet=st.sampled_from("aäßİıſĸ １²٣१ा़्ًن象牙のがงาپї’'-.&/%+_\n#\"?Ⅷ🐍\ud800\u212a"), max_size=120),
)
def test_the_kernel_reads_any_text_as_plain_python_does(
    table: reference_cues.Table, reader: AdReader, title: str, text: str
) -> None:
    found = [candidate("text", len(text) // 2, len(text) // 2 + 3)] if len(text) > 8 else []
    assert_alike(table, reader, [(listing(title, text), found)])


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [("a tag", "en", "legality"), ("a tag", "ja", "legality"), ("my van", "en", "vehicle"), ("no", "en", "negation")],
)
def test_an_english_word_is_read_in_other_languages(reader: AdReader, text: str, language: str, kind: str) -> None:
    assert kind in counted(reader, text, language)


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [("Tag", "de", "legality"), ("schildpad van 10 jaar", "nl", "vehicle"), ("papagaio no ninho", "pt", "negation")],
)
def test_an_english_word_that_is_another_word_there_is_not(
    reader: AdReader, text: str, language: str, kind: str
) -> None:
    assert kind not in counted(reader, text, language)


def test_english_words_that_are_not_english_only_are_cues_of_english() -> None:
    cues = {text for text, language, _, _ in read_cue_rows() if language == "en"}
    with FALSE_FRIENDS.open(encoding="utf-8", newline="") as stream:
        assert {row["cue"] for row in csv.DictReader(stream)} <= cues
