"""Shops of rented carts, from Hanoi to Izmir."""
# ruff: noqa: E501 - markup reads best as it is sent
# fmt: off

from __future__ import annotations

import json
from collections.abc import Callable
from html import escape

from benchmarks.blind.base import made_ads
from benchmarks.blind2.base import Leaf, Pages, by_path, by_query, cost, figures, made, numbers
from tests.spiders.shops.base import Item, Made


def haravan_vi() -> Made:
    """Haravan: /collections/all?page=2, dong with the sign after it, struck price, free delivery from a sum, viewed before."""
    ads = made_ads(27, "Lan hồ điệp rừng|Cây bắt ruồi|Rùa đất lớn|Trăn bóng|Bàn trang điểm gỗ trắc", "loại một|mini|trưởng thành|cặp đôi|hàng tuyển|có giấy",
        prices="1250000 85000 3490000 12500000 640000", texts="Hàng tuyển tại vườn, đóng gói kỹ, bảo hành bảy ngày.|Giao toàn quốc, được kiểm tra hàng trước khi nhận.")

    def path(ad: Item) -> str:
        return f"/products/{ad.slug}"

    def money(amount: float) -> str:
        return f"{figures(amount, ',', places=0)}₫"

    def card(ad: Item) -> str:
        return f'<div class="col-md-3 product-loop"><div class="product-img"><span class="pro-sale">-20%</span><a href="{path(ad)}" title="{ad.title}"><picture><img class="lazyload" data-src="//product.example/{ad.n}_medium.jpg" alt="{ad.title}"></picture></a></div><div class="product-detail"><h3 class="pro-name"><a href="{path(ad)}">{ad.title}</a></h3><div class="box-pro-prices"><p class="pro-price highlight"><span>{money(cost(ad))}</span> <span class="pro-price-del"><del class="compare-price">{money(cost(ad) * 1.25)}</del></span></p></div></div></div>'

    def frame(body: str) -> str:
        return f'<header class="header"><a href="tel:19005551">Hotline: 1900 5551</a><a href="/cart">Giỏ hàng <span class="count">0</span></a><a href="/account/login">Đăng nhập</a><nav><a href="/">Trang chủ</a><a href="/collections/all">Tất cả sản phẩm</a><a href="/collections/cay-canh">Cây cảnh</a><a href="/blogs/news">Tin tức</a></nav></header>{body}<footer><p>Miễn phí giao hàng cho đơn từ 500,000₫</p><p>12 Lý Quốc Sư, Hà Nội · 024 5551 0101</p><a href="/pages/chinh-sach">Chính sách đổi trả</a></footer>'

    def detail(ad: Item) -> str:
        others = "".join(map(card, [each for each in ads if each is not ad][:4]))
        return f'<div class="breadcrumb-shop"><ol><li><a href="/">Trang chủ</a></li><li><a href="/collections/all">Tất cả</a></li><li class="active"><span>{ad.title}</span></li></ol></div><div id="product" class="row"><div class="product-gallery"><img class="product-image-feature" src="/img/{ad.n}.jpg" alt="{ad.title}"></div><div class="product-content-desc"><div class="product-title"><h1>{ad.title}</h1><span id="pro_sku">SKU: VN{ad.n}</span></div><div class="product-price" id="price-preview"><span class="pro-sale">-20%</span><span class="pro-price">{money(cost(ad))}</span><del>{money(cost(ad) * 1.25)}</del></div><div class="selector-actions"><input type="number" value="1"><button id="add-to-cart">Thêm vào giỏ</button></div><div class="product-description"><p>{ad.text}</p></div></div></div><div class="list-productRelated"><h2>Sản phẩm liên quan</h2>{others}</div>'

    def listing(leaf: Leaf) -> str:
        return f'<div class="wrap-collection-title"><h1>Sản phẩm</h1><select><option value="price-ascending">Giá: Tăng dần</option></select></div><div class="content-product-list">{"".join(map(card, leaf.ads))}</div><div id="pagination">{numbers(leaf, lambda n: f"{leaf.at}?page={n}", "page-node current")}</div>'

    pages = Pages(ads, path, {"/collections/all": ads, "/collections/cay-canh": ads[::5]}, listing, detail, frame, f'<section class="section-index"><h2>Hàng mới về</h2>{"".join(map(card, ads[:4]))}</section>', "vi", "Vườn Lạ",
                  others={"/cart": "<h1>Giỏ hàng</h1><p>0₫</p>", "/account/login": "<h1>Đăng nhập</h1>", "/blogs/news": "<h1>Tin tức</h1>", "/pages/chinh-sach": "<h1>Chính sách</h1><p>Phí đổi 30,000₫</p>"})
    return made("haravan-vi", "VND", pages)


