"""Names that are only pieces of other words, where words are not divided."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching.cut_words import is_cut_from

DENSE = st.text(st.characters(categories=["Lo"], min_codepoint=0x0E00, max_codepoint=0xD7A3), max_size=12)


def cut(text: str, name: str) -> bool:
    start = text.index(name)
    return is_cut_from(text, start, start + len(name))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("メラミン 食器 セット", "ラミン"),
        ("フラミンゴの置物", "ラミン"),
        ("ジャパンカメラ 中古", "パンカメ"),
        ("レザー調ブックカバー", "カバ"),
        ("河马牙刷 儿童", "河马牙"),
        ("メラミン 丸棒", "ラミン 丸棒"),
        ("恐龙鱼饲料", "龙鱼"),
        ("黃玉參考書 二手", "黃玉參"),
        ("แหวนงานเก่า", "แหวนงา"),
        ("โซฟาไวท์ 2 ที่นั่ง", "ฟาไวท์"),
        ("포토케이스 새상품", "토케이"),
    ],
)
def test_a_piece_of_other_words_is_no_name(text: str, name: str) -> None:
    assert cut(text, name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("野生虎骨膏药", "虎骨"),
        ("穿山甲片 500g", "穿山甲"),
        ("证书写明天然珊瑚未见染色", "天然珊瑚"),
        ("皮面為大象皮特有的網狀", "大象皮"),
        ("料是非洲刺猬紫檀", "非洲刺猬紫檀"),
        ("老象牙雕观音", "象牙"),
        ("슈퍼레드라 조명 없이도", "슈퍼레드"),
        ("선인장 아니구 유포르비아요", "유포르비아"),
        ("แหวนงา ราคา 500 บาท", "แหวนงา"),
        ("本鼈甲かんざし", "鼈甲"),
        ("鹩哥 会说话 一岁", "鹩哥 会说"),
        ("crocodile leather belt", "crocodile"),
        ("メガネカイマンの剥製", "メガネカイマン"),
    ],
)
def test_a_name_beside_other_words_stays_one(text: str, name: str) -> None:
    assert not cut(text, name)


@given(DENSE, DENSE, st.sampled_from(["河马牙", "ラミン", "토케이", "แหวนงา"]))
def test_what_stands_by_itself_is_never_a_piece(before: str, after: str, name: str) -> None:
    text = f"{before} {name}, {after}"
    assert not is_cut_from(text, len(before) + 1, len(before) + 1 + len(name))


@given(DENSE, DENSE)
def test_no_neighbours_are_too_strange(before: str, after: str) -> None:
    assert is_cut_from(f"{before}象牙{after}", len(before), len(before) + 2) in {True, False}
