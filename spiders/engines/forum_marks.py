"""How the pages of known forum software mark boards, threads and posts, and what their addresses look like."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode, urlsplit


@dataclass(frozen=True, slots=True, kw_only=True)
class ForumMarks:
    """CSS of one software's pages. ``sign`` is a pattern in the HTML that tells it; an empty selector marks nothing.

    ``worded``: its addresses tell boards and threads by words alone ("/forums/topic/two-tanks-60/"), so that only the
    marks of links tell what they lead to.
    """

    name: str
    sign: str
    boards: str = ""
    threads: str = ""
    worded: bool = False
    post: str = ""
    text: str = ""
    author: str = ""
    posted: str = ""


SOFTWARE = (
    ForumMarks(
        name="XenForo 2", sign=r'id="XF"|data-app="public"|xenforo', threads=".structItem-title a:not(.labelLink)",
        post="article.message--post, article.message", text=".message-userContent .bbWrapper, .bbWrapper",
        author=".message-name", posted=".message-attribution time, time",
    ),
    ForumMarks(
        name="XenForo 1", sign=r'id="XenForo"|XenForo\.', threads="h3.title a.PreviewTooltip", post="li.message",
        text=".messageText", author=".messageUserInfo .username, a.username", posted=".messageMeta .DateTime",
    ),
    ForumMarks(
        name="vBulletin 5", sign=r"vBulletin[^<>]{0,20}5\.|vb-?5|js-topic-title", post="li.b-post",
        threads="a.js-topic-title, a.topic-title", text=".js-post__content-text", author=".author a, .author",
        posted="time",
    ),
    ForumMarks(
        name="vBulletin", sign=r"vBulletin", threads="a[id^=thread_title_]",
        post="li[id^=post_], .postcontainer, li.postbit, li.postbitlegacy, table[id^=post]",
        text="div[id^=post_message_], .postcontent, .content", author="a.bigusername, .username",
        posted=".postdate .date, .date, td.thead",
    ),
    ForumMarks(
        name="phpBB", sign=r"phpbb", threads="a.topictitle", post=".post", text=".content, .postbody",
        author=".postprofile .username, .postprofile .username-coloured, .author .username, .author .username-coloured,"
        " .author strong, .postprofile dt a, .postauthor",
        posted=".author time, .author, .postdetails",
    ),
    ForumMarks(
        name="SMF", sign=r"Simple ?Machines|smf_scripturl|smf_theme_url", post=".post_wrapper",
        threads="span[id^=msg_] a, .subject a[href*=topic]", text=".post .inner, .inner, .post",
        author=".poster h4 a[href*=profile], .poster h4", posted=".postinfo time, .postinfo, .keyinfo .smalltext",
    ),
    ForumMarks(
        name="MyBB", sign=r"MyBB", threads="[id^=tid_] a, .subject_new a, .subject_old a",
        post="div.post, table[id^=post_]", text=".post_body",
        author=".author_information .largetext a, .author_information a, .author_information .largetext,"
        " .post_author a",
        posted=".post_date",
    ),
    ForumMarks(
        name="Discuz!", sign=r"Discuz!|DISCUZ|discuz_uid",
        threads="a.xst, .tl th a[href*=thread], .threadlist a[href*=tid]",
        post="#postlist > div[id^=post_], table[id^=pid], .plhin", text=".t_f, .t_fsz, .postmessage",
        author=".authi a.xw1, .authi a, .postauthor cite a", posted="[id^=authorposton], .authi em, .postinfo",
    ),
    ForumMarks(
        name="FluxBB and PunBB", sign=r"FluxBB|PunBB", threads=".tclcon a, .item-subject h3 a, .main-item h3 a",
        post=".blockpost, .post", text=".postmsg, .entry-content",
        author=".postleft dt, .post-byline a, .post-byline strong, .username",
        posted=".blockpost h2 a, h2 a, .post-link",
    ),
    ForumMarks(
        name="Invision", sign=r"Invision|ipsApp|ipsLayout",
        threads="a[href*='/topic/'][data-ipshover], .ipsDataItem_title a",
        post="article.cPost, article.ipsComment, article.ipsEntry", text="[data-role=commentContent]",
        author=".cAuthorPane_author, .ipsEntry__username, [itemprop=name]", posted="time",
    ),
    ForumMarks(
        name="Vanilla", sign=r"Vanilla", threads="a.Title, .DiscussionName a", post=".ItemDiscussion, .Discussion",
        text=".Message, .userContent", author=".Author .Username, .Author a, a.Username", posted="time",
    ),
    ForumMarks(
        name="bbPress", sign=r"bbpress-forums|bbp-template", worded=True,
        boards="a.bbp-forum-title[href*='/forum/'], a.bbp-forum-link, .bbp-forum-info h3 a",
        threads="a.bbp-topic-permalink",
        post=".bbp-body div[class*=post-].topic, .bbp-body div[class*=post-].reply, .bbp-lead-topic div.topic,"
        " .bs-reply-list-item.topic",
        text=".bbp-topic-content, .bbp-reply-content", author=".bbp-author-name, .bbp-author-link",
        posted=".bbp-topic-post-date, .bbp-reply-post-date",
    ),
    # Where their interfaces are closed to guests.
    ForumMarks(
        name="NodeBB", sign=r'component="(?:category/topic|categories/category|post/content)"',
        threads="[component='category/topic'] [component='topic/header'] a, [component='category/topic'] h2 a,"
        " [component='category/topic'] h3 a, [component='category/topic'] a[href*='/topic/']",
        post="[component=post]", text="[component='post/content']",
        author="a[data-username], a[href*='/user/']", posted=".timeago",
    ),
    ForumMarks(
        name="Discourse", sign=r'content="Discourse \d|discourse-application|data-discourse-',
        threads="a.raw-topic-link, .topic-list a.title", post=".crawler-post, .topic-post, .topic-body",
        text=".post[itemprop=text], .cooked, .post", author="[itemprop=author] [itemprop=name], .creator a, .username",
        posted="time[itemprop=datePublished], time, .relative-date",
    ),
    ForumMarks(
        name="wpForo", sign=r"wpforo-wrap", worded=True, boards=".wpforo-forum-title a, .wpforo-subforum a",
        threads=".wpforo-topic-title a, .wpf-thread-title a", post=".post-wrap",
        text=".wpforo-post-content", author=".author-name a, .author-name", posted=".wpf-post-date, .cbleft",
    ),
    ForumMarks(
        name="Asgaros Forum", sign=r'id="af-wrapper"', worded=True, boards="a.forum-title, .forum-name a",
        threads=".topic-name a", post=".post-element", text=".post-message", author=".post-username",
        posted=".forum-post-date",
    ),
)  # fmt: skip
ANY = ForumMarks(
    name="any", sign="",
    author="[itemprop~=author] [itemprop~=name], [rel~=author], a[class*=user], a[class*=author], [class*=author] a,"
    " [class*=username], a[href*='/user'], a[href*='/u/'], a[href*='/member'], a[href*='/profile'], a[href*='user'],"
    " [class*=author], [class*=user-name], [class*=poster] a, [class*=is-name]",
    posted="time[datetime], [datetime], [data-time], [data-timestamp], [itemprop~=datePublished],"
    " [itemprop~=dateCreated], [class*=date], [class*=time], [class*=posted], [class*=created], [class*=ago],"
    " abbr[title], span[title]",
)  # fmt: skip

_THREAD = (
    r"viewtopic\.php\?(?:.*&)?(?:t|id)=(\d+)", r"showthread\.php[?/](?:.*&)?(?:(?:t|tid|threadid)=)?(\d+)",
    r"[?&;]topic=(\d+)", r"/topic,(\d+)", r"[?&;]showtopic=(\d+)", r"/threads?/(?:[^/?#]*[.-])?(\d+)(?:[/?#.-]|$)",
    r"/threads?/(\d+)", r"/thread-(\d+)", r"/threads?/[^/?#]+/(\d+)", r"/topics?/[^/?#]*?-(\d+)(?:[/?#]|$)",
    r"/topics?/(\d+)", r"/topic(\d+)\.html", r"-t(\d+)\.html", r"/discussions?/(\d+)", r"/d/(\d+)",
    r"/t/[^/?#]+/(\d+)", r"/t/(\d+)", r"/questions?/(\d+)", r"/viewtopic/(\d+)", r"/topics?/([^/?#]+)/?(?:[?#]|$)",
    r"/threads?/([^/?#]+)/?(?:[?#]|$)", r"/discussions?/([^/?#]+)/?(?:[?#]|$)", r"^/t(\d+)(?:p\d+)?(?:-[^/?#]*)?$",
)  # fmt: skip
_BOARD = (
    r"viewforum\.php\?(?:.*&)?(?:f|id)=(\d+)", r"forumdisplay\.php[?/](?:.*&)?(?:(?:f|fid|forumid)=)?(\d+)",
    r"[?&;]board=(\d+)", r"/board,(\d+)", r"[?&;]showforum=(\d+)", r"/forums?/(?:[^/?#]*[.-])?(\d+)(?:[/?#.-]|$)",
    r"/forums?/(\d+)", r"/forum-(\d+)", r"/boards?/([^/?#]+)", r"/categor(?:y|ies)/([^/?#]+)", r"/c/([^/?#]+)",
    r"-f(\d+)\.html", r"/forum(\d+)\.html", r"/subforums?/([^/?#]+)", r"/forums?/([^/?#]+)/?(?:[?#]|$)",
    r"^/[cf](\d+)(?:p\d+)?(?:-[^/?#]*)?$",
)  # fmt: skip
_THREADS = tuple(re.compile(pattern, re.IGNORECASE) for pattern in _THREAD)
_BOARDS = tuple(re.compile(pattern, re.IGNORECASE) for pattern in _BOARD)
# Pages about a board or a thread that are neither: forms, feeds, other orders of the same list.
_NEITHER = re.compile(
    r"/(?:new|create|add|edit|delete|reply|publish|post-thread|create-topic|feed|rss|subscribe|watch|mark|report|login|"
    r"register|search|active|recent|popular|trending|hot|moderate|user|users|members?|profile|bookmark|favou?rites?|privates?|unread|poll|move|pin|lock|likes?)"
    r"(?:[/?.-]|$)|\.(?:rss|xml|atom)(?:\?|$)|[?&;](?:do|mode|action|sort|order|orderby|sk|st|sd|daysprune|prefix_id|mark|feed|next|prev)=|"
    r"posting\.php|newreply|newthread|printthread|sendthread|misc\.php|attachment",
    re.IGNORECASE,
)
_PAGING = re.compile(
    r"/(?:paged?[-/]?\d+|latest|unread|last|first|newest|(?:post|p)-?\d+)/?$|(?<=[?&])(?:page|start|p|st|s|sid|view|pid|post|"
    r"highlight|hilit|e|goto|postcount|PHPSESSID)=[^&#]*&?",
    re.IGNORECASE,
)
_FORUMOTION_PAGE = re.compile(r"^(/[cft]\d+)p\d+(?=-|$)")  # "/f12p25-for-sale" is a later page of "/f12-for-sale"


def _first_group(patterns: tuple[re.Pattern[str], ...], url: str) -> str:
    parts = urlsplit(url)
    told = f"{parts.path}?{parts.query}" if parts.query else parts.path
    if _NEITHER.search(told):
        return ""
    found = (pattern.search(told) for pattern in patterns)
    return next((match.group(1) for match in found if match), "")


def thread_id(url: str) -> str:
    """The number (or name) of the thread that an address leads to; empty where it leads to none."""
    return _first_group(_THREADS, url)


def worded_id(url: str) -> str:
    """The last words of an address's path, by which some software tells its threads."""
    return urlsplit(opening_of(url)).path.rstrip("/").rpartition("/")[2]


def board_id(url: str) -> str:
    """The number (or name) of the board that an address leads to; empty where it leads to none."""
    return "" if thread_id(url) else _first_group(_BOARDS, url)


def opening_of(url: str) -> str:
    """The address of the first page of a thread or board: without its page, session and place on the page."""
    parts = urlsplit(url)
    path = _PAGING.sub("", parts.path) if parts.path.count("/") > 1 else _FORUMOTION_PAGE.sub(r"\1", parts.path)
    query = _PAGING.sub("", f"?{parts.query}").strip("?&") if parts.query else ""
    kept = [(name, re.sub(r"^(\d+)\.(?:msg)?\w+$", r"\1.0", value)) for name, value in parse_qsl(query)]
    # SMF counts within a number ("topic=12.20"); IPB and vBulletin have a path where a query stands.
    plain = query if not kept else urlencode(kept, safe="/,;")
    path = path if not parts.path.endswith("/") or path.endswith("/") else f"{path}/"
    return parts._replace(path=path, query=plain, fragment="").geturl()
