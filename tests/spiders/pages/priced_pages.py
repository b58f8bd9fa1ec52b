"""Pages of shops and boards of sixty countries in small, each with what its price is."""
# ruff: noqa: E501 - markup reads best as it is sent
# fmt: off

from __future__ import annotations

# Name · host · language · what the page shows below its heading · amount (none where no price is asked) · currency.
_ROWS = """
woo_sale·boutique.example·fr-FR·<p class="price"><del aria-hidden="true"><span class="woocommerce-Price-amount amount"><bdi>199,00&nbsp;<span class="woocommerce-Price-currencySymbol">€</span></bdi></span></del> <span class="screen-reader-text">Le prix initial était : 199,00 €.</span><ins aria-hidden="true"><span class="woocommerce-Price-amount amount"><bdi>149,00&nbsp;<span>€</span></bdi></span></ins><span class="screen-reader-text">Le prix actuel est : 149,00 €.</span></p>·149.00·EUR
woo_range·shop.example·en-GB·<p class="price"><span class="amount"><bdi><span>£</span>35.00</bdi></span> &ndash; <span class="amount"><bdi><span>£</span>120.00</bdi></span></p><form><table class="variations"><tr><td><select><option>Choose</option><option>Small</option></select></td></tr></table></form>·35.00·GBP
woo_from·shop.example·de-DE·<p class="price">ab <span class="amount">49,90&nbsp;€</span></p><p class="wc-gzd-additional-info">inkl. 19 % MwSt.</p><p>zzgl. <a href="/versand">Versandkosten</a></p><p class="price-unit"><span class="amount">24,95&nbsp;€</span> / <span>100 g</span></p>·49.90·EUR
cz_two_taxes·obchod.example·cs·<div class="price-box"><div class="p-without">1 020,66 Kč bez DPH</div><div class="p-with"><strong>1 235 Kč</strong> s DPH</div></div>·1235·CZK
cz_dash·obchod.example·cs·<strong class="price">15 490,- Kč</strong><p>Poštovné od 79 Kč</p>·15490·CZK
sk_thirty·obchod.example·sk·<div class="cena"><span class="povodna">129,90 €</span><span class="akcia">99,90 €</span></div><p>Najnižšia cena za posledných 30 dní: 89,90 €</p>·99.90·EUR
pl_omnibus·sklep.example·pl·<div class="product-price"><span class="price__regular">Cena regularna: <del>199,00 zł</del></span><span class="price__sale">149,00 zł</span><small>Najniższa cena z 30 dni przed obniżką: 139,00 zł</small></div>·149.00·PLN
pl_auction·aukcje.example·pl·<dl><dt>Aktualna cena</dt><dd>1 250,00 zł</dd><dt>Kup teraz</dt><dd>1 900,00 zł</dd><dt>Cena wywoławcza</dt><dd>500,00 zł</dd></dl>·1250.00·PLN
br_instalments·loja.example·pt-BR·<div class="price"><span class="old">R$ 499,90</span><strong>R$ 399,90</strong></div><div class="installments">ou 12x de R$ 33,33 sem juros</div><div>ou R$ 379,90 no Pix</div>·399.90·BRL
br_text_instalments·loja.example·pt-BR·<p>R$ 1.250,00</p><p>em até 10x de R$ 125,00 sem juros no cartão</p><p>Frete grátis acima de R$ 299,00</p>·1250.00·BRL
mx_months·tienda.example·es-MX·<span class="price">$2,499.00</span><p>12 meses sin intereses de $208.25</p><p>Envío $149.00</p>·2499.00·MXN
ar_cuotas·tienda.com.ar·es-AR·<span class="precio">$ 185.000,00</span><span>3 cuotas sin interés de $ 61.666,67</span><span>$ 157.250,00 con transferencia</span>·185000.00·ARS
ar_no_region·tienda.com.ar·es·<h2>$ 1.250.000</h2>·1250000·ARS
cl_thousands·tienda.cl·es·<p class="price">$ 24.990</p><p>Despacho desde $ 3.990</p>·24990·CLP
co_thousands·tienda.com.co·es-CO·<p class="precio">$ 1.250.000</p><p>Cuota mensual desde $ 104.167</p>·1250000·COP
uy_dollars·clasificados.com.uy·es·<span class="price">U$S 1.250</span>·1250·USD
uy_pesos·clasificados.com.uy·es·<span class="price">$U 12.500</span>·12500·UYU
py_guarani·tienda.com.py·es·<span class="price">Gs. 1.850.000</span>·1850000·PYG
bo_bs·tienda.com.bo·es·<span class="price">Bs. 1.250,50</span>·1250.50·BOB
ve_usd·tienda.com.ve·es·<span class="price">US$ 45</span><span>Bs. 1.845,00 (tasa BCV)</span>·45·USD
pe_soles·tienda.pe·es·<span class="precio-antes">Antes S/ 1,899.00</span><span class="precio">S/ 1,499.00</span>·1499.00·PEN
cr_colon·tienda.cr·es·<span class="precio">₡125.000</span>·125000·CRC
gt_quetzal·tienda.com.gt·es·<span class="precio">Q1,250.00</span>·1250.00·GTQ
hn_lempira·tienda.hn·es·<div class="precio">L. 12,500.00</div>·12500.00·HNL
ni_cordoba·tienda.com.ni·es·<div class="precio">C$ 4,500.00</div>·4500.00·NIO
pa_balboa·tienda.com.pa·es·<div class="precio">B/. 125.00</div>·125.00·PAB
do_peso·tienda.com.do·es·<div class="precio">RD$ 12,500.00</div>·12500.00·DOP
ht_gourde·boutik.ht·fr·<div class="prix">12 500,00 HTG</div>·12500.00·HTG
jm_dollar·shop.com.jm·en·<div class="price">J$25,000.00</div>·25000.00·JMD
tt_dollar·shop.co.tt·en·<div class="price">TT$1,250.00</div>·1250.00·TTD
bb_dollar·shop.com.bb·en·<div class="price">BDS$ 450.00</div>·450.00·BBD
ch_apostrophe·laden.ch·de-CH·<div class="price">CHF 1’250.–</div><p>Versand CHF 9.–</p>·1250·CHF
ch_straight·laden.ch·fr-CH·<div class="prix">Fr. 1'250.50</div>·1250.50·CHF
at_vb·anzeigen.at·de-AT·<span>€ 1.250,- VB</span>·1250·EUR
de_vb·anzeigen.de·de·<h2 id="viewad-price">1.250 € VB</h2><p>+ Versand ab 5,49 €</p>·1250·EUR
de_grundpreis·laden.de·de·<p>Grundpreis: 129,00 €/kg</p><p class="preis">12,90 €</p><p>inkl. MwSt., zzgl. Versand 4,90 €</p>·12.90·EUR
de_uvp·laden.de·de·<div>UVP 99,95 €</div><div>Sie sparen 20,00 € (20 %)</div><div class="preis">79,95 €</div>·79.95·EUR
nl_comma·winkel.nl·nl·<span class="price">€ 1.250,-</span><p>Adviesprijs € 1.499,-</p>·1250·EUR
nl_bids·markt.nl·nl·<div>Bieden vanaf € 50,00</div><div class="price">Vraagprijs: € 125,00</div>·125.00·EUR
be_fr·magasin.be·fr-BE·<span class="prix">1.250,00 €</span><small>HTVA : 1.033,06 €</small>·1250.00·EUR
fr_debattre·annonces.fr·fr·<p>Prix : 150 € à débattre</p><p>+ 12 € de frais de port</p>·150·EUR
fr_cents·magasin.fr·fr·<span class="prix">1 250<sup>€50</sup></span>·1250.50·EUR
fr_ht_ttc·pro.fr·fr·<div><span>83,33 € HT</span> <span>100,00 € TTC</span></div>·100.00·EUR
it_prima·negozio.it·it·<span class="prezzo-vecchio">Prima € 99,00</span> <span class="prezzo">Ora € 79,00</span>·79.00·EUR
it_rate·negozio.it·it·<span class="prezzo">€ 1.299,00</span><p>o 3 rate da € 433,00 senza interessi</p>·1299.00·EUR
es_iva·tienda.es·es·<p><strong>121,00 €</strong> IVA incl. <span>(100,00 € sin IVA)</span></p>·121.00·EUR
pt_cents·loja.pt·pt·<p class="preco">1 250,00 €</p><p>PVPR 1 499,00 €</p>·1250.00·EUR
cv_cifrao·loja.cv·pt·<p class="preco">1.250$00</p>·1250·CVE
gb_was·shop.co.uk·en·<p>Was £250.00, now £199.00</p><p>Free delivery over £50</p>·199.00·GBP
gb_vat·trade.co.uk·en·<div class="price"><span>£100.00</span> <span>ex VAT</span></div><div class="price"><span>£120.00</span> <span>inc VAT</span></div>·120.00·GBP
ie_deposit·shop.ie·en·<p>Deposit: €50.00</p><p class="price">€450.00</p>·450.00·EUR
us_obo·board.example·en-US·<h2>$1,250 OBO</h2><p>Shipping $45 flat rate</p>·1250·USD
us_aslow·store.example·en-US·<div class="price">$1,299.00</div><div>As low as $109/mo with Affirm</div>·1299.00·USD
us_klarna·store.example·en-US·<span>4 interest-free payments of $24.99</span><span class="current">$99.95</span>·99.95·USD
us_each·store.example·en-US·<div class="price">$12.99 each</div><div>Buy 2 for $20.00</div>·12.99·USD
us_save·store.example·en-US·<p>List Price: $59.99</p><p>You Save: $20.00 (33%)</p><p>Price: <b>$39.99</b></p>·39.99·USD
us_superscript·store.example·en-US·<div class="price"><sup>$</sup>24<sup>99</sup></div>·24.99·USD
us_member·store.example·en-US·<div>Member price $80.00</div><div class="price">$100.00</div>·100.00·USD
us_lot·auction.example·en-US·<div>Estimate: $200 - $300</div><div>Current Bid: $120</div><div>Next Bid: $130</div><div>Buyer's Premium 20%</div>·120·USD
ca_fr·magasin.ca·fr-CA·<span class="prix">1 249,99 $</span><small>plus taxes</small>·1249.99·CAD
ca_en·shop.ca·en·<span class="price">C$49.95</span>·49.95·CAD
au_afterpay·shop.com.au·en·<div class="product-price">$240.00</div><p>or 4 payments of $60.00 with Afterpay</p>·240.00·AUD
au_inc·shop.com.au·en·<div>$109.09 ex GST</div><div>$120.00 inc GST</div>·120.00·AUD
nz_dollar·shop.co.nz·en·<div>Buy Now: $450.00</div><div>Start price: $300.00</div>·450.00·NZD
se_kr·butik.se·sv·<div class="pris">1 495 kr</div><p>Frakt 59 kr</p><p>Delbetala från 125 kr/mån</p>·1495·SEK
se_colon·butik.se·sv·<div class="pris">1495:-</div><div class="ordpris">Ord. pris 1995:-</div>·1495·SEK
no_comma·butikk.no·no·<div class="pris">1 495,-</div>·1495·NOK
no_host·butikk.no·nb·<div class="pris">kr 12 500</div><p>Totalpris inkl. omkostninger</p>·12500·NOK
dk_kr·butik.dk·da·<div class="pris">1.495,00 kr.</div><p>Fragt 39,00 kr.</p>·1495.00·DKK
dk_for·butik.dk·da·<div>Førpris 1.995,-</div><div>Nu 1.495,-</div>·1495·DKK
is_kr·verslun.is·is·<div class="verd">12.500 kr.</div>·12500·ISK
fi_eur·kauppa.fi·fi·<div class="hinta">1 250,00 €</div><p>sis. alv 25,5 %</p><p>tai 45 €/kk</p>·1250.00·EUR
ee_eur·pood.ee·et·<div class="hind">1 250,00 €</div><p>Kuumakse alates 35 €</p>·1250.00·EUR
lv_eur·veikals.lv·lv·<div class="cena">1 250.00 €</div><p>vai no 35 €/mēn.</p>·1250.00·EUR
lt_eur·parduotuve.lt·lt·<div class="kaina">1 250,00 €</div><p>arba nuo 35 €/mėn.</p>·1250.00·EUR
hu_ft·bolt.hu·hu·<div class="ar">28 900 Ft</div><p>Szállítás 1 490 Ft-tól</p><p>Eredeti ár: 34 900 Ft</p>·28900·HUF
hu_netto·bolt.hu·hu·<p>Nettó ár: 10 000 Ft</p><p>Bruttó ár: <b>12 700 Ft</b></p>·12700·HUF
ro_lei·magazin.ro·ro·<div class="pret">1.299<sup>99</sup> Lei</div><p>sau 12 rate de 108,33 Lei</p>·1299.99·RON
md_lei·piata.md·ro·<div class="price">14 500 lei</div>·14500·MDL
bg_dual·magazin.bg·bg·<div class="price">100,00 € (195,58 лв.)</div>·100.00·EUR
bg_dual_span·magazin.bg·bg·<div class="price"><span>51,13 €</span><span>100,00 лв.</span></div>·51.13·EUR
hr_dual·trgovina.hr·hr·<div class="cijena">100,00 € <small>(753,45 kn)</small></div>·100.00·EUR
rs_din·prodavnica.rs·sr·<div class="cena">12.500,00 RSD</div><p>MP cena: 15.000,00 RSD</p>·12500.00·RSD
ba_km·trgovina.ba·bs·<div class="cijena">1.250,00 KM</div>·1250.00·BAM
mk_den·prodavnica.mk·mk·<div class="cena">12.500 ден.</div>·12500·MKD
al_leke·dyqan.al·sq·<div class="cmimi">12.500 Lekë</div>·12500·ALL
gr_eur·katastima.gr·el·<div class="timi">1.250,00 €</div><p>Αρχική τιμή: 1.500,00 €</p><p>Μεταφορικά 5,00 €</p>·1250.00·EUR
tr_tl·magaza.com.tr·tr·<div class="fiyat">1.299,90 TL</div><p>Taksit: 12 x 120,00 TL</p><p>KDV dahil</p>·1299.90·TRY
tr_bin·ilan.com.tr·tr·<div class="fiyat">15 bin TL</div>·15000·TRY
ru_rub·magazin.ru·ru·<div class="price">12 500 ₽</div><div class="old">15 000 ₽</div><p>от 1 042 ₽/мес</p>·12500·RUB
ru_tys·doska.ru·ru·<p>Цена: 15 тыс. руб.</p>·15000·RUB
ua_grn·doshka.ua·uk·<div class="price">12 500 грн.</div><p>Оплата частинами: 4 платежі по 3 125 грн</p>·12500·UAH
ua_dollars·doshka.ua·uk·<div class="price">300 $</div><div>≈ 12 600 грн</div>·300·USD
by_rub·doska.by·ru·<div class="price">1 250,50 р.</div><div>≈ 380 $</div>·1250.50·BYN
kz_tenge·dukon.kz·ru·<div class="price">125 000 ₸</div><p>Рассрочка 10 416 ₸ × 12 мес</p>·125000·KZT
uz_som·bozor.uz·uz·<div class="price">1 250 000 so'm</div><p>Oyiga 120 000 so'mdan</p>·1250000·UZS
uz_mln·bozor.uz·ru·<div class="price">1,5 млн сум</div>·1500000·UZS
kg_som·bazar.kg·ru·<div class="price">42 500 сом</div><div>≈ 490 $</div>·42500·KGS
tj_somoni·bozor.tj·tg·<div class="price">6 850 c.</div><p>TJS</p>·6850·TJS
tm_manat·dukan.tm·tk·<div class="price">1 250 TMT</div>·1250·TMT
mn_tugrik·zar.mn·mn·<div class="price">1,250,000₮</div>·1250000·MNT
ge_lari·bazari.ge·ka·<div class="fasi">1 250 ₾</div><div>≈ $460</div>·1250·GEL
am_dram·shuka.am·hy·<div class="gin">125 000 ֏</div>·125000·AMD
az_manat·elan.az·az·<div class="qiymet">1 250 AZN</div><p>Aylıq 104 AZN</p>·1250·AZN
sa_riyal·souq.sa·ar·<div class="price">١٬٢٥٠٫٥٠ ر.س</div><p>شامل الضريبة</p><p>قسمها على 4 دفعات بقيمة ٣١٢٫٦٣ ر.س</p>·1250.50·SAR
ae_dirham·souq.ae·ar·<div class="price">AED 1,250.00</div><p>توصيل 25 درهم</p>·1250.00·AED
ae_word·souq.ae·ar·<div class="price">1,250 درهم</div>·1250·AED
qa_riyal·souq.qa·en·<div class="price">QR 4,500</div>·4500·QAR
kw_dinar·souq.com.kw·ar·<div class="price">125.500 د.ك</div>·125.500·KWD
bh_dinar·souq.bh·en·<div class="price">BD 45.500</div>·45.500·BHD
om_rial·souq.om·ar·<div class="price">145.250 ر.ع.</div>·145.250·OMR
jo_dinar·souq.jo·ar·<div class="price">275 دينار</div>·275·JOD
iq_dinar·souq.iq·ar·<div class="price">750,000 د.ع</div>·750000·IQD
iq_thousand·souq.iq·ar·<div class="price">750 ألف دينار</div>·750000·IQD
lb_dollar·souq.com.lb·ar·<div class="price">$1,250</div>·1250·USD
eg_pound·souq.com.eg·ar·<div class="price">12,500 جنيه</div><p>مقدم 2,500 جنيه</p>·12500·EGP
eg_sign·souq.com.eg·en·<div class="price">EGP 12,500.00</div>·12500.00·EGP
ma_dh·souq.ma·fr·<div class="prix">1 250 DH</div>·1250·MAD
ma_arabic·souq.ma·ar·<div class="prix">1 250 درهم</div>·1250·MAD
tn_dt·boutique.tn·fr·<div class="prix">1 250,500 DT</div>·1250.500·TND
dz_da·boutique.dz·fr·<div class="prix">48 500 DA</div>·48500·DZD
dz_million·boutique.dz·fr·<div class="prix">4.8 Millions DA</div>·4800000·DZD
ly_dinar·souq.ly·ar·<div class="price">1850 د.ل</div>·1850·LYD
sn_cfa·boutique.sn·fr·<div class="prix">185 000 FCFA</div>·185000·XOF
cm_cfa·boutique.cm·fr·<div class="prix">185.000 FCFA</div>·185000·XAF
gn_franc·boutique.com.gn·fr·<div class="prix">450 000 GNF</div>·450000·GNF
cd_franc·boutique.cd·fr·<div class="prix">125 000 FC</div>·125000·CDF
mg_ariary·boutique.mg·fr·<div class="prix">850 000 Ar</div>·850000·MGA
mu_rs·shop.mu·en·<div class="price">Rs 12,500</div>·12500·MUR
sc_rs·shop.sc·en·<div class="price">SCR 1,250</div>·1250·SCR
ng_naira·shop.com.ng·en·<div class="price">₦ 45,500</div><p>Delivery ₦ 2,500</p>·45500·NGN
ng_k·shop.com.ng·en·<div class="price">₦45k</div>·45000·NGN
gh_cedi·shop.com.gh·en·<div class="price">GH₵ 1,250.00</div><p>Market price: GH₵ 1 K ~ 2 K</p>·1250.00·GHS
ke_ksh·shop.co.ke·en·<div class="price">KSh 64,500</div><p>Lipa polepole KSh 5,375 kwa mwezi</p>·64500·KES
ke_slash·shop.co.ke·en·<div class="price">64,500/=</div>·64500·KES
tz_tsh·duka.co.tz·sw·<div class="bei">TSh 1,250,000</div>·1250000·TZS
ug_ush·shop.ug·en·<div class="price">USh 450,000</div>·450000·UGX
rw_frw·shop.rw·en·<div class="price">45,000 Frw</div>·45000·RWF
et_birr·shop.et·en·<div class="price">ETB 12,500</div>·12500·ETB
et_amharic·shop.et·am·<div class="price">12,500 ብር</div>·12500·ETB
zm_kwacha·shop.co.zm·en·<div class="price">K7,650</div>·7650·ZMW
mw_kwacha·shop.mw·en·<div class="price">MK 450,000</div>·450000·MWK
zw_usd·shop.co.zw·en·<div class="price">US$250</div>·250·USD
mz_metical·loja.co.mz·pt·<div class="preco">12.500,00 MT</div>·12500.00·MZN
ao_kwanza·loja.co.ao·pt·<div class="preco">125.000,00 Kz</div>·125000.00·AOA
bw_pula·shop.co.bw·en·<div class="price">P3,250.50</div>·3250.50·BWP
na_dollar·shop.com.na·en·<div class="price">N$ 18,900.00</div>·18900.00·NAD
za_rand·shop.co.za·en·<div class="price">R 1 250.00</div><p>or 4 x R312.50 with PayJustNow</p>·1250.00·ZAR
za_comma·shop.co.za·en·<div class="price">R1 250,00</div>·1250.00·ZAR
sz_lilangeni·shop.co.sz·en·<div class="price">E1,250.00</div>·1250.00·SZL
ls_maloti·shop.co.ls·en·<div class="price">M1,250.00</div>·1250.00·LSL
gm_dalasi·shop.gm·en·<div class="price">D12,500</div>·12500·GMD
sl_leone·shop.sl·en·<div class="price">Le 1,250</div>·1250·SLE
lr_dollar·shop.lr·en·<div class="price">L$ 45,000</div>·45000·LRD
ir_toman·forush.ir·fa·<div class="price">۱٬۲۵۰٬۰۰۰ تومان</div>·12500000·IRR
ir_rial·forush.ir·fa·<div class="price">۱۲٬۵۰۰٬۰۰۰ ریال</div>·12500000·IRR
af_afghani·bazar.af·fa·<div class="price">۱۲٬۵۰۰ افغانی</div>·12500·AFN
pk_lakh·bazar.pk·en·<div class="price">Rs 2.15 Lacs</div>·215000·PKR
pk_rs·bazar.pk·en·<div class="price">Rs. 45,000</div><p>Delivery Rs. 250</p>·45000·PKR
in_group·dukan.in·en·<div class="price">₹1,25,000.00</div><div>M.R.P.: ₹1,50,000.00</div><p>EMI from ₹6,060/month</p>·125000.00·INR
in_dev·dukan.in·hi·<div class="price">₹१,२५०</div>·1250·INR
in_crore·dukan.in·en·<div class="price">₹ 1.5 Cr</div>·15000000·INR
bd_taka·bazar.com.bd·bn·<div class="price">৳১,২৫০</div><p>ডেলিভারি চার্জ ৳১২০</p>·1250·BDT
bd_word·bazar.com.bd·bn·<div class="price">১২,৫০০ টাকা</div>·12500·BDT
np_rs·bazar.com.np·ne·<div class="price">रु १२,५००</div>·12500·NPR
np_en·bazar.com.np·en·<div class="price">Rs. 12,500</div>·12500·NPR
lk_rs·kade.lk·en·<div class="price">Rs 345,000</div>·345000·LKR
lk_sinhala·kade.lk·si·<div class="price">රු 345,000</div>·345000·LKR
bt_ngultrum·shop.bt·en·<div class="price">Nu. 12,500</div>·12500·BTN
mv_rufiyaa·shop.mv·en·<div class="price">MVR 1,250.00</div>·1250.00·MVR
mm_kyat·shop.com.mm·my·<div class="price">၁၅၀၀၀ ကျပ်</div>·15000·MMK
mm_ks·shop.com.mm·en·<div class="price">650,000 Ks</div>·650000·MMK
th_baht·raan.co.th·th·<div class="price">฿12,500</div><p>ผ่อน 0% 10 เดือน ฿1,250/เดือน</p><p>ค่าส่ง 50 บาท</p>·12500·THB
th_digits·raan.co.th·th·<div class="price">๑๒,๕๐๐ บาท</div>·12500·THB
la_kip·hang.la·lo·<div class="price">1.250.000 ກີບ</div>·1250000·LAK
kh_riel·shop.com.kh·km·<div class="price">150,000៛</div>·150000·KHR
kh_dollar·shop.com.kh·km·<div class="price">$125.00</div>·125.00·USD
vn_tr·cho.vn·vi·<div class="price">3tr5</div>·3500000·VND
vn_trieu·cho.vn·vi·<div class="price">1,5 triệu</div>·1500000·VND
vn_dong·cho.vn·vi·<div class="price">8.500.000 ₫</div><p>Trả góp 708.333 ₫/tháng</p>·8500000·VND
vn_k·cho.vn·vi·<div class="price">500k</div>·500000·VND
id_rb·toko.co.id·id·<div class="harga">Rp 850rb</div>·850000·IDR
id_jt·toko.co.id·id·<div class="harga">Rp 2,5jt</div>·2500000·IDR
id_full·toko.co.id·id·<div class="harga">Rp3.750.000</div><p>Ongkir mulai Rp9.000</p><p>Cicilan Rp312.500/bulan</p>·3750000·IDR
my_rm·kedai.com.my·ms·<div class="harga">RM 1,250.00</div><p>Monthly from RM 104*</p>·1250.00·MYR
sg_dollar·shop.sg·en·<div class="price">S$1,250</div><p>Buyer Protection: S$2.49</p>·1250·SGD
bn_dollar·shop.com.bn·en·<div class="price">B$125.00</div>·125.00·BND
ph_peso·tindahan.ph·en·<div class="price">₱18,500.00</div><p>or ₱1,541/month</p>·18500.00·PHP
ph_k·tindahan.ph·fil·<div class="price">P18.5k</div>·18500·PHP
hk_dollar·shop.hk·zh-HK·<div class="price">HK$ 1,250</div>·1250·HKD
hk_bare·shop.com.hk·zh-HK·<div class="price">$ 1,250</div>·1250·HKD
tw_nt·shop.com.tw·zh-TW·<div class="price">NT$ 12,500</div><p>分期 NT$ 1,042 x 12期</p>·12500·TWD
tw_yuan·shop.com.tw·zh-TW·<div class="price">12,500元</div>·12500·TWD
mo_pataca·shop.mo·zh-MO·<div class="price">MOP$ 1,250</div>·1250·MOP
cn_yuan·shop.cn·zh-CN·<div class="price">￥1280.00</div><p>运费 ￥12.00</p><p>市场价 ￥1680.00</p>·1280.00·CNY
cn_wan·shop.cn·zh-CN·<div class="price">3.28万元</div>·32800·CNY
jp_yen·mise.jp·ja·<div class="price">¥12,000 <span>(税込)</span></div><p>送料 ¥800</p><p>120ポイント</p>·12000·JPY
jp_full·mise.jp·ja·<div class="price">１２，０００円</div>·12000·JPY
jp_pretax·mise.jp·ja·<p>本体価格 10,000円</p><p>税込価格 11,000円</p>·11000·JPY
jp_man·mise.jp·ja·<p>希望価格：3万5千円</p>·35000·JPY
kr_won·gage.kr·ko·<div class="price">180,000원</div><p>배송비 3,000원</p><p>월 15,000원 x 12개월</p>·180000·KRW
kr_man·gage.kr·ko·<div class="price">25만원</div>·250000·KRW
kr_sign·gage.kr·ko·<div class="price">₩180,000</div>·180000·KRW
il_shekel·hanut.co.il·he·<div class="price">3,450.90 ₪</div><p>עד 12 תשלומים של 287.58 ₪</p>·3450.90·ILS
fj_dollar·shop.com.fj·en·<div class="price">$675.00</div>·675.00·FJD
pg_kina·shop.com.pg·en·<div class="price">K1,250.00</div>·1250.00·PGK
nc_franc·boutique.nc·fr·<div class="prix">12 500 F CFP</div>·12500·XPF
vu_vatu·shop.vu·en·<div class="price">VT 12,500</div>·12500·VUV
ws_tala·shop.ws·en·<div class="price">WS$ 450.00</div>·450.00·WST
to_paanga·shop.to·en·<div class="price">T$ 450.00</div>·450.00·TOP
sr_dollar·winkel.sr·nl·<div class="prijs">SRD 12.750</div>·12750·SRD
gy_dollar·shop.gy·en·<div class="price">G$45,000</div>·45000·GYD
"""


def rows() -> list[tuple[str, ...]]:
    """The rows of the table."""
    return [tuple(line.split("·")) for line in _ROWS.strip().split("\n")]
