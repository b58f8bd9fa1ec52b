"""Characters drawn alike in different scripts, and digits and signs written for letters; set down by hand.

Keys and values are folded characters (lower case, no accents). A word is read through these tables only when its own
letters mix scripts or hold digits, so a real Russian or Greek word keeps its Russian or Greek reading.
"""

from __future__ import annotations

_CYRILLIC = dict(zip("авекмнорстухіјѕԛԝьгпԁһӏзпиѵүұքԍѡ", "abekmhopctyxijsqwbrndhl3nuvyyqgw", strict=True))
_GREEK = dict(zip("αβγδεζηικλμνοπρστυφχω", "abydezniklmvonpotufxw", strict=True))
_GREEK_CAPITAL = dict(zip("ηνυγσ", "hnyre", strict=True))
_ARMENIAN = dict(zip("օսհոցզյրտ", "ouhngqjrm", strict=True))
_CHEROKEE = dict(zip("ꭺꭼꮃꮇꮋꮍꮓꮤꮩꮯꮲꮪꮻ", "aewmhyzwvcpso", strict=True))
_LATIN_LOOKALIKES = dict(
    zip(
        "ɑɡɩɪʏɢʀʙʜʟɴᴀᴄᴅᴇᴊᴋᴍᴏᴘᴛᴜᴠᴡᴢꜱǃɛɔʋɯɥʌɐǝᴉɹʇʍʞɓɗɠɦɨʉɾſ",
        "agiiygrbhlnacdejkmoptuvwzsieouwhvaeirtwkbdghiurs",
        strict=True,
    )
)

TO_LATIN: dict[str, str] = {**_CYRILLIC, **_GREEK, **_ARMENIAN, **_CHEROKEE}
TO_LATIN_CAPITAL: dict[str, str] = {**TO_LATIN, **_GREEK_CAPITAL}
TO_CYRILLIC: dict[str, str] = dict(zip("abekmhopctyxijsrn3", "авекмнорстухіјѕгпз", strict=True))
STYLED_LATIN: dict[str, str] = _LATIN_LOOKALIKES

LEET: dict[str, str] = {
    "0": "o",
    "1": "il",
    "2": "z",
    "3": "e",
    "4": "a",
    "5": "s",
    "6": "gb",
    "7": "tl",
    "8": "b",
    "9": "gq",
    "@": "a",
    "$": "s",
    "!": "il",
    "|": "il",
    "¡": "i",
    "€": "e",
    "£": "l",
    "¢": "c",
    "¥": "y",
    "(": "c",
    "+": "t",
}
"""Sign -> the letters it is written for, likeliest first."""
MASKS = "*_#?•·●○■█"
"""Signs that stand for a letter left out (``t*ger``), also at the edge of a word."""
WEAK_MASKS = "-.~^=%"
"""Signs that may, but inside a longer word only: they are ordinary punctuation."""
