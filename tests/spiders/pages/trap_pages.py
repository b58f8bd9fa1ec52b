"""Pages that set a trap for who seeks their price, in small, each with what its price is."""
# ruff: noqa: E501 - markup reads best as it is sent
# fmt: off

from __future__ import annotations

# What some of the pages have in their heads.
HEADS = {
    'gtag_view': "<script>window.dataLayer=window.dataLayer||[];function gtag(){dataLayer.push(arguments);}gtag('js',new Date());gtag('config','G-X');gtag('event','view_item',{currency:'PLN',value:1250.5,items:[{item_id:'77',item_name:'Carved box, old',price:1250.5,quantity:1}]});</script>",
    'fbq_view': "<script>!function(f,b){}(window,document);fbq('init','1');fbq('track','PageView');fbq('track','ViewContent',{content_name:'Carved box, old',content_ids:['77'],content_type:'product',value:249.9,currency:'BRL'});</script>",
    'ttq_view': "<script>ttq.load('X');ttq.track('ViewContent',{contents:[{content_id:'77',content_name:'Carved box, old',price:45000,quantity:1}],value:45000,currency:'NGN'});</script>",
    'dl_detail': "<script>dataLayer.push({'ecommerce':{'currencyCode':'RON','detail':{'products':[{'name':'Carved box, old','id':'77','price':'129.99'}]}}});</script>",
    'dl_array': '<script>dataLayer = [{"pageType":"product","ecommerce":{"currency":"CZK","items":[{"item_name":"Carved box, old","item_id":"77","price":1490}]}}];</script>',
    'js_vars': '<script>var productPrice = 129.99; var productName = "Carved box, old"; var currencyCode = \'EUR\';</script>',
    'ld_comma': '<script type="application/ld+json">{"@context":"https://schema.org","@type":"Product","name":"Carved box, old","offers":{"@type":"Offer","price":"1.250,00","priceCurrency":"EUR"}}</script>',
    'ld_sign': '<script type="application/ld+json">{"@context":"https://schema.org","@type":"Product","name":"Carved box, old","offers":{"@type":"Offer","price":"€ 1,250.00","priceCurrency":"€"}}</script>',
    'ld_trailing': '<script type="application/ld+json">{"@context":"https://schema.org","@type":"Product","name":"Carved box, old","offers":{"@type":"Offer","price":"1250.00","priceCurrency":"HUF",},}</script>',
    'ld_nbsp': '<script type="application/ld+json">{"@context":"https://schema.org","@type":"Product","name":"Carved box, old","offers":{"@type":"Offer","price":"12 500","priceCurrency":"RUB"}}</script>',
    'ld_aggregate': '<script type="application/ld+json">{"@context":"https://schema.org","@type":"Product","name":"Carved box, old","offers":{"@type":"AggregateOffer","lowPrice":"45.00","highPrice":"90.00","priceCurrency":"GBP","offerCount":3}}</script>',
    'ld_related': '<script type="application/ld+json">{"@context":"https://schema.org","@type":"ItemList","itemListElement":[{"@type":"ListItem","position":1,"item":{"@type":"Product","name":"Other horn","url":"https://x.example/item/78","offers":{"@type":"Offer","price":"20.00","priceCurrency":"EUR"}}},{"@type":"ListItem","position":2,"item":{"@type":"Product","name":"Other cup","url":"https://x.example/item/79","offers":{"@type":"Offer","price":"30.00","priceCurrency":"EUR"}}}]}</script>',
    'og_comma': '<meta property="og:title" content="Carved box, old"><meta property="product:price:amount" content="1.250,00"><meta property="product:price:currency" content="EUR">',
    'og_group': '<meta property="og:title" content="Carved box, old"><meta property="og:price:amount" content="1,250.00"><meta property="og:price:currency" content="USD">',
    'meta_desc': '<meta name="description" content="Carved box, old for sale, only €45.00. Free returns.">',
    'twitter': '<meta name="twitter:label1" content="Price"><meta name="twitter:data1" content="R$ 1.250,00">',
}
# Name · host · language · what the page shows below its heading · amount (none where no price is asked) · currency.
_ROWS = r"""
club_price·shop.example·en·<div class="prices-box"><div class="regular-line"><span class="price-regular">€48.50</span></div><div class="club-line"><span class="badge">VIP Club</span><span class="price-club">€43.65</span></div></div>·48.50·EUR
member_text·shop.example·de·<div class="price">45,00 €</div><div class="price">Mitgliederpreis: 40,00 €</div>·45.00·EUR
asks_back·shop.example·de·<div class="object-price"><a class="button" href="/ask?object=77">Preis?</a></div></div></main><aside><ul><li><a href="/item/3"><b>Nr. 3</b></a><span class="price">€ 444,00</span></li><li><a href="/item/5"><b>Nr. 5</b></a><span class="price">€ 740,00</span></li></ul></aside><div>··
button_price·shop.example·en-US·<button type="submit">Add to cart — $45.00</button>·45.00·USD
button_buy·shop.example·de·<button class="buy"><span>Jetzt kaufen</span> <span class="amount">45,00 €</span></button>·45.00·EUR
option_price·shop.example·en-GB·<select name="size"><option>Small - £25.00</option><option>Large - £35.00</option></select><button>Add</button>·25.00·GBP
variant_table·nursery.example·en-US·<table><tr><th>Size</th><th>Price</th><th>Qty</th></tr><tr><td>4" pot</td><td>$18.00</td><td><input></td></tr><tr><td>1 gallon</td><td>$42.00</td><td><input></td></tr></table>·18.00·USD
data_value·shop.example·fr·<data value="1250.00">1 250 €</data>·1250.00·EUR
input_value·shop.example·en-GB·<label for="p">Price</label> <input id="p" name="price" value="£125.00" readonly>·125.00·GBP
hidden_price·shop.example·de·<form><input type="hidden" name="price" value="125.00"><input type="hidden" name="currency" value="EUR"><button>Kaufen</button></form>·125.00·EUR
svg_text·shop.example·en-US·<svg viewBox="0 0 90 20" class="price"><text x="0" y="15">$125.00</text></svg>·125.00·USD
img_alt·shop.example·en-US·<img class="price-img" src="/price/77.png" alt="$125.00">·125.00·USD
letter_spans·shop.example·en-US·<div class="price"><span>US $</span><span>1</span><span>2</span><span>5</span><span>.</span><span>9</span><span>9</span></div>·125.99·USD
int_dec·shop.example·pt-BR·<div class="price"><span class="currency">R$</span><span class="integer">1.250</span><span class="group">,</span><span class="fraction">50</span></div>·1250.50·BRL
int_dec_glue·shop.example·it·<div class="prezzo"><span>1.250</span><span>,50</span><span>€</span></div>·1250.50·EUR
vtex·shop.example·pt-BR·<span class="vtex-product-price-1-x-sellingPrice"><span class="currencyContainer"><span class="currencyCode">R$</span><span class="currencyLiteral">&nbsp;</span><span class="currencyInteger">1</span><span class="currencyGroup">.</span><span class="currencyInteger">250</span><span class="currencyDecimal">,</span><span class="currencyFraction">90</span></span></span>·1250.90·BRL
wbr·shop.example·de·<div class="preis">1.250<wbr>,00&thinsp;€</div>·1250.00·EUR
br_between·shop.example·en·<div class="price">AUD<br>1,250.00</div>·1250.00·AUD
web_component·shop.example·de·<price-tag amount="125.00" currency="EUR"></price-tag>·125.00·EUR
web_value·shop.example·en·<x-price value="12500" currency="JPY"></x-price>·12500·JPY
shadow·shop.example·en-US·<buy-box><template shadowrootmode="open"><span class="price">$125.00</span></template></buy-box>·125.00·USD
noscript·shop.example·en-US·<div id="p"></div><noscript><span class="price">$125.00</span></noscript>·125.00·USD
gtag_view·sklep.example·pl·<div id="price"></div>·1250.5·PLN
fbq_view·loja.example·pt-BR·<div id="price"></div>·249.9·BRL
ttq_view·shop.example·en·<div id="price"></div>·45000·NGN
dl_detail·shop.example·ro·<div id="price"></div>·129.99·RON
dl_array·shop.example·cs·<div id="price"></div>·1490·CZK
js_vars·shop.example·de·<div id="price"></div>·129.99·EUR
ld_comma·shop.example·de·<p>In stock</p>·1250.00·EUR
ld_sign·shop.example·en-IE·<p>In stock</p>·1250.00·EUR
ld_trailing·shop.example·hu·<p>Raktáron</p>·1250.00·HUF
ld_nbsp·shop.example·ru·<p>В наличии</p>·12500·RUB
ld_aggregate·shop.example·en-GB·<div class="price">from £45.00</div>·45.00·GBP
ld_related·shop.example·de·<div class="price">125,00 €</div>·125.00·EUR
og_comma·shop.example·de·<p>Auf Lager</p>·1250.00·EUR
og_group·shop.example·en·<p>In stock</p>·1250.00·USD
meta_desc·shop.example·en-IE·<p>In stock</p>·45.00·EUR
twitter·loja.example·pt-BR·<p>Em estoque</p>·1250.00·BRL
bundle_total·shop.example·en-GB·<div class="price">£100.00</div><section><h3>Frequently bought together</h3><div class="bundle">Total price: <span class="price">£170.00</span></div></section>·100.00·GBP
modal_other·shop.example·en-GB·<div class="modal fade" tabindex="-1"><h4>Quick view</h4><span class="price">£20.00</span></div><div class="price">£100.00</div>·100.00·GBP
popup·shop.example·en-GB·<div class="popup newsletter"><h3>Get £10 off</h3></div><div class="price">£100.00</div>·100.00·GBP
topbar·shop.example·en-GB·<div class="bar">Free UK delivery over £50!</div><div>£100.00</div>·100.00·GBP
alert_form·shop.example·en-GB·<div>£100.00</div><form><label>Tell me when it is below</label><input value="£90.00"></form>·100.00·GBP
history·shop.example·en-GB·<div class="now">£100.00</div><table><tr><th>Highest</th><td>£130.00</td></tr><tr><th>Lowest</th><td>£80.00</td></tr><tr><th>Average</th><td>£105.00</td></tr></table>·100.00·GBP
others_compare·shop.example·en-GB·<div>£100.00</div><ul class="compare"><li>eBay £120.00</li><li>Amazon £95.00</li></ul>·100.00·GBP
insurance·shop.example·en-US·<label><input type="checkbox"> Protection plan $19.99</label><div>$100.00</div>·100.00·USD
giftwrap·shop.example·en-US·<label>Gift wrap (+$4.00)</label><div class="price">$100.00</div>·100.00·USD
delivery_opts·shop.example·en-GB·<ul><li><label><input type="radio"> Standard delivery £4.90</label></li><li><label><input type="radio"> Express £12.00</label></li></ul><strong>£100.00</strong>·100.00·GBP
donation·shop.example·en-US·<div class="price">$100.00</div><p>$1 of each sale goes to the reserve.</p>·100.00·USD
points·shop.example·en-GB·<p>Earn 120 points worth £1.20</p><div class="price">£100.00</div>·100.00·GBP
total_incl·shop.example·de·<table><tr><td>Artikelpreis</td><td>100,00 €</td></tr><tr><td>Versand</td><td>5,90 €</td></tr><tr><td>Gesamt</td><td>105,90 €</td></tr></table>·100.00·EUR
type_row·board.example·en·<table><tr><td>Price type</td><td>Fixed</td></tr><tr><td>Price</td><td>450</td></tr><tr><td>Currency</td><td>EUR</td></tr></table>·450·EUR
label_currency·board.example·en·<dl><dt>Price (EUR)</dt><dd>450</dd><dt>Year</dt><dd>1950</dd></dl>·450·EUR
label_currency_de·board.example·de·<dl><dt>Preis in €</dt><dd>450,00</dd><dt>Jahr</dt><dd>1950</dd></dl>·450.00·EUR
label_usd·board.example·es·<p><b>Precio USD:</b> 450</p>·450·USD
per_pair·board.example·en-GB·<p>£45.00 per pair</p>·45.00·GBP
each_stk·board.example·de·<p class="preis">45,00 € / Stück</p>·45.00·EUR
eur_stk·board.example·nl·<p class="prijs">€ 45,00 p.st.</p>·45.00·EUR
text_shipped·board.example·en-US·<p>Asking $450 shipped in the lower 48.</p>·450·USD
text_plus·board.example·fr·<p>Je le vends 150€ + 12€ de port.</p>·150·EUR
text_bare·board.example·en-US·<p>Price: 450 obo. Cash only.</p>·450·USD
poa·shop.example·en-GB·<p class="price">POA</p><div class="related"><h3>You may also like</h3><span class="price">£20.00</span></div>··
on_request_de·shop.example·de·<p class="preis">Preis auf Anfrage</p><p>Versand 4,90 €</p>··
wanted·board.example·es·<p class="precio">Precio a convenir</p><p>Envío 5,00 €</p>··
login_price·shop.example·en·<p class="price"><a href="/login">Log in to see prices</a></p><p>Minimum order $200.00</p>··
swap·board.example·de·<p>Tausch gegen Orchideen</p><p>Versand 6,90 €</p>··
free·board.example·de·<p class="preis">Zu verschenken</p><p>Versand 6,90 €</p>··
two_money·shop.example·en·<div class="price"><span class="money active" data-currency="USD">$125.00</span><span class="money" data-currency="EUR" style="display:none">€115.00</span></div>·125.00·USD
approx_first·shop.example·en·<div>approx. €115.00</div><div class="price">US $125.00</div>·125.00·USD
approx_behind·shop.example·th·<div class="price">฿4,250 <small>(~US$125.00)</small></div>·4250·THB
slash_two·shop.example·en·<div class="price">$125.00 / €115.00</div>·125.00·USD
hkd_ref·shop.hk·zh-HK·<div class="price">HK$980</div><div>約 NT$4,000</div>·980·HKD
cart_total·shop.example·en-US·<div class="mini"><a href="/cart">Cart</a> <span>$320.00</span></div><div class="price">$100.00</div>·100.00·USD
recent_viewed·shop.example·en-US·<div class="price">$100.00</div><div class="recently-viewed"><div class="price">$50.00</div></div>·100.00·USD
sticky·shop.example·en-US·<div class="sticky-bar"><span>Carved box, old</span><span class="price">$100.00</span></div><div class="price">$100.00</div>·100.00·USD
range_variant·shop.example·en-US·<div class="price">$45.00 - $95.00</div><div class="single_variation"><span class="price">$45.00</span></div>·45.00·USD
sold_struck·shop.example·en-US·<div class="price"><s>$100.00</s> SOLD</div>·100.00·USD
bid_reserve·auction.example·en-GB·<div>Starting price £50.00</div><div>Reserve price £90.00</div><div>Current bid £70.00</div>·70.00·GBP
hammer·auction.example·fr·<p>Estimation : 200 - 300 €</p><p>Adjugé : 450 €</p>·450·EUR
est_only·auction.example·fr·<p>Estimation : 200 - 300 €</p>··
start_only·auction.example·de·<p>Schätzpreis: 400 €</p><p>Limit: 300 €</p><p>Startpreis: 250 €</p>·250·EUR
tiers_list·shop.example·en-US·<ul class="tiers"><li>1-4: $10.00</li><li>5-9: $9.00</li><li>10+: $8.00</li></ul>·10.00·USD
tiers_buy·shop.example·en-GB·<div class="price">£10.00</div><p>Buy 5 for £9.00 each and save 10%</p>·10.00·GBP
coupon·shop.example·en-US·<div class="price">$100.00</div><div class="coupon">$10 off with coupon SAVE10</div>·100.00·USD
sub_save·shop.example·en-US·<div><input type="radio" checked> One-time purchase: $20.00</div><div><input type="radio"> Subscribe &amp; save: $18.00</div>·20.00·USD
pack·shop.example·en-US·<div class="price">$12.00</div><div>($1.00 / count)</div>·12.00·USD
unit_in_price·shop.example·en-GB·<div class="price">£12.00 <span>(£24.00/kg)</span></div>·12.00·GBP
kg_only·shop.example·de·<div class="preis">129,00 €/kg</div>·129.00·EUR
year·board.example·de·<p>Baujahr 1985</p><p>Preis 1.985 €</p>·1985·EUR
weight_first·board.example·en-US·<p>Weight: 12 lb</p><p>Height 45 in</p><p>$300</p>·300·USD
phone·board.example·en-US·<p>Call 305-555-0101</p><p>$300 firm</p>·300·USD
deposit_half·shop.example·en-US·<p>$150.00 deposit reserves your puppy</p><p>Total price $600.00</p>·600.00·USD
adoption_fee·board.example·en-US·<p>Adoption fee: $250</p>·250·USD
rehoming·board.example·en-GB·<p>Rehoming fee £80</p>·80·GBP
schutz·board.example·de·<p>Schutzgebühr: 120 €</p>·120·EUR
rent_buy·props.example·en-GB·<p>Hire: £20 per week</p><p>Buy: £200</p>·200·GBP
net_only·trade.example·en-GB·<p class="price">£100.00 + VAT</p>·100.00·GBP
net_gross_brackets·trade.example·de·<p class="price">100,00 € netto (119,00 € brutto)</p>·119.00·EUR
gross_first·trade.example·pl·<p class="price">123,00 zł brutto / 100,00 zł netto</p>·123.00·PLN
cross_by_class·shop.example·en-US·<div class="price-box"><span class="price--crossed">$150.00</span><span class="price--highlight">$99.00</span></div>·99.00·USD
old_after·shop.example·de·<div>99,00 € statt 150,00 €</div>·99.00·EUR
percent·shop.example·en-US·<div><span>-34%</span> <span>$99.00</span> <span>$150.00</span></div>·99.00·USD
saved·shop.example·en-US·<div>$99.00 (save $51.00)</div>·99.00·USD
flash·shop.example·id·<div class="harga">Rp 150.000</div><div class="harga-diskon">Rp 99.000</div>·99000·IDR
omnibus_de·shop.example·de·<div class="preis">99,00 €</div><div>Niedrigster Preis der letzten 30 Tage: 89,00 €</div>·99.00·EUR
sek_monthly·shop.se·sv·<div class="pris">4 990 kr</div><div>eller 416 kr/mån i 12 mån</div>·4990·SEK
num_sold·shop.cn·zh-CN·<div class="price">¥<em>128</em>.00</div><div>月销 3000</div><div>运费 10.00</div>·128.00·CNY
jp_bid·auction.jp·ja·<dl><dt>現在</dt><dd>5,500円（税0円）</dd><dt>即決</dt><dd>8,000円</dd></dl>·5500·JPY
jp_tax_in·mise.jp·ja·<div class="price">10,000円<span>（税込11,000円）</span></div>·11000·JPY
kr_sale·gage.kr·ko·<div><span>정가</span> <del>200,000원</del></div><div><span>판매가</span> <b>180,000</b>원</div>·180000·KRW
ar_was·souq.sa·ar·<div>كان: 1,500 ر.س</div><div>الآن: 1,250 ر.س</div>·1250·SAR
fa_off·forush.ir·fa·<div><del>۱٬۵۰۰٬۰۰۰</del> <span>۱٬۲۵۰٬۰۰۰ تومان</span></div>·12500000·IRR
he_sale·hanut.co.il·he·<div>מחיר קודם: ₪500</div><div>מחיר: ₪399</div>·399·ILS
th_old·raan.co.th·th·<div>ราคาปกติ 1,500 บาท</div><div>ราคาพิเศษ 1,250 บาท</div>·1250·THB
vn_old·cho.vn·vi·<div>Giá gốc: 1.500.000đ</div><div>Giá KM: 1.250.000đ</div>·1250000·VND
hi_mrp·dukan.in·hi·<div>MRP: <s>₹1,999</s></div><div>₹1,499 <span>25% की छूट</span></div>·1499·INR
ship_class·annunci.example·it·<div class="ship">Tuttosubito: 7,90 €</div><p>120 €</p>·120·EUR
name_of_lot·auktion.example·de-CH·<div class="bid">CHF 1'250.50</div><p>3 Gebote</p>·1250.50·CHF
"""


def rows() -> list[tuple[str, ...]]:
    """The rows of the table."""
    return [tuple(line.split("·")) for line in _ROWS.strip().split("\n")]
