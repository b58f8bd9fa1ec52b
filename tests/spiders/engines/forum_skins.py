# ruff: noqa: E501  (markup as it comes)
"""The pages of a small forum as known software draws them: index, board, thread, each cut to what a reader sees."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

N_THREADS, PER_PAGE = 7, 3


@dataclass(frozen=True)
class Skin:
    """Addresses and pages of one software. ``date`` is how it writes 2 January 2024, 15:04 UTC."""

    name: str
    head: str
    board_url: Callable[[int], str]
    thread_url: Callable[[int], str]
    page_url: Callable[[int], str]
    thread_row: str
    post: str
    pager: str
    date: str
    foot: str = ""
    board_link: str = '<a href="{url}">Reptiles</a>'

    def index(self) -> str:
        return self._page(self.board_link.format(url=self.board_url(1)) + '<a href="/search.php?do=new">New</a>')

    def board(self, page: int) -> str:
        last = -(-N_THREADS // PER_PAGE)
        numbers = range((page - 1) * PER_PAGE + 1, min(page * PER_PAGE, N_THREADS) + 1)
        rows = "".join(self.thread_row.format(url=self.thread_url(n), n=n) for n in numbers)
        sticky = self.thread_row.format(url=self.thread_url(1), n=1)
        pager = self.pager.format(url=self.page_url(page + 1), page=page, next=page + 1) if page < last else ""
        return self._page(f"<nav class='breadcrumbs'><a href='/'>Home</a></nav>{sticky}{rows}{pager}")

    def thread(self, n: int) -> str:
        crumbs = f"<div class='breadcrumbs'><a href='/'>Home</a><a href='{self.board_url(1)}'>Reptiles</a></div>"
        opening = self.post.format(
            n=n, author=f"ann{n % 2}", date=self.date,
            text=f"Cham<b>eleon</b> {n} for 90 EUR<br>Healthy. <img src='/up/{n}.jpg'> <img class='smilie' src='/s.gif'>",
        )  # fmt: skip
        reply = self.post.format(n=n + 500, author="bob", date=self.date, text="I take it for 1 EUR")
        return self._page(f"{crumbs}<h1>Selling chameleon {n}</h1>{opening}{reply}")

    def _page(self, body: str) -> str:
        return f"<html lang='en'><head>{self.head}</head><body><div id='page'>{body}</div>{self.foot}</body></html>"


SKINS = (
    Skin(
        name="phpBB 3.3", head='<link rel="canonical"><body id="phpbb">',
        board_url=lambda n: f"/viewforum.php?f={n}&amp;sid=abc", thread_url=lambda n: f"/viewtopic.php?f=1&amp;t={n}&amp;sid=abc",
        page_url=lambda page: f"/viewforum.php?f=1&amp;start={(page - 1) * PER_PAGE}",
        thread_row='<li class="row sticky"><a href="{url}" class="topictitle">Selling chameleon {n}</a>'
        ' <a href="{url}&amp;p=9#p9" title="Go to last post">last</a></li>',
        post='<div id="p{n}" class="post has-profile"><div class="inner"><dl class="postprofile"><dt><a href="./memberlist.php?'
        'mode=viewprofile&amp;u=3" class="username">{author}</a></dt></dl><div class="postbody"><p class="author"><a href="#">'
        '<span>Post</span></a> by <strong><a class="username">{author}</a></strong> » <time datetime="2024-01-02T15:04:00+00:00">'
        '{date}</time></p><div class="content">{text}</div><div class="signature">My price list 5 EUR</div></div></div></div>',
        pager='<div class="pagination"><ul><li class="active"><span>{page}</span></li><li class="arrow next">'
        '<a class="button" href="{url}" rel="next">Next</a></li></ul></div>',
        date="Tue Jan 02, 2024 3:04 pm", board_link='<a href="{url}" class="forumtitle">Reptiles</a>',
    ),
    Skin(
        name="phpBB 3.0", head="<!-- phpBB -->", foot="<p>All times are UTC + 2 hours</p>",
        board_url=lambda n: f"/viewforum.php?f={n}", thread_url=lambda n: f"/viewtopic.php?f=1&amp;t={n}",
        page_url=lambda page: f"/viewforum.php?f=1&amp;start={(page - 1) * PER_PAGE}",
        thread_row='<dl><dt><a href="{url}" class="topictitle">Selling chameleon {n}</a></dt></dl>',
        post='<div id="p{n}" class="post bg2"><div class="postbody"><p class="author"><a href="./viewtopic.php?p={n}#p{n}"></a>'
        'by <strong><a href="./memberlist.php?mode=viewprofile&amp;u=3">{author}</a></strong> &raquo; {date} </p>'
        '<div class="content">{text}</div></div><dl class="postprofile"><dt><a href="./memberlist.php">{author}</a></dt></dl></div>',
        pager='<div class="pagination"><span><strong>{page}</strong><span class="page-sep">, </span><a href="{url}">{next}</a></span></div>',
        date="Tue Jan 02, 2024 5:04 pm",
    ),
    Skin(
        name="XenForo 2", head='<meta name="x"><script>XF</script><html id="XF">',
        board_url=lambda n: f"/forums/reptiles.{n}/", thread_url=lambda n: f"/threads/selling-chameleon.{n}/",
        page_url=lambda page: f"/forums/reptiles.1/page-{page}",
        thread_row='<div class="structItem"><div class="structItem-title"><a href="/forums/reptiles.1/?prefix_id=3" class="labelLink">'
        '<span class="label">For sale</span></a> <a href="{url}" data-tp-primary="on">Selling chameleon {n}</a></div>'
        '<a href="{url}latest" rel="nofollow"><time>now</time></a></div>',
        post='<article class="message message--post" data-author="{author}" id="js-post-{n}"><div class="message-user"><h4 class="'
        'message-name"><a class="username">{author}</a></h4></div><header class="message-attribution"><time class="u-dt" '
        'datetime="2024-01-02T16:04:00+0100" data-time="1704207840">{date}</time></header><div class="message-userContent">'
        '<article class="message-body"><div class="bbWrapper">{text}</div></article></div></article>',
        pager='<nav class="pageNavWrapper"><a href="{url}" class="pageNav-jump pageNav-jump--next">Next</a></nav>',
        date="Jan 2, 2024", board_link='<h3 class="node-title"><a href="{url}">Reptiles</a></h3>',
    ),
    Skin(
        name="vBulletin 4", head='<meta name="generator" content="vBulletin 4.2.5">', foot="All times are GMT +1. The time now is",
        board_url=lambda n: f"/forumdisplay.php?{n}-Reptiles", thread_url=lambda n: f"/showthread.php?{n}-Selling-chameleon",
        page_url=lambda page: f"/forumdisplay.php?1-Reptiles/page{page}",
        thread_row='<h3 class="threadtitle"><a class="title" href="{url}" id="thread_title_{n}">Selling chameleon {n}</a></h3>'
        '<a href="{url}&amp;goto=newpost">x</a>',
        post='<li class="postbitlegacy postbitim postcontainer" id="post_{n}"><div class="posthead"><span class="postdate old">'
        '<span class="date">{date}</span></span></div><div class="userinfo"><a class="username offline popupctrl"><strong>{author}'
        '</strong></a></div><div class="postbody"><div class="content"><div id="post_message_{n}"><blockquote class="postcontent '
        'restore">{text}</blockquote></div></div></div></li>',
        pager='<div class="pagination"><span class="selected"><a>{page}</a></span><span><a href="{url}">{next}</a></span>'
        '<span class="prev_next"><a rel="next" href="{url}"><img alt="Next"></a></span></div>',
        date="01-02-2024, 04:04 PM",
    ),
    Skin(
        name="SMF 2.0", head="<script>var smf_theme_url='x'</script>",
        board_url=lambda n: f"/index.php?board={n}.0", thread_url=lambda n: f"/index.php?topic={n}.0",
        page_url=lambda page: f"/index.php?board=1.{(page - 1) * PER_PAGE}",
        thread_row='<td class="subject"><span id="msg_{n}"><a href="{url}">Selling chameleon {n}</a></span>'
        '<small>Pages: <a href="{url}">1</a></small></td>',
        post='<div class="post_wrapper"><div class="poster"><h4><a href="/index.php?action=profile;u=1">{author}</a></h4></div>'
        '<div class="postarea"><div class="keyinfo"><h5><a href="/index.php?topic=1.msg1#msg1">Selling</a></h5><div class="smalltext">'
        '&#171; <strong>on:</strong> {date} &#187;</div></div><div class="post"><div class="inner" id="msg_{n}">{text}</div></div>'
        '</div></div>',
        pager='<div class="pagelinks">Pages: [<strong>{page}</strong>] <a class="navPages" href="{url}">{next}</a></div>',
        date="January 02, 2024, 03:04:05 PM",
    ),
    Skin(
        name="MyBB", head="<!-- Powered by MyBB -->",
        board_url=lambda n: f"/forumdisplay.php?fid={n}", thread_url=lambda n: f"/showthread.php?tid={n}",
        page_url=lambda page: f"/forumdisplay.php?fid=1&amp;page={page}",
        thread_row='<span class="subject_new" id="tid_{n}"><a href="{url}">Selling chameleon {n}</a></span>',
        post='<div class="post classic" id="post_{n}"><div class="post_author"><div class="author_information"><strong><span class='
        '"largetext"><a href="/member.php?action=profile&amp;uid=2">{author}</a></span></strong></div></div><div class="post_content">'
        '<div class="post_head"><span class="post_date">{date} <span class="post_edit">(This post was last modified: 05-05-2024)</span>'
        '</span></div><div class="post_body scaleimages" id="pid_{n}">{text}</div></div></div>',
        pager='<div class="pagination"><span class="pagination_current">{page}</span><a href="{url}" class="pagination_next">Next &raquo;</a></div>',
        date="01-02-2024, 03:04 PM",
    ),
    Skin(
        name="FluxBB", head="<p>Powered by FluxBB</p>",
        board_url=lambda n: f"/viewforum.php?id={n}", thread_url=lambda n: f"/viewtopic.php?id={n}",
        page_url=lambda page: f"/viewforum.php?id=1&amp;p={page}",
        thread_row='<tr><td class="tcl"><div class="tclcon"><a href="{url}">Selling chameleon {n}</a></div></td></tr>',
        post='<div id="p{n}" class="blockpost"><h2><span><span class="conr">#1</span> <a href="/viewtopic.php?pid={n}#p{n}">{date}</a>'
        '</span></h2><div class="postbody"><div class="postleft"><dl><dt><strong><a href="/profile.php?id=2">{author}</a></strong></dt>'
        '<dd>Registered: 2019-05-05</dd></dl></div><div class="postright"><div class="postmsg">{text}</div></div></div></div>',
        pager='<p class="pagelink conl"><span class="pages-label">Pages: </span><strong class="item1">{page}</strong> '
        '<a href="{url}">{next}</a> <a rel="next" href="{url}">Next</a></p>',
        date="2024-01-02 15:04:05",
    ),
    Skin(
        name="Invision", head='<body class="ipsApp">',
        board_url=lambda n: f"/forum/{n}-reptiles/", thread_url=lambda n: f"/topic/{n}-selling-chameleon/",
        page_url=lambda page: f"/forum/1-reptiles/page/{page}/",
        thread_row='<li class="ipsDataItem"><h4 class="ipsDataItem_title"><a href="{url}" data-ipshover>Selling chameleon {n}</a></h4></li>',
        post='<article id="elComment_{n}" class="cPost ipsBox"><aside class="cAuthorPane"><h3 class="cAuthorPane_author"><a href="/profile'
        '/2-x/">{author}</a></h3></aside><div class="ipsComment_meta"><a>Posted <time datetime="2024-01-02T15:04:00Z">{date}</time></a></div>'
        '<div data-role="commentContent" class="ipsType_richText">{text}</div></article>',
        pager='<ul class="ipsPagination"><li class="ipsPagination_next"><a href="{url}" rel="next">Next</a></li></ul>',
        date="January 2, 2024",
    ),
    Skin(
        name="Invision, pages by number", head='<body class="ipsApp">',
        board_url=lambda n: f"/forum/{n}-reptiles/", thread_url=lambda n: f"/topic/{n}-selling-chameleon/",
        page_url=lambda page: f"/forum/1-reptiles/page/{page}/",
        thread_row='<li class="ipsDataItem"><h4 class="ipsDataItem_title"><a href="{url}" data-ipshover>Selling chameleon {n}</a></h4></li>',
        post='<article id="elComment_{n}" class="cPost ipsBox"><aside class="cAuthorPane"><h3 class="cAuthorPane_author"><a href="/profile'
        '/2-x/">{author}</a></h3></aside><div class="ipsComment_meta"><a>Posted <time datetime="2024-01-02T15:04:00Z">{date}</time></a></div>'
        '<div data-role="commentContent" class="ipsType_richText">{text}</div></article>',
        pager='<ul class="ipsPagination"><li class="ipsPagination_page"><a href="/forum/1-reptiles/">1</a></li><li class='
        '"ipsPagination_page ipsPagination_active"><a href="/x">{page}</a></li><li class="ipsPagination_page"><a href="{url}">{next}</a></li></ul>',
        date="January 2, 2024",
    ),
    Skin(
        name="NodeBB without its interface", head='<title>Board</title>',
        board_url=lambda n: f"/category/{n}/reptiles", thread_url=lambda n: f"/topic/{n}/selling-chameleon",
        page_url=lambda page: f"/category/1/reptiles?page={page}",
        thread_row='<li component="category/topic" data-tid="{n}"><h3 component="topic/header"><a href="{url}">Selling chameleon {n}</a></h3>'
        '<a href="{url}/3">2 days ago</a></li>',
        post='<ul component="topic"><li component="post" data-pid="{n}" data-username="{author}"><a href="/user/{author}" data-username="{author}">'
        '{author}</a> <a class="timeago" href="/post/{n}" title="2024-01-02T15:04:00.000Z"></a><div class="content" component="post/content">'
        '<p>{text}</p></div><a component="post/reply">Reply</a></li></ul>',
        pager='<link rel="next" href="{url}"><ul class="pagination"><li class="next"><a href="{url}">&gt;</a></li></ul>', date="",
    ),
    Skin(
        name="Discourse without its interface", head='<meta name="generator" content="Discourse 3.3.0">',
        board_url=lambda n: f"/c/reptiles/{n}", thread_url=lambda n: f"/t/selling-chameleon/{n}",
        page_url=lambda page: f"/c/reptiles/1?page={page}",
        thread_row='<tr class="topic-list-item"><td><a href="{url}" class="title raw-link raw-topic-link">Selling chameleon {n}</a></td></tr>',
        post='<div itemprop="comment" class="topic-body crawler-post"><div class="crawler-post-meta"><span class="creator" itemprop="author">'
        '<a rel="nofollow" href="/u/{author}"><span itemprop="name">{author}</span></a></span><time datetime="2024-01-02T15:04:00Z" '
        'itemprop="datePublished" class="post-time">{date}</time></div><div class="post" itemprop="text">{text}</div></div>',
        pager='<div class="navigation"><a rel="next" href="{url}">next page</a></div>', date="January 2, 2024, 3:04pm",
    ),
    Skin(
        name="one nobody knows", head="<title>Board</title>",
        board_url=lambda n: f"/boards/reptiles-{n}", thread_url=lambda n: f"/discussions/{n}/selling-chameleon",
        page_url=lambda page: f"/boards/reptiles-1?page={page}",
        thread_row='<div class="row"><a href="{url}">Selling chameleon {n}</a> <a href="/users/ann">ann</a> 3 replies</div>',
        post='<section class="reply-item" id="r{n}"><div class="head"><a class="nick" href="/users/{author}">{author}</a>'
        '<span class="posted-at" title="2024-01-02 15:04">{date}</span></div><div class="reply-text">{text}</div>'
        '<div class="reply-actions"><a>Share this reply with all of your friends on every network</a></div></section>',
        pager='<div class="pagination"><a href="{url}">»</a></div>', date="2 years ago",
    ),
    Skin(
        name="a Django forum with double-underscored classes", head="<title>Board</title>",
        board_url=lambda n: f"/category/{n}/reptiles/", thread_url=lambda n: f"/topic/{n}/selling-chameleon-{n}/",
        page_url=lambda page: f"/category/1/reptiles/?page={page}",
        thread_row='<div class="topic__title"><a class="topic__link" href="{url}">Selling chameleon {n}</a></div>'
        '<a href="/topic/active/">Active</a><a href="/topic/publish/">New</a>',
        post='<div class="comments_list__comment js-comment" id="c{n}"><div class="comment__img"><div>S</div></div><div class="comment__info">'
        '<div class="comment__info__username"><a class="comment__info__username__link" href="/user/3/x/"><span>{author}</span></a></div>'
        '<ul class="comment__info__date"><li title="{date}">2 Jan</li></ul></div><div class="comment__text"><p>{text}</p></div>'
        '<div class="comment__footer"><ul class="comment__actions"><li><a href="#">share</a></li></ul><input></div></div>',
        pager='<ul class="paginator"><li class="paginator__button"><span>{page}</span></li><li class="paginator__button">'
        '<a href="{url}">{next}</a></li></ul>',
        date="January 2, 2024, 3:04 p.m.",
    ),
    Skin(
        name="Forumotion", head="<title>Reptiles</title>", foot="<p>Free forum | &copy; phpBB</p>",
        board_url=lambda n: f"/f{n}-reptiles", thread_url=lambda n: f"/t{n}-selling-chameleon-{n}",
        page_url=lambda page: f"/f1p{(page - 1) * PER_PAGE}-reptiles",
        thread_row='<dl><dt><a href="{url}" class="topictitle">Selling chameleon {n}</a> by <a href="/u3">x</a></dt></dl>',
        post='<div id="p{n}" class="post"><div class="postbody"><p class="author"><img src="/i/mini.gif" alt=""> by '
        '<a href="/u3"><strong>{author}</strong></a> {date}</p><div class="content clearfix"><div>{text}</div></div></div>'
        '<div class="postprofile"><dl><dt><a href="/u3"><strong>{author}</strong></a></dt></dl></div></div>',
        pager='<p class="pagination"><strong>{page}</strong> <a href="{url}">{next}</a></p>',
        date="Tue Jan 02, 2024 3:04 pm", board_link='<a href="{url}" class="forumtitle">Reptiles</a>',
    ),
    Skin(
        name="a forum that writes its dates into a line", head="<title>Board</title>",
        board_url=lambda n: f"/forum/forum/reptiles-{n}/", thread_url=lambda n: f"/forum/forum/reptiles-1/topic/selling-{n}/",
        page_url=lambda page: f"/forum/forum/reptiles-1/?page={page}",
        thread_row='<td class="topic-name"><a href="{url}" class="topic-name-link">Selling chameleon {n}</a></td>'
        '<a href="{url}?post=9#9">by bob, January 5, 2024</a>',
        post='<div id="{n}" class="my-3 card post"><div class="card-body"><div class="post-content-wrapper"><h4 class="subject">Selling '
        '<a href="/t?post={n}#{n}">&#182;</a></h4><p><small class="text-muted">By: <a href="/forum/member/profile/1/">{author}</a> on {date}'
        '</small></p><div class="post-content"><p>{text}</p></div></div><div class="post-sidebar"><div class="username"><a href="/forum/'
        'member/profile/1/"><b>{author}</b></a></div><div class="posts-count">Posts: 60</div></div></div></div>',
        pager='<ul class="pagination"><li class="page-item active"><a href="?page={page}" class="page-link">{page}</a></li>'
        '<li class="page-item"><a href="{url}" class="page-link">{next}</a></li></ul>',
        date="January 2, 2024, 3:04 p.m.",
    ),
)  # fmt: skip
