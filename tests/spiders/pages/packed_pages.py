"""One ad as the pages of many makes bring it for their scripts, and no other way."""
# ruff: noqa: E501 - markup reads best as it is sent
# fmt: off

from __future__ import annotations

import base64
import html
import json
import urllib.parse

TITLE = "Carved box, old"
ad = {"id": 77, "title": TITLE, "description": "It has been in the family for a long time and is sold with its papers.", "price": 1250.5, "currency": "PLN", "images": ["https://a.example/p/77.jpg"], "seller": {"name": "ann"}}
J = json.dumps(ad)


def _paired(v: object) -> object:
    if isinstance(v, dict):
        return [0,{k:_paired(x) for k,x in v.items()}]
    if isinstance(v, list):
        return [1,[_paired(x) for x in v]]
    return [0,v]
PACKED: dict[str, str] = {
"nuxt2_iife": f'<script>window.__NUXT__=(function(a,b,c){{return {{layout:"default",data:[{{item:{{id:77,title:a,price:b,currency:c,images:["https://a.example/p/77.jpg"],description:"It has been in the family for a long time and is sold."}}}}]}}}}("{TITLE}",1250.5,"PLN"));</script>',
"remix": f'<script>window.__remixContext = {{"state":{{"loaderData":{{"routes/item.$id":{{"item":{J}}}}}}}}};</script>',
"sveltekit_inline": f'<script>Promise.all([import("./start.js")]).then(([kit, app]) => {{ kit.start(app, element, {{ node_ids: [0, 2], data: [null,{{type:"data",data:{{item:{J}}},uses:{{}}}}], form: null }}); }});</script>',
"angular_q": '<script id="serverApp-state" type="application/json">'+json.dumps({"G.json":{"body":ad}}).replace("&","&a;").replace('"',"&q;")+'</script>',
"angular_plain": '<script id="ng-state" type="application/json">'+json.dumps({"123":{"b":ad,"s":200}})+'</script>',
"atob": f'<script>window.__DATA__ = JSON.parse(atob("{base64.b64encode(J.encode()).decode()}"));</script>',
"uri": f'<script>window.__STATE__ = JSON.parse(decodeURIComponent("{urllib.parse.quote(J)}"));</script>',
"vue_prop": f'<product-page :product="{html.escape(J)}"></product-page>',
"vue_prop2": f'<div id="app"><item-view :initial-item="{html.escape(J)}" locale="pl"></item-view></div>',
"alpine": f'<div x-data="{html.escape("{ product: "+J+", open: false }")}"></div>',
"ng_init": f'<div ng-init="{html.escape("vm.product = "+J)}"></div>',
"astro": f'<astro-island component-url="/x.js" props="{html.escape(json.dumps({"item":_paired(ad)}))}"></astro-island>',
"livewire": f'<div wire:snapshot="{html.escape(json.dumps({"data":{"product":[ad,{"s":"arr"}]}}))}"></div>',
"livewire_old": f'<div wire:initial-data="{html.escape(json.dumps({"serverMemo":{"data":{"product":ad}}}))}"></div>',
"discourse": f'<div id="data-preloaded" data-preloaded="{html.escape(json.dumps({"topic_77":J}))}"></div>',
"inertia": f'<div id="app" data-page="{html.escape(json.dumps({"component":"Item","props":{"item":ad}}))}"></div>',
"rails_react": f'<div data-react-class="Item" data-react-props="{html.escape(json.dumps({"item":ad}))}"></div>',
"amp_state": f'<amp-state id="product"><script type="application/json">{J}</script></amp-state>',
"magento_init": '<script type="text/x-magento-init">'+json.dumps({"*":{"Vendor_Mod/js":{"product":ad}}})+'</script>',
"qwik": '<script type="qwik/json">'+json.dumps({"objs":["a",ad]})+'</script>',
"ember_meta": f'<meta name="app/config/state" content="{urllib.parse.quote(json.dumps({"item":ad}))}">',
"comment_code": f'<code style="display:none"><!--{json.dumps({"data":ad})}--></code>',
"comment_markup": f'<code class="hidden"><!-- <div class="item"><h2>{TITLE}</h2><span class="price">1 250,50 zł</span><img src="https://a.example/p/77.jpg"></div> --></code>',
"var_bare": f'<script>pageData = {J};</script>',
"this_page": f'<script>this.page = {J};</script>',
"call": f'<script>App.init({J});</script>',
"call2": f'<script>new ProductView("#p", {J});</script>',
"require": f'<script>require(["item"], function(I){{ I.show({J}); }});</script>',
"drupal": f'<script type="application/json" data-drupal-selector="drupal-settings-json">{json.dumps({"path":{"x":1},"product":ad})}</script>',
"drupal7": f'<script>jQuery.extend(Drupal.settings, {json.dumps({"product":ad})});</script>',
"apollo": '<script>window.__APOLLO_STATE__='+json.dumps({"Item:77":{"__typename":"Item","id":"77","title":TITLE,"price":{"__ref":"Money:1"},"priceText":"1 250,50 zł"},"Money:1":{"amount":1250.5,"currency":"PLN"}})+';</script>',
"relay_cents": '<script id="__NEXT_DATA__" type="application/json">'+json.dumps({"props":{"pageProps":{"item":{**ad,"price":{"cents":125050,"currency_iso_code":"PLN"}}}}})+'</script>',
"minor_units": '<script id="__NEXT_DATA__" type="application/json">'+json.dumps({"props":{"pageProps":{"item":{**ad,"price":{"value":125050,"currency":"PLN","scale":2}}}}})+'</script>',
"price_text": '<script id="__NEXT_DATA__" type="application/json">'+json.dumps({"props":{"pageProps":{"item":{**{k:v for k,v in ad.items() if k not in("price","currency")},"priceLabel":"1 250,50 zł"}}}})+'</script>',
"document_write": f'<script>document.write("<h2>{TITLE}</h2><span class=\\"price\\">1 250,50 zł</span><img src=\\"https://a.example/p/77.jpg\\">");</script>',
"inner_html": f'<script>document.getElementById("x").innerHTML = \'<h2>{TITLE}</h2><span class="price">1 250,50 zł</span><img src="https://a.example/p/77.jpg">\';</script>',
"textarea": f'<textarea style="display:none" id="data">{html.escape(J)}</textarea>',
"template_el": f'<template id="t"><h2>{TITLE}</h2><span class="price">1 250,50 zł</span><img src="https://a.example/p/77.jpg"></template>',
"noscript_all": f'<div id="root"></div><noscript><h1>{TITLE}</h1><a href="/">x</a><span class="price">1 250,50 zł</span><img src="https://a.example/p/77.jpg"></noscript>',
"srcdoc": f'<iframe srcdoc="{html.escape(f"<h1>{TITLE}</h1><span class=price>1 250,50 zł</span><img src=https://a.example/p/77.jpg>")}"></iframe>',
"input_json": f'<input type="hidden" id="product-json" value="{html.escape(J)}">',
"hydrate_b64_attr": f'<div id="app" data-state="{base64.b64encode(J.encode()).decode()}"></div>',
"flight": '<script>self.__next_f.push([1,'+json.dumps('5:["$","div",null,{"item":'+J+'}]\n')+'])</script>',
"devalue_nuxt3": '<script type="application/json" id="__NUXT_DATA__">'+json.dumps([["Reactive",1],{"data":2},{"item-77":3},{"id":4,"title":5,"price":6,"currency":7,"images":8,"description":10},77,TITLE,1250.5,"PLN",[9],"https://a.example/p/77.jpg","It has been in the family"])+'</script>',
}
