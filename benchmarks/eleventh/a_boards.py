"""Boards with the price in prose: FluxBB (France, tables and dl profiles) and NodeBB (Mexico, ajaxify data beside)."""
# ruff: noqa: E501, C901, PLR0913, PLR0911, PLR0915, PLR0917, ARG001, SIM905, SIM108, PLC0207, I001, RUF100
# fmt: off
# mypy: disable-error-code="arg-type,operator,union-attr"

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from html import escape as e
from typing import Any

from benchmarks.eleventh.base import png, things
from tests.spiders.shops.base import Answer, Item, Made, chunk, list_page


def day(i: Item) -> datetime:
    """When the first post was written; every topic here has such a day."""
    assert i.posted is not None
    return i.posted


# --- France, FluxBB --------------------------------------------------------------------------------------------------

FR_LINES = """
Vends couple de geckos léopards|110|Mâle Tremper et femelle Mack Snow, 2022. J'en demande 110 euros le couple.
Établi de menuisier ancien|180|Hêtre, deux presses, 1m80. Prix : 180 €.
VDS Dendrobates leucomelas adultes|45|Trois sujets, 45€ pièce.
[Vente] Perceuse à colonne Syderic|320|Triphasé, mandrin 16. Je la laisse à 320 €.
Boutures de Hoya, plusieurs variétés|6|carnosa, kerrii, linearis. 6 euros la bouture enracinée.
Pogona vitticeps femelle + terra|150|Deux ans, terrarium 120 avec néon. 150 € l'ensemble.
A vendre orgue de Barbarie 27 touches|2400|Quinze cartons fournis. 2 400 euros.
Python regius pinstripe 0.1|90|900 g, mange du rat mort. 90€ à débattre.
Lot de timbres Afrique équatoriale|75|Environ 300 timbres, quelques oblitérés rares. 75 euros.
Tortues d'Hermann nées 2024|80|Avec déclaration de cession et puce. 80 € l'une.
Vends scie à ruban Kity 613|450|Lames neuves. J'en veux 450 €.
Ancien éventail en ivoire et soie|260|Famille, avant 1947, certificat en cours. 260 €.
Poêle à bois Godin|220|Petit modèle, buse de 125. Faire offre autour de 220 €.
Phelsuma grandis, jeunes|40|Nés en septembre, origine captive. 40 euros.
Moulin à café Peugeot|35|Tiroir d'origine. 35 €.
Cactus Ariocarpus retusus de semis|28|Semis de 2012, pot de 9. 28 € + port.
Appareil Rolleiflex 3.5F|690|Obturateur révisé. 690 euros, sacoche comprise.
Donne phasmes bâton|-|Une vingtaine, contre bons soins, boîte à prévoir.
Bocaux Le Parfait, une trentaine|20|Du demi au trois litres. 20 € le tout.
Boa constrictor imperator mâle|70|Trois ans, 1m40, docile. 70€.
Accordéon Maugein diatonique|850|Sol/do, bretelles neuves. 850 €.
Graines de Nepenthes et Drosera|4|Récolte 2025, sachet de vingt. 4 euros le sachet.
Crâne de sanglier sur écusson|50|Naturalisé par mon oncle. 50 €.
Bac en inox 600 litres|130|Pour bassin hors sol. 130 euros à venir chercher.
"""
FR_TEXTS = ["Photos supplémentaires en MP.", "Remise en main propre de préférence, envoi possible à vos frais.", "Merci de lire jusqu'au bout avant de poser des questions."]
FR_WHO = {"Gecko38": "Grenoble", "Marcel_du_26": "Valence", "Lilou": "Nantes (44)", "vieuxbois": "Limoges", "Sandrine B.": "Metz", "terra-fan": "Perpignan"}
FR_SAYS = ["Bonjour, toujours disponible ?", "J'avais payé le mien 60 euros, donc le prix est correct.", "MP envoyé.", "Up !", "Belle pièce, bonne vente à toi."]


def fluxbb_fr() -> Made:
    """viewforum.php?id=&p= tables and viewtopic.php?id= posts, the poster's town in the profile column."""
    made = things(FR_LINES, FR_TEXTS, "|".join(FR_WHO), "", first=2204, step=13, start=datetime(2026, 1, 7, 9, 14, 33, tzinfo=UTC))
    of = [replace(i, place=FR_WHO[i.seller]) for i in made]
    other = [(61, "Présentation de Gecko38", "Gecko38", "Bonjour à tous, je suis nouveau ici."), (77, "Comment nourrir un phasme ?", "Lilou", "Mes phasmes ne mangent plus de ronce, une idée ?")]

    def href(i: Item) -> str:
        return f"/viewtopic.php?id={i.n}"

    def image(i: Item) -> str:
        return f"/upload/2026/01/{i.n}-{i.slug[:18]}.jpg"

    def uid(who: str) -> int:
        return sum(map(ord, who)) % 900 + 2

    def stamp(at: datetime) -> str:
        return f"{at:%d-%m-%Y %H:%M:%S}"

    def replies(i: Item) -> list[tuple[str, datetime, str]]:
        k = of.index(i)
        return [(of[k - 1 - c].seller, day(i) + timedelta(days=c + 1, minutes=47), FR_SAYS[(k + c) % 5]) for c in range(k % 4)]

    def frame(title: str, body: str, page: str) -> str:
        return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="fr" lang="fr" dir="ltr"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><meta name="viewport" content="width=device-width, initial-scale=1.0" /><title>{e(title)}</title><link rel="stylesheet" type="text/css" href="style/Air.css" /></head>