def nuvemshop_br() -> Made:
    """Nuvemshop: instalments before the price for Pix, struck price, /produtos/page/2/, data of the card in an attribute."""
    ads = made_ads(24, "Cristal drusa de ametista|Concha nautilus|Vaso marajoara|Suculenta lithops", "pequena|média|grande|rara|de coleção|polida",
        prices="129.90 1890 45.5 349.99", texts="Peça única, fotografada à luz natural.|Envio em até dois dias úteis com seguro.")

    def path(ad: Item) -> str:
        return f"/produtos/{ad.slug}/"

    def money(amount: float) -> str:
        return f"R${figures(amount)}"

    def card(ad: Item) -> str:
        kept = escape(json.dumps([{"product_id": ad.n, "price_short": money(cost(ad)), "price_number": cost(ad), "compare_at_price_short": None}]))
        return f'<div class="js-item-product item item-product" data-product-id="{ad.n}"><div class="js-product-container" data-variants="{kept}"><a href="{path(ad)}" title="{ad.title}"><img data-srcset="//cdn.example/{ad.n}-240-0.webp 240w"></a><div class="item-description"><a href="{path(ad)}" class="item-link"><div class="js-item-name item-name">{ad.title}</div><div class="item-price-container"><span class="js-price-display item-price" data-product-price="{int(cost(ad) * 100)}">{money(cost(ad))}</span></div></a><div class="item-installments"><span class="js-installment-amount">6</span> x de <span class="js-installment-price">{money(cost(ad) / 6)}</span> sem juros</div></div></div></div>'

    def frame(body: str) -> str:
        return f'<div class="js-notification-cookie-banner">Ao navegar por este site você aceita o uso de cookies</div><header class="head-main"><a href="/produtos/">Produtos</a><a href="/contato/">Contato</a><a href="/account/login/">Entrar</a><span class="js-cart-widget-total">R$0,00</span></header>{body}<footer><a href="https://wa.me/5547955501010">(47) 95550-1010</a><p>Pedra Funda Comércio ME · CNPJ 00.555.010/0001-01</p></footer>'

    def detail(ad: Item) -> str:
        others = "".join(map(card, [each for each in ads if each is not ad][2:6]))
        return f'<div class="breadcrumbs"><a class="crumb" href="/">Início</a> &gt; <a class="crumb" href="/produtos/">Produtos</a> &gt; <span class="crumb active">{ad.title}</span></div><div id="single-product" class="js-product-detail"><div class="js-swiper-product"><a href="/img/{ad.n}.jpg" data-fancybox><img src="/img/{ad.n}.jpg" alt="{ad.title}"></a></div><h1 id="product-name" class="js-product-name">{ad.title}</h1><div class="price-container"><span class="js-compare-price-display price-compare">{money(cost(ad) * 1.3)}</span><span class="js-price-display" id="price_display" data-product-price="{int(cost(ad) * 100)}">{money(cost(ad))}</span></div><div class="js-max-installments"><span>6</span> x de <span>{money(cost(ad) / 6)}</span> sem juros</div><div class="text-accent"><strong>{money(cost(ad) * 0.95)}</strong> com Pix</div><div>5% de desconto pagando com Pix</div><form><input id="shipping-cep" placeholder="Seu CEP"></form><div class="product-description user-content"><p>{ad.text}</p></div></div><section id="related-products"><h3>Produtos similares</h3>{others}</section>'

    def listing(leaf: Leaf) -> str:
        more = f'<div class="js-load-more"><a class="btn" href="/produtos/page/{leaf.number + 1}/">Mostrar mais produtos</a></div>' if leaf.number < leaf.last else ""
        return f'<h1>Produtos</h1><div class="js-product-table row">{"".join(map(card, leaf.ads))}</div>{more}'

    pages = Pages(ads, path, {"/produtos/": ads}, listing, detail, frame, f'<section><h2>Novidades</h2>{"".join(map(card, ads[5:8]))}</section>', "pt-BR", "Pedra Funda", turn=by_path("page/"),
                  others={"/contato/": "<h1>Contato</h1>", "/account/login/": "<h1>Entrar</h1>"})
    return made("nuvemshop-br", "BRL", pages)


