"""A GnuBoard 5 trade board (Korea), WooCommerce under Flatsome (Vietnam), LnwShop (Thailand)."""
# ruff: noqa: E501, C901, PLR0913, PLR0911, PLR0915, PLR0917, ARG001, SIM905, SIM108, PLC0207, I001, RUF100
# fmt: off
# mypy: disable-error-code="arg-type,operator,union-attr"

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from html import escape as e
from typing import Any
from urllib.parse import quote

from benchmarks.tenth.base import png, rows as read_rows
from tests.spiders.shops.base import Answer, Item, Made, chunk, list_page

KST = timezone(timedelta(hours=9))


# --- GnuBoard 5, Korea: the trade boards of an audio and hobby club ---------------------------------------------------

GB_BOARDS = [("market", "중고장터", 0, 22), ("pet", "분양게시판", 22, 34)]
GB_PEOPLE = [("진공관사랑", "tubelove", "대구 수성구"), ("하늘소리", "skysound77", "서울 마포구"), ("LP수집가", "lpking", "부산 해운대구"), ("낚시꾼박씨", "parkfish", "강원 속초시"), ("초록이네", "green2e", "경기 고양시"), ("도마뱀집사", "gecko_h", "인천 부평구"), ("산들바람", "sandle", "대전 유성구")]
GB_LINES = """
마란츠 2270 리시버 앰프 상태 좋습니다|650000|판매
JBL 4312B 스피커 판매합니다 (울림통 깨끗)|900000|판매
테크닉스 SL-1200MK2 턴테이블 실버|780000|판매
[가격내림] 야마하 CA-1010 인티앰프|550000|판매
오디오테크니카 AT-VM95E 카트리지 미개봉|55000|판매
들국화 1집 초반 LP 팝니다|230000|판매
다이와 스텔라급 릴 07 루비아스 2506|170000|판매
캠핑용 콜맨 웨더마스터 텐트 풀세트|420000|판매
니콘 FM2 블랙 + 50mm f1.4|480000|판매
라이카 M6 TTL 실버 0.72 국내정품|3850000|판매
삼익 업라이트 피아노 SU-118 직접 가져가실 분|300000|판매
스즈키 바이올린 1/2 어린이용 송진 포함|120000|판매
자개장 문갑 한쌍 할머니 쓰시던 것|250000|판매
백자 달항아리 모작 높이 40cm|180000|판매
브롬톤 M6L 2019년식 레이싱그린|1450000|판매
레고 10179 밀레니엄 팔콘 박스있음|2800000|판매
쿼드 405-2 파워앰프 110v|720000|교환
LG 통돌이 세탁기 14kg 이사로 급처|80000|판매
허먼밀러 에어론 B사이즈 풀옵션|690000|판매
탄노이 스털링 TW 스피커|0|판매
가야금 12현 산조용 오동나무|350000|판매
소니 WM-EX9 워크맨 완동|95000|판매
크레스티드 게코 릴리화이트 수컷 성체|250000|분양
볼파이톤 바나나 암컷 350g|180000|분양
레오파드 게코 하이옐로우 베이비 분양|40000|분양
호스필드 육지거북 7cm 서류있음|230000|분양
코리도라스 스터바이 10마리 일괄|60000|분양
네온테트라 50마리 + 구피 암수|35000|분양
왕관앵무 알비노 이유조 분양합니다|150000|분양
모란앵무 한쌍 새장 포함|90000|분양
팬더마우스 4마리 무료 아닙니다|12000|분양
비어디드 드래곤 하이포 트랜스 준성체|130000|분양
금화조 3쌍 가정번식|45000|분양
필리핀 장수풍뎅이 애벌레 3령 5마리|25000|분양
"""


def _gb_won(item: Item) -> str:
    """How people here write a price: most in full, some in tens of thousands."""
    price = int(item.price)
    if item.n % 4 == 1 and price % 10000 == 0:
        return f"{price // 10000}만원"
    return f"{price:,}원"


def _gb_page(title: str, body: str, board: str = "") -> str:
    menu = "".join(f'<li class="gnb_1dli"><a href="{{base}}bbs/board.php?bo_table={b}" target="_self" class="gnb_1da">{n}</a></li>' for b, n, _, _ in GB_BOARDS)
    return f"""<!doctype html>
<html lang="ko">
<head>
<meta charset="utf-8">
<meta http-equiv="imagetoolbar" content="no">
<meta http-equiv="X-UA-Compatible" content="IE=edge">
<title>{e(title)}</title>
<link rel="stylesheet" href="{{base}}css/default.css?ver=210618">
<link rel="stylesheet" href="{{base}}skin/board/basic/style.css?ver=210618">
<!--[if lte IE 8]>
<script src="{{base}}js/html5.js"></script>
<![endif]-->
<script>
// 자바스크립트에서 사용하는 전역변수 선언
var g5_url       = "{{base}}";
var g5_bbs_url   = "{{base}}bbs";
var g5_is_member = "";
var g5_is_admin  = "";
var g5_is_mobile = "";
var g5_bo_table  = "{board}";
var g5_sca       = "";
</script>
<script src="{{base}}js/jquery-1.12.4.min.js?ver=210618"></script>
</head>
<body>
<div id="hd"><h1 id="hd_h1">{e(title)}</h1><div id="skip_to_container"><a href="#container">본문 바로가기</a></div>
<div id="tnb"><div class="inner"><ul id="hd_qnb"><li><a href="{{base}}bbs/faq.php">FAQ</a></li><li><a href="{{base}}bbs/current_connect.php" class="visit">접속자<strong class="visit-num">12</strong></a></li></ul></div></div>
<div id="hd_wrapper"><div id="logo"><a href="{{base}}"><img src="{{base}}img/logo.png" alt="소리마당 동호회"></a></div><div class="hd_sch_wr"><fieldset id="hd_sch"><legend>사이트 내 전체검색</legend><form name="fsearchbox" method="get" action="{{base}}bbs/search.php"><input type="hidden" name="sfl" value="wr_subject||wr_content"><label for="sch_stx" class="sound_only">검색어 필수</label><input type="text" name="stx" id="sch_stx" maxlength="20" placeholder="검색어를 입력해주세요"><button type="submit" id="sch_submit" value="검색"><span class="sound_only">검색</span></button></form></fieldset></div><ul class="hd_login"><li><a href="{{base}}bbs/register.php">회원가입</a></li><li><a href="{{base}}bbs/login.php">로그인</a></li></ul></div>
<nav id="gnb"><h2>메인메뉴</h2><div class="gnb_wrap"><ul id="gnb_1dul">{menu}<li class="gnb_1dli"><a href="{{base}}bbs/board.php?bo_table=free" class="gnb_1da">자유게시판</a></li></ul></div></nav></div>
<hr>
<div id="wrapper"><div id="container_wr"><div id="container"><h2 id="container_title"><span title="{e(title)}">{e(title)}</span></h2>{body}</div>
<div id="aside"><section id="ol_before" class="ol"><div id="ol_be_cate"><h2><span class="sound_only">회원</span>로그인</h2><a href="{{base}}bbs/register.php" class="join">회원가입</a></div><form name="foutlogin" action="{{base}}bbs/login_check.php" method="post"><fieldset><div class="ol_wr"><input type="text" id="ol_id" name="mb_id" required maxlength="20" placeholder="아이디"><input type="password" name="mb_password" id="ol_pw" maxlength="20" placeholder="비밀번호"><input type="submit" id="ol_submit" value="로그인" class="btn_b02"></div></fieldset></form></section><section id="visit"><h2>접속자집계</h2><dl><dt><span></span> 오늘</dt><dd><strong class="color_1">431</strong></dd><dt>어제</dt><dd><strong class="color_2">1,207</strong></dd><dt>전체</dt><dd><strong class="color_4">2,381,904</strong></dd></dl></section></div></div></div>
<div id="ft"><div id="ft_wr"><div id="ft_link" class="ft_cnt"><a href="{{base}}bbs/content.php?co_id=company">회사소개</a><a href="{{base}}bbs/content.php?co_id=privacy">개인정보처리방침</a><a href="{{base}}bbs/content.php?co_id=provision">서비스이용약관</a></div><div id="ft_company" class="ft_cnt"><h2>사이트 정보</h2><p class="ft_info">회사명 : 소리마당 / 대표 : 김대표<br>주소 : 서울 종로구 장사동 116-4<br>전화 : 02-123-4567 팩스 : 02-123-4568<br></p></div></div><div id="ft_copy">Copyright &copy; <b>소리마당.</b> All rights reserved.</div><button type="button" id="top_btn"><i class="fa fa-arrow-up" aria-hidden="true"></i><span class="sound_only">상단으로</span></button></div>
</body></html>"""