<body><div id="pun{page}" class="pun"><div class="top-box"></div><div class="punwrap">
<div id="brdheader" class="block"><div class="box"><div id="brdtitle" class="inbox"><h1><a href="index.php">Le Vivarium et l'Établi</a></h1><div id="brddesc"><p><span>Bricoleurs, terrariophiles et curieux</span></p></div></div><div id="brdmenu" class="inbox"><ul><li id="navindex" class="isactive"><a href="index.php">Accueil</a></li><li id="navuserlist"><a href="userlist.php">Liste des membres</a></li><li id="navrules"><a href="misc.php?action=rules">Règles</a></li><li id="navsearch"><a href="search.php">Recherche</a></li><li id="navregister"><a href="register.php">Inscription</a></li><li id="navlogin"><a href="login.php">Identification</a></li></ul></div><div id="brdwelcome" class="inbox"><p class="conl">Vous n'êtes pas identifié(e).</p><ul class="conr"><li><span>Discussions : <a href="search.php?action=show_recent">Actives</a> | <a href="search.php?action=show_unanswered">Sans réponse</a></span></li></ul><div class="clearer"></div></div></div></div>
<div id="brdmain">{body}</div>
<div id="brdfooter" class="block"><h2><span>Pied de page des forums</span></h2><div class="box"><div id="brdfooternav" class="inbox"><div class="conl"><form id="qjump" method="get" action="viewforum.php"><div><label><span>Aller à<br /></span><select name="id"><option value="2">Présentations</option><option value="5">Petites annonces</option></select></label></div></form></div><div class="conr"><p id="poweredby">Propulsé par <a href="http://fluxbb.org/">FluxBB</a></p></div></div></div></div></div></div></body></html>"""

    def crumbs(*steps: tuple[str, str]) -> str:
        return '<ul class="crumbs"><li><a href="index.php">Accueil</a></li>' + "".join(f'<li><span>»&#160;</span><a href="{at}">{e(t)}</a></li>' for at, t in steps) + "</ul>"

    def row(k: int, at: str, title: str, who: str, count: int, seen: int, last: tuple[str, str, str], *, sticky: bool = False) -> str:
        mark = '<span class="stickytext">Épinglée :</span> ' if sticky else ""
        return f"""<tr class="row{"odd" if k % 2 else "even"}{" isticky" if sticky else ""}"><td class="tcl"><div class="icon{" icon-sticky" if sticky else ""}"><div class="nosize">{k}</div></div><div class="tclcon"><div>{mark}<a href="{at}">{e(title)}</a> <span class="byuser">par {e(who)}</span></div></div></td><td class="tc2">{count}</td><td class="tc3">{seen}</td><td class="tcr"><a href="{last[0]}">{last[1]}</a> <span class="byuser">par {e(last[2])}</span></td></tr>"""

    def topic_row(k: int, i: Item) -> str:
        who, at, _ = replies(i)[-1] if replies(i) else (i.seller, i.posted, "")
        return row(k, href(i)[1:], i.title, i.seller, len(replies(i)), 90 + i.n % 700, (f"viewtopic.php?pid={i.n * 9 + len(replies(i))}#p{i.n * 9 + len(replies(i))}", stamp(at), who))

    def table(name: str, body: str, nums: str, forum: int) -> str:
        head = f'<div class="linkst"><div class="inbox crumbsplus">{crumbs((f"viewforum.php?id={forum}", name))}<div class="pagepost"><p class="pagelink conl">{nums}</p></div><div class="clearer"></div></div></div>'
        return f"""{head}<div id="vf" class="blocktable"><h2><span>{name}</span></h2><div class="box"><div class="inbox"><table><thead><tr><th class="tcl" scope="col">Discussion</th><th class="tc2" scope="col">Réponses</th><th class="tc3" scope="col">Vues</th><th class="tcr" scope="col">Dernier message</th></tr></thead><tbody>{body}</tbody></table></div></div></div><div class="linksb"><div class="inbox crumbsplus"><div class="pagepost"><p class="pagelink conl">{nums}</p></div>{crumbs((f"viewforum.php?id={forum}", name))}</div></div>"""

    def board(page: int) -> str:
        some = sorted(of, key=lambda i: replies(i)[-1][1] if replies(i) else day(i), reverse=True)
        last = -(-len(some) // 8)
        nums = '<span class="pages-label">Pages : </span>' + " ".join(f'<strong{" class=item1" if p == 1 else ""}>{p}</strong>' if p == page else f'<a href="viewforum.php?id=5&amp;p={p}">{p}</a>' for p in range(1, last + 1)) + (f' <a rel="next" href="viewforum.php?id=5&amp;p={page + 1}">Suivant</a>' if page < last else "")
        top = row(1, "viewtopic.php?id=12", "Règlement des petites annonces", "Admin", 0, 8812, ("viewtopic.php?pid=108#p108", "03-04-2019 18:20:11", "Admin"), sticky=True) if page == 1 else ""
        return frame("Petites annonces / Le Vivarium et l'Établi", table("Petites annonces", top + "".join(topic_row(k, i) for k, i in enumerate(chunk(some, page, 8), 2)), nums, 5), "viewforum")

    def post(n: int, k: int, title: str, who: str, at: str, body: str) -> str:
        town = f"<dd><span>Lieu : {e(FR_WHO[who])}</span></dd>" if who in FR_WHO else ""
        pid = n * 9 + k - 1
        return f"""<div id="p{pid}" class="blockpost row{"odd" if k % 2 else "even"}{" firstpost blockpost1" if k == 1 else ""}"><h2><span><span class="conr">#{k}</span> <a href="viewtopic.php?pid={pid}#p{pid}">{at}</a></span></h2><div class="box"><div class="inbox"><div class="postbody"><div class="postleft"><dl><dt><strong><a href="profile.php?id={uid(who)}">{e(who)}</a></strong></dt><dd class="usertitle"><strong>{"Administrateur" if who == "Admin" else "Membre"}</strong></dd>{town}<dd><span>Inscription : {uid(who) % 28 + 1:02d}-05-2014</span></dd><dd><span>Messages : {uid(who)}</span></dd></dl></div><div class="postright"><h3>{"" if k == 1 else "Re : "}{e(title)}</h3><div class="postmsg">{body}</div>{'<div class="postsignature postmsg"><hr /><p>Terra 120 et copeaux de chêne, tout va bien.</p></div>' if who == "Gecko38" else ""}</div></div></div><div class="inbox"><div class="postfoot clearb"><div class="postfootleft"><p><span>Hors ligne</span></p></div></div></div></div></div>"""

    def topic(forum: tuple[int, str], at: str, title: str, posts: str) -> str:
        links = f'<div class="linkst"><div class="inbox crumbsplus">{crumbs((f"viewforum.php?id={forum[0]}", forum[1]), (at, title))}<div class="pagepost"><p class="pagelink conl"><span class="pages-label">Pages : </span><strong class="item1">1</strong></p></div></div></div>'
        return frame(f"{title} / {forum[1]} / Le Vivarium et l'Établi", links + posts + f'<div class="postlinksb">{crumbs((f"viewforum.php?id={forum[0]}", forum[1]), (at, title))}</div>', "viewtopic")

    def detail(i: Item) -> str:
        said, *rest = i.text.split(". ", 1)
        body = f'<p>Bonjour,</p><p>{e(said)}{". " + e(rest[0]) if rest else ""}</p><p><span class="postimg"><img src="{{base}}{image(i)[1:]}" alt="{image(i).rsplit("/", 1)[1]}" /></span></p><p>Cordialement</p>'
        posts = post(i.n, 1, i.title, i.seller, stamp(i.posted), body) + "".join(post(i.n, k, i.title, who, stamp(at), f"<p>{says}</p>") for k, (who, at, says) in enumerate(replies(i), 2))
        return topic((5, "Petites annonces"), href(i)[1:], i.title, posts)

    def pages(path: str, query: dict[str, str]) -> str | Answer | None:
        if path.startswith("/upload/"):
            return png(int(path.rsplit("/", 1)[1].split("-")[0]))
        if path in {"/", "/index.php"}:
            def line(n: int, name: str, says: str, count: int) -> str:
                return f'<tr class="rowodd"><td class="tcl"><div class="icon"><div class="nosize">{n}</div></div><div class="tclcon"><div><h3><a href="viewforum.php?id={n}">{name}</a></h3><div class="forumdesc">{says}</div></div></div></td><td class="tc2">{count}</td><td class="tc3">{count * 3}</td><td class="tcr">20-02-2026 08:11:02</td></tr>'
            return frame("Le Vivarium et l'Établi", f'<div id="idx1" class="blocktable"><h2><span>Discussions</span></h2><div class="box"><div class="inbox"><table><thead><tr><th class="tcl" scope="col">Forum</th><th class="tc2">Discussions</th><th class="tc3">Messages</th><th class="tcr">Dernier message</th></tr></thead><tbody>{line(2, "Présentations et questions", "Dites bonjour", 2)}{line(5, "Petites annonces", "Ventes, dons, échanges entre membres", len(of) + 1)}</tbody></table></div></div></div><div id="brdstats" class="block"><div class="box"><div class="inbox"><dl class="conl"><dd><span>Nombre total de membres : <strong>611</strong></span></dd></dl></div></div></div>', "index")
        if path == "/viewforum.php" and query.get("id") == "5":
            return board(list_page(query, "p"))
        if path == "/viewforum.php" and query.get("id") == "2":
            return frame("Présentations", table("Présentations et questions", "".join(row(k, f"viewtopic.php?id={n}", t, who, 0, 40, (f"viewtopic.php?pid={n * 9}#p{n * 9}", "11-01-2026 20:02:09", who)) for k, (n, t, who, _) in enumerate(other, 1)), "", 2), "viewforum")
        if path == "/viewtopic.php":
            asked = query.get("id") or (str(int(query["pid"]) // 9) if query.get("pid", "").isdigit() else "")
            if asked == "12":
                return topic((5, "Petites annonces"), "viewtopic.php?id=12", "Règlement des petites annonces", post(12, 1, "Règlement des petites annonces", "Admin", "03-04-2019 18:20:11", "<p>Prix obligatoire, respect de la réglementation pour les espèces protégées.</p>"))
            said = next((o for o in other if str(o[0]) == asked), None)
            if said:
                return topic((2, "Présentations et questions"), f"viewtopic.php?id={said[0]}", said[1], post(said[0], 1, said[1], said[2], "11-01-2026 20:02:09", f"<p>{said[3]}</p>"))
            return next((detail(i) for i in of if str(i.n) == asked), None)
        if path == "/profile.php":
            who = next((w for w in [*FR_WHO, "Admin"] if str(uid(w)) == query.get("id")), None)
            return frame("Profil", f'<div id="viewprofile" class="block"><h2><span>Profil</span></h2><div class="box"><dl><dt>Nom d\'utilisateur</dt><dd>{who}</dd><dt>Lieu</dt><dd>{FR_WHO.get(who, "")}</dd></dl></div></div>', "profile") if who else None
        if path in {"/userlist.php", "/misc.php", "/search.php", "/register.php", "/login.php"}:
            return frame("Information", '<div class="block"><h2><span>Information</span></h2><div class="box"><div class="inbox"><p>Vous n\'avez pas les droits pour accéder à cette page.</p></div></div></div>', "misc")
        return None

    return Made("fluxbb_fr", of, "EUR", pages, href, fields=("title", "price", "currency", "images", "seller", "place", "posted"), image=image, account=lambda i: str(uid(i.seller)), entry="viewforum.php?id=5")


# --- Mexico, NodeBB --------------------------------------------------------------------------------------------------

MX_LINES = """
Vendo biznaga Astrophytum asterias de semilla|250|Planta de seis años con UMA, maceta incluida. La dejo en 250 pesos.
Telescopio Celestron 130 EQ|3200|Completo con dos oculares, pido $3,200.
Guacamaya verde con papeles SEMARNAT|28000|Anillo cerrado y factura, pido $28,000 pesos a tratar.
Torno para madera Truper|4500|Poco uso, $4,500.
Lote de Echeverias, 20 plantas|380|Surtidas, $380 MXN por todo.
Bajo eléctrico Squier Jazz|4900|Cuerdas nuevas y funda. $4,900 pesos.
Pareja de periquitos australianos|350|Con jaula mediana. 350 pesos la pareja.
Ajolote de criadero|180|Ocho centímetros, UMA registrada. $180 cada uno.
Kit de soldadura de estaño|420|Estación regulable, $420.
Vendo Laelia anceps, tres divisiones|300|Florean en octubre, 300 pesos cada división.
Mesa de dibujo restirador|1100|De arquitecto, $1,100 MXN.
Tarántula Brachypelma hamorii juvenil|650|Cuatro centímetros, con nota de la UMA. $650 pesos.
Cámara Pentax K1000|1900|Con lente 50mm. $1,900.
Iguana verde mansa|700|Dos años, come de la mano. $700 pesos con todo y lámpara.
Semillas de chile criollo, 10 variedades|90|Sobre de veinte semillas, $90 el paquete.
Bicicleta Benotto 1985|3500|Acero, rodada 700. $3,500 pesos.
Botas de piel de pitón número 8|2300|Hechas en León, casi nuevas. $2,300 MXN.
Regalo tierra lama y macetas|-|Para quien pase por ellas esta semana.
Boa imperator hembra|1800|Nacida 2022, come cada quince días. $1,800 pesos.
Impresora Epson L3110|1500|Cabezal limpio. $1,500.
Dioon edule de vivero|850|Tallo de 15 cm, factura del vivero. $850 pesos.
Acuario 100 litros con mueble|2100|Filtro canasta y luz. Pido $2,100 pesos.
Colección de monedas de plata onza troy|9500|Ocho piezas Libertad. $9,500 pesos por el lote.
Halcón cola roja de criadero|15000|Para cetrería, con registro. $15,000 pesos.
"""
MX_TEXTS = ["Entrego en mano o mando por paquetería.", "Solo mensaje por aquí.", "Acepto transferencia, nada de cambios."]
MX_SAYS = ["¿Sigue disponible?", "Te mando chat.", "Yo vi una en $500 en el tianguis pero toda maltratada.", "Buena venta, vecino."]
MX_NAMES = {"jorge-cactus": "Jorge_Cactus", "donia-lupe": "Doña Lupe", "elquetzal77": "elQuetzal77", "vivero-tonantzin": "Vivero Tonantzin", "martin-r": "martin.r"}


def nodebb_mx() -> Made:
    """Harmony theme: category/topic lists and component=post items, times only in titles, the same in ajaxify-data and /api."""
    of = things(MX_LINES, MX_TEXTS, "|".join(MX_NAMES.values()), "", first=3310, step=17, start=datetime(2026, 1, 9, 14, 2, tzinfo=UTC))
    ids = {name: key for key, name in MX_NAMES.items()}

    def href(i: Item) -> str:
        return f"/topic/{i.n}/{i.slug}"

    def image(i: Item) -> str:
        return f"/assets/uploads/files/{int(i.posted.timestamp())}000-{i.n}.jpg"

    def iso(at: datetime) -> str:
        return f"{at:%Y-%m-%dT%H:%M:%S}.000Z"

    def replies(i: Item) -> list[tuple[str, datetime, str]]:
        k = of.index(i)
        return [(of[k - 1 - c].seller, day(i) + timedelta(days=c + 1, minutes=33), MX_SAYS[(k + c) % 4]) for c in range(k % 3)]

    def user(name: str) -> dict[str, Any]:
        return {"uid": sum(map(ord, name)) % 400, "username": name, "userslug": ids[name], "displayname": name, "picture": None, "icon:text": name[0].upper(), "icon:bgColor": "#827717", "reputation": sum(map(ord, name)) % 60, "postcount": sum(map(ord, name)) % 300, "signature": "", "status": "offline"}

    def face(name: str) -> str:
        return f'<a class="d-inline-block position-relative text-decoration-none" href="/user/{ids[name]}" aria-label="Perfil: {e(name)}"><span title="{e(name)}" data-uid="{user(name)["uid"]}" class="avatar avatar-rounded" component="user/picture" style="--avatar-size: 48px; background-color: #827717">{name[0].upper()}</span></a>'

    def posts(i: Item) -> list[dict[str, Any]]:
        first = f'<p dir="auto">{e(i.text)}</p>\n<p dir="auto"><img src="{image(i)}" alt="foto.jpg" class=" img-fluid img-markdown" /></p>\n'
        said = [(i.seller, i.posted, first), *((who, at, f'<p dir="auto">{e(says)}</p>\n') for who, at, says in replies(i))]
        return [{"pid": i.n * 6 + k, "tid": i.n, "content": body, "timestamp": int(at.timestamp()) * 1000, "timestampISO": iso(at), "edited": 0, "editedISO": "", "index": k, "upvotes": 0, "votes": k, "deleted": 0, "user": user(who)} for k, (who, at, body) in enumerate(said)]

    def brief(i: Item, k: int) -> dict[str, Any]:
        last = posts(i)[-1]
        return {"tid": i.n, "cid": 7, "title": i.title, "titleRaw": i.title, "slug": f"{i.n}/{i.slug}", "timestamp": int(i.posted.timestamp()) * 1000, "timestampISO": iso(i.posted), "lastposttimeISO": last["timestampISO"], "postcount": len(posts(i)), "viewcount": 60 + i.n % 500, "votes": 0, "pinned": 0, "locked": 0, "tags": [], "user": user(i.seller), "teaser": {"pid": last["pid"], "timestampISO": last["timestampISO"], "user": last["user"], "content": last["content"]}, "index": k}

    def frame(title: str, body: str, data: dict[str, Any], head: str = "", tpl: str = "category") -> str:
        state = json.dumps({**data, "template": {"name": tpl, tpl: True}, "loggedIn": False, "relative_path": "", "title": title}, ensure_ascii=False).replace("</", "<\\/")
        return f"""<!DOCTYPE html><html lang="es" data-dir="ltr" style="direction: ltr;"><head><title>{e(title)}</title><meta name="viewport" content="width&#x3D;device-width, initial-scale&#x3D;1.0" /><meta property="og:site_name" content="La Milpa Foro" />{head}<link rel="stylesheet" type="text/css" href="/assets/client.css?v=5b1" /><script>var config = JSON.parse('{{"relative_path":"","siteTitle":"La Milpa Foro","userLang":"es","topicsPerPage":8,"usePagination":true}}'); var app = {{user: JSON.parse('{{"uid":0,"username":"Invitado"}}')}};</script></head><body class="page-{tpl} template-{tpl} skin-noskin user-guest"><div class="layout-container d-flex justify-content-between pb-4 pb-md-0"><nav component="sidebar/left" class="sidebar sidebar-left"><ul id="main-nav" class="list-unstyled"><li class="nav-item"><a class="nav-link" href="/categories" title="Categorías"><i class="fa fa-fw fa-list"></i><span>Categorías</span></a></li><li class="nav-item"><a class="nav-link" href="/recent" title="Recientes"><span>Recientes</span></a></li><li class="nav-item"><a class="nav-link" href="/tags"><span>Etiquetas</span></a></li></ul><a href="/register">Registrarse</a> <a href="/login">Iniciar sesión</a></nav><main id="panel" class="d-flex flex-column gap-3 flex-grow-1"><div class="container-lg brand-container"><a component="siteLogo" href="/">La Milpa Foro</a></div><div class="container-lg px-md-4 d-flex flex-column gap-3 h-100 mb-5 mb-lg-0" id="content">{body}<script id="ajaxify-data" type="application/json">{state}</script></div></main></div><noscript><div component="noscript/warning" class="alert alert-warning">Parece que tu navegador no tiene JavaScript activado.</div></noscript><footer class="text-center"><a href="https://nodebb.org">NodeBB</a> | <a href="/reglas">Reglas</a></footer></body></html>"""

    def row(k: int, i: Item) -> str:
        last = posts(i)[-1]
        return f"""<li component="category/topic" class="category-item hover-parent border-bottom py-3 py-lg-4 d-flex flex-column flex-lg-row align-items-start" data-tid="{i.n}" data-index="{k}" data-cid="7" itemprop="itemListElement" itemscope itemtype="https://schema.org/ListItem"><link itemprop="url" content="{href(i)}" /><meta itemprop="name" content="{e(i.title)}" /><meta itemprop="itemListOrder" content="descending" /><meta itemprop="position" content="{k + 1}" /><a id="{k}" name="{k}" component="topic/anchor"></a><div class="d-flex p-0 col-12 col-lg-7 gap-2 gap-lg-3 pe-1 align-items-start"><div class="flex-shrink-0 position-relative">{face(i.seller)}</div><div class="flex-grow-1 d-flex flex-wrap gap-1 position-relative"><h3 component="topic/header" class="title text-break fs-5 fw-semibold m-0 tracking-tight w-100"><a class="text-reset" href="{href(i)}">{e(i.title)}</a></h3><span component="topic/labels" class="d-flex flex-wrap gap-1 w-100"></span><a href="{href(i)}" class="fw-normal badge border border-gray-300 bg-transparent text-body"><i class="fa-regular fa-clock"></i> <span class="timeago text-muted" title="{iso(i.posted)}"></span></a></div></div><div class="d-flex p-0 col-lg-5 col-12 align-content-stretch"><div class="meta stats d-none d-lg-grid col-6 gap-1 text-muted"><div class="stats-postcount"><span title="{len(posts(i))}" class="fs-4">{len(posts(i))}</span> <span>Mensajes</span></div><div class="stats-viewcount"><span class="fs-4">{60 + i.n % 500}</span> <span>Visitas</span></div></div><div component="topic/teaser" class="meta teaser ps-5 ps-lg-0 col-lg-6 col-12"><div class="lastpost border-start border-2 ps-2"><a href="/user/{last["user"]["userslug"]}" class="fw-semibold">{e(last["user"]["username"])}</a> <a class="permalink text-muted timeago text-xs" href="{href(i)}/{len(posts(i))}" title="{last["timestampISO"]}"></a><div class="post-content text-xs ps-2 line-clamp-sm-2">{last["content"] if len(posts(i)) > 1 else e(i.text)}</div></div></div></div></li>"""

    def order() -> list[Item]:
        return sorted(of, key=lambda i: str(posts(i)[-1]["timestampISO"]), reverse=True)

    def category(page: int) -> dict[str, Any]:
        here = chunk(order(), page, 8)
        last = -(-len(of) // 8)
        return {"cid": 7, "name": "Tianguis", "slug": "7/tianguis", "topic_count": len(of), "topics": [brief(i, (page - 1) * 8 + k) for k, i in enumerate(here)], "nextStart": page * 8, "pagination": {"currentPage": page, "pageCount": last, "next": {"page": min(page + 1, last), "active": page < last}, "prev": {"page": max(page - 1, 1), "active": page > 1}}}

    def topic(i: Item) -> dict[str, Any]:
        return {**brief(i, 0), "posts": posts(i), "category": {"cid": 7, "name": "Tianguis", "slug": "7/tianguis"}, "pagination": {"currentPage": 1, "pageCount": 1}}

    def listing(page: int) -> str:
        data = category(page)
        last = -(-len(of) // 8)
        nums = "".join(f'<li class="page-item page{" active" if p == page else ""}"><a class="page-link" href="?page={p}" data-page="{p}">{p}</a></li>' for p in range(1, last + 1))
        nxt = f'<li class="next page-item{"" if page < last else " disabled"}"><a class="page-link" href="?page={min(page + 1, last)}" aria-label="Página siguiente"><i class="fa fa-chevron-right"></i></a></li>'
        head = f'<link rel="canonical" href="{{base}}category/7/tianguis" /><link rel="alternate" type="application/rss+xml" title="RSS" href="/category/7.rss" />{f"""<link rel="next" href="?page={page + 1}" />""" if page < last else ""}'
        return frame("Tianguis | La Milpa Foro", f'<ol class="breadcrumb mb-0" itemscope itemtype="http://schema.org/BreadcrumbList"><li component="breadcrumb/current" itemprop="itemListElement" itemscope itemtype="http://schema.org/ListItem" class="breadcrumb-item"><meta itemprop="position" content="1" /><a href="/" itemprop="item"><span itemprop="name">Inicio</span></a></li><li class="breadcrumb-item active"><span itemprop="name">Tianguis</span></li></ol><div class="category-header d-flex flex-column gap-2"><h1 class="tracking-tight fs-2 fw-semibold mb-0">Tianguis</h1><div class="description text-secondary text-sm w-100"><p>Compra, venta y trueque entre vecinos. Precio en pesos, por favor.</p></div></div><ul component="category" class="topics-list list-unstyled" itemscope itemtype="http://www.schema.org/ItemList" data-nextstart="{page * 8}" data-set="">{"".join(row((page - 1) * 8 + k, i) for k, i in enumerate(chunk(order(), page, 8)))}</ul><nav component="pagination" class="pagination-container mt-3"><ul class="pagination">{nums}{nxt}</ul></nav>', data, head)

    def post(i: Item, p: dict[str, Any]) -> str:
        u = p["user"]
        return f"""<li component="post" class="pt-4{" topic-owner-post" if u["username"] == i.seller else ""}" data-index="{p["index"]}" data-pid="{p["pid"]}" data-uid="{u["uid"]}" data-timestamp="{p["timestamp"]}" data-username="{e(u["username"])}" data-userslug="{u["userslug"]}" itemprop="comment" itemtype="http://schema.org/Comment" itemscope><a component="post/anchor" data-index="{p["index"]}" id="{p["index"]}"></a><meta itemprop="datePublished" content="{p["timestampISO"]}"><meta itemprop="dateModified" content=""><div class="d-flex align-items-start gap-3 post-container-parent"><div class="bg-body d-none d-sm-block rounded-circle">{face(u["username"])}</div><div class="post-container d-flex gap-2 flex-grow-1 flex-column w-100"><div class="d-flex align-items-start justify-content-between gap-1 post-header"><div class="d-flex gap-1 flex-wrap"><a class="fw-bold text-nowrap text-truncate" href="/user/{u["userslug"]}" data-username="{e(u["username"])}" data-uid="{u["uid"]}">{e(u["username"])}</a><span class="text-muted">escribió el <a class="timeago text-nowrap text-muted" href="/post/{p["pid"]}" title="{p["timestampISO"]}"></a></span><span class="post-edited text-muted text-nowrap">última edición por</span></div><span class="post-index text-muted">#{int(p["index"]) + 1}</span></div><div class="content text-break" component="post/content" itemprop="text">{p["content"]}</div><div component="post/footer" class="post-footer border-bottom pb-2"><div component="post/actions" class="d-flex"><a component="post/reply" href="#" class="btn btn-ghost btn-sm">Responder</a><a component="post/quote" href="#" class="btn btn-ghost btn-sm">Citar</a><div class="votes"><a component="post/vote-count" href="#" data-votes="{p["votes"]}">{p["votes"]}</a></div></div></div></div></div></li>"""

    def detail(i: Item) -> str:
        head = f'<meta name="title" content="{e(i.title)}" /><meta property="og:title" content="{e(i.title)}" /><meta property="og:type" content="article" /><meta property="article:published_time" content="{iso(i.posted)}" /><meta property="article:section" content="Tianguis" /><meta name="description" content="{e(i.text[:160])}" /><meta property="og:image" content="{{base}}{image(i)[1:]}" /><link rel="canonical" href="{{base}}{href(i)[1:]}" /><link rel="alternate" type="application/rss+xml" title="RSS" href="/topic/{i.n}.rss" />'
        near = "".join(f'<li><a href="{href(j)}">{e(j.title)}</a> <span class="timeago" title="{iso(j.posted)}"></span></li>' for j in (of[of.index(i) - 2], of[of.index(i) - 5]))
        return frame(f"{i.title} | La Milpa Foro", f'<ol class="breadcrumb mb-0"><li class="breadcrumb-item"><a href="/"><span>Inicio</span></a></li><li class="breadcrumb-item"><a href="/category/7/tianguis"><span>Tianguis</span></a></li><li class="breadcrumb-item active"><span>{e(i.title)}</span></li></ol><div class="d-flex flex-column gap-3" itemid="{href(i)}" itemscope itemtype="https://schema.org/DiscussionForumPosting"><meta itemprop="headline" content="{e(i.title)}"><meta itemprop="datePublished" content="{iso(i.posted)}"><h1 component="post/header" class="tracking-tight fw-semibold fs-3 mb-0 text-break"><span class="topic-title" component="topic/title">{e(i.title)}</span></h1><div class="topic-info d-flex gap-2"><a href="/category/7/tianguis" class="badge">Tianguis</a><div class="stats text-muted"><span>{len(posts(i))} Mensajes</span> <span>{1 + len(replies(i))} Publicadores</span> <span>{60 + i.n % 500} Visitas</span></div></div><ul component="topic" class="posts timeline list-unstyled p-0 py-3" data-tid="{i.n}" data-cid="7">{"".join(post(i, p) for p in posts(i))}</ul></div><div class="suggested-topics"><h5>Temas sugeridos</h5><ul>{near}</ul></div>', topic(i), head, "topic")

    def feed(title: str, at: str, some: list[Item]) -> Answer:
        body = "".join(f"<item><title><![CDATA[{i.title}]]></title><description><![CDATA[{posts(i)[0]['content']}]]></description><link>{{base}}{href(i)[1:]}</link><guid isPermaLink=\"true\">{{base}}{href(i)[1:]}</guid><dc:creator><![CDATA[{i.seller}]]></dc:creator><pubDate>{i.posted:%a, %d %b %Y %H:%M:%S} GMT</pubDate></item>" for i in some)
        return 200, "application/xml", f'<?xml version="1.0" encoding="UTF-8"?><rss xmlns:dc="http://purl.org/dc/elements/1.1/" version="2.0"><channel><title><![CDATA[{title}]]></title><link>{{base}}{at}</link><ttl>60</ttl>{body}</channel></rss>'

    def pages(path: str, query: dict[str, str]) -> str | Answer | None:
        at = path.strip("/")
        if at.startswith("assets/uploads/"):
            return png(int(at.rsplit("-", 1)[1].split(".")[0]))
        if at in {"", "categories"}:
            return frame("La Milpa Foro", '<ul class="categories-list list-unstyled" itemscope itemtype="http://www.schema.org/ItemList"><li component="categories/category" data-cid="7" class="w-100 py-3"><meta itemprop="name" content="Tianguis"><h2 class="title text-break fs-4 fw-semibold m-0"><a class="text-reset" href="/category/7/tianguis" itemprop="url">Tianguis</a></h2><div class="description text-muted">Compra, venta y trueque entre vecinos</div></li></ul>', {"categories": [{"cid": 7, "name": "Tianguis", "slug": "7/tianguis"}]}, tpl="categories")
        if at in {"category/7", "category/7/tianguis"}:
            return listing(list_page(query))
        if at == "category/7.rss":
            return feed("Tianguis", "category/7", order())
        if at in {"api/category/7", "api/category/7/tianguis"}:
            return 200, "application/json; charset=utf-8", json.dumps(category(list_page(query)), ensure_ascii=False)
        if at == "recent":
            return frame("Recientes | La Milpa Foro", f'<h1>Recientes</h1><ul component="category" class="topics-list list-unstyled">{"".join(row(k, i) for k, i in enumerate(order()[:8]))}</ul>', {}, tpl="recent")
        if at.startswith("user/"):
            name = MX_NAMES.get(at[5:])
            return frame(f"{name} | La Milpa Foro", f'<h2 class="fullname fw-semibold">{name}</h2><span class="username">@{name}</span>', {}, tpl="account") if name else None
        if at in {"tags", "register", "login", "reglas"}:
            return frame("La Milpa Foro", "<h2>Bienvenido</h2><p>Regístrate para participar.</p>", {}, tpl=at)
        if at.startswith("post/"):
            return next((detail(i) for i in of if i.n == int(at[5:]) // 6), None)
        bits = at.removeprefix("api/").split("/")
        found = next((i for i in of if bits[0] == "topic" and len(bits) > 1 and bits[1].removesuffix(".rss") == str(i.n)), None)
        if found is None:
            return None
        if at.startswith("api/"):
            return 200, "application/json; charset=utf-8", json.dumps(topic(found), ensure_ascii=False)
        return feed(found.title, href(found)[1:], [found]) if bits[1].endswith(".rss") else detail(found)

    return Made("nodebb_mx", of, "MXN", pages, href, fields=("title", "price", "currency", "images", "seller", "posted"), image=image, account=lambda i: ids[i.seller], entry="category/7/tianguis")


MAKES: dict[str, Callable[[], Made]] = {"fluxbb_fr": fluxbb_fr, "nodebb_mx": nodebb_mx}
