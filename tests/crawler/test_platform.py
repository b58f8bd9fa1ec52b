from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.description import Platform
from crawler.platform import _IN_WORDS, list_platforms, load_platform, read_description
from model.errors import ConfigError

_GOOD = """\
name: my-shop
kind: html
base_url: https://shop.example/
search:
  url: "{base}find?q={query}&page={page}"
  cards: li.hit
listing:
  fields:
    price: .price
"""


def wrong(tmp_path: Path, text: str) -> str:
    file = tmp_path / "shop.yml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as raised:
        read_description(file)
    assert "\n" not in str(raised.value)
    assert raised.value.exit_code == 2
    return str(raised.value).removeprefix(f"{tmp_path}/")


def test_a_good_description_is_read(tmp_path: Path) -> None:
    file = tmp_path / "shop.yml"
    file.write_text(_GOOD)
    platform = load_platform(str(file), base_url="http://127.0.0.1:9")
    assert (platform.name, platform.base_url, platform.is_loopback) == ("my-shop", "http://127.0.0.1:9/", True)
    assert platform.chosen_queries() == ("",)
    assert platform.chosen_queries(("b", " a ", "b")) == ("b", "a")


@pytest.mark.parametrize(
    ("kind", "fields", "told"),
    [
        ("feed: {url: '{base}api', items: '@'}", "text: text", "kind feed needs listing.fields.id"),
        ("feed: {url: '{base}api', items: '@'}", "id: id", "needs listing.fields.title or listing.fields.text"),
        ("graphql: {document: '{ads}', items: '@'}", "id: id, text: text", "graphql needs listing.fields.title"),
    ],
)
def test_an_interface_must_tell_its_ads_apart_and_what_they_say(
    tmp_path: Path, kind: str, fields: str, told: str
) -> None:
    head = f"name: my-feed\nkind: {kind.partition(':')[0]}\nbase_url: https://shop.example/\n{kind}\n"
    assert told in wrong(tmp_path, f"{head}listing: {{fields: {{{fields}}}}}\n")
    for words in ("title: name", "title: name, text: body"):
        (tmp_path / "good.yml").write_text(f"{head}listing: {{fields: {{id: id, {words}}}}}\n")
        assert read_description(tmp_path / "good.yml").listing.fields.title == "name"


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("search:", "serach:"), "shop.yml:4: unknown key 'serach' (did you mean 'search'?)"),
        (("cards:", "card:"), "shop.yml:6: unknown key 'card' (did you mean 'cards'?)"),
        (("price: .price", "pirce: .price"), "shop.yml:9: unknown key 'pirce' (did you mean 'price'?)"),
        (("price: .price", "price: '..price['"), "shop.yml:9: listing.fields.price"),
        (("kind: html", "kind: htlm"), "shop.yml:2: kind: Input should be"),
        (("kind: html\n", ""), "key 'kind' is missing"),
        (("kind: html", "kind: feed"), "needs a block 'feed'"),
        (("{page}", "{side}"), "shop.yml:5: search.url: unknown {side}"),
        (("{page}", "{"), "shop.yml:5: search.url: a single brace"),
        (("li.hit", "li..hit"), "shop.yml:6: search.cards: not a CSS selector or XPath"),
        (("li.hit", "'//li['"), "shop.yml:6: search.cards: not a CSS selector or XPath"),
        (("https://shop", "ftp://shop"), "shop.yml:3: base_url: needs an address that begins with http:// or https://"),
        (
            ("kind: html", "kind: html\ncountry: France"),
            "country: needs two capital letters of ISO 3166 ('FR'), not 'France'",
        ),
        (("kind: html", "kind: html\ncountry: France\nlimits: {delay_s: -3}"), "not 'France' (and 1 more mistake)"),
        (
            ("kind: html", "kind: html\nlimits: {delay_s: -3}"),
            "limits.delay_s: Input should be greater than or equal to 0, not -3",
        ),
        (("name: my-shop", "name: my-shop\nname: other"), "shop.yml:2: key 'name' stands twice"),
        (("li.hit", "*hit"), "aliases"),
        (("kind: html", "kind: [html"), "not YAML"),
        (("search:", "lawful: {terms_read_on: sometime}\nsearch:"), "lawful: terms_read_on must be a date"),
    ],
)
def test_a_mistake_is_told_with_file_line_and_remedy(tmp_path: Path, change: tuple[str, str], told: str) -> None:
    assert told in wrong(tmp_path, _GOOD.replace(*change))


