"""Hosted shops of East and South-East Asia as they stand: Cafe24 (Korea), Color Me Shop (Japan), Haravan (Vietnam)."""
# ruff: noqa: E501, C901, PLR0913, PLR0911, PLR0915, PLR0917, ARG001, SIM905, SIM108, PLC0207, I001, RUF100
# fmt: off
# mypy: disable-error-code="arg-type,operator,union-attr"

from __future__ import annotations

import json
import re
import struct
import unicodedata
import zlib
from decimal import Decimal
from html import escape

from tests.spiders.shops.base import Answer, Item, Made, chunk, list_page


def _png(n: int, side: int = 200) -> Answer:
    def part(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = (b"\0" + bytes((n * 37 % 256, n * 91 % 256, n * 53 % 256)) * side) * side
    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    data = part(b"IHDR", head) + part(b"IDAT", zlib.compress(rows)) + part(b"IEND", b"")
    return 200, "image/png", b"\x89PNG\r\n\x1a\n" + data


def _number(path: str) -> int:
    return int((re.findall(r"\d+", path) or ["1"])[-1])


def _image(path: str) -> Answer | None:
    if not path.endswith((".jpg", ".png", ".gif")):
        return None
    return _png(_number(path), 16 if path.endswith(".gif") else 200)


def _slug(title: str) -> str:
    flat = unicodedata.normalize("NFD", title.lower().replace("đ", "d")).encode("ascii", "ignore").decode()
    return "-".join("".join(c if c.isalnum() else " " for c in flat).split())


def _goods(rows: str, texts: list[str]) -> list[Item]:
    made = []
    for n, row in enumerate(" ".join(rows.split()).split(" ; ")):
        title, price = (part.strip() for part in row.rsplit("=", 1))
        made.append(Item(n + 101, title, _slug(title), Decimal(price), texts[n % len(texts)].format(title), "", "", None))
    return made


# ---- Cafe24: a Korean shop of succulents ------------------------------------------------------------------------

_SUCCULENTS = """에케베리아 라우이 중품=18000 ; 에케베리아 콜로라타 군생=25000 ; 에케베리아 홍대화금=42000 ; 에케베리아 원종 마리아=15000 ; 그라프토베리아 오팔리나=6000 ;
세덤 루벤스 소품=3500 ; 세덤 청옥 늘어진 화분=9000 ; 크라슐라 오비포도 염좌금=22000 ; 크라슐라 화월 염좌 대품=38000 ; 리톱스 자훈 실생 3두=12000 ; 리톱스 호박옥=11000 ; 코노피튬 부르게리=33000 ;
하월시아 옵투사 특옵=27000 ; 하월시아 만상 백은=65000 ; 하월시아 십이지권 소품=4500 ; 아가베 티타노타 블랙앤블루=55000 ;
금호선인장 15cm 분=19000 ; 비모란 접목선인장 적색=5000 ; 백도선 선인장 삼두=7000 ; 귀면각 선인장 60cm=45000 ; 아스트로피튬 두루미 란봉옥=30000 ; 아스트로피튬 투구 슈퍼카부토=88000 ; 게발선인장 꽃대 화분=13000 ;
마밀라리아 백성 군생=16000 ; 짐노칼리시움 취황관금=48000 ; 에키놉시스 단모환=9500 ; 로포포라 은관옥 접목=35000 ; 기둥선인장 용신목철화=21000 ;
몬스테라 델리시오사 중형=29000 ; 몬스테라 알보 삽수=75000 ; 필로덴드론 핑크프린세스=58000 ; 안스리움 크리스탈리눔=62000 ; 칼라데아 오르비폴리아=24000 ; 알로카시아 프라이덱=26500 ; 스킨답서스 픽투스 엑소티카=14500 ; 박쥐란 비푸카텀 부작=39000"""
_SUCCULENT_TEXTS = [
    "농장에서 직접 재배한 {}입니다. 사진은 대표 사진이며 받으시는 식물은 잎의 색과 크기가 조금 다를 수 있습니다.",
    "{} 한 포트 기준 가격입니다. 흙을 털어 뿌리를 정리한 뒤 안전하게 포장하여 보내드립니다. 겨울철에는 보온 포장이 추가됩니다.",
    "햇빛을 충분히 받아 물이 잘 든 {}. 물은 한 달에 두 번 정도, 흙이 완전히 마른 뒤에 주세요.",
]


def cafe24() -> Made:
    """Cafe24's default skin (xans-element modules), three categories, shipping and related goods with prices of their own."""
    goods = _goods(_SUCCULENTS, _SUCCULENT_TEXTS)
    cates = {24: ("다육식물", goods[:16]), 25: ("선인장", goods[16:28]), 26: ("관엽식물", goods[28:])}
    cate = {item.n: no for no, (_, held) in cates.items() for item in held}

    def path(item: Item) -> str:
        return f"/product/detail.html?product_no={item.n}&cate_no={cate[item.n]}&display_group=1"

    def won(item: Item) -> str:
        return f"{item.price:,}원"

    def layout(body: str, title: str, head: str = "") -> str:
        menu = "".join(f'<li class="xans-record-"><a href="/product/list.html?cate_no={no}">{name}</a></li>' for no, (name, _) in cates.items())
        return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="ko" lang="ko"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<title>{title}</title><meta name="author" content="초록다육농원" /><meta property="og:site_name" content="초록다육농원" />{head}
<script type="text/javascript">var EC_SDE_SHOP_NUM = 1;var SHOP = {{getLanguage : function() {{ return "ko_KR"; }}, getCurrency : function() {{ return "KRW"; }}}};</script></head>
<body id="main"><div id="skipNavigation"><p><a href="#contents">본문 바로가기</a></p></div><div id="wrap"><div id="header"><div class="inner">
<h1 class="xans-element- xans-layout xans-layout-logotop"><a href="/index.html"><img src="/web/upload/logo.png" alt="초록다육농원" /></a></h1>
<ul class="xans-element- xans-layout xans-layout-statelogoff"><li><a href="/member/login.html">로그인</a></li><li><a href="/member/agreement.html">회원가입 <span>+2,000원</span></a></li><li><a href="/order/basket.html">장바구니 <span class="count">0</span></a></li></ul></div>
<div id="category" class="xans-element- xans-layout xans-layout-category"><ul>{menu}<li><a href="/board/free/list.html?board_no=1">공지사항</a></li><li><a href="/board/free/list.html?board_no=4">상품 사용후기</a></li></ul></div></div>
<div id="container"><div id="contents">{body}</div></div>
<div id="quick" class="xans-element- xans-layout xans-layout-productrecent"><h2><a href="/product/recent_view_product.html">최근본상품</a></h2></div>
<div id="footer" class="xans-element- xans-layout xans-layout-footer"><ul class="utilMenu"><li><a href="/shopinfo/company.html">회사소개</a></li><li><a href="/member/agreement.html">이용약관</a></li><li><a href="/member/privacy.html"><strong>개인정보처리방침</strong></a></li><li><a href="/shopinfo/guide.html">이용안내</a></li></ul>
<p class="address"><span>법인명(상호) : 초록다육농원</span> <span>대표자(성명) : 김은정</span> <span>사업자 등록번호 안내 : [123-45-67890]</span> <span>통신판매업 신고 제2019-경기고양-0412호</span> <span>전화 : 031-555-0123</span> <span>주소 : 10401 경기도 고양시 일산동구 원당로 101</span></p><p class="copyright">Copyright &copy; 초록다육농원. All rights reserved.</p></div></div></body></html>"""

    def box(item: Item) -> str:
        name, sold = escape(item.title), '<img src="/web/upload/icon_soldout.gif" class="icon_img" alt="품절" />' if item.n % 11 == 0 else ""
        return f"""<li id="anchorBoxId_{item.n}" class="xans-record-"><div class="thumbnail"><a href="{escape(path(item))}" name="anchorBoxName_{item.n}"><img src="/web/product/medium/202601/{item.n}.jpg" id="eListPrdImage{item.n}_1" alt="{name}" /></a>
<div class="icon"><div class="promotion">{sold}</div><div class="button"><div class="cart"><img src="/web/upload/btn_list_cart.gif" alt="장바구니 담기" class="ec-admin-icon cart" /></div></div></div></div>
<div class="description"><strong class="name"><a href="{escape(path(item))}" class=""><span class="title displaynone"><span style="font-size:12px;color:#555555;">상품명</span> :</span> <span style="font-size:12px;color:#555555;">{name}</span></a></strong>
<ul class="xans-element- xans-product xans-product-listitem spec"><li class=" xans-record-"><strong class="title displaynone"><span style="font-size:12px;color:#008BCC;font-weight:bold;">판매가</span> :</strong> <span style="font-size:12px;color:#008BCC;font-weight:bold;">{won(item)}</span><span id="span_product_tax_type_text"> </span></li></ul></div></li>"""

    def listing(no: int, number: int) -> str | None:
        name, held = cates[no]
        last = -(-len(held) // 8)
        shown = chunk(held, number, 8)
        if not shown:
            return None
        nodes = "".join(f'<li class="xans-record-"><a href="?cate_no={no}&amp;page={p}" class="{"this" if p == number else "other"}">{p}</a></li>' for p in range(1, last + 1))
        after = f"?cate_no={no}&amp;page={number + 1}" if number < last else "#none"
        return layout(f"""<div class="xans-element- xans-product xans-product-headcategory path"><span>현재 위치</span><ol><li><a href="/">홈</a></li><li class=""><strong><a href="/product/list.html?cate_no={no}">{name}</a></strong></li></ol></div>
<div class="xans-element- xans-product xans-product-normalpackage"><div class="xans-element- xans-product xans-product-normalmenu"><p class="prdCount">등록 제품 : <strong>{len(held)}</strong>개</p><select id="selArray"><option value="">::: 기준선택 :::</option><option value="?cate_no={no}&amp;sort_method=5">신상품</option></select></div>
<div class="xans-element- xans-product xans-product-listnormal ec-base-product"><ul class="prdList grid4">{"".join(map(box, shown))}</ul></div></div>
<div class="xans-element- xans-product xans-product-normalpaging ec-base-paginate"><a href="?cate_no={no}&amp;page=1" class="first">첫 페이지</a> <a href="#none">이전 페이지</a> <ol>{nodes}</ol> <a href="{after}">다음 페이지</a> <a href="?cate_no={no}&amp;page={last}" class="last">마지막 페이지</a></div>""", f"{name} - 초록다육농원")

    def detail(item: Item) -> str:
        name, price, kind = escape(item.title), item.price or Decimal(0), cates[cate[item.n]]
        near = [other for other in kind[1] if other is not item][item.n % 5 :][:3]
        was = f'<tr class=" xans-record-"><th scope="row"><span>소비자가</span></th><td><span><strike><span id="span_product_price_custom">{price * 12 / 10:,.0f}원</span></strike></span></td></tr>' if item.n % 4 == 1 else ""
        head = f"""<link rel="canonical" href="{{base}}{escape(path(item)[1:])}" /><meta property="og:type" content="product" /><meta property="og:title" content="{name}" /><meta property="og:url" content="{{base}}{escape(path(item)[1:])}" /><meta property="og:image" content="{{base}}web/product/big/202601/{item.n}.jpg" /><meta property="product:price:amount" content="{price}" /><meta property="product:price:currency" content="KRW" />
<script type="text/javascript">var product_name = '{item.title}';var product_price = '{price}';var iProductNo = '{item.n}';var iCategoryNo = '{cate[item.n]}';var is_soldout_icon = 'F';</script>"""
        return layout(f"""<div class="xans-element- xans-product xans-product-headcategory path"><ol><li><a href="/">홈</a></li><li><strong><a href="/product/list.html?cate_no={cate[item.n]}">{kind[0]}</a></strong></li></ol></div>
<div class="xans-element- xans-product xans-product-detail"><div class="detailArea"><div class="xans-element- xans-product xans-product-image imgArea"><div class="keyImg"><div class="thumbnail"><a href="/product/image_zoom.html?product_no={item.n}"><img src="/web/product/big/202601/{item.n}.jpg" alt="{name}" class="BigImage" /></a></div></div>
<div class="xans-element- xans-product xans-product-addimage listImg"><ul><li class="xans-record-"><img src="/web/product/small/202601/{item.n}.jpg" class="ThumbImage" alt="" /></li></ul></div></div>
<div class="infoArea"><div class="headingArea"><h2>{name}</h2></div><div class="xans-element- xans-product xans-product-detaildesign"><table border="1" summary=""><caption>기본 정보</caption><tbody>
<tr class=" xans-record-"><th scope="row"><span style="font-size:16px;">상품명</span></th><td><span style="font-size:16px;">{name}</span></td></tr>{was}
<tr class=" xans-record-"><th scope="row"><span style="font-size:12px;color:#008BCC;">판매가</span></th><td><span style="font-size:12px;color:#008BCC;"><strong id="span_product_price_text">{won(item)} </strong><input id="product_price" name="product_price" value="" type="hidden" /></span></td></tr>
<tr class=" xans-record-"><th scope="row"><span>배송방법</span></th><td><span>택배</span></td></tr><tr class=" xans-record-"><th scope="row"><span>배송비</span></th><td><span class="delv_price_B"><strong>3,500원</strong> (50,000원 이상 구매 시 무료)</span></td></tr></tbody></table></div>
<div id="totalProducts"><table><thead><tr><th>상품명</th><th>상품수</th><th>가격</th></tr></thead><tbody><tr><td>{name}</td><td><input id="quantity" name="quantity_opt[]" value="1" type="text" /></td><td class="right"><span class="quantity_price">{won(item)}</span> <span class="mileage">(적립금 100원)</span></td></tr></tbody></table></div>
<div id="totalPrice" class="totalPrice"><strong>총 상품금액</strong>(수량) : <span class="total"><strong><em>0</em></strong> (0개)</span></div><div class="ec-base-button"><a href="#none" class="first">바로구매</a><a href="#none">장바구니</a><a href="#none">관심상품</a></div></div></div></div>
<div class="xans-element- xans-product xans-product-relation"><h3>관련상품</h3><ul class="prdList">{"".join(map(box, near))}</ul></div>
<div id="prdDetail"><ul class="menu"><li class="selected"><a href="#prdDetail">상품상세정보</a></li><li><a href="#prdInfo">배송안내</a></li><li><a href="#prdReview">상품후기 0</a></li></ul><div class="cont"><p>{escape(item.text)}</p></div></div>
<div id="prdInfo"><h3>배송정보</h3><ul><li>배송 방법 : 택배</li><li>배송 지역 : 전국지역</li><li>배송 비용 : 3,500원</li><li>배송 기간 : 2일 ~ 4일</li></ul></div><div id="prdReview" class="xans-element- xans-product xans-product-review"><h3>REVIEW</h3><p class="nodata">게시물이 없습니다</p></div>""", f"{name} - 초록다육농원", head)

    def pages(where: str, query: dict[str, str]) -> str | bytes | Answer | None:
        if where in ("/", "/index.html"):
            return layout(f'<div class="xans-element- xans-product xans-product-listmain-1"><h2>추천상품</h2><ul class="prdList grid4">{"".join(map(box, goods[::6]))}</ul></div>', "초록다육농원")
        if where == "/product/list.html" and query.get("cate_no", "").isdigit() and int(query["cate_no"]) in cates:
            return listing(int(query["cate_no"]), list_page(query))
        if where == "/product/detail.html":
            return next((detail(item) for item in goods if str(item.n) == query.get("product_no")), None)
        if where == "/product/image_zoom.html":  # the pop-up of the big picture, a page of its own on this engine
            return f'<html><body><div class="xans-element- xans-product xans-product-zoom"><img src="/web/product/big/202601/{query.get("product_no", "")}.jpg" /><a href="#none" onclick="self.close()">닫기</a></div></body></html>'
        plain = {"/member/login.html": "로그인", "/member/agreement.html": "이용약관", "/member/privacy.html": "개인정보처리방침", "/order/basket.html": "장바구니가 비어 있습니다.", "/shopinfo/company.html": "회사소개", "/shopinfo/guide.html": "이용안내", "/board/free/list.html": "게시판", "/product/recent_view_product.html": "최근 본 상품 내역이 없습니다."}
        return layout(f'<div class="titleArea"><h2>{plain[where]}</h2></div><p>초록다육농원은 2012년부터 고양시에서 다육식물을 키우고 있습니다.</p>', f"{plain[where]} - 초록다육농원") if where in plain else _image(where)

    robots = "User-agent: *\nDisallow: /admin/\nDisallow: /member/\nDisallow: /order/\nAllow: /\n"
    return Made("cafe24", goods, "KRW", pages, path, robots=robots, image=lambda item: f"/web/product/big/202601/{item.n}.jpg")


# ---- Color Me Shop: Japanese teaware, in EUC-JP -----------------------------------------------------------------

_TEAWARE = """常滑焼 朱泥急須 二合=4950 ; 常滑焼 黒泥平型急須=6600 ; 萬古焼 紫泥急須 丸形=5280 ; 有田焼 染付土瓶=7700 ; 信楽焼 灰釉湯呑=1980 ; 萩焼 姫土湯呑 小=2750 ; 備前焼 緋襷湯呑=3850 ; 九谷焼 色絵湯呑 花鳥=4400 ;
美濃焼 織部抹茶碗=8800 ; 美濃焼 志野抹茶碗=12100 ; 楽焼 黒抹茶碗 楽山作=33000 ; 唐津焼 絵唐津茶碗=15400 ; 竹製茶筅 百本立=2860 ; 竹製茶杓 白竹=880 ; 煤竹茶合=1650 ; 南部鉄瓶 あられ 1.2L=22000 ;
南部鉄器 急須 亀甲 0.6L=7150 ; 錫茶托 五枚組=16500 ; 桜皮細工 茶筒 平型=6050 ; 銅茶筒 槌目=9900 ; 紀州塗 半月盆=3080 ; 木製茶櫃 桐=5500 ; 小石原焼 飛び鉋皿 六寸=2640 ; 益子焼 糠白釉マグ=2420 ; 砥部焼 そば猪口 唐草=1760 ; 伊賀焼 耐熱ポット=8250 ; 丹波焼 片口 小=3300 ; 越前焼 急須 鉄釉=6930"""
_TEAWARE_TEXTS = [
    "{}です。窯元で一点ずつ手作りされているため、色合いや形がわずかに異なります。",
    "毎日のお茶の時間に使いやすい{}。食器洗浄機のご使用はお控えください。化粧箱入りです。",
    "当店で人気の{}です。ご使用前に水に十分浸してからお使いください。",
]


def colorme() -> Made:
    """Color Me Shop: everything hangs on ``/?…``, EUC-JP bytes, the ``Colorme`` island with prices before and after tax."""
    goods = _goods(_TEAWARE, _TEAWARE_TEXTS)
    cates = {2410001: ("急須・湯呑", goods[:8]), 2410002: ("茶道具", goods[8:])}
    shop = "茶器の店 まるや"

    def yen(item: Item) -> str:
        price = int(item.price or 0)
        return f"{price:,}円(税{price - price * 10 // 11:,}円)"

    def layout(body: str, title: str, head: str = "", island: dict[str, object] | None = None) -> Answer:
        side = "".join(f'<li><a href="{made.url}?mode=cate&amp;cbid={no}&amp;csid=0">{name}</a></li>' for no, (name, _) in cates.items())
        data = {"page": "index", "shop": {"account_id": "PA01477123", "title": shop}, "basket": {"total_price": 0, "items": []}, "customer": {"id": None}, "inventory_control": "none"} | (island or {})
        html = f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns:og="http://ogp.me/ns#" xmlns="http://www.w3.org/1999/xhtml" xml:lang="ja" lang="ja"><head><meta http-equiv="content-type" content="text/html; charset=euc-jp" />
<title>{title}</title><meta name="Description" content="{title}" /><meta name="Copyright" content="{shop}" />{head}<script>var Colorme = {json.dumps(data)};</script></head>
<body><div id="base"><div id="header"><h1><a href="{made.url}"><img src="/PA01477/123/PA01477123.png" alt="{shop}" /></a></h1><ul class="nav"><li><a href="{made.url}">ホーム</a></li><li><a href="{made.url}?mode=myaccount">マイアカウント</a></li><li><a href="{made.url}?mode=inq">お問い合わせ</a></li><li><a href="{made.url}cart/proxy/basket?shop_id=PA01477123">カートを見る</a></li></ul></div>
<table id="container"><tr><td id="side"><h2>商品検索</h2><form action="{made.url}" method="GET"><input type="hidden" name="mode" value="srh" /><input type="text" name="keyword" /></form><h2>商品カテゴリー</h2><ul>{side}</ul><h2>フリーページ</h2><ul><li><a href="{made.url}?mode=f1">お手入れについて</a></li></ul><h2>店長 丸山</h2><p>5,500円以上で送料無料です。</p></td>
<td id="main">{body}</td></tr></table><div id="footer"><a href="{made.url}?mode=sk#payment">支払い方法</a> | <a href="{made.url}?mode=sk">特定商取引法に基づく表記</a> | <a href="{made.url}?mode=privacy">プライバシーポリシー</a><address>Copyright 2009 {shop} All Rights Reserved.</address></div></div></body></html>"""
        return 200, "text/html; charset=EUC-JP", html.encode("euc_jp")

    def box(item: Item) -> str:
        return f'<div class="product_item"><div><a href="?pid={item.n}"><img src="/PA01477/123/product/{item.n}_th.jpg" class="item" alt="{item.title}" /></a></div><div class="name"><a href="?pid={item.n}">{item.title}</a></div><div class="price">{"SOLD OUT" if item.n % 13 == 0 else yen(item)}</div></div>'

    def listing(no: int, number: int) -> Answer:
        name, held = cates[no]
        last = -(-len(held) // 6)
        after = f'<a href="?mode=cate&amp;cbid={no}&amp;csid=0&amp;page={number + 1}">次のページ</a>' if number < last else "次のページ"
        before = f'<a href="?mode=cate&amp;cbid={no}&amp;csid=0&amp;page={number - 1}">前のページ</a>' if number > 1 else "前のページ"
        shown = chunk(held, number, 6)
        count = f'<div class="pagenavi">全 [{len(held)}] 商品中 [{number * 6 - 5}-{number * 6 - 6 + len(shown)}] 商品を表示しています</div>'
        return layout(f'<div class="footstamp"><a href="{made.url}">ホーム</a> ＞ <a href="?mode=cate&amp;cbid={no}&amp;csid=0">{name}</a></div><h2>{name}</h2>{count}<div class="pager">{before} {after}</div>{"".join(map(box, shown))}<div class="pager">{before} {after}</div>', f"{name} - {shop}", island={"page": "product_list"})

    def detail(item: Item) -> Answer:
        no = next(key for key, (_, held) in cates.items() if item in held)
        price = int(item.price or 0)
        near = [other for other in cates[no][1] if other is not item][item.n % 4 :][:3]
        list_price = f"<tr><th>定価</th><td>{price * 5 // 4:,}円(税{price * 5 // 44:,}円)</td></tr>" if item.n % 5 == 0 else ""
        product = {"shop_uid": "PA01477123", "id": item.n, "name": item.title, "model_number": f"mr-{item.n}", "stock_num": 3, "sales_price": price * 10 // 11, "sales_price_including_tax": price, "variants": [], "category": {"id_big": no, "id_small": 0}, "groups": [], "members_price": price * 10 // 11, "members_price_including_tax": price}
        head = f"""<meta property="og:title" content="{item.title} - {shop}" /><meta property="og:description" content="{item.text}" /><meta property="og:url" content="{made.url}?pid={item.n}" /><meta property="og:site_name" content="{shop}" /><meta property="og:image" content="{made.url}PA01477/123/product/{item.n}.jpg" /><meta property="og:type" content="product" /><meta property="product:price:amount" content="{price}" /><meta property="product:price:currency" content="JPY" /><meta property="product:product_link" content="{made.url}?pid={item.n}" />"""
        return layout(f"""<div class="footstamp"><a href="{made.url}">ホーム</a> ＞ <a href="?mode=cate&amp;cbid={no}&amp;csid=0">{cates[no][0]}</a> ＞ {item.title}</div><form name="product_form" method="post" action="{made.url}cart/proxy/basket/items/add">
<div id="detail"><h2 class="product_name">{item.title}</h2><div class="product_image"><a href="/PA01477/123/product/{item.n}.jpg" target="_blank"><img src="/PA01477/123/product/{item.n}.jpg" class="main_img" alt="" /></a></div>
<table class="spec"><tr><th>型番</th><td>mr-{item.n}</td></tr>{list_price}<tr><th>販売価格</th><td><strong class="price">{yen(item)}</strong></td></tr><tr><th>購入数</th><td><input type="text" name="product_num" value="1" size="3" />個</td></tr></table><input type="submit" value="カートに入れる" />
<ul class="links"><li><a href="{made.url}?mode=sk">特定商取引法に基づく表記 (返品など)</a></li><li><a href="{made.url}?mode=inq&amp;product_id={item.n}">この商品について問い合わせる</a></li><li><a href="{made.url}?mode=friend&amp;pid={item.n}">この商品を友達に教える</a></li></ul><div class="explain">{item.text}</div></div></form>
<h3>この商品を買った人はこんな商品も買っています</h3>{"".join(map(box, near))}""", f"{item.title} - {shop}", head, {"page": "product", "product": product})

    def pages(where: str, query: dict[str, str]) -> str | bytes | Answer | None:
        mode, plain = query.get("mode", ""), {"f1": "お手入れについて", "sk": "特定商取引法に基づく表記", "privacy": "プライバシーポリシー", "inq": "お問い合わせ", "myaccount": "ログイン", "friend": "友達に教える", "srh": "商品検索"}
        if where == "/cart/proxy/basket":
            return layout("<h2>カートの中身</h2><p>カートに商品は入っていません</p>", shop)
        if where != "/":
            return _image(where)
        if "pid" in query:
            return next((detail(item) for item in goods if str(item.n) == query["pid"]), None)
        if mode == "cate" and query.get("cbid", "").isdigit() and int(query["cbid"]) in cates:
            return listing(int(query["cbid"]), list_page(query))
        if mode in plain:
            return layout(f"<h2>{plain[mode]}</h2><p>販売業者 丸山陶器店 愛知県常滑市栄町1-2-3 送料 全国一律 660円</p>", f"{plain[mode]} - {shop}")
        return None if mode else layout(f'<h2>おすすめ商品</h2>{"".join(map(box, goods[::7]))}', shop)

    made = Made("colorme", goods, "JPY", pages, lambda item: f"/?pid={item.n}", image=lambda item: f"/PA01477/123/product/{item.n}.jpg")
    return made


# ---- Haravan: a Vietnamese tackle shop --------------------------------------------------------------------------

_TACKLE = """Cần câu lure Shimano Zodias 264ML=3850000 ; Cần câu tay Handing 5m4=680000 ; Cần câu lục Guide 3m6=450000 ; Máy câu Daiwa Revros LT 2500=1290000 ; Máy câu ngang Abu Garcia Max4=1650000 ; Máy câu đứng Yumoshi 6000=320000 ; Dây PE X8 150m màu xanh=185000 ; Dây Fluorocarbon 50m 12lb=95000 ; Mồi giả nhái hơi 6cm=35000 ; Mồi giả Minnow 9cm chìm=48000 ; Mồi cá mềm Crazy Fish gói 8 con=72000 ; Lưỡi câu Chinu số 5 hộp 50 lưỡi=25000 ; Phao câu đài nano=60000 ; Hộp đồ nghề hai tầng Meiho=540000 ;
Kìm câu cá inox gắp lưỡi=120000 ; Vợt cá gấp gọn cán nhôm=210000 ; Ghế câu xếp có tựa lưng=390000 ; Dù câu cá 2m4 chống nắng=750000 ; Túi đựng cần 1m3 ba ngăn=265000 ; Áo phao câu cá người lớn=330000 ; Đèn đội đầu siêu sáng=155000 ; Thùng giữ lạnh 20 lít=620000 ; Giỏ rọng cá lưới vuông 3m=175000 ; Chống cần inox hai khúc=145000 ; Mồi câu cá chép bột thơm=28000 ; Cân điện tử cầm tay 50kg=99000"""
_TACKLE_TEXTS = [
    "{} hàng chính hãng, bảo hành 6 tháng tại cửa hàng. Sản phẩm phù hợp câu suối, câu hồ và câu biển gần bờ.",
    "{} được nhiều anh em cần thủ tin dùng. Chất liệu bền, nhẹ, dễ mang theo. Đổi trả trong 7 ngày nếu lỗi nhà sản xuất.",
]


def haravan() -> Made:
    """Haravan (Shopify's Vietnamese cousin): collections, đồng prices, the option selector's island in hundredths."""
    goods, shop = _goods(_TACKLE, _TACKLE_TEXTS), "Đồ Câu Miền Tây"

    def dong(price: Decimal | int) -> str:
        return f"{int(price):,}₫"

    def layout(body: str, title: str, head: str = "") -> str:
        return f"""<!doctype html><html lang="vi"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"/><title>{title} – {shop}</title><meta property="og:site_name" content="{shop}"/>{head}
<script>var Haravan = Haravan || {{}};Haravan.shop = 'docaumientay.myharavan.com';Haravan.theme = {{"id":1000612345,"role":"main"}};var formatMoney = '{{{{amount}}}}₫';</script></head><body id="haravan-theme">
<header id="site-header"><a href="/" id="logo"><img src="/theme/logo.png" alt="{shop}"/></a><nav id="main-nav"><ul><li><a href="/">Trang chủ</a></li><li><a href="/collections/all">Sản phẩm</a></li><li><a href="/pages/about-us">Giới thiệu</a></li><li><a href="/blogs/news">Tin tức</a></li></ul></nav><a href="/account/login">Đăng nhập</a><a href="/cart" class="cart-link">Giỏ hàng (<span class="count-holder"><span class="count">0</span></span>)</a></header>
<main class="mainContent-theme">{body}</main><footer class="main-footer"><p>{shop} — 45 Nguyễn Trãi, Ninh Kiều, Cần Thơ — Hotline: 0292 555 0123</p><ul><li><a href="/search">Tìm kiếm</a></li><li><a href="/pages/chinh-sach-bao-mat">Chính sách bảo mật</a></li><li><a href="/pages/chinh-sach-doi-tra">Chính sách đổi trả</a></li></ul><p>Copyright © 2026 {shop}. Powered by Haravan</p></footer></body></html>"""

    def box(item: Item) -> str:
        price, name = item.price or Decimal(0), escape(item.title)
        old = f'<span class="pro-price-del"><del class="compare-price">{dong(price * 5 // 4)}</del></span>' if item.n % 3 == 0 else ""
        return f"""<div class="col-md-3 col-sm-6 col-xs-6 pro-loop"><div class="product-block product-resize"><div class="product-img">{'<div class="product-sale"><span>-20%</span></div>' if old else ""}<a href="/products/{item.slug}" title="{name}" class="image-resize"><picture><img class="img-loop" src="/product/1000_{item.n}_large.jpg" alt=" {name} "/></picture></a></div><div class="product-detail clearfix"><div class="box-pro-detail"><h3 class="pro-name"><a href="/products/{item.slug}" title="{name}">{name} </a></h3><div class="box-pro-prices"><p class="pro-price {"highlight" if old else ""}"><span>{dong(price)}</span>{old}</p></div></div></div></div></div>"""

    def listing(number: int) -> str | None:
        shown = chunk(goods, number, 10)
        nodes = "".join(f'<span class="page-node current">{p}</span>' if p == number else f'<a class="page-node" href="/collections/all?page={p}">{p}</a>' for p in (1, 2, 3))
        more = f'<a class="next" href="/collections/all?page={number + 1}"><i class="fa fa-angle-right"></i></a>' if number < 3 else ""
        return layout(f'<div class="breadcrumb-shop"><ol class="breadcrumb"><li><a href="/">Trang chủ</a></li><li><a href="/collections">Danh mục</a></li><li class="active"><span>Tất cả sản phẩm</span></li></ol></div><h1 class="title">Tất cả sản phẩm</h1><div class="content-product-list product-list filter clearfix">{"".join(map(box, shown))}</div><div id="pagination" class="sortpagibar">{nodes}{more}</div>', "Tất cả sản phẩm") if shown else None

    def detail(item: Item) -> str:
        price, name = item.price or Decimal(0), escape(item.title)
        was = price * 5 // 4 if item.n % 3 == 0 else 0
        near = [other for other in goods if other is not item][item.n % 20 :][:4]
        data = {"available": True, "compare_at_price": float(was * 100), "handle": item.slug, "id": 1000900000 + item.n, "images": [f"/product/1000_{item.n}.jpg"], "price": float(price * 100), "price_max": float(price * 100), "price_min": float(price * 100), "title": item.title, "vendor": "Khác", "variants": [{"id": 1010900000 + item.n, "price": float(price * 100), "available": True, "title": "Default Title", "sku": f"DC{item.n}"}]}
        head = f'<link rel="canonical" href="{{base}}products/{item.slug}"/><meta property="og:type" content="product"/><meta property="og:title" content="{name}"/><meta property="og:image" content="{{base}}product/1000_{item.n}_grande.jpg"/><meta property="og:price:amount" content="{price}"/><meta property="og:price:currency" content="VND"/><meta property="og:url" content="{{base}}products/{item.slug}"/>'
        return layout(f"""<div class="breadcrumb-shop"><ol class="breadcrumb"><li><a href="/">Trang chủ</a></li><li><a href="/collections/all">Tất cả sản phẩm</a></li><li class="active"><span>{name}</span></li></ol></div><div class="row product-detail-wrapper"><div class="product-gallery"><ul id="sliderproduct"><li class="product-gallery-item"><a href="/product/1000_{item.n}_master.jpg"><img class="product-image-feature" src="/product/1000_{item.n}_master.jpg" alt="{name}"/></a></li></ul></div>
<div class="product-content-desc"><div class="product-title"><h1>{name}</h1><span id="pro_sku">SKU: DC{item.n}</span></div><div class="product-price" id="price-preview">{'<span class="pro-sale">-20%</span>' if was else ""}<span class="pro-price">{dong(price)}</span>{f"<del>{dong(was)}</del>" if was else ""}</div><form id="add-item-form" action="/cart/add" method="post"><select id="product-select" name="id"><option value="{1010900000 + item.n}">Default Title - {dong(price)}</option></select><input type="text" id="quantity" name="quantity" value="1"/><button id="add-to-cart">Thêm vào giỏ</button></form><p>Miễn phí giao hàng cho đơn từ 500,000₫</p></div>
<div class="description-productdetail"><h2>Mô tả sản phẩm</h2><div class="description-content"><p>{escape(item.text)}</p></div></div></div><div class="list-productRelated"><h2>Sản phẩm liên quan</h2>{"".join(map(box, near))}</div><script>new Haravan.OptionSelectors("product-select", {{ product: {json.dumps(data, ensure_ascii=False)}, onVariantSelected: selectCallback }});</script>""", name, head)

    def pages(where: str, query: dict[str, str]) -> str | bytes | Answer | None:
        plain = {"/pages/about-us": "Giới thiệu", "/pages/chinh-sach-bao-mat": "Chính sách bảo mật", "/pages/chinh-sach-doi-tra": "Chính sách đổi trả", "/blogs/news": "Tin tức", "/account/login": "Đăng nhập", "/cart": "Giỏ hàng của bạn đang trống", "/search": "Tìm kiếm", "/collections": "Danh mục"}
        if where == "/":
            return layout(f'<section class="section-collection"><h2><a href="/collections/all">Sản phẩm mới</a></h2>{"".join(map(box, goods[:8]))}</section>', "Trang chủ")
        if where == "/collections/all":
            return listing(list_page(query))
        if where in plain:
            return layout(f"<h1>{plain[where]}</h1><p>Cửa hàng chuyên đồ câu cá tại Cần Thơ từ năm 2015.</p>", plain[where])
        found = next((item for item in goods if where == f"/products/{item.slug}"), None)
        return detail(found) if found else _image(where)

    return Made("haravan", goods, "VND", pages, lambda item: f"/products/{item.slug}", robots="User-agent: *\nDisallow: /admin\nDisallow: /cart\nDisallow: /account\n", image=lambda item: f"/product/1000_{item.n}_master.jpg")


MAKES = {"cafe24": cafe24, "colorme": colorme, "haravan": haravan}
