from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching.emblems import with_words
from matching.matcher import Matcher
from model.detection import MatchMethod
from model.listing import Listing


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("出🐯骨一块", "虎骨"),
        ("🐘牙手串", "象牙手串"),
        ("老象🦷，一根", "老象牙"),
        ("印⭐苗出两只", "印星苗"),
        ("海🐴，公的", "海马"),
    ],
)
def test_an_emblem_in_chinese_is_the_word_it_stands_for(matcher: Matcher, text: str, name: str) -> None:
    [found] = [one for one in matcher.candidates([Listing(platform="t", external_id="1", title=text)])[0] if one.rows]
    assert found.match.name == name
    assert with_words([text])[0][found.start : found.end] == name
    assert found.match.method is MatchMethod.OBFUSCATED


@pytest.mark.parametrize("text", ["象🐘牙刷", "🐢🐢🐢龟粮", "🐍 ball python", "py🐍thon", "ivory 🐘", "出 🐯 骨"])
def test_an_emblem_that_adorns_stays_one(text: str) -> None:
    assert with_words([text]) == [text]


@given(st.text(alphabet="象🐘牙🦷骨🐯️ a星⭐龟🐢", max_size=60))
def test_every_place_stays(text: str) -> None:
    read = with_words([text, "🐘牙"])[0]
    assert len(read) == len(text)
    assert all(one == other or "\u3400" <= other <= "\u9fff" for one, other in zip(text, read, strict=True))