def _forms_in(schema: object) -> set[str]:
    """Names of the keys whose text must be of a form, anywhere in a JSON Schema."""
    if isinstance(schema, list):
        return set().union(*map(_forms_in, schema))
    if not isinstance(schema, dict):
        return set()
    within = set().union(*map(_forms_in, schema.values()))
    return within | {name for name, each in schema.get("properties", {}).items() if "pattern" in each}


def test_no_mistake_is_told_as_a_regular_expression() -> None:
    assert _forms_in(Platform.model_json_schema()) == set(_IN_WORDS)


def test_what_is_no_description_is_told(tmp_path: Path) -> None:
    assert "a mapping" in wrong(tmp_path, "- a\n- b\n")
    assert "a mapping" in wrong(tmp_path, "")
    assert "30 lines" in wrong(tmp_path, "x" * 300_000)
    (tmp_path / "latin.yml").write_bytes("name: caf\xe9".encode("latin-1"))
    with pytest.raises(ConfigError, match="not UTF-8"):
        read_description(tmp_path / "latin.yml")
    with pytest.raises(ConfigError, match="No such file"):
        load_platform(str(tmp_path / "none.yml"))
    with pytest.raises(ConfigError, match="did you mean 'sandbox-shop'"):
        load_platform("sandbox-shp")


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\r"), max_size=200))
def test_any_text_is_a_platform_or_one_line(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    file = tmp_path_factory.mktemp("any") / "any.yml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as raised:
        read_description(file)
    assert len(str(raised.value)) > 10


def test_a_platform_whose_terms_nobody_read_is_refused() -> None:
    content = {"name": "x", "kind": "structured", "base_url": "https://shop.example/", "search": {"url": "{base}"}}
    with pytest.raises(ConfigError, match=r"read the terms of shop\.example and fill in lawful\.terms_url, "):
        Platform.model_validate(content).require_lawful()
    lawful = {
        "terms_url": "https://shop.example/terms",
        "terms_read_on": date(2026, 3, 1),
        "legal_basis": "public task",
    }
    with pytest.raises(ConfigError, match=r"fill in lawful\.contact in"):
        Platform.model_validate(content | {"lawful": lawful}).require_lawful()
    Platform.model_validate(content | {"lawful": lawful | {"contact": "a@example.org"}}).require_lawful()
    Platform.model_validate(content | {"base_url": "http://[::1]:80/"}).require_lawful()


@pytest.mark.parametrize(
    ("base_url", "loopback"),
    [
        ("http://127.0.0.1:8701/", True),
        ("http://localhost/", True),
        ("http://127.0.0.1.example.com/", False),
        ("http://localhost.example.com/", False),
        ("http://10.0.0.1/", False),
        ("http://user@127.0.0.1@evil.example/", False),
    ],
)
def test_only_this_machine_is_loopback(base_url: str, loopback: bool) -> None:
    content = {"name": "x", "kind": "structured", "base_url": base_url, "search": {"url": "{base}"}}
    assert Platform.model_validate(content).is_loopback is loopback


def test_the_shipped_descriptions_are_valid_and_short() -> None:
    names = [platform.name for platform in list_platforms()]
    assert {"sandbox-shop", "sandbox-spa", "sandbox-social"} <= set(names)
    for name in names:
        assert load_platform(name).name == name