def ticimax_tr() -> Made:
    """Ticimax: name-123 addresses, ?sayfa=2, VAT included, price by bank transfer, the basket's discount, other currencies above."""
    ads = made_ads(25, "Kertenkele terraryumu|Sukulent Haworthia|Deri kemer piton desen|Fosil ammonit|Abanoz heykel", "küçük|büyük|el yapımı|nadir|koleksiyonluk",
        prices="1249.90 85 4500 320.50 18750", texts="Aynı gün kargo, 14 gün iade.|Ürün fotoğraftaki üründür, stok bir adettir.")

    def path(ad: Item) -> str:
        return f"/{ad.slug.replace('ı', 'i')}-{ad.n}"

    def money(amount: float) -> str:
        return f"{figures(amount)} TL"

    def card(ad: Item) -> str:
        return f'<div class="productItem"><div class="productImage"><a class="detailLink" href="{path(ad)}"><img class="resimOrginal" data-original="/Uploads/{ad.n}-kucuk.jpg" alt="{ad.title}"></a><div class="discountIcon">%<span>15</span> İNDİRİM</div></div><div class="productDetail"><div class="productName detailUrl"><a title="{ad.title}" href="{path(ad)}">{ad.title}</a></div><div class="productPrice"><div class="regularPrice"><span>{money(cost(ad) / 0.85)}</span></div><div class="discountPrice"><span>{money(cost(ad))}</span> <span class="kdv">KDV Dahil</span></div></div><div class="sepettekiIndirim">Sepette %5 indirimle {money(cost(ad) * 0.95)}</div></div></div>'

    def frame(body: str) -> str:
        return f'<div class="headerTop"><select id="ddlParaBirimi"><option>TL</option><option>USD</option><option>EUR</option></select><span>0212 555 01 01</span><a href="/uye-girisi">Üye Girişi</a><a href="/sepetim">Sepetim 0,00 TL</a></div><nav id="mainMenu"><a href="/dogal-urunler">Doğal Ürünler</a><a href="/iletisim">İletişim</a></nav>{body}<div id="footer">750 TL üzeri ücretsiz kargo · Mersis 0555010</div>'

    def detail(ad: Item) -> str:
        others = "".join(map(card, [each for each in ads if each is not ad][:3]))
        return f'<div class="categoryTitle"><a href="/">Anasayfa</a> » <a href="/dogal-urunler">Doğal Ürünler</a></div><div class="leftImage"><img id="imgUrunResim" class="cloudzoom" src="/Uploads/{ad.n}-buyuk.jpg"></div><div class="RightDetail"><div class="ProductName"><h1><span>{ad.title}</span></h1></div><div class="product-code">Ürün Kodu: T{ad.n}</div><div class="PriceList"><div class="PiyasafiyatiIcerik"><span class="left_line">Piyasa Fiyatı</span><span class="spanFiyat">{money(cost(ad) / 0.85)}</span></div><div class="IndirimliFiyatContent"><span class="left_line">İndirimli</span><span class="right_line"><span class="spanFiyat">{money(cost(ad))}</span> <span class="kdv">KDV Dahil</span></span></div><div class="HavaleFiyat"><span>Havale / EFT</span><span>{money(cost(ad) * 0.97)}</span></div><div class="taksit">{money(cost(ad) / 9)} x 9 taksit</div></div><div id="divTabOzellikler"><p>{ad.text}</p></div></div><div class="ilgiliUrunler"><h3>Benzer Ürünler</h3>{others}</div>'

    def listing(leaf: Leaf) -> str:
        return f'<h1>Doğal Ürünler</h1><div class="ProductList">{"".join(map(card, leaf.ads))}</div><div class="pageBorder">{numbers(leaf, lambda n: f"{leaf.at}?sayfa={n}", "SayfaNo aktif")}</div>'

    pages = Pages(ads, path, {"/dogal-urunler": ads}, listing, detail, frame, "<h1>Antika Pasaj</h1><p>Yeni ürünler yolda.</p>", "tr", "Antika Pasaj", turn=by_query("sayfa"), size=9,
                  others={"/iletisim": "<h1>İletişim</h1>", "/uye-girisi": "<h1>Üye Girişi</h1>", "/sepetim": "<p>Sepetiniz boş</p>"})
    return made("ticimax-tr", "TRY", pages, image=lambda ad: f"/Uploads/{ad.n}-buyuk.jpg")


