"""Contact details in the words of an ad, replaced by marks: addresses, numbers and names by which one is reached."""

from __future__ import annotations

import re

_SERVICES = (
    "whats?\\s?app|telegram|viber|signal|wechat|weixin|skype|instagram|insta|facebook|messenger|snapchat|tik\\s?tok|"
    "discord|kakao(?:talk)?|zalo|line\\s?id|line|vk|threema|imo|botim|qq|wx|ig|fb|"
    "телеграм(?:м)?|тг|вайбер|ватсап|вотсап|инстаграм|инста|вк|微信|薇信|威信|加微|扣扣|ライン|カカオ|카톡|라인|"
    "واتساب|واتس|تلجرام|تيليجرام|انستقرام|انستا|व्हाट्सएप"
)
# Each is linear: no part that repeats is followed by one that matches the same characters.
_PATTERNS = (
    ("[link]", re.compile(r"\b(?:https?|ftp)://\S{1,2000}|\bwww\.\S{1,500}", re.IGNORECASE)),
    ("[e-mail]", re.compile(r"[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")),
    (
        "[e-mail]",
        re.compile(
            r"[\w.+%-]{1,64}\s?[\[({<]?\s?(?:at|arobase|arroba|собака)\s?[\])}>]?\s?"
            r"[\w-]{1,63}\s?[\[({<]?\s?(?:dot|point|punto|punkt|точка|\.)\s?[\])}>]?\s?"
            r"(?:com|net|org|fr|es|de|it|ru|co|uk|pl|nl|tr|cn|br|mx|th|vn|id|jp|kr)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "[link]",
        re.compile(
            r"\b[\w-]{1,63}(?:\.[\w-]{1,63}){0,3}\.(?:com|net|org|info|biz|shop|store|me|ly|gg|ru|cn|fr|es|de|it|uk|"
            r"pl|nl|tr|br|mx|th|vn|id|jp|kr|app|link|page)\b(?:/\S{0,500})?",
            re.IGNORECASE,
        ),
    ),
    ("[number]", re.compile(r"\b[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){3,7}(?:\s?[A-Z0-9]{1,3})?\b")),
    (
        "[handle]",
        re.compile(
            rf"(?<!\w)(?:{_SERVICES})(?:\s?id)?\s?(?:[:：=@/+\-–号號]|is)\s?@?[\w.+-]{{2,64}}",
            re.IGNORECASE,
        ),
    ),
    # Without a sign between, only what no word of a sentence looks like.
    (
        "[handle]",
        re.compile(rf"(?<!\w)(?:{_SERVICES})\s(?=[\w.]{{0,30}}[\d_])[\w.]{{3,64}}", re.IGNORECASE),
    ),
    ("[handle]", re.compile(r"(?<![\w@])@[\w.]{2,64}")),
    # Seven digits or more in any script, apart by no more than two signs each.
    ("[phone]", re.compile(r"(?<![\w])\+?\(?\d(?:[ \u00a0().\-–/]{0,2}\d){6,18}(?!\d)")),
    ("[phone]", re.compile(r"(?<=[^\W\d_])\d{9,15}(?!\d)")),
)


def redacted(text: str) -> str:
    """The text with what looks like an e-mail address, a link, a telephone or account number or a handle marked.

    A long number that is none of these (a ring, a year span, a price with many noughts) may go too. Names of persons
    stay: no rule finds them.
    """
    for mark, pattern in _PATTERNS:
        text = pattern.sub(mark, text)
    return text
