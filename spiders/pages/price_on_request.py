"""Ads whose price is told to who asks: a button in the price's place says so, and sums elsewhere are not the ad's."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice

from scrapy.http import TextResponse

from spiders.pages.headings import heading_of
from spiders.pages.links import is_furniture
from spiders.pages.others import others_on
from spiders.pages.price_words import PRICE_REQUEST
from spiders.pages.tree import root_of, short_line_of

# What stands in the place of a price that is none: what is given away, or only for something else.
GIVEN_AWAY = re.compile(
    r"\W*(?:(?:for )?free(?: of charge)?|giveaway|to give away|swap|trade only|(?:zu )?verschenken?|kostenlos|umsonst|"
    r"tausch(?:en)?|gratis(?: af te halen)?|te ruil|ruilen|(?:à )?donn?er?|gratuite?|échange|regal[oa]|se regala|"
    r"trueque|permuta|gr[aá]tis|doação|para doar|troca|in regalo|regalasi|gratuito|scambio|za darmo|"
    r"oddam(?: za darmo)?|"
    r"zamiana|zamienię|zdarma|daruji|darujem|zadarmo|výměna|даром|бесплатно|отдам(?: даром)?|обмен|безкоштовно|віддам|"
    r"обмін|подарявам?|безплатно|замяна|poklanjam|besplatno|menjam|zamjena|podarim|ücretsiz|bedava|takas|bortskänkes|"
    r"skänkes|byt(?:e|es)|gi(?:s|ves) bort|foræres|annetaan|vaihdetaan|ingyen(?:es)?|elajándékozom|csere|gratuit|"
    r"de donat|"
    r"schimb|χαρίζεται|δωρεάν|ανταλλαγή|dovanoju|atiduodu|atdodu|äraandmine|miễn phí|cho tặng|trao đổi|ฟรี|"
    r"แลกเปลี่ยน|免费|"
    r"免費|赠送|贈送|交换|交換|無料|無償|お譲りします|무료|나눔|교환|"
    r"مجان[اً]*ي?|بدون مقابل|رایگان|معاوضه|חינם|למסירה|להחלפה)"
    r"(?:\W+.{0,30})?",
    re.IGNORECASE,
)
_LONGEST = 40
_MOST = 300


@lru_cache(maxsize=4)
def is_on_request(response: TextResponse) -> bool:
    """Whether a button or link of the ad's own part, after its heading, offers to tell the price."""
    heading, others = heading_of(response), others_on(response)
    if heading is None:
        return False
    behind = False
    for element in islice(root_of(response).iter("button", "a", str(heading.tag)), _MOST):
        behind = behind or element is heading
        text = short_line_of(element, _LONGEST) if behind and element is not heading else ""
        if not text or any(map(str.isdecimal, text)) or PRICE_REQUEST.search(text) is None:
            continue
        if not is_furniture(element) and others.isdisjoint((element, *element.iterancestors())):
            return True
    return False