def idosell_pl() -> Made:
    """IdoSell: /product-pol-12-Name.html, counter= from nought, lowest price of thirty days, price per piece, net price."""
    ads = made_ads(26, "Storczyk Dendrobium|Agama brodata figurka|Muszla Strombus|Bursztyn z inkluzją|Kaktus Copiapoa", "mały|duży|unikat|z certyfikatem|zestaw|okaz",
        prices="1249 39.99 210.5 3450 89", texts="Wysyłka w 24 godziny, paczka zabezpieczona.|Okaz ze zdjęcia, możliwy odbiór osobisty w Gdyni.")

    def path(ad: Item) -> str:
        return f"/product-pol-{ad.n}-{ad.title.replace(' ', '-')}.html"

    def money(amount: float) -> str:
        return f"{figures(amount, ' ')} zł"

    def card(ad: Item) -> str:
        return f'<div class="product col-6 pt-3" data-product_id="{ad.n}"><a class="product__icon d-flex" data-product-id="{ad.n}" href="{path(ad)}" title="{ad.title}"><img class="b-lazy" data-src="/pol_il_{ad.n}.jpg"></a><h3><a class="product__name" href="{path(ad)}">{ad.title}</a></h3><div class="product__prices"><strong class="price">{money(cost(ad))} <span class="price_vat"> brutto</span> <span class="price_sellby"><span class="price_sellby__unit">/ szt.</span></span></strong><span class="omnibus_price">Najniższa cena z 30 dni: {money(cost(ad) * 0.9)}</span></div></div>'

    def frame(body: str) -> str:
        return f'<div id="layout"><header><div id="menu_settings"><span>PLN</span><a href="/settings.php?curr=EUR">EUR</a></div><a href="/login.php">Zaloguj się</a><a href="/basketedit.php">0,00 zł</a><nav id="menu_categories"><a href="/pol_m_Kolekcje-101.html">Kolekcje</a><a href="/pol_m_Kolekcje_Rosliny-102.html">Rośliny</a></nav></header>{body}<footer><a href="/contact-pol.html">Kontakt</a> tel. 58 555 01 01 · Darmowa dostawa od 199,00 zł</footer></div>'

    def detail(ad: Item) -> str:
        others = "".join(map(card, [each for each in ads if each is not ad][:4]))
        return f'<div id="breadcrumbs"><ol><li><a href="/">Strona główna</a></li><li><a href="/pol_m_Kolekcje-101.html">Kolekcje</a></li></ol></div><section id="projector_photos"><a class="photos__link" href="/pol_pl_{ad.n}.jpg"><img class="photos__photo" src="/pol_pm_{ad.n}.jpg"></a></section><section class="product_name"><h1 class="product_name__name">{ad.title}</h1><div class="product_name__desc">{ad.text}</div></section><div id="projector_prices_section"><span class="projector_prices__label">Nasza cena:</span><div class="projector_prices__price_wrapper"><strong class="projector_prices__price" id="projector_price_value"><span>{money(cost(ad))}</span></strong><span class="projector_prices__unit"> / szt.</span><span class="price_net">{money(cost(ad) / 1.23)} netto</span></div><div class="omnibus_price"><span>Najniższa cena produktu w okresie 30 dni przed obniżką:</span> <del>{money(cost(ad) * 0.9)}</del></div><div>Punkty: {ad.n} pkt.</div></div><div class="shipping">Dostawa od 12,99 zł</div><section id="products_associated_zone1"><h2>Klienci kupili także</h2>{others}</section>'

    def turn(at: str, query: dict[str, str]) -> tuple[str, int]:
        return at, int(query.get("counter", "0")) + 1

    def listing(leaf: Leaf) -> str:
        return f'<h1>Kolekcje</h1><div id="search" class="products">{"".join(map(card, leaf.ads))}</div><ul class="pagination">{"".join(f"""<li class="pagination__element"><a class="pagination__link" href="{leaf.at}?counter={n}">{n + 1}</a></li>""" for n in range(leaf.last) if n + 1 != leaf.number)}</ul>'

    pages = Pages(ads, path, {"/pol_m_Kolekcje-101.html": ads, "/pol_m_Kolekcje_Rosliny-102.html": ads[::5]}, listing, detail, frame, f'<h2>Bestsellery</h2>{"".join(map(card, ads[:3]))}', "pl", "Gabinet Osobliwości", turn=turn,
                  others={"/contact-pol.html": "<h1>Kontakt</h1>", "/login.php": "<h1>Logowanie</h1>", "/basketedit.php": "<p>Koszyk</p>", "/settings.php": "<p>Ustawienia</p>"})
    return made("idosell-pl", "PLN", pages, image=lambda ad: f"/pol_pl_{ad.n}.jpg")


