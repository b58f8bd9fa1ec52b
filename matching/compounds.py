"""Compounds of an animal or a wood and what is made of it, as German, Dutch and Swedish write them in one word.

``Leeuwenschedel``, ``Nashornhorn``, ``Krokodilledergürtel``: any name of one word may stand so before any of these
goods, so they are made by rule and not listed. Words come folded: lower case, without accents.
"""

from __future__ import annotations

_GOODS = {
    "de": (
        "leder ledergurtel ledertasche haut haute fell felle pelz pelze pelzmantel mantel jacke kragen stola "
        "teppich tasche handtasche geldborse gurtel schuhe stiefel armband zahn zahne schadel kopf knochen "
        "horn horner kralle krallen klaue klauen pfote pfoten feder federn flugel schwanz schuppe schuppen "
        "panzer schale ei eier fleisch ol fett pulver galle gallen gehorn geweih praparat trophae statue "
        "figur schnitzerei holz furnier furniere bretter bohlen griffbrett samen knolle knollen zwiebel "
        "zwiebeln wurzel wurzeln baby babys kuken jungtier jungtiere nachzucht nachzuchten welpe welpen paar "
        "parchen weibchen mannchen henne hahn flosse flossen kiefer gebiss"
    ),
    "nl": (
        "leer leren leder huid huiden vel vellen bont bontjas jas kraag kleed tas handtas portemonnee riem "
        "schoenen laarzen tand tanden schedel schedels kop botten bot hoorn hoorns klauw klauwen nagel nagels "
        "poot poten veer veren vleugel vleugels staart schub schubben schild schilden ei eieren vlees olie "
        "vet poeder gal opgezet trofee beeld beeldje snijwerk hout fineer planken toets zaden knol knollen "
        "bol bollen wortel wortels baby babys jong jongen kuiken kuikens pup pups koppel pop man vin vinnen "
        "kaak kaken gebit"
    ),
    "sv": (
        "skinn hud hudar pals kappa vaska balte skor tand tander skalle horn klo klor fjader fjadrar agg kott "
        "olja trofe tra faner par unge ungar fena fenor"
    ),
}
_LINKS = {
    "de": ("", "s", "n", "en"),
    "nl": ("", "s", "en"),
    "sv": ("", "s"),
}
_BY_LANGUAGE = {language: tuple(goods.split()) for language, goods in _GOODS.items()}
MIN_FIRST = 3
MAX_FIRST = 16


def compound_forms(word: str, language: str) -> set[str]:
    """Compounds of a folded one-word name with the goods made of it; none in a language that does not compound so."""
    tag = language.partition("-")[0].lower()
    if tag not in _BY_LANGUAGE or not MIN_FIRST <= len(word) <= MAX_FIRST:
        return set()
    stems = {word + link for link in _LINKS[tag]}
    if word.endswith("e"):
        stems.add(word[:-1])
    return {stem + good for stem in stems for good in _BY_LANGUAGE[tag]}
