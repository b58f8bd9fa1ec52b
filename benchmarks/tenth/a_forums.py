"""An Invision Community 4 trade forum (United Kingdom), an SMF 2.1 trade board (Finland)."""
# ruff: noqa: E501, C901, PLR0913, PLR0911, PLR0915, PLR0917, ARG001, SIM905, SIM108, PLC0207, I001, RUF100
# fmt: off
# mypy: disable-error-code="arg-type,operator,union-attr,list-item"

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from html import escape as e

from benchmarks.tenth.base import png, slug, things
from tests.spiders.shops.base import Answer, Item, Made, chunk

# --- Invision Community 4.7, United Kingdom: a keepers' forum with two trading boards --------------------------------

IPS_LINES = """
Exo Terra 60x45x60 with stand|85|Had it about three years, no scratches on the doors and the lid mesh is sound.
Brachypelma hamorii sub adult female|120|Roughly 4.5 inches, moulted in January and taking hoppers well.
Pair of Dendrobates tinctorius 'Azureus'|95|Calling male and a plump female, both captive bred here in 2024.
Habistat pulse stat 600W|35|Bought as a spare and never used, still boxed.
Crested gecko, Lilly White female|180|31g on the scales this morning, from DS Reptiles lines.
Grammostola pulchra 3cm juvenile|45|Eats like a horse. Comes in a cricket tub.
Job lot of cork bark, about 4kg|25|Mostly tubes with a few flats. Baked and ready to use.
Custom oak vivarium 4x2x2|220|Made by a joiner friend, sealed and vented, runners are aluminium.
Phelsuma grandis trio|150|One male two females, laying every few weeks.
Dubia roach starter colony|20|100+ mixed sizes with some adults. No mould, no mites.
Corn snake, Amel motley male|40|CB23, feeding on large mice, never refused.
Arcadia ProT5 kit 24W shade dweller|38|Tube has done six months. Unit is as new.
Chaco golden knee adult male|30|Mature November, would suit someone with a female.
Bioactive drainage kit, hydroleca and mesh|15|Enough for two small tanks.
Royal python Banana Pastel 0.1|260|1,450g, proven last season with seven good eggs.
Isopods: Porcellio laevis 'Dairy Cow' x20|12|Mixed ages, well started culture.
Lucky Reptile Herp Nursery II incubator|90|Holds temp to within half a degree. Manual included.
Leopard gecko, Tremper albino|60|Female, four years old, tame as you like.
Vintage brass hygrometer, Negretti & Zambra|75|Not strictly herp related but looks the part on the wall.
Poecilotheria metallica 0.0.5 slings|140|Second instar, selling as the five together.
ReptiRapids water feature, large|18|Works fine, the wife hates the noise.
Bearded dragon full set up|175|Includes the lad himself, 18 months old, hypo leatherback.
Fantail aquarium heater 300W Eheim Jager|14|Pulled out when I closed the big tank down.
White's tree frogs, group of four|110|Two snowflakes, two standards. All over 8cm.
Hermann's tortoise hatchlings, microchipped|150|Each. Article 10 certificates come with them.
Phasmid eggs, Extatosoma tiaratum x30|8|Collected over the last month. Incubation notes supplied.
Komodo heat mat and stat bundle|22|Three mats in assorted sizes plus an on/off stat.
Emperor scorpion female, possibly gravid|65|Big girl. Housed alone since October.
"""
IPS_TEXTS = ["Cash or bank transfer. Sensible offers considered but no time wasters please.", "Any questions just drop me a PM.", "Smoke free home, pics are of the actual item.", "Reason for sale is moving house in the spring."]
IPS_FORUMS = [(14, "Livestock For Sale", "livestock-for-sale"), (15, "Equipment & Dry Goods", "equipment-dry-goods")]
IPS_ALIVE = {1, 2, 4, 5, 8, 9, 10, 12, 14, 15, 17, 19, 21, 23, 24, 25, 27}
IPS_PEOPLE = "gecko_gaz|Sheila P|viv.builder|Moorland Exotics|tarantula_tom|Hev|NorthernBoas|dartfrogdave|Old Codger|kimbo82"
IPS_TOWNS = "Leeds|Exeter|Stoke-on-Trent|Inverness|Norwich|Swansea|Milton Keynes|Hull"
IPS_ASK = ["£{} ono, collection only.", "Looking for £{} posted.", "Asking price is £{}.", "£{} collected or I can post at your risk, postage is £6.50 by tracked 48."]
IPS_REPLIES = ["Lovely looking, bump for you mate.", "Is this still available please? PM sent.", "Would you split or swap for anything?", "Replied to your message, cheers.", "Good luck with the sale, dealt with this chap before and he's spot on."]