def shoptet_cs() -> Made:
    """Shoptet: /kategorie/strana-2/, koruny with and without VAT, struck price by a span, microdata by meta elements."""
    ads = made_ads(24, "Trilobit na desce|Vltavín surový|Tillandsie|Masožravka láčkovka", "malá|velká|výběr|sbírková|dárková|unikát",
        prices="1290 349 12900 59", texts="Posíláme do druhého dne, zabaleno v bublinkové fólii.|Kus na fotografii je kus, který dostanete.")

    def path(ad: Item) -> str:
        return f"/{ad.slug}/"

    def money(amount: float) -> str:
        return f"{figures(amount, ' ', places=0)} Kč"

    def card(ad: Item) -> str:
        return f'<div class="product"><div class="p" data-micro="product" data-micro-product-id="{ad.n}"><a href="{path(ad)}" class="image"><img src="/user/shop/detail/{ad.n}.jpg?6401" alt="{ad.title}"></a><div class="p-in"><a href="{path(ad)}" class="name" data-micro="url"><span data-micro="name">{ad.title}</span></a><div class="availability"><span>Skladem</span> <span>(1 ks)</span></div><div class="prices" data-micro="offer" data-micro-price="{ad.price}.00" data-micro-price-currency="CZK"><div class="price price-final" data-testid="productCardPrice"><strong>{money(cost(ad))}</strong></div></div></div></div></div>'

    def frame(body: str) -> str:
        return f'<div class="top-navigation-bar"><a href="tel:+420555010101" class="project-phone">555 010 101</a><a href="/login/">Přihlášení</a><a href="/kosik/">Nákupní košík</a></div><nav id="navigation"><a href="/sbirky/">Sbírky</a><a href="/obchodni-podminky/">Obchodní podmínky</a></nav>{body}<footer id="footer">Doprava zdarma od 1 500 Kč</footer>'

    def detail(ad: Item) -> str:
        others = "".join(map(card, [each for each in ads if each is not ad][:4]))
        return f'<div class="breadcrumbs"><a href="/">Domů</a> / <a href="/sbirky/">Sbírky</a> / <span>{ad.title}</span></div><div class="p-detail" data-micro="product"><div class="p-detail-inner-header"><h1>{ad.title}</h1><span class="p-code">Kód: {ad.n}/A</span></div><div class="p-image"><a href="/user/shop/big/{ad.n}.jpg?6401" class="p-main-image"><img src="/user/shop/big/{ad.n}.jpg?6401" alt="{ad.title}"></a></div><div class="p-info-wrapper"><span class="price-standard"><span>{money(cost(ad) * 1.2)}</span></span><span class="price-save">–16 %</span><div class="p-final-price-wrapper"><strong class="price-final" data-testid="productCardPrice"><span class="price-final-holder">{money(cost(ad))}</span></strong><span class="price-additional">{money(cost(ad) / 1.21)} bez DPH</span><span class="price-measure">{money(cost(ad))} / 1 ks</span></div><div>Můžeme doručit do: 3.3.2026</div></div><div class="p-short-description"><p>{ad.text}</p></div></div><div class="products-related"><h2>Související produkty</h2>{others}</div>'

    def listing(leaf: Leaf) -> str:
        return f'<h1>Sbírky</h1><div id="products" class="products-block">{"".join(map(card, leaf.ads))}</div><div class="pagination">{numbers(leaf, lambda n: "/sbirky/" if n == 1 else f"/sbirky/strana-{n}/")}</div>'

    pages = Pages(ads, path, {"/sbirky/": ads}, listing, detail, frame, "<h1>Kabinet přírody</h1>", "cs", "Kabinet přírody", turn=by_path("strana-"),
                  others={"/login/": "<h1>Přihlášení</h1>", "/kosik/": "<h1>Košík</h1><p>0 Kč</p>", "/obchodni-podminky/": "<h1>Podmínky</h1>"})
    return made("shoptet-cs", "CZK", pages, image=lambda ad: f"/user/shop/big/{ad.n}.jpg")