def gnuboard() -> Made:
    """GnuBoard 5's basic skin: the price and the place stand in what people write."""
    things, kinds = [], []
    bodies = [
        "<p>안녕하세요.</p><p>{t} 내놓습니다.</p><p><br></p><p>판매가격 : {p}</p><p>거래지역 : {r}</p><p>거래방법 : 직거래 우선, 택배 가능</p><p>연락처 : 쪽지 주세요</p><p><br></p><p>작동 이상 없고 생활기스 조금 있습니다. 사진 참고하세요.</p>",
        "<p>1. 물품명 : {t}</p><p>2. 가격 : {p}</p><p>3. 지역 : {r}</p><p>4. 상태 : 사용감 있으나 양호</p><p>5. 네고 문의는 정중히 사절합니다.</p><p>&nbsp;</p><p>구입한 지 3년 되었고 비흡연 가정에서 사용했습니다.</p>",
        "<p>사정이 생겨 정리합니다. 아끼던 물건이라 좋은 분께 갔으면 합니다.</p><p>희망가 {p} 입니다. (에눌 가능)</p><p>지역은 {r}이고 직접 오셔서 보시면 됩니다.</p><p>감사합니다~</p>",
    ]
    for i, (title, price, kind) in enumerate(read_rows(GB_LINES)):
        who = GB_PEOPLE[(i * 3 + i // 7) % 5 if i < 22 else 4 + i % 3]
        at = datetime(2026, 11, 26, 21, 12, tzinfo=KST) - timedelta(days=i * 3 if i < 22 else (i - 22) * 4, minutes=i * 17 % 600)
        things.append(Item(101 + i, title, str(4820 - i * 7), Decimal(price) or None, "", who[0], who[2], at))
        kinds.append(kind)
    ids = {name: mb for name, mb, _ in GB_PEOPLE}

    def board_of(item: Item) -> str:
        return next(b for b, _, a, z in GB_BOARDS if a <= item.n - 101 < z)

    def link(item: Item) -> str:
        return f"bbs/board.php?bo_table={board_of(item)}&wr_id={item.slug}"

    def pic(item: Item, size: str = "835x626") -> str:
        return f"/data/editor/{item.posted:%y%m}/thumb-1847{item.n}9d0_{size}.jpg"

    def member(item: Item) -> str:
        mb = ids[item.seller]
        return f'<span class="sv_wrap">\n<a href="{{base}}bbs/profile.php?mb_id={mb}" class="sv_member" title="{item.seller} 자기소개" target="_blank" rel="nofollow" onclick="return false;"><span class="profile_img"><img src="{{base}}img/no_profile.gif" alt="no_profile" width="22" height="22" title=""></span> {item.seller}</a>\n<span class="sv">\n<a href="{{base}}bbs/memo_form.php?me_recv_mb_id={mb}" rel="nofollow" onclick="win_memo(this.href); return false;">쪽지보내기</a>\n<a href="{{base}}bbs/profile.php?mb_id={mb}" onclick="win_profile(this.href); return false;" rel="nofollow">자기소개</a>\n<a href="{{base}}bbs/board.php?bo_table={board_of(item)}&amp;sca=&amp;sfl=mb_id,1&amp;stx={mb}">아이디로 검색</a>\n</span>\n<noscript class="sv_nojs"><span class="sv"></span></noscript></span>'

    def listing(board: str, name: str, a: int, z: int, page: int) -> str:
        of, size = things[a:z], 10
        last = -(-len(of) // size)
        top = f'<tr class="bo_notice"><td class="td_num2"><strong class="notice_icon"><i class="fa fa-bullhorn" aria-hidden="true"></i><span class="sound_only">공지</span></strong></td><td class="td_subject" style="padding-left:0px"><div class="bo_tit"><a href="{{base}}bbs/board.php?bo_table={board}&amp;wr_id=12">[필독] {name} 이용수칙 및 사기 주의 안내</a></div></td><td class="td_name sv_use"><span class="sv_member">최고관리자</span></td><td class="td_num">18,204</td><td class="td_datetime">03-02</td></tr>'
        rows = "".join(f'<tr class="{"even" if k % 2 else ""}"><td class="td_num2">{len(of) - (page - 1) * size - k}</td><td class="td_subject" style="padding-left:0px"><a href="{{base}}bbs/board.php?bo_table={board}&amp;sca={quote(kinds[i.n - 101])}" class="bo_cate_link">{kinds[i.n - 101]}</a><div class="bo_tit"><a href="{{base}}{e(link(i))}{f"&amp;page={page}" if page > 1 else ""}">{e(i.title)}</a><i class="fa fa-download" aria-hidden="true"></i><span class="sound_only">댓글</span><span class="cnt_cmt">{i.n % 5}</span><span class="sound_only">개</span></div></td><td class="td_name sv_use">{member(i)}</td><td class="td_num">{i.n * 7 % 900}</td><td class="td_datetime">{f"{i.posted:%m-%d}"}</td></tr>' for k, i in enumerate(chunk(of, page, size)))
        nums = "".join(f'<span class="sound_only">열린</span><strong class="pg_current">{p}</strong><span class="sound_only">페이지</span>\n' if p == page else f'<a href="{{base}}bbs/board.php?bo_table={board}&amp;page={p}" class="pg_page">{p}<span class="sound_only">페이지</span></a>\n' for p in range(1, last + 1))
        pager = f'<nav class="pg_wrap"><span class="pg">{nums}<a href="{{base}}bbs/board.php?bo_table={board}&amp;page={last}" class="pg_page pg_end">맨끝</a>\n</span></nav>'
        return _gb_page(f"{name} {page} 페이지", f"""<div id="bo_list" style="width:100%"><nav id="bo_cate"><h2>{name} 카테고리</h2><ul id="bo_cate_ul"><li><a href="{{base}}bbs/board.php?bo_table={board}" id="bo_cate_on"><span class="sound_only">열린 분류 </span>전체</a></li></ul></nav><form name="fboardlist" id="fboardlist" action="{{base}}bbs/board_list_update.php" method="post"><div id="bo_btn_top"><div id="bo_list_total"><span>Total {len(of)}건</span> {page} 페이지</div><ul class="btn_bo_user"><li><button type="button" class="btn_bo_sch btn_b01 btn" title="게시판 검색"><i class="fa fa-search" aria-hidden="true"></i></button></li></ul></div>
<div class="tbl_head01 tbl_wrap"><table><caption>{name} 목록</caption><thead><tr><th scope="col">번호</th><th scope="col">제목</th><th scope="col">글쓴이</th><th scope="col"><a href="{{base}}bbs/board.php?bo_table={board}&amp;sop=and&amp;sst=wr_hit&amp;sod=desc&amp;page={page}">조회 </a></th><th scope="col"><a href="{{base}}bbs/board.php?bo_table={board}&amp;sop=and&amp;sst=wr_datetime&amp;sod=desc&amp;page={page}">날짜  </a></th></tr></thead><tbody>{top}{rows}</tbody></table></div>{pager}</form></div>""", board)

    def view(item: Item) -> str:
        board, name, a, z = next(b for b in GB_BOARDS if b[0] == board_of(item))
        k, at = item.n - 101, item.posted
        price = _gb_won(item) if item.price is not None else "제시해 주세요 (쪽지)"
        body = bodies[k % 3].format(t=e(item.title), p=price, r=item.place)
        near = "".join(f'<li class="{c}"><span class="nb_tit"><i class="fa fa-chevron-{d}" aria-hidden="true"></i> {w}</span><a href="{{base}}{e(link(things[j]))}">{e(things[j].title)}</a> <span class="nb_date">{things[j].posted:%y.%m.%d}</span></li>' for j, c, d, w in ((k - 1, "btn_prv", "up", "이전글"), (k + 1, "btn_next", "down", "다음글")) if a <= j < z)
        other = GB_PEOPLE[(k + 2) % 7]
        cmt = f'<article id="c_{item.slug}1"><div class="pf_img"><img src="{{base}}img/no_profile.gif" alt="profile_image"></div><div class="cm_wrap"><header style="z-index:2"><h2>{other[0]}님의 댓글</h2><span class="sv_wrap"><a href="{{base}}bbs/profile.php?mb_id={other[1]}" class="sv_member" title="{other[0]} 자기소개" target="_blank" rel="nofollow" onclick="return false;"> {other[0]}</a></span><span class="sound_only">작성일</span><span class="bo_vc_hdinfo"><i class="fa fa-clock-o" aria-hidden="true"></i> <time datetime="{at + timedelta(hours=1):%Y-%m-%dT%H:%M:%S+09:00}">{at + timedelta(hours=1):%y-%m-%d %H:%M}</time></span></header><div class="cmt_contents"><p>아직 있나요? 쪽지 드렸습니다.</p></div></div></article>' if k % 3 == 0 else '<p id="bo_vc_empty">등록된 댓글이 없습니다.</p>'
        return _gb_page(f"{item.title} > {name}", f"""<script src="{{base}}js/viewimageresize.js"></script>
<article id="bo_v" style="width:100%"><header><h2 id="bo_v_title"><span class="bo_v_cate">{kinds[k]}</span> <span class="bo_v_tit">{e(item.title)}</span></h2></header>
<section id="bo_v_info"><h2>페이지 정보</h2><div class="profile_info"><div class="pf_img"><img src="{{base}}img/no_profile.gif" alt="profile_image"></div><div class="profile_info_ct"><span class="sound_only">작성자</span> <strong>{member(item)}</strong><br><span class="sound_only">댓글</span><strong><a href="#bo_vc"> <i class="fa fa-commenting-o" aria-hidden="true"></i> {1 if k % 3 == 0 else 0}건</a></strong><span class="sound_only">조회</span><strong><i class="fa fa-eye" aria-hidden="true"></i> {item.n * 7 % 900}회</strong><strong class="if_date"><span class="sound_only">작성일</span><i class="fa fa-clock-o" aria-hidden="true"></i> {at:%y-%m-%d %H:%M}</strong></div></div>
<div id="bo_v_top"><ul class="btn_bo_user bo_v_com"><li><a href="{{base}}bbs/board.php?bo_table={board}" class="btn_b01 btn" title="목록"><i class="fa fa-list" aria-hidden="true"></i><span class="sound_only">목록</span></a></li></ul></div></section>
<section id="bo_v_atc"><h2 id="bo_v_atc_title">본문</h2><div id="bo_v_share"><a href="{{base}}bbs/scrap_popin.php?bo_table={board}&amp;wr_id={item.slug}" target="_blank" class="btn btn_b03" rel="nofollow"><i class="fa fa-bookmark" aria-hidden="true"></i> 스크랩</a></div><div id="bo_v_img">
</div><div id="bo_v_con"><p><a href="{{base}}bbs/view_image.php?fn=%2Fdata%2Feditor%2F{at:%y%m}%2F1847{item.n}9d0.jpg" target="_blank" class="view_image"><img src="{{base}}{pic(item)[1:]}" alt="1847{item.n}9d0.jpg"/></a></p>{body}</div><div id="bo_v_act"><span class="bo_v_act_gng"><a id="good_button" class="bo_v_good"><i class="fa fa-thumbs-o-up" aria-hidden="true"></i><span class="sound_only">추천</span><strong>0</strong></a></span></div></section>
<ul class="bo_v_nb">{near}</ul><button type="button" class="cmt_btn"><span class="total"><b>댓글</b> {1 if k % 3 == 0 else 0}</span><span class="cmt_more"></span></button><section id="bo_vc"><h2>댓글목록</h2>{cmt}</section></article>""", board)

    def pages(path: str, query: dict[str, str]) -> str | Answer | None:
        if path.startswith("/data/editor/"):
            return png(int(path.split("-1847")[-1][:3]), 835, 626)
        if path == "/":
            boxes = "".join(f'<div style="float:left;" class="lt_wr"><div class="lat"><h2 class="lat_title"><a href="{{base}}bbs/board.php?bo_table={b}">{n}</a></h2><ul>{"".join(f"""<li class="basic_li"><a href="{{base}}{e(link(i))}" class="pic_li_tit">{e(i.title)}<span class="new_icon">N</span></a><div class="lt_info"><span class="lt_nick"><span class="sv_member">{i.seller}</span></span><span class="lt_date">{i.posted:%m-%d}</span></div></li>""" for i in things[a:a + 5])}</ul><a href="{{base}}bbs/board.php?bo_table={b}" class="lt_more"><span class="sound_only">{n}</span>더보기</a></div></div>' for b, n, a, _ in GB_BOARDS)
            return _gb_page("소리마당 동호회", f'<h2 class="sound_only">최신글</h2><div class="latest_wr">{boxes}</div>')
        if path == "/bbs/board.php":
            if query.get("wr_id") == "12" or query.get("bo_table") == "free":
                return _gb_page("이용수칙 및 사기 주의 안내 > 중고장터", '<article id="bo_v"><header><h2 id="bo_v_title"><span class="bo_v_tit">[필독] 이용수칙 및 사기 주의 안내</span></h2></header><section id="bo_v_atc"><div id="bo_v_con"><p>선입금 요구 시 더치트(thecheat) 조회를 꼭 하시기 바랍니다. 판매글에는 가격과 지역을 반드시 적어 주세요. 위반 시 글이 삭제됩니다.</p></div></section></article>', "market")
            if "wr_id" in query:
                item = next((i for i in things if i.slug == query["wr_id"] and board_of(i) == query.get("bo_table")), None)
                return view(item) if item else None
            board = next((b for b in GB_BOARDS if b[0] == query.get("bo_table")), None)
            return listing(*board, list_page(query)) if board else None
        if path.startswith("/bbs/"):
            return _gb_page("회원로그인", '<div id="mb_login" class="mbskin"><p>회원만 이용하실 수 있습니다.</p></div>')
        return None

    return Made("gnuboard_kr", things, "KRW", pages, lambda i: "/" + link(i), fields=("title", "price", "currency", "images", "seller", "place", "posted"), image=pic, account=lambda i: ids[i.seller])


# --- WooCommerce under Flatsome, Vietnam: fish and water plants -------------------------------------------------------

FL_CATS = [("ca-canh", "Cá cảnh", 0, 14), ("cay-thuy-sinh", "Cây thủy sinh", 14, 26), ("phu-kien-ho-ca", "Phụ kiện hồ cá", 26, 38)]
FL_LINES = """
Cá Koi Kohaku Nhật size 35cm|2800000|
Cá rồng Huyết Long Super Red (Scleropages formosus) 20cm|38500000|
Cá Betta Halfmoon đuôi dài màu Mustard Gas|120000|
Cá dĩa bồ câu đỏ size 10|350000|420000
Cá neon vua (bầy 20 con)|160000|
Cá bảy màu Full Red Albino thuần|85000|100000
Cá La Hán King Kamfa baby|550000|
Cá sặc gấm lửa trống mái|70000|
Cá chuột Panda Corydoras panda|35000|
Cá ông tiên Ai Cập Pterophyllum altum|1900000|
Cá vàng Ranchu Thái loại A|450000|
Tép đỏ Cherry lứa 100 con|250000|300000
Ốc Nerita sọc dọn rêu|8000|
Cá hổ Indo Datnioides microlepis 5 sọc|0|
Ráy nana petite cấy mô hộp|65000|
Bucephalandra Wavy Green bó lớn|180000|
Cây trân châu ngọc trai vỉ 10x10|45000|55000
Dương xỉ châu Phi Bolbitis heudelotii|90000|
Rong đuôi chó – bó 20 cọng|25000|
Lan nước Crinum calamistratum|220000|
Cây tiêu thảo nâu Cryptocoryne wendtii|30000|
Rotala H’ra cắm sẵn 15 ngọn|40000|
Bèo Nhật hoa tím chậu 40cm|35000|
Súng Thái màu tím cánh sen|150000|175000
Cầu tảo Marimo Hokkaido 3cm|99000|
Ngưu mao chiên lùn Eleocharis|50000|
Lọc thùng Eheim Classic 350 (2215)|2350000|2690000
Đèn LED WRGB Chihiros A601|1650000|
Phân nền ADA Amazonia Ver.2 9L|980000|
Lũa linh sam dáng bonsai|750000|
Đá tai mèo set 10kg|120000|
Bình CO2 nhôm 3L kèm van điện|1890000|2100000
Bể kính siêu trong 60x30x36 keo nâu|690000|
Máy sưởi Atman 200W|185000|
Quạt tản nhiệt hồ cá 4 fan|260000|
Men vi sinh Koika 500ml|70000|
Thức ăn Hikari Cichlid Gold 250g|155000|
Tủ bể 90cm gỗ HDF chống nước|0|
"""
FL_TEXTS = [
    "<p>{t} được shop tuyển chọn kỹ, khỏe mạnh, đã thuần nước trước khi giao. Bao sống 24h khi quay video mở hộp.</p><ul><li>Nhiệt độ: 24 – 28 độ C</li><li>pH: 6.5 – 7.5</li></ul>",
    "<p>Hàng có sẵn tại cửa hàng 215 Lưu Xuân Tín, Quận 5. {t} – cam kết đúng hình, đúng chất lượng. Giao hàng toàn quốc, nội thành 2h.</p>",
    "<p><strong>{t}</strong> phù hợp cho cả người mới chơi và anh em chơi lâu năm. Mọi thắc mắc vui lòng liên hệ Zalo 0903 112 233.</p>",
]


def _fl_slug(text: str) -> str:
    pairs = {"aàáảãạăằắẳẵặâầấẩẫậ": "a", "eèéẻẽẹêềếểễệ": "e", "iìíỉĩị": "i", "oòóỏõọôồốổỗộơờớởỡợ": "o", "uùúủũụưừứửữự": "u", "yỳýỷỹỵ": "y", "đ": "d"}
    table = {ord(c): to for of, to in pairs.items() for c in of}
    kept = "".join(c if c.isascii() and c.isalnum() else "-" for c in text.lower().translate(table))
    return "-".join(part for part in kept.split("-") if part)


def _fl_money(price: Decimal) -> str:
    return f'<span class="woocommerce-Price-amount amount"><bdi>{f"{price:,.0f}".replace(",", ".")}&nbsp;<span class="woocommerce-Price-currencySymbol">&#8363;</span></bdi></span>'


def _fl_page(title: str, body: str, head: str = "", kind: str = "page") -> str:
    menu = "".join(f'<li id="menu-item-{300 + k}" class="menu-item menu-item-type-taxonomy menu-item-object-product_cat menu-item-{300 + k} menu-item-design-default"><a href="{{base}}danh-muc/{s}/" class="nav-top-link">{n}</a></li>' for k, (s, n, _, _) in enumerate(FL_CATS))
    return f"""<!DOCTYPE html>
<html lang="vi" class="loading-site no-js">
<head>
	<meta charset="UTF-8" />
	<link rel="profile" href="http://gmpg.org/xfn/11" />
	<link rel="pingback" href="{{base}}xmlrpc.php" />
	<script>(function(html){{html.className = html.className.replace(/\\bno-js\\b/,'js')}})(document.documentElement);</script>
<meta name='robots' content='index, follow, max-image-preview:large, max-snippet:-1, max-video-preview:-1' />
<meta name="viewport" content="width=device-width, initial-scale=1" />
	<title>{e(title)} - Thủy Sinh Sài Gòn Xanh</title>
{head}
<link rel="https://api.w.org/" href="{{base}}wp-json/" /><link rel='stylesheet' id='flatsome-main-css' href='{{base}}wp-content/themes/flatsome/assets/css/flatsome.css?ver=3.16.8' type='text/css' media='all' />
<link rel='stylesheet' id='flatsome-shop-css' href='{{base}}wp-content/themes/flatsome/assets/css/flatsome-shop.css?ver=3.16.8' type='text/css' media='all' />
<meta name="generator" content="WordPress 6.4.3" />
<meta name="generator" content="WooCommerce 8.6.1" />
<style id="custom-css" type="text/css">:root {{--primary-color: #2b8a3e;}}</style></head>
<body class="{kind} theme-flatsome woocommerce-js lightbox nav-dropdown-has-arrow">
<a class="skip-link screen-reader-text" href="#main">Skip to content</a>
<div id="wrapper"><header id="header" class="header has-sticky sticky-jump"><div class="header-wrapper"><div id="top-bar" class="header-top hide-for-sticky nav-dark"><div class="flex-row container"><div class="flex-col hide-for-medium flex-left"><ul class="nav nav-left medium-nav-center nav-small nav-divided"><li class="html custom html_topbar_left"><strong class="uppercase">Hotline: 0903 112 233 – Miễn phí giao hàng đơn từ 500.000đ</strong></li></ul></div></div></div>
<div id="masthead" class="header-main"><div class="header-inner flex-row container logo-left medium-logo-center" role="navigation"><div id="logo" class="flex-col logo"><a href="{{base}}" title="Thủy Sinh Sài Gòn Xanh" rel="home"><img width="200" height="90" src="{{base}}wp-content/uploads/2023/02/logo-sgx.png" class="header_logo header-logo" alt="Thủy Sinh Sài Gòn Xanh"/></a></div><div class="flex-col hide-for-medium flex-left flex-grow"><ul class="header-nav header-nav-main nav nav-left nav-uppercase">{menu}<li class="menu-item menu-item-design-default"><a href="{{base}}tin-tuc/" class="nav-top-link">Tin tức</a></li><li class="menu-item"><a href="{{base}}lien-he/" class="nav-top-link">Liên hệ</a></li></ul></div><div class="flex-col hide-for-medium flex-right"><ul class="header-nav header-nav-main nav nav-right nav-uppercase"><li class="cart-item has-icon has-dropdown"><a href="{{base}}gio-hang/" title="Giỏ hàng" class="header-cart-link is-small"><span class="header-cart-title">Giỏ hàng / <span class="cart-price"><span class="woocommerce-Price-amount amount"><bdi>0&nbsp;<span class="woocommerce-Price-currencySymbol">&#8363;</span></bdi></span></span></span><i class="icon-shopping-cart" data-icon-label="0"></i></a></li></ul></div></div></div></div></header>
<main id="main" class="">{body}</main>
<footer id="footer" class="footer-wrapper"><div class="footer-widgets footer footer-1"><div class="row large-columns-3 mb-0"><div class="col pb-0 widget"><span class="widget-title">Về chúng tôi</span><div class="is-divider small"></div><ul><li><a href="{{base}}gioi-thieu/">Giới thiệu</a></li><li><a href="{{base}}chinh-sach-doi-tra/">Chính sách đổi trả</a></li></ul></div></div></div><div class="absolute-footer dark medium-text-center small-text-center"><div class="container clearfix"><div class="footer-primary pull-left"><div class="copyright-footer">Copyright 2026 &copy; <strong>Thủy Sinh Sài Gòn Xanh</strong> – 215 Lưu Xuân Tín, P.10, Q.5, TP.HCM</div></div></div></div><a href="#top" class="back-to-top button icon invert plain fixed bottom z-1 is-outline hide-for-medium circle" id="top-link" aria-label="Go to top"><i class="icon-angle-up" ></i></a></footer></div>
<div id="main-menu" class="mobile-sidebar no-scrollbar mfp-hide"><div class="sidebar-menu no-scrollbar "><ul class="nav nav-sidebar nav-vertical nav-uppercase">{menu}</ul></div></div>
<div class="bottom-contact"><ul><li><a id="goidien" href="tel:0903112233"><span>Gọi điện</span></a></li><li><a id="chatzalo" href="https://zalo.me/0903112233"><span>Chat zalo</span></a></li></ul></div>
<script type='text/javascript' id='flatsome-js-js-extra'>
/* <![CDATA[ */
var flatsomeVars = {{"theme":{{"version":"3.16.8"}},"ajaxurl":"/wp-admin/admin-ajax.php","rtl":"","sticky_height":"70","user":{{"can_edit_pages":false}}}};
/* ]]> */
</script></body></html>"""


def flatsome() -> Made:
    """WooCommerce's product under Flatsome, with Yoast's head and the shop's own data block."""
    rows = read_rows(FL_LINES)
    things = [Item(101 + i, t, _fl_slug(t), Decimal(p) or None, FL_TEXTS[i % 3].format(t=e(t)), "", "", None) for i, (t, p, _) in enumerate(rows)]
    was = {i + 101: Decimal(o) for i, (_, _, o) in enumerate(rows) if o}

    def pic(item: Item, size: str = "") -> str:
        return f"wp-content/uploads/2025/0{item.n % 9 + 1}/{item.slug[:28].strip('-')}-{item.n}{size}.jpg"

    def price(item: Item) -> str:
        if item.price is None:
            return '<span class="amount">Liên hệ</span>'
        if item.n in was:
            return f'<del aria-hidden="true">{_fl_money(was[item.n])}</del> <ins>{_fl_money(item.price)}</ins>'
        return _fl_money(item.price)

    def box(item: Item, col: bool = True) -> str:
        slug, name = next((s, n) for s, n, a, z in FL_CATS if a <= item.n - 101 < z)
        sale = f'<div class="badge-container absolute left top z-1"><div class="callout badge badge-circle"><div class="badge-inner secondary on-sale"><span class="onsale">-{round((1 - item.price / was[item.n]) * 100)}%</span></div></div></div>' if item.n in was else ""
        return f"""<div class="product-small col has-hover product type-product post-{item.n + 2000} status-publish instock product_cat-{slug} has-post-thumbnail {"sale " if item.n in was else ""}shipping-taxable purchasable product-type-simple"><div class="col-inner">{sale}<div class="product-small box "><div class="box-image"><div class="image-fade_in_back"><a href="{{base}}san-pham/{item.slug}/" aria-label="{e(item.title)}"><img width="300" height="300" src="{{base}}{pic(item, "-300x300")}" class="attachment-woocommerce_thumbnail size-woocommerce_thumbnail" alt="" decoding="async" srcset="{{base}}{pic(item, "-300x300")} 300w, {{base}}{pic(item, "-100x100")} 100w" sizes="(max-width: 300px) 100vw, 300px" /></a></div><div class="image-tools is-small top right show-on-hover"></div><div class="image-tools grid-tools text-center hide-for-small bottom hover-slide-in show-on-hover"><a class="quick-view" data-prod="{item.n + 2000}" href="#quick-view">Xem nhanh</a></div></div><div class="box-text box-text-products text-center grid-style-2"><div class="title-wrapper"><p class="category uppercase is-smaller no-text-overflow product-cat op-7">{name}</p><p class="name product-title woocommerce-loop-product__title"><a href="{{base}}san-pham/{item.slug}/" class="woocommerce-LoopProduct-link woocommerce-loop-product__link">{e(item.title)}</a></p></div><div class="price-wrapper"><span class="price">{price(item)}</span></div></div></div></div></div>"""

    def category(slug: str, name: str, a: int, z: int, page: int) -> str | None:
        of, size = things[a:z], 6
        last = -(-len(of) // size)
        if not 1 <= page <= last:
            return None
        nums = "".join(f'<li><span aria-current="page" class="page-number current">{p}</span></li>' if p == page else f'<li><a class="page-number" href="{{base}}danh-muc/{slug}/{f"page/{p}/" if p > 1 else ""}">{p}</a></li>' for p in range(1, last + 1))
        more = f'<li><a class="next page-number" href="{{base}}danh-muc/{slug}/page/{page + 1}/"><i class="icon-angle-right" ></i></a></li>' if page < last else ""
        return _fl_page(f"{name}{f' - Trang {page}' if page > 1 else ''}", f"""<div class="shop-page-title category-page-title page-title "><div class="page-title-inner flex-row medium-flex-wrap container"><div class="flex-col flex-grow medium-text-center"><div class="is-medium"><nav class="woocommerce-breadcrumb breadcrumbs uppercase"><a href="{{base}}">Trang chủ</a> <span class="divider">&#47;</span> {name}</nav></div></div><div class="flex-col medium-text-center"><p class="woocommerce-result-count hide-for-medium">Hiển thị {(page - 1) * size + 1}&ndash;{min(page * size, len(of))} của {len(of)} kết quả</p><form class="woocommerce-ordering" method="get"><select name="orderby" class="orderby"><option value="menu_order" selected='selected'>Thứ tự mặc định</option><option value="price">Thứ tự theo giá: thấp đến cao</option></select></form></div></div></div>
<div class="row category-page-row"><div class="col large-3 hide-for-medium"><div id="shop-sidebar" class="sidebar-inner col-inner"><aside id="woocommerce_product_categories-2" class="widget woocommerce widget_product_categories"><span class="widget-title shop-sidebar">Danh mục sản phẩm</span><div class="is-divider small"></div><ul class="product-categories">{"".join(f'<li class="cat-item"><a href="{{base}}danh-muc/{s}/">{n}</a> <span class="count">({y - x})</span></li>' for s, n, x, y in FL_CATS)}</ul></aside><aside class="widget woocommerce widget_top_rated_products"><span class="widget-title shop-sidebar">Bán chạy</span><ul class="product_list_widget">{"".join(f'<li><a href="{{base}}san-pham/{i.slug}/"><img width="100" height="100" src="{{base}}{pic(i, "-100x100")}" alt="" /><span class="product-title">{e(i.title)}</span></a>{price(i)}</li>' for i in (things[3], things[27]))}</ul></aside></div></div>
<div class="col large-9"><div class="shop-container"><div class="woocommerce-notices-wrapper"></div><div class="products row row-small large-columns-3 medium-columns-3 small-columns-2 has-equal-box-heights equalize-box">{"".join(box(i) for i in chunk(of, page, size))}</div><div class="container"><nav class="woocommerce-pagination"><ul class="page-numbers nav-pagination links text-center">{nums}{more}</ul></nav></div></div></div></div>""", kind=f"archive tax-product_cat term-{slug} woocommerce woocommerce-page")

    def detail(item: Item) -> str:
        slug, name, a, z = next(c for c in FL_CATS if c[2] <= item.n - 101 < c[3])
        url = f"{{base}}san-pham/{item.slug}/"
        yoast = {"@context": "https://schema.org", "@graph": [{"@type": "WebPage", "@id": url, "url": url, "name": f"{item.title} - Thủy Sinh Sài Gòn Xanh", "isPartOf": {"@id": "{base}#website"}, "primaryImageOfPage": {"@id": url + "#primaryimage"}, "datePublished": "2025-03-11T04:20:31+00:00", "inLanguage": "vi"}, {"@type": "ImageObject", "@id": url + "#primaryimage", "url": "{base}" + pic(item)}, {"@type": "WebSite", "@id": "{base}#website", "url": "{base}", "name": "Thủy Sinh Sài Gòn Xanh"}]}
        woo: dict[str, Any] = {"@context": "https://schema.org/", "@graph": [{"@context": "https://schema.org/", "@type": "BreadcrumbList", "itemListElement": [{"@type": "ListItem", "position": k, "item": {"name": n, "@id": u}} for k, (n, u) in enumerate((("Trang chủ", "{base}"), (name, f"{{base}}danh-muc/{slug}/"), (item.title, url)), 1)]}, {"@context": "https://schema.org/", "@type": "Product", "@id": url + "#product", "name": item.title, "url": url, "description": "", "image": "{base}" + pic(item), "sku": item.n + 2000}]}
        if item.price is not None:
            woo["@graph"][1]["offers"] = [{"@type": "Offer", "price": str(item.price), "priceValidUntil": "2027-12-31", "priceSpecification": {"price": str(item.price), "priceCurrency": "VND", "valueAddedTaxIncluded": "false"}, "priceCurrency": "VND", "availability": "http://schema.org/InStock", "url": url, "seller": {"@type": "Organization", "name": "Thủy Sinh Sài Gòn Xanh", "url": "{base}"}}]
        head = f'\t<link rel="canonical" href="{url}" />\n\t<meta property="og:locale" content="vi_VN" />\n\t<meta property="og:type" content="article" />\n\t<meta property="og:title" content="{e(item.title)} - Thủy Sinh Sài Gòn Xanh" />\n\t<meta property="og:url" content="{url}" />\n\t<meta property="og:site_name" content="Thủy Sinh Sài Gòn Xanh" />\n\t<meta property="og:image" content="{{base}}{pic(item)}" />\n\t<meta name="twitter:card" content="summary_large_image" />\n\t<script type="application/ld+json" class="yoast-schema-graph">{json.dumps(yoast, ensure_ascii=False)}</script>'
        near = "".join(box(things[a:z][(item.n - 101 - a + k) % (z - a)]) for k in (1, 3, 4, 6))
        buy = f'<form class="cart" action="{url}" method="post" enctype=\'multipart/form-data\'><div class="ux-quantity quantity buttons_added"><input type="button" value="-" class="ux-quantity__button minus button is-form"><label class="screen-reader-text" for="quantity_65e1">{e(item.title)} số lượng</label><input type="number" id="quantity_65e1" class="input-text qty text" name="quantity" value="1" min="1" step="1" /><input type="button" value="+" class="plus button is-form"></div><button type="submit" name="add-to-cart" value="{item.n + 2000}" class="single_add_to_cart_button button alt">Thêm vào giỏ hàng</button></form>' if item.price is not None else ""
        return _fl_page(item.title, f"""<div class="shop-container"><div class="container"><div class="woocommerce-notices-wrapper"></div></div><div id="product-{item.n + 2000}" class="product type-product post-{item.n + 2000} status-publish first instock product_cat-{slug} has-post-thumbnail shipping-taxable product-type-simple"><div class="product-container"><div class="product-main"><div class="row content-row mb-0"><div class="product-gallery col large-6"><div class="product-images relative mb-half has-hover woocommerce-product-gallery woocommerce-product-gallery--with-images images" data-columns="4"><figure class="woocommerce-product-gallery__wrapper product-gallery-slider slider slider-nav-small mb-half"><div data-thumb="{{base}}{pic(item, "-100x100")}" class="woocommerce-product-gallery__image slide first"><a href="{{base}}{pic(item)}"><img width="600" height="600" src="{{base}}{pic(item, "-600x600")}" class="wp-post-image skip-lazy" alt="" data-caption="" data-src="{{base}}{pic(item)}" data-large_image="{{base}}{pic(item)}" data-large_image_width="800" data-large_image_height="800" /></a></div></figure><div class="image-tools absolute bottom left z-3"><a href="#product-zoom" class="zoom-button button is-outline circle icon tooltip hide-for-small" title="Zoom"><i class="icon-expand" ></i></a></div></div></div>
<div class="product-info summary col-fit col entry-summary product-summary"><nav class="woocommerce-breadcrumb breadcrumbs uppercase"><a href="{{base}}">Trang chủ</a> <span class="divider">&#47;</span> <a href="{{base}}danh-muc/{slug}/">{name}</a></nav><h1 class="product-title product_title entry-title">
	{e(item.title)}</h1>
	<div class="is-divider small"></div><ul class="next-prev-thumbs is-small show-for-medium"></ul><div class="price-wrapper"><p class="price product-page-price {"price-on-sale" if item.n in was else ""}">
  {price(item)}</p></div><div class="product-short-description"><p>Tình trạng: Còn hàng</p></div>{buy}<div class="product_meta"><span class="sku_wrapper">Mã: <span class="sku">SGX{item.n}</span></span><span class="posted_in">Danh mục: <a href="{{base}}danh-muc/{slug}/" rel="tag">{name}</a></span></div><div class="social-icons share-icons share-row relative"><a href="https://www.facebook.com/sharer.php?u={url}" class="icon button circle is-outline tooltip facebook" rel="noopener nofollow"><i class="icon-facebook" ></i></a></div></div></div></div>
<div class="product-footer"><div class="container"><div class="woocommerce-tabs wc-tabs-wrapper container tabbed-content"><ul class="tabs wc-tabs product-tabs small-nav-collapse nav nav-uppercase nav-line nav-left" role="tablist"><li class="description_tab active" id="tab-title-description" role="presentation"><a href="#tab-description" role="tab">Mô tả</a></li><li class="reviews_tab"><a href="#tab-reviews" role="tab">Đánh giá (0)</a></li></ul><div class="tab-panels"><div class="woocommerce-Tabs-panel woocommerce-Tabs-panel--description panel entry-content active" id="tab-description">{item.text}</div></div></div>
<div class="related related-products-wrapper product-section"><h3 class="product-section-title container-width product-section-title-related pt-half pb-half uppercase">Sản phẩm tương tự</h3><div class="row large-columns-4 medium-columns-3 small-columns-2 row-small slider row-slider">{near}</div></div></div></div></div></div></div><script type="application/ld+json">{json.dumps(woo, ensure_ascii=False)}</script>""", head, f"product-template-default single single-product postid-{item.n + 2000} woocommerce woocommerce-page")

    def pages(path: str, query: dict[str, str]) -> str | Answer | None:
        parts = path.strip("/").split("/")
        if path.startswith("/wp-content/uploads/2025"):
            return png(next(i.n for i in things if f"-{i.n}" in parts[-1]), 300, 300)
        if path == "/":
            return _fl_page("Trang chủ", f'<div id="content" role="main" class="content-area"><section class="section"><div class="section-content relative"><div class="container section-title-container"><h3 class="section-title section-title-normal"><b></b><span class="section-title-main">Sản phẩm mới</span><b></b></h3></div><div class="row large-columns-4 row-small">{"".join(box(i) for i in things[5::8])}</div></div></section></div>', kind="home page-template")
        if parts[0] == "danh-muc" and len(parts) > 1:
            cat = next((c for c in FL_CATS if c[0] == parts[1]), None)
            return category(*cat, int(parts[3]) if len(parts) == 4 and parts[2] == "page" else 1) if cat else None
        if parts[0] == "san-pham" and len(parts) == 2:
            item = next((i for i in things if i.slug == parts[1]), None)
            return detail(item) if item else None
        names = {"tin-tuc": "Tin tức", "lien-he": "Liên hệ", "gio-hang": "Giỏ hàng", "gioi-thieu": "Giới thiệu", "chinh-sach-doi-tra": "Chính sách đổi trả"}
        if path == "/tin-tuc/":
            return _fl_page("Tin tức", '<div id="content" class="blog-wrapper blog-archive page-wrapper"><div class="row"><div class="post-item col"><div class="col-inner"><a href="{base}tin-tuc/cach-nuoi-ca-betta/" class="plain"><div class="box box-normal box-text-bottom box-blog-post has-hover"><div class="box-text text-left"><h5 class="post-title is-large ">Cách nuôi cá Betta cho người mới</h5><p class="from_the_blog_excerpt ">Betta là loài cá dễ nuôi, giá từ 30.000đ...</p></div></div></a></div></div></div></div>', kind="blog")
        if path == "/tin-tuc/cach-nuoi-ca-betta/":
            return _fl_page("Cách nuôi cá Betta cho người mới", '<article class="post type-post"><header class="entry-header"><h1 class="entry-title">Cách nuôi cá Betta cho người mới</h1><div class="entry-meta uppercase is-xsmall"><span class="posted-on">Posted on <time class="entry-date published" datetime="2025-06-01T08:00:00+07:00">01/06/2025</time></span></div></header><div class="entry-content single-page"><p>Betta là loài cá dễ nuôi, giá từ 30.000đ đến vài triệu đồng một con.</p></div></article>', kind="single single-post")
        if len(parts) == 1 and parts[0] in names:
            return _fl_page(names[parts[0]], f'<div class="page-wrapper page-right-sidebar"><div class="row"><div id="content" class="large-9 left col" role="main"><h1>{names[parts[0]]}</h1><p>Thủy Sinh Sài Gòn Xanh – 215 Lưu Xuân Tín, Quận 5. Mở cửa 8h30 – 20h30.</p></div></div></div>')
        return None

    return Made("flatsome_vn", things, "VND", pages, lambda i: f"/san-pham/{i.slug}/", image=lambda i: "/" + pic(i))


# --- LnwShop, Thailand: amulets, cameras and old things ---------------------------------------------------------------

LN_CATS = [(1, "กล้องฟิล์ม-เลนส์", "กล้องฟิล์ม & เลนส์", 0, 12), (2, "ของเก่าสะสม", "ของเก่าสะสม", 12, 23), (3, "ต้นไม้-แคคตัส", "ต้นไม้ แคคตัส", 23, 34)]
LN_LINES = """
กล้องฟิล์ม Olympus Trip 35 ใช้งานได้ปกติ|2900
Nikon FM10 พร้อมเลนส์ 35-70 มือสอง|5500
เลนส์มือหมุน Helios 44-2 58mm f2|1850
Canon AE-1 Program ตัวดำ สภาพนางฟ้า|7200
Minolta SRT 101 + Rokkor 55mm|3400
กล้อง TLR Yashica Mat 124G|9800
ฟิล์มสี Kodak ColorPlus 200 (36 รูป)|320
Pentax K1000 ซื้อมาไม่ได้ใช้|4300
Polaroid SX-70 Alpha หนังใหม่|8900
เลนส์ Takumar 50mm f1.4 8 ชิ้น|2650
Konica C35 สีทอง หายาก|2200
กระเป๋ากล้อง Billingham Hadley มือสอง|6500
นาฬิกาแขวน Junghans ลานใหญ่ 2 ลาน|12500
โทรทัศน์ขาวดำ National ตู้ไม้|3900
ตะเกียงเจ้าพายุ Petromax 829 เดิมๆ|2450
ป้ายสังกะสี เป๊ปซี่ ยุค 70|1590
ปิ่นโตเขียนลาย 4 ชั้น เคลือบ|1200
พัดลมโบราณ GEC ใบทองเหลือง|5800
วิทยุหลอด Philips B3X รับ AM ได้|4750
ถ้วยชาม เบญจรงค์ ลายเทพพนม|3300
ธนบัตร 100 บาท รัชกาลที่ 9 แบบ 11|450
เครื่องพิมพ์ดีดไทย Olympia SM9|2700
จักรเย็บผ้าซิงเกอร์ หัวดำ|2000
ยิมโนด่าง Gymnocalycium mihanovichii หน่อ 3 ซม.|390
แอสโตร ซุปเปอร์คาบูโตะ V-type|850
แมมขนแกะ หัวเดี่ยว 2 นิ้ว|120
ฮาโวเทีย พิกต้า Haworthia picta|690
มอนสเตอร่าด่าง ไทยคอน 5 ใบ|3500
เฟิร์นชายผ้าสีดา P. ridleyi|550
บอนสีทับทิมสยาม กอใหญ่|180
กุหลาบหิน คละสี 12 ต้น|240
กล้วยไม้ช้างกระ เข้าขวดลูกไม้|99
โลโฟ Lophophora williamsii 4 ซม.|1450
ไผ่กวนอิม มัด 20 ก้าน|60
"""
LN_MONTHS = "ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.".split()


def _ln_date(at: datetime) -> str:
    return f"{at.day} {LN_MONTHS[at.month - 1]} {at.year + 543}"


def _ln_page(title: str, body: str, head: str = "") -> str:
    cats = "".join(f'<li class="categoryItem"><a href="/category/{c}/{s}" class="categoryLink"><span class="categoryName" itemprop="name">{e(n)}</span> <span class="count">({z - a})</span></a></li>' for c, s, n, a, z in LN_CATS)
    return f"""<!DOCTYPE HTML>
<html lang="th">
<head>
<meta charset="utf-8">
<title>{e(title)} - ร้านลุงดำของสะสม : Inspired by LnwShop.com</title>
<meta name="keywords" content="กล้องฟิล์ม,ของเก่า,แคคตัส">{head}
<link rel="stylesheet" type="text/css" href="/css/lnwshop_base.css?v=1612"><script type="text/javascript" src="/js/lnwshop.packed.js"></script>
<script type="text/javascript">var lnwshop = {{"shop_id":48211,"lang":"th","currency":{{"code":"THB","symbol":"฿"}},"user":null}};</script>
</head>
<body id="lnwshop_body" class="layout_left">
<div id="lnwBar"><div class="lnwBarInner"><a href="/cart" class="cartLink">ตะกร้าสินค้า (<span class="cartNum">0</span>)</a> <a href="/login" rel="nofollow">เข้าสู่ระบบ</a> <a href="/signup" rel="nofollow">สมัครสมาชิก</a></div></div>
<div id="webpage"><div id="header"><div class="shopname"><a href="/">ร้านลุงดำของสะสม</a></div><div id="topMenu"><ul><li><a href="/">หน้าแรก</a></li><li><a href="/product">สินค้าทั้งหมด</a></li><li><a href="/article">บทความ</a></li><li><a href="/howtopay">แจ้งชำระเงิน</a></li><li><a href="/contact">ติดต่อเรา</a></li></ul></div></div>
<table id="mainTable" cellpadding="0" cellspacing="0"><tr><td class="sidebarLeft" valign="top"><div class="block" id="block_category"><div class="blockHeader"><h3>หมวดหมู่สินค้า</h3></div><div class="blockBody"><ul class="categoryList">{cats}</ul></div></div><div class="block"><div class="blockHeader"><h3>ติดต่อร้าน</h3></div><div class="blockBody">โทร 089-555-1234<br>Line: @lungdum<br>จ.นครปฐม</div></div><div class="block"><div class="blockHeader"><h3>STATISTICS</h3></div><div class="blockBody stat">หน้าที่เข้าชม 1,204,338 ครั้ง<br>ผู้ชมทั้งหมด 402,117 ครั้ง<br>เปิดร้าน 9 พ.ค. 2556<br>ร้านค้าอัพเดท 24 พ.ย. 2569</div></div></td>
<td class="content" valign="top">{body}</td></tr></table>
<div id="footer"><div class="footerMenu"><a href="/">หน้าแรก</a> | <a href="/howtobuy">วิธีการสั่งซื้อ</a> | <a href="/contact">ติดต่อเรา</a></div><div class="copyright">© 2556-2569 ร้านลุงดำของสะสม</div></div></div></body></html>"""


def lnwshop() -> Made:
    """LnwShop's older theme: a table of what is known, years of the Buddhist count."""
    texts = ["สภาพตามรูป ใช้งานได้จริง มีร่องรอยการใช้งานตามอายุ สนใจสอบถามเพิ่มเติมได้ทางไลน์ครับ", "ของแท้ เก็บสะสมมานาน ส่งพัสดุ EMS 80 บาท หรือนัดรับที่นครปฐมได้ครับ", "สินค้าพร้อมส่ง แพ็คอย่างดี รับประกันของถึงมือ เสียหายเคลมได้ภายใน 3 วัน"]
    things = [Item(101 + i, t, str(i * 3 + 11), Decimal(p), texts[i % 3], "", "", datetime(2026, 1, 9, tzinfo=UTC) + timedelta(days=i * 9)) for i, (t, p) in enumerate(read_rows(LN_LINES))]

    def path(item: Item) -> str:
        return f"/p/{item.slug}"

    def pic(item: Item, kind: str = "") -> str:
        return f"/images/shop/lungdum/{kind}q{item.n}h8x2.jpg"

    def baht(price: Decimal) -> str:
        return f"{price:,.2f}"

    def box(item: Item) -> str:
        old = f'<span class="price_old"><strike>{baht(item.price * 5 / 4)}</strike></span> ' if item.n % 6 == 0 else ""
        return f"""<td class="productItem" align="center" valign="top"><div class="productArea" itemscope itemtype="http://schema.org/Product"><div class="productPhoto"><a href="{path(item)}" itemprop="url" title="{e(item.title)}"><img itemprop="image" src="{pic(item, "s_")}" alt="{e(item.title)}" class="productPhotoImg"></a></div><div class="productDetail"><h4 class="productTitle"><a href="{path(item)}" itemprop="url"><span itemprop="name">{e(item.title)}</span></a></h4><div class="priceText" itemprop="offers" itemscope itemtype="http://schema.org/Offer">{old}<span class="price" itemprop="price">{baht(item.price)}</span> บาท</div></div></div></td>"""

    def grid(of: list[Item]) -> str:
        return '<table class="productGrid" width="100%">' + "".join(f'<tr>{"".join(box(i) for i in of[k:k + 3])}</tr>' for k in range(0, len(of), 3)) + "</table>"

    def listing(of: list[Item], page: int, href: str, name: str) -> str:
        size = 9
        last = -(-len(of) // size)
        nums = "".join(f'<li class="current"><span>{p}</span></li>' if p == page else f'<li><a href="{quote(href)}?page={p}">{p}</a></li>' for p in range(1, last + 1))
        more = f'<li class="next"><a href="{quote(href)}?page={page + 1}">ถัดไป »</a></li>' if page < last else ""
        return _ln_page(name, f'<div class="breadcrumbs"><a href="/">หน้าแรก</a> » <a href="/product">สินค้าทั้งหมด</a> » {e(name)}</div><div class="pageHeader"><h1>{e(name)}</h1></div><div class="sortBar">เรียงตาม: <a href="{quote(href)}?order=price&amp;page={page}" rel="nofollow">ราคา</a></div>{grid(chunk(of, page, size))}<div class="paginator"><ul>{nums}{more}</ul></div>')

    def detail(item: Item) -> str:
        cid, slug, name, a, z = next(c for c in LN_CATS if c[3] <= item.n - 101 < c[4])
        at = item.posted
        sale = item.n % 6 == 0
        price = (f'<tr class="normalPriceTR"><td class="headerTD">ราคาปกติ</td><td class="bodyTD"><span class="price_old"><strike>{baht(item.price * 5 / 4)}</strike></span> บาท</td></tr><tr class="priceTR"><td class="headerTD">ลดเหลือ</td>' if sale else '<tr class="priceTR"><td class="headerTD">ราคา</td>') + f'<td class="bodyTD"><div itemprop="offers" itemscope itemtype="http://schema.org/Offer"><span class="price" id="price_{item.slug}" itemprop="price">{baht(item.price)}</span> บาท<meta itemprop="priceCurrency" content="THB"><link itemprop="availability" href="http://schema.org/InStock"></div></td></tr>'
        rows = "".join(f'<tr><td class="headerTD">{k}</td><td class="bodyTD">{v}</td></tr>' for k, v in (("รหัสสินค้า", f"<span itemprop='productID'>LD-{item.n}</span>"), ("หมวดหมู่", f'<a href="/category/{cid}/{quote(slug)}">{e(name)}</a>'), ("สภาพ", "สินค้ามือสอง" if item.n < 124 else "สินค้าใหม่"), ("จำนวนที่มี", f"{item.n % 4 + 1} ชิ้น"), ("เยี่ยมชม", f"{item.n * 13:,} ครั้ง"), ("ลงสินค้า", _ln_date(at)), ("อัพเดทล่าสุด", _ln_date(at + timedelta(days=item.n % 9)))))
        near = grid([things[a:z][(item.n - 101 - a + k) % (z - a)] for k in (2, 4, 5)])
        head = f'<meta name="description" content="{e(item.title)} {item.text[:50]}"><meta property="og:type" content="product"><meta property="og:title" content="{e(item.title)}"><meta property="og:image" content="{{base}}{pic(item)[1:]}"><meta property="og:site_name" content="ร้านลุงดำของสะสม"><link rel="canonical" href="{{base}}{path(item)[1:]}">'
        return _ln_page(item.title, f"""<div class="breadcrumbs"><a href="/">หน้าแรก</a> » <a href="/product">สินค้าทั้งหมด</a> » <a href="/category/{cid}/{quote(slug)}">{e(name)}</a> » {e(item.title)}</div><div id="productDetail" itemscope itemtype="http://schema.org/Product"><div class="pageHeader"><h1 class="headerText" itemprop="name">{e(item.title)}</h1></div>
<table width="100%" class="productLayout"><tr><td valign="top" width="320"><div class="productPhoto"><a href="{pic(item)}" class="cloud-zoom" rel="zoomWidth:300"><img id="mainPhoto" itemprop="image" src="{pic(item)}" alt="{e(item.title)}" width="300"></a></div><div class="productThumb"><a href="{pic(item)}"><img src="{pic(item, "t_")}" alt="" width="60"></a></div></td><td valign="top"><form method="post" action="/cart/add"><table class="tableProduct" cellpadding="4">{price}{rows}<tr><td class="headerTD">จำนวน</td><td class="bodyTD"><input type="text" name="quantity" value="1" size="3"> ชิ้น</td></tr></table><button type="submit" class="lnwBtn addCart">หยิบลงตะกร้า</button> <a href="/login" rel="nofollow" class="wish">เพิ่มเป็นรายการโปรด</a></form><div class="share"><iframe src="about:blank" width="90" height="21"></iframe></div></td></tr></table>
<div class="productTab"><ul><li class="active">รายละเอียดสินค้า</li><li>วิธีการชำระเงิน</li></ul></div><div class="productDesc" itemprop="description"><p>{e(item.title)}</p><p>{item.text}</p></div><div class="payment"><b>วิธีการชำระเงิน</b><table border="1"><tr><td>ธนาคารกสิกรไทย</td><td>สาขานครปฐม</td><td>ออมทรัพย์</td></tr></table></div></div><div class="relateProduct"><h3>สินค้าที่เกี่ยวข้อง</h3>{near}</div>""", head)

    def pages(where: str, query: dict[str, str]) -> str | Answer | None:
        parts = where.strip("/").split("/")
        if where.startswith("/images/shop/"):
            return png(int(where.split("/")[-1].split("q")[-1][:3]), 300, 260)
        if where == "/":
            return _ln_page("หน้าแรก", f'<div class="welcome"><p>ยินดีต้อนรับสู่ร้านลุงดำ ของเก่า ของสะสม กล้องฟิล์ม และแคคตัส</p></div><div class="pageHeader"><h2>สินค้ามาใหม่</h2></div>{grid(things[4:34:5])}<div class="viewAll"><a href="/product">ดูสินค้าทั้งหมด</a></div>')
        if where == "/product":
            return listing(things, list_page(query), where, "สินค้าทั้งหมด")
        if parts[0] == "category" and len(parts) == 3:
            cat = next((c for c in LN_CATS if str(c[0]) == parts[1]), None)
            return listing(things[cat[3]:cat[4]], list_page(query), where, cat[2]) if cat else None
        if parts[0] == "p" and len(parts) == 2:
            item = next((i for i in things if i.slug == parts[1]), None)
            return detail(item) if item else None
        if where == "/article":
            return _ln_page("บทความ", '<div class="pageHeader"><h1>บทความ</h1></div><ul class="articleList"><li><a href="/article/1/">วิธีดูแลกล้องฟิล์มหน้าฝน</a> <span>12 มิ.ย. 2568</span></li></ul>')
        if parts[0] in {"article", "howtopay", "howtobuy", "contact", "cart", "login", "signup"}:
            return _ln_page("ข้อมูลร้าน", '<div class="pageHeader"><h1>ข้อมูลร้าน</h1></div><div class="articleBody"><p>สั่งซื้อขั้นต่ำ 100 บาท ค่าส่งลงทะเบียน 50 บาท EMS 80 บาท เก็บของในที่แห้ง ใส่กล่องกันชื้น ราคากล่องละ 250 บาท</p></div>')
        return None

    return Made("lnwshop_th", things, "THB", pages, path, fields=("title", "price", "currency", "images", "posted"), image=pic)


MAKES: dict[str, Callable[[], Made]] = {"gnuboard_kr": gnuboard, "flatsome_vn": flatsome, "lnwshop_th": lnwshop}
