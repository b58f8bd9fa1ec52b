from __future__ import annotations

from model.effort import VisitOutcome
from tests.spiders.engines.conftest import Walk
from tests.spiders.engines.social import Asked, Social
from tests.spiders.site import Answer, html

TEXT = '<div class="tgme_widget_message_text js-message_text" dir="auto">{}</div>'


def message(number: int, inner: str = "", classes: str = "") -> str:
    inner = inner or TEXT.format(f"Продам <b>игу</b>ану {number}<br/>цена 9000 руб")
    return (
        '<div class="tgme_widget_message_wrap">'
        f'<div class="tgme_widget_message {classes}" data-post="zoo_shop/{number}">'
        f'<div class="tgme_widget_message_author"><a class="tgme_widget_message_owner_name">Zoo</a></div>{inner}'
        '<div class="tgme_widget_message_footer"><span class="tgme_widget_message_views">1.2K</span>'
        f'<a class="tgme_widget_message_date" href="https://t.me/zoo_shop/{number}">'
        '<time datetime="2026-01-02T03:04:05+03:00" class="time">03:04</time></a></div></div></div>'
    )


def page(messages: str, before: int = 0) -> str:
    more = (
        f'<a class="tme_messages_more" href="/s/zoo_shop?before={before}" data-before="{before}"></a>' if before else ""
    )
    later = '<a class="tme_messages_more" data-after="900" href="/s/zoo_shop?after=900"></a>'
    return f'<html><body><section class="tgme_channel_history">{more}{messages}{later}</section></body></html>'


def serve_channel(social: Social, n_messages: int = 50) -> None:
    def answer(asked: Asked) -> Answer:
        below = int(asked.query.get("before", n_messages + 1))
        shown = list(range(max(1, below - 20), below))
        return html(page("".join(message(n) for n in shown), shown[0] if shown and shown[0] > 1 else 0))

    social.routes["/s/zoo_shop"] = answer


def test_a_channel_from_its_newest_message_on(walked: Walk, social: Social) -> None:
    serve_channel(social)
    seen = walked("telegram", interface={"sections": ["@zoo_shop"]}, languages=["ru"])
    assert seen.ids == [f"zoo_shop/{n}" for n in range(50, 0, -1)]
    assert seen.visit.n_pages == 3
    first = seen.listings[0]
    assert first.text == "Продам игуану 50\nцена 9000 руб"
    assert (first.url, str(first.posted_at)) == ("https://t.me/zoo_shop/50", "2026-01-02 00:04:05+00:00")
    assert (str(first.price_amount), first.price_currency) == ("9000", "RUB")


def test_pictures_forwards_replies_service_messages_and_polls(walked: Walk, social: Social) -> None:
    photo = '<a class="tgme_widget_message_photo_wrap" style="width:9px;background-image:url(\'https://c.example/1.jpg\')"></a>'
    source = '<div>Forwarded from <a class="tgme_widget_message_forwarded_from_name" {}>Other</a></div>'
    reply = '<a class="tgme_widget_message_reply"><div class="tgme_widget_message_text">quoted</div></a>'
    poll = '<div class="tgme_widget_message_poll_question">Which bird?</div>'
    wrapped = f'<div class="tgme_widget_message_text">{TEXT.format("Twice wrapped")}</div>'
    messages = [
        message(1, "<i>Channel created</i>", "service_message"), message(2, photo + TEXT.format("With a picture")),
        message(3, source.format('href="https://t.me/other_shop/55"') + TEXT.format("Forwarded")),
        message(4, source.format("") + TEXT.format("Hidden source")), message(5, reply + TEXT.format("Answer")),
        message(6, poll), message(7, photo), message(8, wrapped),
    ]  # fmt: skip
    social.routes["/s/zoo_shop"] = lambda _: html(page("".join(messages)))
    seen = walked("telegram", interface={"sections": ["zoo_shop"]})
    told = dict(zip(seen.ids, seen.listings, strict=True))
    assert told["zoo_shop/8"].text == "Twice wrapped"
    assert told["zoo_shop/5"].text == "Answer"
    assert told["zoo_shop/6"].text == "Which bird?"
    assert told["zoo_shop/2"].images == ("https://c.example/1.jpg",)
    assert told["other_shop/55"].url == "https://t.me/other_shop/55"
    assert told["other_shop/55"].seller_key != told["zoo_shop/2"].seller_key != told["zoo_shop/4"].seller_key
    assert seen.summary.n_errors == 1, "a picture without a word is counted, not kept"


def test_a_query_is_asked_of_telegram(walked: Walk, social: Social) -> None:
    social.routes["/s/zoo_shop"] = lambda asked: html(page(message(3) if asked.query.get("q") == "игуана" else ""))
    assert walked("telegram", queries=["игуана"], interface={"sections": ["zoo_shop"]}).ids == ["zoo_shop/3"]


def test_groups_and_private_channels_are_told_never_entered(walked: Walk, social: Social) -> None:
    serve_channel(social, 2)
    group = html('<html><body class="tgme_body"><div class="tgme_page">12 members</div></body></html>')
    social.routes["/s/some_group"] = lambda _: group
    seen = walked("telegram", interface={"sections": ["some_group", "zoo_shop"]})
    assert (seen.ids, seen.summary.n_errors) == (["zoo_shop/2", "zoo_shop/1"], 1)
    alone = walked("telegram", interface={"sections": ["some_group"]})
    assert alone.visit.outcome is VisitOutcome.BLOCKED
    assert "no public preview" in alone.visit.reason
    assert "no name of a public channel" in walked("telegram", interface={"sections": ["+AbCdEf"]}).summary.error
    assert "interface.sections" in walked("telegram").summary.error
    social.routes["/s/zoo_shop"] = lambda _: html("<html><body><p>Hello</p></body></html>")
    assert walked("telegram", interface={"sections": ["zoo_shop"]}).visit.outcome is VisitOutcome.PAGE_CHANGED


def test_a_bold_first_line_is_the_title_and_a_crossed_sum_is_none(walked: Walk, social: Social) -> None:
    messages = [
        message(1, TEXT.format("<b>Игуана</b><br/><s>12 000 руб</s> 9000 руб<br/>Город: Казань")),
        message(2, TEXT.format("<b>Продано:</b> игуана, 9000 руб")),
        message(3, TEXT.format("<s>Игуана, 9000 руб</s>")),
    ]
    social.routes["/s/zoo_shop"] = lambda _: html(page("".join(messages)))
    sold, led, told = walked("telegram", interface={"sections": ["zoo_shop"]}, languages=["ru"]).listings
    assert (told.title, str(told.price_amount), told.place) == ("Игуана", "9000", "Казань")
    assert led.title == ""
    assert sold.text == "Игуана, 9000 руб"
