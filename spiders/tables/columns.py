"""What the columns of other people's files are called, and a row of them as a Listing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from hashlib import sha256
from typing import Any

from crawler.pseudonym import seller_key
from model.errors import InputError
from model.listing import Listing, ListingState
from spiders.pages.dates import read_date
from spiders.pages.prices import read_price

# Field of Listing to the column names that mean it, most telling first; case, spaces and hyphens do not matter.
_NAMES = {
    "external_id": (
        "external_id id listing_id ad_id item_id post_id ad_no reference référence anzeigen_id "
        "anzeigennummer artikelnummer nr_ogłoszenia номер 编号 編號"
    ),
    "url": (
        "url link href listing_url ad_url item_url web_address lien enlace adresse_web ссылка 链接 連結 "
        "リンク 링크 الرابط liên_kết tautan ลิงก์"
    ),
    "title": (
        "title heading headline name subject ad_title titre titel título titulo titolo tytuł "
        "название заголовок başlık tiêu_đề judul 标题 標題 タイトル 제목 العنوان หัวข้อ ชื่อ überschrift "
        "bezeichnung objet asunto nadpis nazwa título_do_anúncio"
    ),
    "text": (
        "text description body content desc details ad_text texte beschreibung anzeigentext "
        "descripción descripcion texto descrição descricao descrizione testo omschrijving opis "
        "описание текст açıklama mô_tả deskripsi keterangan 描述 说明 內容 説明 설명 الوصف รายละเอียด popis"
    ),
    "language": "lang language locale langue sprache idioma lingua язык 语言",
    "category": (
        "category categories section catégorie rubrique kategorie rubrik categoría categoria "
        "kategoria категория kategori danh_mục 类别 分类 分類 カテゴリ 카테고리 الفئة หมวดหมู่"
    ),
    "price": (
        "price price_amount amount asking_price prix preis precio preço preco prezzo prijs cena "
        "цена fiyat giá harga 价格 價格 価格 가격 السعر ราคา bedrag"
    ),
    "currency": "currency price_currency devise währung moneda moeda valuta waluta валюта 货币",
    "seller": (
        "seller seller_name seller_id username user author vendor vendeur verkäufer anbieter "
        "vendedor venditore verkoper sprzedawca продавец satıcı người_bán penjual 卖家 賣家 出品者 판매자 "
        "البائع ผู้ขาย"
    ),
    "place": (
        "place location city region ships_from lieu ville ort stadt standort lugar ubicación ciudad "
        "local cidade luogo città plaats miejsce miasto город место şehir konum địa_điểm lokasi "
        "kota 地点 地點 所在地 지역 المدينة الموقع จังหวัด"
    ),
    "ships_to": "ships_to ship_to delivers_to livre_à versand_nach envía_a envia_para spedisce_a",
    "shipping": "shipping delivery livraison versand envío envio spedizione доставка 运费 配送",
    "posted_at": (
        "posted_at posted posted_on published_at created_at date timestamp date_posted "
        "date_de_publication publié_le datum eingestellt_am fecha data дата tarih ngày ngày_đăng "
        "tanggal 日期 发布日期 投稿日 날짜 التاريخ วันที่ data_dodania"
    ),
    "images": (
        "images image image_urls image_url photos photo bilder bild imágenes foto fotos immagini "
        "zdjęcia фото 图片 圖片 画像 사진"
    ),
    "state": "state status statut zustand_der_anzeige estado_del_anuncio stato статус 状态",
}
COLUMNS: dict[str, tuple[str, ...]] = {field: tuple(names.split()) for field, names in _NAMES.items()}
_OWN_READERS = ("price", "images")
_SOLD = {"sold", "vendu", "verkauft", "vendido", "venduto", "sprzedane"}
_MEANS = {name: (field, order) for field, names in COLUMNS.items() for order, name in enumerate(names)}


class RowError(ValueError):
    """A row that cannot be a listing; says why."""


def columns_in(names: list[str]) -> dict[str, str]:
    """Field to the column that gives it, of the column names a file has; where two fit, the more telling one.

    The names are those of analysts' own tables, in the languages they keep them in.
    """
    chosen: dict[str, str] = {}
    for name in names:
        field, order = _MEANS.get(_plain(name), ("", 0))
        if field and (field not in chosen or order < _MEANS[_plain(chosen[field])][1]):
            chosen[field] = name
    return chosen


def _plain(name: str) -> str:
    return re.sub(r"[\s-]+", "_", name.strip()).casefold()


class RowReader:
    """Turns rows into listings of one platform; counts the columns it had no use for in ``unused``."""

    def __init__(self, platform: str, language: str, now: datetime) -> None:
        self.unused: Counter[str] = Counter()
        self._platform = platform
        self._language = language
        self._now = now
        self._layouts: dict[tuple[str, ...], dict[str, str]] = {}

    def listing(self, row: Mapping[str, Any]) -> tuple[Listing, tuple[str, ...]]:
        """The listing, and notes on values that were given but not understood. Raises RowError.

        A row without an id gets one made of its own content, so that the same row is the same listing next time.
        """
        names = tuple(row)
        if names not in self._layouts:
            self._layouts[names] = columns_in(list(names))
        columns = self._layouts[names]
        used = set(columns.values())
        self.unused.update(name for name in names if name not in used)
        cells = {field: row[name] for field, name in columns.items() if row[name] is not None}
        return self._build(cells)

    def _build(self, cells: Mapping[str, Any]) -> tuple[Listing, tuple[str, ...]]:
        notes: list[str] = []
        words = {field: _words(field, cells.get(field, ""), notes) for field in COLUMNS if field not in _OWN_READERS}
        if not (words["external_id"] or words["title"] or words["text"]):
            raise RowError("has neither an id nor a title nor a text")
        language = words["language"] or self._language
        amount, currency = self._price(cells.get("price"), words["currency"], language, notes)
        seller = seller_key(self._platform, words["seller"])
        listing = Listing(
            platform=self._platform,
            external_id=words["external_id"] or _content_id(words, amount, seller),
            url=words["url"],
            title=words["title"],
            text=words["text"],
            language=language,
            category=words["category"],
            price_amount=amount,
            price_currency=currency,
            seller_key=seller,
            place=words["place"],
            ships_to=words["ships_to"],
            shipping=words["shipping"],
            posted_at=self._posted(words["posted_at"], language, notes),
            images=_images(cells.get("images")),
            state=ListingState.SOLD if words["state"].strip().casefold() in _SOLD else ListingState.AVAILABLE,
        )
        return listing, tuple(notes)

    def _price(self, given: object, currency: str, language: str, notes: list[str]) -> tuple[Decimal | None, str]:
        if isinstance(given, int | Decimal) and not isinstance(given, bool):
            return Decimal(given), currency.strip().upper()
        text = _words("price", "" if given is None else given, notes).strip()
        languages = [language] if language else []
        amount, read = read_price(text, hint=currency, languages=languages) if text else (None, "")
        if text and amount is None:
            notes.append(f"price not understood: {text[:60]!r}")
        return amount, (read or currency.strip().upper()) if amount is not None else ""

    def _posted(self, text: str, language: str, notes: list[str]) -> datetime | None:
        if not text.strip():
            return None
        posted = read_date(text, [language] if language else [], self._now)
        if posted is None:
            notes.append(f"posted_at not understood: {text[:60]!r}")
        return posted


def require_words(path: object, names: list[str]) -> None:
    """Raise InputError unless some column holds a title or a text."""
    if not {"title", "text"} & set(columns_in(names)):
        shown = ", ".join(name[:30] for name in names[:8])
        raise InputError(f"{path}:1: no column named title or text in the header ({shown}): name the columns so")


def _words(field: str, value: object, notes: list[str]) -> str:
    """A cell as text. What is no text is a RowError where it matters most, and noted and left out elsewhere."""
    if isinstance(value, str):
        return value
    if isinstance(value, int | Decimal) and not isinstance(value, bool) and _is_writable(value):
        return format(value, "d" if isinstance(value, int) else "f")
    if field == "category" and isinstance(value, list) and all(isinstance(item, str) for item in value):
        return " > ".join(value)
    if field in ("external_id", "title", "text"):
        raise RowError(f"{field} is not text")
    notes.append(f"{field} is not text, left out")
    return ""


def _is_writable(number: int | Decimal) -> bool:
    # 1e999999 is six characters in the file and a million written out.
    return abs(number) < 10**40 if isinstance(number, int) else -40 < number.adjusted() < 40


def _images(value: object) -> tuple[str, ...]:
    if isinstance(value, list):
        return tuple(item for item in value if isinstance(item, str))
    return tuple(value.replace("|", " ").split()) if isinstance(value, str) else ()


def _content_id(words: Mapping[str, str], amount: Decimal | None, seller: str) -> str:
    parts = (words["url"], words["title"], words["text"], str(amount), words["currency"], seller)
    return "sha256:" + sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]