def invision() -> Made:
    """Invision Community 4.7's default theme: data lists, author panes, a DiscussionForumPosting."""
    of = things(IPS_LINES, IPS_TEXTS, IPS_PEOPLE, IPS_TOWNS, first=48213, step=17, start=datetime(2026, 1, 18, 8, 12, tzinfo=UTC))
    names = IPS_PEOPLE.split("|")

    def member(name: str) -> str:
        return f"{2100 + names.index(name) * 37}-{slug(name.replace('_', '-').replace('.', '-'))}"

    def href(item: Item) -> str:
        return f"topic/{item.n}-{item.slug}/"

    def pic(item: Item) -> str:
        return f"{{base}}uploads/monthly_{item.posted:%Y_%m}/IMG_{item.n}.jpeg.{item.n * 7919:08x}c1b24ff0.jpeg"

    def when(at: datetime, short: bool = False) -> str:
        show = f"{at:%B} {at.day}" if short else f"{at.day} {at:%B}"
        return f"<time datetime='{at:%Y-%m-%dT%H:%M:%SZ}' title='{at:%d/%m/%y %H:%M}' data-short='{at.day} {at:%b}'>{show}</time>"

    def link(name: str) -> str:
        return f"""<a href='{{base}}profile/{member(name)}/' rel="nofollow" data-ipsHover data-ipsHover-width='370' data-ipsHover-target='{{base}}profile/{member(name)}/?&amp;do=hovercard' title="Go to {e(name)}'s profile" class="ipsType_break">{e(name)}</a>"""

    def photo(name: str) -> str:
        return f"""<a href="{{base}}profile/{member(name)}/" rel="nofollow" class="ipsUserPhoto ipsUserPhoto_tiny" title="Go to {e(name)}'s profile"><img src='{{base}}uploads/monthly_2019_02/{name[0].upper()}_member_{2100 + names.index(name) * 37}.png' alt='{e(name)}' loading="lazy"></a>"""

    def frame(title: str, body: str, crumbs: list[tuple[str, str]], head: str = "", kind: str = "forums") -> str:
        trail = "".join(f"""<li><a title="{e(n)}" href='{{base}}{h}'><span>{e(n)} <i class='fa fa-angle-right' aria-hidden="true"></i></span></a></li>""" if h is not None and k < len(crumbs) - 1 else f"<li>{e(n)}</li>" for k, (h, n) in enumerate(crumbs))
        return f"""<!DOCTYPE html>
<html lang="en-GB" dir="ltr">
	<head><meta charset="utf-8"><title>{e(title)} - Vivarium Keepers UK</title><!--[if lt IE 9]><link rel="stylesheet" type="text/css" href="{{base}}uploads/css_built_1/5e61784858ad3c11f00b5706d12afe52_ie8.css"><![endif]--><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="twitter:card" content="summary" />{head}<meta property="og:site_name" content="Vivarium Keepers UK"><meta property="og:locale" content="en_GB"><link rel='stylesheet' href='{{base}}uploads/css_built_1/341e4a57816af3ba440d891ca87450ff_framework.css' media='all'></head>
	<body class='ipsApp ipsApp_front ipsJS_none ipsClearfix' data-controller='core.front.core.app' data-message="" data-pageApp='{kind}' data-pageLocation='front'>
		<a href='#ipsLayout_mainArea' class='ipsHide' title='Go to main content on this page' accesskey='m'>Jump to content</a>
		<div id='ipsLayout_header' class='ipsClearfix'><header><div class='ipsLayout_container'><a href='{{base}}' id='elSiteTitle' accesskey='1'>Vivarium Keepers UK</a><ul id='elUserNav' class='ipsList_inline cSignedOut ipsResponsive_showDesktop'><li id='elSignInLink'><a href='{{base}}login/' data-ipsMenu-closeOnClick="false" id='elUserSignIn'>Existing user? Sign In &nbsp;<i class='fa fa-caret-down'></i></a></li><li><a href='{{base}}register/' id='elRegisterButton' class='ipsButton ipsButton_normal ipsButton_primary'>Sign Up</a></li></ul></div></header>
		<nav data-controller='core.front.core.navBar' class=' ipsResponsive_showDesktop'><div class='ipsNavBar_primary ipsLayout_container '><ul data-role="primaryNavBar" class='ipsClearfix'><li class='ipsNavBar_active' data-active id='elNavSecondary_1'><a href="{{base}}" data-navItem-id="1" data-navDefault>Browse</a><ul class='ipsNavBar_secondary'><li><a href="{{base}}">Forums</a></li><li><a href="{{base}}guidelines/">Guidelines</a></li><li><a href="{{base}}staff/">Staff</a></li></ul></li><li><a href="{{base}}discover/">Activity</a></li></ul></div></nav></div>
		<main id='ipsLayout_body' class='ipsLayout_container'><div id='ipsLayout_contentArea'><div id='ipsLayout_contentWrapper'><nav class='ipsBreadcrumb ipsBreadcrumb_top ipsFaded_withHover'><ul class='ipsList_inline ipsPos_right'><li><a data-action="defaultStream" class='ipsType_light ' href='{{base}}discover/'><i class="fa fa-newspaper-o" aria-hidden="true"></i> <span>All Activity</span></a></li></ul><ul data-role="breadcrumbList"><li><a title="Home" href='{{base}}'><span>Home <i class='fa fa-angle-right'></i></span></a></li>{trail}</ul></nav>
		<div id='ipsLayout_mainArea'><a id='elContent'></a>{body}</div></div></div></main>
		<footer id='ipsLayout_footer' class='ipsClearfix'><div class='ipsLayout_container'><ul class='ipsList_inline ipsType_center ipsSpacer_top' id="elFooterLinks"><li><a href='{{base}}privacy/'>Privacy Policy</a></li><li><a href='{{base}}contact/' data-ipsdialog>Contact Us</a></li><li><a rel="nofollow" href='{{base}}cookies/'>Cookies</a></li></ul><p id='elCopyright'><span id='elCopyright_userLine'>Vivarium Keepers UK</span><br><a rel='nofollow' title='Invision Community' href='https://www.invisioncommunity.com/'>Powered by Invision Community</a></p></div></footer>
		<div id='elGuestTerms' class='ipsPad_half ipsJS_hide' data-role='guestTermsBar'><h2>Important Information</h2><p>We have placed <a href='{{base}}cookies/'>cookies</a> on your device to help make this website better. You can adjust your cookie settings, otherwise we'll assume you're okay to continue.</p></div>
	</body></html>"""

    def place_of(item: Item) -> int:
        return 14 if (item.n - 48213) // 17 in IPS_ALIVE else 15

    def row(item: Item) -> str:
        k = (item.n - 48213) // 17
        last = item.posted + timedelta(hours=7 + k)
        by = names[(names.index(item.seller) + 3) % len(names)]
        return f"""<li class="ipsDataItem ipsDataItem_responsivePhoto" data-rowID="{item.n}" data-location='' data-controller="forums.front.forum.topicRow"><div class='ipsDataItem_icon ipsPos_top'></div><div class='ipsDataItem_main'><h4 class='ipsDataItem_title ipsContained_container'><div class='ipsType_break ipsContained'><a href='{{base}}{href(item)}' class='' title='{e(item.title)} ' data-ipsHover data-ipsHover-target='{{base}}{href(item)}?preview=1'><span>{e(item.title)}</span></a></div></h4><div class='ipsDataItem_meta ipsType_reset ipsType_light ipsType_blendLinks'><span>By {link(item.seller)}, </span>{when(item.posted)}</div></div><ul class='ipsDataItem_stats'><li data-statType='forums_comments'><span class='ipsDataItem_stats_number'>{k % 4}</span><span class='ipsDataItem_stats_type'>replies</span></li><li data-statType='num_views'><span class='ipsDataItem_stats_number'>{140 + k * 31}</span><span class='ipsDataItem_stats_type'>views</span></li></ul><ul class='ipsDataItem_lastPoster ipsDataItem_withPhoto ipsType_blendLinks'><li>{photo(by)}</li><li>{link(by)}</li><li class="ipsType_light"><a href='{{base}}{href(item)}?do=getLastComment' title='Go to last post' class='ipsType_blendLinks'>{when(last)}</a></li></ul></li>"""

    def forum(fid: int, name: str, at: str, page: int) -> str:
        some, size = [i for i in reversed(of) if place_of(i) == fid], 6
        last = -(-len(some) // size)
        base = f"{{base}}forum/{fid}-{at}/"
        nums = "".join(f"<li class='ipsPagination_page{' ipsPagination_active' if p == page else ''}'><a href='{base}{f'page/{p}/' if p > 1 else ''}' data-page='{p}'>{p}</a></li>" for p in range(1, last + 1))
        nxt = f"<li class='ipsPagination_next'><a href='{base}page/{page + 1}/' rel=\"next\" data-page='{page + 1}' data-ipsTooltip title='Next page'>Next</a></li><li class='ipsPagination_last'><a href='{base}page/{last}/' rel=\"last\" data-page='{last}'><i class='fa fa-angle-double-right'></i></a></li>" if page < last else "<li class='ipsPagination_next ipsPagination_inactive'><a href='#' rel=\"next\">Next</a></li>"
        pager = f"<ul class='ipsPagination' id='elPagination_{fid}' data-ipsPagination-seoPagination='true' data-pages='{last}' data-ipsPagination data-ipsPagination-pages=\"{last}\" data-ipsPagination-perPage='{size}'>{nums}{nxt}<li class='ipsPagination_pageJump'><a href='#' id='elPagination_jump'>Page {page} of {last}</a></li></ul>"
        pinned = f"""<li class="ipsDataItem ipsDataItem_responsivePhoto" data-rowID="311"><div class='ipsDataItem_main'><h4 class='ipsDataItem_title ipsContained_container'><span><span class="ipsBadge ipsBadge_icon ipsBadge_small ipsBadge_positive" data-ipsTooltip title='Pinned'><i class='fa fa-thumb-tack'></i></span></span><div class='ipsType_break ipsContained'><a href='{{base}}topic/311-read-before-you-sell/' title='READ BEFORE YOU SELL'><span>READ BEFORE YOU SELL</span></a></div></h4><div class='ipsDataItem_meta'><span>By {link("Old Codger")}, </span><time datetime='2017-04-02T10:00:00Z'>2 April, 2017</time></div></div></li>""" if page == 1 else ""
        return frame(name, f"""<div class="ipsPageHeader ipsBox ipsResponsive_pull ipsPadding ipsClearfix" data-controller='forums.front.forum.forumPage'><header><h1 class="ipsType_pageTitle">{e(name)}</h1><div class='ipsType_richText ipsType_normal'><p>UK members only. State price and location, one item per topic where you can.</p></div></header></div><div class='ipsBox' data-role="tableFooter"><h2 class='ipsType_sectionTitle ipsType_reset ipsType_medium'>{len(some) + 1} topics in this forum</h2><div class="ipsButtonBar ipsPad_half ipsClearfix ipsClear"><div data-role="tablePagination">{pager}</div></div><ol class='ipsClear ipsDataList cForumTopicTable  cTopicList ' id='elTable_{fid}' data-role="tableRows">{pinned}{"".join(map(row, chunk(some, page, size)))}</ol><div class="ipsButtonBar"><div data-role="tablePagination">{pager}</div></div></div>""", [("forum/3-trading/", "Trading Post"), (None, name)], f'<link rel="canonical" href="{base}{f"page/{page}/" if page > 1 else ""}" /><meta property="og:title" content="{e(name)}"><meta property="og:type" content="website">')

    def post(pid: int, tid: str, name: str, at: datetime, text: str, place: str, first: bool = False) -> str:
        pos = names.index(name)
        return f"""<a id='comment-{pid}'></a><article  id='elComment_{pid}' class='cPost ipsBox ipsResponsive_pull  ipsComment  ipsComment_parent ipsClearfix ipsClear ipsColumns ipsColumns_noSpacing ipsColumns_collapsePhone   {"" if first else " "}'><div class='cAuthorPane cAuthorPane_mobile ipsResponsive_showPhone'><div class='cAuthorPane_content'><h3 class='ipsType_sectionHead cAuthorPane_author ipsType_break ipsType_blendLinks'>{link(name)}</h3></div></div>
<aside class='ipsComment_author cAuthorPane ipsColumn ipsColumn_medium ipsResponsive_hidePhone'><h3 class='ipsType_sectionHead cAuthorPane_author ipsType_blendLinks ipsType_break'><strong>{link(name)}</strong></h3><ul class='cAuthorPane_info ipsList_reset'><li data-role='photo' class='cAuthorPane_photo'><div class='cAuthorPane_photoWrap'>{photo(name).replace("tiny", "large")}</div></li><li data-role='group'>Members</li><li data-role='stats' class='ipsMargin_top'><ul class="ipsList_reset ipsType_light ipsFlex"><li><a href="{{base}}profile/{member(name)}/content/" rel="nofollow" title="{120 + pos * 311} posts"><i class="fa fa-comment"></i> {120 + pos * 311}</a></li></ul></li><li data-role='custom-field' class='ipsResponsive_hidePhone ipsType_break'><span class='ft'>Location:</span><span class='fc'>{e(place)}</span></li></ul></aside>
<div class='ipsColumn ipsColumn_fluid ipsMargin:none'><div id='comment-{pid}_wrap' data-controller='core.front.core.comment' data-commentApp='forums' data-commentType='forums' data-commentID="{pid}" class='ipsComment_content ipsType_medium'><div class='ipsComment_meta ipsType_light ipsFlex'><div class='ipsType_reset'><a href='{{base}}{tid}?do=findComment&amp;comment={pid}' class='ipsType_blendLinks'>Posted {when(at)}</a></div></div><div class='cPost_contentWrap'><div data-role='commentContent' class='ipsType_normal ipsType_richText ipsPadding_bottom ipsContained' data-controller='core.front.core.lightboxedImages'>{text}</div><div class='ipsItemControls'><ul class='ipsComment_controls ipsClearfix ipsItemControls_left'><li data-ipsQuote-editor='topic_comment' class='ipsJS_show'><button class='ipsButton ipsButton_light' data-action='multiQuoteComment'>Quote</button></li></ul></div></div></div></div></article>"""

    def topic(item: Item) -> str:
        k = (item.n - 48213) // 17
        fid, fname, fat = next(f for f in IPS_FORUMS if f[0] == place_of(item))
        body = f"""<p>{e(item.text)}</p><p>{IPS_ASK[k % 4].format(f"{item.price:,}")}</p><p><a class="ipsAttachLink ipsAttachLink_image" href="{pic(item)}" data-fileid="{item.n + 9000}" data-fileext="jpeg" rel=""><img class="ipsImage ipsImage_thumbnailed" data-fileid="{item.n + 9000}" data-ratio="75" width="1000" alt="IMG_{item.n}.jpeg" data-src="{pic(item)}" src="{{base}}applications/core/interface/js/spacer.png" /></a></p>"""
        posts = [post(item.n * 9, href(item), item.seller, item.posted, body, item.place, True)]
        talk = []
        for r in range(k % 4):
            by = names[(names.index(item.seller) + 3 + r) % len(names)]
            at, words = item.posted + timedelta(hours=5 + 9 * r), IPS_REPLIES[(k + r) % 5]
            talk.append({"@type": "Comment", "@id": f"{{base}}{href(item)}#comment-{item.n * 9 + r + 1}", "url": f"{{base}}{href(item)}#comment-{item.n * 9 + r + 1}", "author": {"@type": "Person", "name": by, "url": f"{{base}}profile/{member(by)}/"}, "dateCreated": f"{at:%Y-%m-%dT%H:%M:%S}+0000", "text": words, "upvoteCount": 0})
            posts.append(post(item.n * 9 + r + 1, href(item), by, at, f"<p>{words}</p>", IPS_TOWNS.split("|")[(k + r * 3 + 1) % 8]))
        url = f"{{base}}{href(item)}"
        data = {"@context": "http://schema.org", "@type": "DiscussionForumPosting", "@id": url, "isPartOf": {"@id": "{base}#website"}, "publisher": {"@id": "{base}#organization"}, "url": url, "discussionUrl": url, "mainEntityOfPage": {"@type": "WebPage", "@id": url}, "pageStart": 1, "pageEnd": 1, "headline": item.title, "text": item.text, "dateCreated": f"{item.posted:%Y-%m-%dT%H:%M:%S}+0000", "datePublished": f"{item.posted:%Y-%m-%dT%H:%M:%S}+0000", "dateModified": f"{item.posted:%Y-%m-%dT%H:%M:%S}+0000", "image": "{base}uploads/monthly_2019_02/" + f"{item.seller[0].upper()}_member.png", "author": {"@type": "Person", "name": item.seller, "image": "{base}uploads/monthly_2019_02/x.png", "url": f"{{base}}profile/{member(item.seller)}/"}, "interactionStatistic": [{"@type": "InteractionCounter", "interactionType": "http://schema.org/ViewAction", "userInteractionCount": 140 + k * 31}], "comment": talk}
        crumb = {"@context": "http://schema.org", "@type": "BreadcrumbList", "itemListElement": [{"@type": "ListItem", "position": 1, "item": {"name": "Trading Post", "@id": "{base}forum/3-trading/"}}, {"@type": "ListItem", "position": 2, "item": {"name": fname, "@id": f"{{base}}forum/{fid}-{fat}/"}}]}
        head = f"""<meta name="description" content="{e(item.text[:150])}"><meta property="og:title" content="{e(item.title)}"><meta property="og:type" content="object"><meta property="og:url" content="{url}"><meta property="og:description" content="{e(item.text[:150])}"><meta property="og:updated_time" content="{item.posted:%Y-%m-%dT%H:%M:%SZ}"><meta property="og:image" content="{pic(item)}"><link rel="canonical" href="{url}" /><link rel="alternate" type="application/rss+xml" title="Vivarium Keepers UK" href="{{base}}rss/1-latest.xml/">"""
        near = "".join(row(of[(k + d) % len(of)]) for d in (3, 8))
        return frame(item.title, f"""<div class='ipsPageHeader ipsResponsive_pull ipsBox ipsPadding sm:ipsPadding:half ipsMargin_bottom'><div class='ipsFlex ipsFlex-ai:center ipsFlex-fw:wrap ipsGap:4'><div class='ipsFlex-flex:11'><h1 class='ipsType_pageTitle ipsContained_container'><span class='ipsType_break ipsContained'><span>{e(item.title)}</span></span></h1></div></div><hr class='ipsHr'><div class='ipsPageHeader__meta ipsFlex'><div class='ipsFlex-flex:11'><div class='ipsPhotoPanel ipsPhotoPanel_mini ipsPhotoPanel_notPhone ipsClearfix'>{photo(item.seller)}<div><p class='ipsType_reset ipsType_blendLinks'><span class='ipsType_normal'><strong>By {link(item.seller)}</strong><br /><span class='ipsType_light'>{when(item.posted)} in <a href="{{base}}forum/{fid}-{fat}/">{e(fname)}</a></span></span></p></div></div></div></div></div>
<div class='ipsClearfix'><ul class="ipsToolList ipsToolList_horizontal"><li class='ipsToolList_primaryAction'><span data-controller='forums.front.topic.reply'><a href='{{base}}login/' class='ipsButton ipsButton_link'>Sign in to reply</a></span></li></ul></div><div id='comments' data-controller='core.front.core.commentFeed,forums.front.topic.view, core.front.core.ignoredComments' data-autoPoll data-baseURL='{url}' data-lastPage data-feedID='topic-{item.n}' class='cTopic ipsClear ipsSpacer_top'><div class='ipsBox'><h2 class='ipsType_sectionTitle ipsHide'>Recommended Posts</h2><div data-role='commentFeed' id='elPostFeed' data-controller='core.front.core.moderation'><form action="{url}" method="post" data-ipsPageAction data-role='moderationTools'>{"".join(posts)}</form></div></div></div>
<div class='ipsPager ipsSpacer_top'><div class="ipsPager_prev"><a href="{{base}}forum/{fid}-{fat}/" title="Go to {e(fname)}" rel="parent"><span class="ipsPager_type">Go to topic listing</span></a></div></div><div class='ipsBox cWidgetContainer' data-role='widgetReceiver' data-widgetArea='footer'><ul class='ipsList_reset'><li class='ipsWidget ipsWidget_horizontal ipsBox' data-blockID='app_core_relatedContent'><h3 class='ipsWidget_title ipsType_reset'>Similar Content</h3><ol class='ipsDataList'>{near}</ol></li><li class='ipsWidget' data-blockID='app_core_whosOnline'><h3 class='ipsWidget_title'>Recently Browsing &nbsp;&nbsp;0 members</h3><p>No registered users viewing this page.</p></li></ul></div><script type='application/ld+json'>{json.dumps(data)}</script><script type='application/ld+json'>{json.dumps(crumb)}</script>""", [("forum/3-trading/", "Trading Post"), (f"forum/{fid}-{fat}/", fname), (None, item.title)], head)

    def frow(fid: int, name: str, at: str, about: str, some: list[Item]) -> str:
        new = some[-1]
        return f"""<li class="cForumRow ipsDataItem ipsDataItem_responsivePhoto ipsClearfix" data-forumID="{fid}"><div class="ipsDataItem_icon ipsDataItem_category"></div><div class="ipsDataItem_main"><h4 class="ipsDataItem_title ipsType_large ipsType_break"><a href="{{base}}forum/{fid}-{at}/">{e(name)}</a></h4><div class="ipsDataItem_meta ipsType_richText"><p>{about}</p></div></div><div class="ipsDataItem_stats ipsDataItem_statsLarge"><span class="ipsDataItem_stats_number">{len(some) * 3}</span><span class="ipsDataItem_stats_type"> posts</span></div><ul class="ipsDataItem_lastPoster ipsDataItem_withPhoto"><li>{photo(new.seller)}</li><li><a href='{{base}}{href(new)}' class='ipsType_break ipsContained' title='{e(new.title)}'>{e(new.title)}</a></li><li class='ipsType_light ipsType_blendLinks'>By {link(new.seller)}, {when(new.posted)}</li></ul></li>"""

    def board() -> str:
        rows = "".join(frow(f, n, a, "Members with ten posts or more may advertise here.", [i for i in of if place_of(i) == f]) for f, n, a in IPS_FORUMS)
        return f"""<section class="ipsSpacer_both" data-controller="core.global.core.table, forums.front.forum.forumList"><ol class="ipsList_reset cForumList" data-controller="core.global.core.table, forums.front.forum.forumList"><li data-categoryID='3' class='cForumRow ipsBox ipsSpacer_bottom ipsResponsive_pull'><h2 class="ipsType_sectionTitle ipsType_reset cForumTitle"><a href='{{base}}forum/3-trading/'>Trading Post</a></h2><ol class="ipsDataList ipsDataList_large ipsDataList_zebra ipsAreaBackground_reset">{rows}</ol></li></ol></section>"""

    def chat(tid: str, title: str, text: str) -> str:
        at = datetime(2025, 9, 14, 19, 30, tzinfo=UTC)
        return frame(title, f"<div class='ipsPageHeader'><h1 class='ipsType_pageTitle ipsContained_container'><span class='ipsType_break ipsContained'><span>{title}</span></span></h1></div><div id='elPostFeed'>{post(2001, tid, 'Old Codger', at, f'<p>{text}</p>', 'Hull', True)}{post(2002, tid, 'Hev', at + timedelta(hours=3), '<p>Thanks for that, very useful.</p>', 'Leeds')}</div>", [("forum/2-general/", "General Chat"), (None, title)])

    def pages(path: str, query: dict[str, str]) -> str | Answer | None:
        at = path.strip("/")
        if at.startswith("uploads/monthly_") and "IMG_" in at:
            return png(int(at.split("IMG_")[1][:5]))
        if at.startswith(("uploads/", "applications/")):
            return png(3)
        if not at:
            gen = """<ol class="ipsList_reset cForumList"><li data-categoryID='2' class='cForumRow ipsBox'><h2 class="ipsType_sectionTitle"><a href='{base}forum/2-general/'>General Chat</a></h2></li></ol>"""
            return frame("Forums", f"<header class='ipsClearfix'><h1 class='ipsType_pageTitle'>Forums</h1></header>{gen}{board()}<aside class='cWidgetContainer'><div class='ipsWidget'><h3 class='ipsWidget_title'>Forum Statistics</h3><p>Total Topics 1.2k · Total Posts 9.8k</p></div></aside>", [])
        if at == "forum/3-trading":
            return frame("Trading Post", f"<h1 class='ipsType_pageTitle'>Trading Post</h1>{board()}", [(None, "Trading Post")])
        if at == "forum/2-general":
            return frame("General Chat", """<h1 class="ipsType_pageTitle">General Chat</h1><ol class='ipsDataList cForumTopicTable cTopicList'><li class="ipsDataItem"><div class='ipsDataItem_main'><h4 class='ipsDataItem_title'><a href='{base}topic/9044-heating-costs-this-winter/'><span>Heating costs this winter</span></a></h4></div></li></ol>""", [(None, "General Chat")])
        if at == "topic/9044-heating-costs-this-winter":
            return chat(at + "/", "Heating costs this winter", "My bill for the rep room came to £94 last month. How is everyone else managing? I've put kingspan round the racks.")
        if at == "topic/311-read-before-you-sell":
            return chat(at + "/", "READ BEFORE YOU SELL", "State your location and price in the first post. Do not delete the price when sold.")
        if at.startswith("profile/"):
            name = next((n for n in names if at in {f"profile/{member(n)}", f"profile/{member(n)}/content"}), None)
            return name and frame(name, f"<div class='cProfileHeader'><h1 class='ipsType_reset ipsPageHead_barText'>{e(name)}</h1><span class='cProfileHeader_group'>Members</span></div><div class='cProfileSidebarBlock'><h2 class='ipsWidget_title'>About {e(name)}</h2><p>Joined 2016</p></div>", [(None, name)], kind="core")
        plain = {"guidelines": "Guidelines", "staff": "Staff", "privacy": "Privacy Policy", "contact": "Contact Us", "cookies": "Cookies", "login": "Sign In", "register": "Sign Up", "discover": "All Activity"}
        if at in plain:
            return frame(plain[at], f"<h1 class='ipsType_pageTitle'>{plain[at]}</h1><div class='ipsType_richText'><p>Be civil, stay legal, and remember there are youngsters on here.</p></div>", [(None, plain[at])], kind="core")
        for f, n, a in IPS_FORUMS:
            if at == f"forum/{f}-{a}" or at.startswith(f"forum/{f}-{a}/page/"):
                return forum(f, n, a, int(at.split("/page/")[1]) if "/page/" in at else 1)
        item = next((i for i in of if at + "/" == href(i)), None)
        return topic(item) if item else None

    return Made("invision_uk", of, "GBP", pages, lambda i: "/" + href(i), fields=("title", "price", "currency", "images", "seller", "place", "posted"), image=lambda i: pic(i).replace("{base}", "/"), account=lambda i: member(i.seller))


# --- SMF 2.1, Finland: a musicians' board --------------------------------------------------------------------------

SMF_LINES = """
M: Fender Player Telecaster 2019|520|Butterscotch, vaahteraotelauta. Muutama kolhu rungon reunassa, soittoon ei vaikuta.
M: Boss DD-7 delay|95|Toimii kuten pitää, alkuperäinen laatikko mukana.
M: Landola V-75 akustinen|350|Suomalaista työtä 80-luvulta, kaula suora ja äänessä ikää.
M: Marshall DSL40CR|490|Putket vaihdettu viime syksynä. Jalkakytkin mukana.
M: Yamaha P-125 sähköpiano + teline|430|Kotikäytössä ollut, ei kolhuja.
M: Ibanez SR505 basso|380|Mahonkirunko, elektroniikka huollettu.
M: Tama Superstar -rumpusetti|650|22, 10, 12, 16. Ilman peltejä.
M: Zildjian A Custom 20" ride|180|Ei halkeamia, puhdistettu.
M: Koistinen 39-kielinen konserttikantele|2400|Rakennettu 1998, kuljetuslaukku kuuluu kauppaan.
M: Shure SM7B|310|Studiossa ollut yhdellä omistajalla.
M: Hohner Morino V M 5-rivinen|1850|Näppäinhanuri, viritetty 2023.
M: Behringer X32 Rack|690|Flight case kuuluu hintaan.
M: Squier Bronco Bass|110|Lyhytmensuurinen, sopii junnulle.
M: Line 6 HX Stomp|420|Suojakalvo edelleen näytössä.
M: Fishman-mikki kitaraan|45|Irrotettu Martinista, johdot ehjät.
M: Amfisound Halla custom|1600|Oulussa tehty yksilö, Bare Knuckle -mikit.
M: Viulu 4/4, saksalainen 1920-luku|950|Ei etikettiä. Jousi ja kotelo mukana.
M: Korg Minilogue|370|Kaikki potikat toimivat.
M: Mesa Boogie 2x12 kaappi|400|Vintage 30:t, rullat alla.
M: Nuottitelineet 4 kpl|40|K&M, mustat. Vain yhdessä nipussa.
M: Tenorisaksofoni Yanagisawa T-901|1950|Tyynyt uusittu, suukappale ei kuulu.
M: Ampeg BA-110 harjoitusvahvistin|120|Hieman rahinaa volyymipotikassa.
M: Epiphone Casino, natural|480|Asetukset tehty ammattilaisella.
M: Cajon Schlagwerk 2inOne|75|Pehmuste ja pussi kaupan päälle.
M: Elektron Digitakt|540|Päivitetty uusimpaan OS:ään.
M: Trumpetti Bach TR300|290|Opiskelijalle oiva peli.
"""
SMF_TEXTS = ["Nouto tai posti ostajan kustannuksella.", "Kuvia lisää sähköpostilla. Vaihto ei kiinnosta.", "Tarjouksiakin voi heittää yksityisviestillä.", "Turha seisoa nurkassa, siksi myyntiin."]
SMF_PEOPLE = "Räkäposki|jussi_k|Basisti77|tuulentupa|Mr. Humbucker|kantelemummo|Rumpali-Reijo|soitinromu"
SMF_TOWNS = "Oulu|Tampere|Kuopio|Lappeenranta|Helsinki|Seinäjoki|Rovaniemi"
SMF_ASK = ["Hp {} €", "Hinta: {}€", "Pyynti {} euroa.", "Hintapyyntö {},-"]
SMF_REPLIES = ["Onko vielä vapaana?", "YV laitettu.", "Nostetaan.", "Hieno peli, harmi kun ei ole nyt rahaa.", "Menisikö postilla Joensuuhun?"]


def smf() -> Made:
    """SMF 2.1's Curve2 with queryless addresses, in Finnish."""
    of = things(SMF_LINES, SMF_TEXTS, SMF_PEOPLE, SMF_TOWNS, first=30418, step=11, start=datetime(2026, 2, 2, 9, 20, tzinfo=UTC))
    names = SMF_PEOPLE.split("|")
    boards = [(12, "Myydään: soittimet", "Kitarat, bassot, rummut ja muut"), (13, "Myydään: vahvistimet ja laitteet", "Kamat, efektit, studio")]
    gear = {1, 3, 9, 11, 13, 14, 18, 19, 21, 24}

    def kind(item: Item) -> tuple[int, str, str]:
        return boards[1 if (item.n - 30418) // 11 in gear else 0]

    def pic(item: Item) -> str:
        return f"{{base}}galleria/albums/userpics/{10000 + names.index(item.seller)}/kama_{item.n}.jpg"

    def price(item: Item) -> str:
        return f"{item.price:,}".replace(",", " ")

    def when(at: datetime) -> str:
        return f"{at:%d.%m.%Y, %H:%M:%S}"

    def who(name: str) -> str:
        return f'<a href="{{base}}index.php?action=profile;u={41 + names.index(name) * 13}" title="Näytä käyttäjän {e(name)} profiili">{e(name)}</a>'

    def frame(title: str, body: str, tree: list[tuple[str, str]], head: str = "") -> str:
        nav = '<li><a href="{base}index.php"><span>Soittajien Foorumi</span></a></li>' + "".join(f'<li{" class=" + chr(34) + "last" + chr(34) if k == len(tree) - 1 else ""}><span class="dividers"> &#9658; </span><a href="{{base}}index.php/{h}"><span>{e(n)}</span></a></li>' for k, (h, n) in enumerate(tree))
        return f"""<!DOCTYPE html>
<html lang="fi-FI">
<head>
	<meta charset="UTF-8">
	<link rel="stylesheet" href="{{base}}Themes/default/css/minified_7c1e.css?smf214_1686">
	<script>
		var smf_theme_url = "{{base}}Themes/default";
		var smf_scripturl = "{{base}}index.php";
		var smf_charset = "UTF-8";
		var ajax_notification_text = "Ladataan...";
	</script>
	<title>{e(title)}</title>
	<meta name="viewport" content="width=device-width, initial-scale=1">
	<meta property="og:site_name" content="Soittajien Foorumi">
	<meta property="og:title" content="{e(title)}">
	<meta name="keywords" content="soittimet, foorumi">
	{head}<meta name="theme-color" content="#557EA0">
	<link rel="help" href="{{base}}index.php?action=help">
	<link rel="contents" href="{{base}}index.php">
	<link rel="search" href="{{base}}index.php?action=search">
</head>
<body id="chrome" class="action_messageindex board_12">
<div id="footerfix">
	<div id="top_section"><div class="inner_wrap"><ul class="floatleft" id="top_info"><li class="welcome">Tervetuloa <strong>Soittajien Foorumi</strong>. Ole hyvä ja <a href="{{base}}index.php?action=login">kirjaudu</a> tai <a href="{{base}}index.php?action=signup">rekisteröidy</a>.</li></ul></div></div>
	<div id="header"><h1 class="forumtitle"><a id="top" href="{{base}}index.php">Soittajien Foorumi</a></h1><div id="siteslogan">Kamat kiertoon vuodesta 2004</div></div>
	<div id="wrapper"><div id="upper_section"><div id="inner_section"><div id="inner_wrap"><div class="user"><time datetime="2026-04-03T12:00:00Z">03.04.2026, 15:00:00</time></div></div><a class="mobile_user_menu"><span class="menu_icon"></span><span class="text_menu">Päävalikko</span></a><div id="main_menu"><ul class="dropmenu menu_nav"><li class="button_home"><a class="active" href="{{base}}index.php"><span class="main_icons home"></span><span class="textmenu">Etusivu</span></a></li><li class="button_search"><a href="{{base}}index.php?action=search"><span class="textmenu">Haku</span></a></li><li class="button_help"><a href="{{base}}index.php?action=help"><span class="textmenu">Ohje</span></a></li></ul></div><div class="navigate_section"><ul>{nav}</ul></div></div></div>
	<div id="content_section"><div id="main_content_section">{body}</div></div></div>
</div>
<div id="footer"><div class="inner_wrap"><ul><li class="floatright"><a href="{{base}}index.php?action=help">Ohje</a> | <a href="{{base}}index.php?action=agreement">Käyttöehdot ja säännöt</a> | <a href="#top_section">Ylös &#9650;</a></li><li class="copyright"><a href="{{base}}index.php?action=credits" title="Lisenssi" target="_blank" rel="noopener">SMF 2.1.4 &copy; 2023</a>, <a href="https://www.simplemachines.org" title="Simple Machines" target="_blank" rel="noopener">Simple Machines</a></li></ul></div></div>
</body>
</html>"""

    def board(b: tuple[int, str, str], start: int) -> str:
        some, size = [i for i in reversed(of) if kind(i) == b], 6
        rows = ""
        for item in some[start:start + size]:
            k = (item.n - 30418) // 11
            last = item.posted + timedelta(hours=3 * (k % 4))
            by = names[(names.index(item.seller) + k % 4) % len(names)]
            rows += f"""<div class="windowbg"><div class="board_icon"><img src="{{base}}Themes/default/images/post/xx.png" alt=""></div><div class="info info_block"><div id="topic_{item.n}"><div class="message_index_title"><span class="preview" title=""><span id="msg_{item.n * 4}"><a href="{{base}}index.php/topic,{item.n}.0.html">{e(item.title)}</a></span></span></div><p class="floatleft">Aloittanut {who(item.seller)}</p></div></div><div class="board_stats centertext"><p>Vastauksia: {k % 4}<br>Luettu: {88 + k * 23}</p></div><div class="lastpost"><p><a href="{{base}}index.php/topic,{item.n}.msg{item.n * 4 + k % 4}.html#new">{when(last)}</a><br>Kirjoittaja {who(by)}</p></div></div>"""
        cur = start // size + 1
        nums = "".join(f'<span class="current_page">{p}</span>' if p == cur else f'<a class="nav_page" href="{{base}}index.php/board,{b[0]}.{(p - 1) * size}.html">{p}</a>' for p in range(1, -(-len(some) // size) + 1))
        nxt = f'<a class="nav_page" href="{{base}}index.php/board,{b[0]}.{start + size}.html"><span class="main_icons next_page"></span></a>' if start + size < len(some) else ""
        pager = f'<div class="pagesection"><div class="pagelinks floatleft"><a href="#bot" class="button">Siirry alas</a><span class="pages">Sivuja</span>{nums}{nxt}</div></div>'
        return frame(b[1], f"""<div id="display_head" class="information"><h2 class="display_title">{b[1]}</h2><p>{b[2]}</p></div>{pager}<div id="messageindex"><div class="title_bar" id="topic_header"><div class="board_icon"></div><div class="info">Aihe</div><div class="board_stats centertext">Vastauksia</div><div class="lastpost">Uusin viesti</div></div><div id="topic_container">{rows}</div></div>{pager}""", [(f"board,{b[0]}.0.html", b[1])], f'<link rel="canonical" href="{{base}}index.php/board,{b[0]}.{start}.html"><meta name="robots" content="index">')

    def post(mid: int, tid: int, name: str, at: datetime, title: str, text: str, place: str, nr: int) -> str:
        pos = names.index(name)
        return f"""<div class="windowbg" id="msg{mid}"><div class="post_wrapper"><div class="poster"><h4>{who(name)}</h4><ul class="user_info"><li class="membergroup">{("Jäsen", "Konkari")[pos % 2]}</li><li class="icons"><img src="{{base}}Themes/default/images/membericons/icon.png" alt="*"></li><li class="postcount">Viestejä: {57 + pos * 204}</li><li class="custom cust_loca">Paikkakunta: {place}</li><li class="profile"><ol class="profile_icons"></ol></li></ul></div><div class="postarea"><div class="keyinfo"><div id="subject_{mid}" class="subject_title subject_hidden"><a href="{{base}}index.php/topic,{tid}.msg{mid}.html#msg{mid}" rel="nofollow">{e(title)}</a></div><div class="postinfo"><span class="messageicon" style="position: absolute; z-index: -1;"><img src="{{base}}Themes/default/images/post/xx.png" alt=""></span><a href="{{base}}index.php/topic,{tid}.msg{mid}.html#msg{mid}" rel="nofollow" title="{f"Vastaus #{nr} - " if nr else ""}{e(title)}" class="smalltext">{when(at)}</a>{f'<span class="page_number floatright"> #{nr}</span>' if nr else ""}<span class="spacer"></span></div><div id="msg_{mid}_quick_mod"></div></div><div class="post"><div class="inner" data-msgid="{mid}" id="msg_{mid}">{text}</div></div><div class="under_message"></div></div><div class="moderatorbar"><div class="smalltext reportlinks"></div></div></div></div><hr class="post_separator">"""

    def topic(item: Item) -> str:
        k = (item.n - 30418) // 11
        b = kind(item)
        text = f"""{e(item.text)}<br><br>{SMF_ASK[k % 4].format(price(item))}<br><br><img src="{pic(item)}" alt="" class="bbc_img" loading="lazy">"""
        posts = post(item.n * 4, item.n, item.seller, item.posted, item.title, text, item.place, 0)
        for r in range(k % 4):
            by = names[(names.index(item.seller) + r + 1) % len(names)]
            words = SMF_REPLIES[(k + r) % 5]
            if r == 1:
                words = f'<blockquote class="bbc_standard_quote"><cite><a href="{{base}}index.php/topic,{item.n}.msg{item.n * 4}.html#msg{item.n * 4}">Lainaus käyttäjältä: {item.seller} - {when(item.posted)}</a></cite> {e(item.text[:40])}</blockquote>{words}'
            posts += post(item.n * 4 + r + 1, item.n, by, item.posted + timedelta(hours=3 * (r + 1)), "Vs: " + item.title, words, SMF_TOWNS.split("|")[(k + r + 2) % 7], r + 1)
        tools = f'<div class="pagesection top"><div class="buttonlist floatright"><a class="button button_strip_print" href="{{base}}index.php?action=printpage;topic={item.n}.0" rel="nofollow">Tulosta</a></div><div class="pagelinks floatleft"><a href="#bot" class="button">Siirry alas</a><span class="pages">Sivuja</span><span class="current_page">1</span></div></div>'
        return frame(item.title, f"""<div id="display_head" class="information"><h2 class="display_title"><span id="top_subject">{e(item.title)}</span></h2><p>Aloittanut {item.seller}, {when(item.posted)}</p><span class="nextlinks floatright"><a href="{{base}}index.php/topic,{of[k - 1].n}.0.html">edellinen</a> - <a href="{{base}}index.php/topic,{of[(k + 1) % len(of)].n}.0.html">seuraava</a></span><p>0 Jäsenet ja 1 Vieras katselee tätä aihetta.</p></div>{tools}<div id="forumposts"><form action="{{base}}index.php?action=quickmod2" method="post" id="quickModForm">{posts}</form></div>{tools}<div id="display_jump_to"></div>""", [(f"board,{b[0]}.0.html", b[1]), (f"topic,{item.n}.0.html", item.title)], f'<meta property="og:url" content="{{base}}index.php/topic,{item.n}.0.html"><meta property="og:description" content="{e(item.title)}"><meta name="description" content="{e(item.title)}"><link rel="canonical" href="{{base}}index.php/topic,{item.n}.0.html">')

    def pages(path: str, query: dict[str, str]) -> str | Answer | None:
        if path.startswith("/galleria/"):
            return png(int(path.split("kama_")[1][:5]))
        if path.startswith("/Themes/"):
            return png(5)
        act = query.get("action", "")
        if act:
            if act.startswith("profile;u="):
                pos = (int(act.split("=")[1]) - 41) // 13
                return frame(f"Profiili: {names[pos]}", f'<div id="profileview" class="roundframe"><div id="basicinfo"><div class="username clear"><h4>{names[pos]}<span class="position">Jäsen</span></h4></div></div><div id="detailedinfo"><dl class="settings"><dt>Viestejä: </dt><dd>{57 + pos * 204} (0.1 päivässä)</dd><dt>Rekisteröitynyt: </dt><dd>14.08.2011, 20:11:09</dd></dl></div></div>', [])
            word = {"help": "Ohje", "agreement": "Käyttöehdot ja säännöt", "search": "Haku", "login": "Kirjaudu", "signup": "Rekisteröidy", "credits": "Tekijät"}.get(act.split(";")[0], "Tulosta")
            return frame(word, f'<div class="cat_bar"><h3 class="catbg">{word}</h3></div><div class="windowbg"><p>Torilla kaupataan vain omia tavaroita. Hinta on aina ilmoitettava.</p></div>', [])
        if path in {"/", "/index.php"}:
            rows = ""
            for bid, name, about in boards:
                some = [i for i in of if kind(i)[0] == bid]
                rows += f"""<div id="board_{bid}" class="up_contain"><div class="board_icon"><a href="{{base}}index.php/board,{bid}.0.html" class="board_on2" title="Ei uusia viestejä"></a></div><div class="info"><a class="subject mobile_subject" href="{{base}}index.php/board,{bid}.0.html" id="b{bid}">{name}</a><div class="board_description">{about}</div></div><div class="board_stats"><p>Viestejä: {len(some) * 3}<br>Aiheita: {len(some)}</p></div><div class="lastpost"><p><strong>Uusin viesti: </strong><span class="postby"><a href="{{base}}index.php/topic,{some[-1].n}.0.html" title="{e(some[-1].title)}">{e(some[-1].title[:24])}...</a> Kirjoittaja {who(some[-1].seller)}</span><span>{when(some[-1].posted)}</span></p></div></div>"""
            return frame("Soittajien Foorumi - Etusivu", f"""<div id="boardindex_table" class="boardindex_table"><div class="main_container"><div class="cat_bar" id="category_1"><h3 class="catbg">Yleinen</h3></div><div id="category_1_boards"><div id="board_2" class="up_contain"><div class="info"><a class="subject mobile_subject" href="{{base}}index.php/board,2.0.html" id="b2">Yleistä jutustelua</a></div></div></div></div><div class="main_container"><div class="cat_bar" id="category_4"><h3 class="catbg">Tori</h3></div><div id="category_4_boards">{rows}</div></div></div><div class="roundframe" id="info_center"><div class="title_bar"><h3 class="titlebg">Soittajien Foorumi - Infokeskus</h3></div><p class="inline">26 Viestejä 26 Aiheessa. Uusin jäsen: {who("soitinromu")}</p></div>""", [])
        at = path.removeprefix("/index.php/")
        if at == "board,2.0.html":
            return frame("Yleistä jutustelua", '<h2 class="display_title">Yleistä jutustelua</h2><div id="topic_container"><div class="windowbg"><div class="info info_block"><span id="msg_5"><a href="{base}index.php/topic,77.0.html">Keikkakalenteri ja kevään kuulumiset</a></span></div></div></div>', [(at, "Yleistä jutustelua")])
        if at.startswith("topic,77."):
            return frame("Keikkakalenteri ja kevään kuulumiset", '<div id="display_head"><h2 class="display_title"><span id="top_subject">Keikkakalenteri ja kevään kuulumiset</span></h2></div>' + post(5, 77, "tuulentupa", datetime(2026, 3, 8, 17, 4, tzinfo=UTC), "Keikkakalenteri ja kevään kuulumiset", "Lippu maksoi 18 € ja sali oli täynnä. Missä muut kävivät?", "Kuopio", 0), [("board,2.0.html", "Yleistä jutustelua")])
        if at.startswith("board,"):
            b = next((b for b in boards if at.startswith(f"board,{b[0]}.")), None)
            return board(b, int(at.split(".")[1])) if b else None
        item = next((i for i in of if at.startswith(f"topic,{i.n}.")), None)
        return topic(item) if item else None

    return Made("smf_fi", of, "EUR", pages, lambda i: f"/index.php/topic,{i.n}.0.html", fields=("title", "price", "currency", "images", "seller", "place", "posted"), image=lambda i: pic(i).replace("{base}", "/"), account=lambda i: str(41 + names.index(i.seller) * 13))


MAKES: dict[str, Callable[[], Made]] = {"invision_uk": invision, "smf_fi": smf}