def insales_ru() -> Made:
    """InSales: the product as JSON in an attribute, price drawn by script on the page, /collection/all?page=2, roubles."""
    ads = made_ads(23, "Орхидея Каттлея|Рог буйвола|Аммонит полированный|Резная кость", "малая|большая|коллекционная|пара|старая|подарочная",
        prices="1250 340.50 18900 7400", texts="Отправка почтой или СДЭК, упаковка бесплатно.|Фото именно этого предмета, торг уместен.")

    def path(ad: Item) -> str:
        return f"/product/predmet-{ad.n}"

    def card(ad: Item) -> str:
        return f'<form class="product-card" action="/cart_items" data-product-id="{ad.n}"><a class="product-card__photo" href="{path(ad)}"><img src="/images/thumb/{ad.n}.jpg"></a><a class="product-card__title" href="{path(ad)}">{ad.title}</a><span class="product-card__price js-product-price">{figures(cost(ad), " ", ",", 2 if cost(ad) % 1 else 0)} руб</span></form>'

    def frame(body: str) -> str:
        return f'<header><a href="/client_account/login">Войти</a> 8 (800) 555-01-01<a href="/collection/all">Каталог</a><a href="/page/oplata">Оплата</a></header>{body}<footer>ИП Кречетов · Доставка от 350 руб</footer>'

    def detail(ad: Item) -> tuple[str, str]:
        kept = escape(json.dumps({"id": ad.n, "title": ad.title, "url": path(ad), "variants": [{"id": ad.n * 7, "sku": "", "price": str(ad.price), "old_price": str(cost(ad) * 1.5), "quantity": 1}], "images": [{"original_url": f"{{base}}images/orig/{ad.n}.jpg"}]}, ensure_ascii=False))
        return (f'<ul class="breadcrumb"><li><a href="/collection/all">Каталог</a></li></ul><form action="/cart_items" data-product-id="{ad.n}" data-product-json="{kept}"><h1 class="product__title">{ad.title}</h1><div class="product__gallery"><img src="/images/orig/{ad.n}.jpg"></div><div class="product__price"><span class="product__old-price" data-product-card-old-price></span><span data-product-card-price-from-cart></span></div><button>В корзину</button></form><div class="product-description static-text"><p>{ad.text}</p></div><div class="similar"><h2>Похожие товары</h2>{"".join(map(card, [each for each in ads if each is not ad][1:4]))}</div>',
                f'<meta property="og:title" content="{ad.title}"><meta property="og:type" content="website"><meta property="og:image" content="{{base}}images/orig/{ad.n}.jpg">')

    def listing(leaf: Leaf) -> str:
        return f'<h1>Каталог</h1><div class="catalog-list">{"".join(map(card, leaf.ads))}</div><div class="pagination">{numbers(leaf, lambda n: f"/collection/all?page={n}")}</div>'

    pages = Pages(ads, path, {"/collection/all": ads}, listing, detail, frame, f'<h2>Хиты</h2>{"".join(map(card, ads[:3]))}', "ru", "Кунсткамера у дома", others={"/client_account/login": "<h1>Вход</h1>", "/page/oplata": "<h1>Оплата</h1>"})
    return made("insales-ru", "RUB", pages, image=lambda ad: f"/images/orig/{ad.n}.jpg")


MAKES: dict[str, Callable[[], Made]] = {make.__name__: make for make in (haravan_vi, nuvemshop_br, ticimax_tr, idosell_pl, shoptet_cs, insales_ru)}
