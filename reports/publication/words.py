"""The publication site's own words in the working languages of the Convention."""

from __future__ import annotations

from babel import Locale

from reports.typography import french_spaces

_WRITTEN: dict[str, dict[str, str]] = {
    "en": {
        "title": "Wildlife trade on the Internet: measures, practices and contacts",
        "lead": (
            "What Parties, platforms and others have told about online trade in specimens of CITES-listed species, as"
            " far as it may be shared."
        ),
        "skip": "Skip to content", "registers": "Registers", "countries": "Countries", "all": "All entries",
        "entries": "entries", "entry": "entry", "none": "Nothing is published here yet.", "home": "Contents",
        "changes": "Latest changes", "feed": "Feed of changes (Atom)", "data": "Data", "search": "Search",
        "words": "Words", "any": "any", "country": "Country", "register": "Register", "shown": "shown",
        "written_in": "Written in", "files": "Files", "updated": "Last changed:", "made": "Site made",
        "withdrawn": "withdrawn", "ended": "no longer shared", "since": "since", "gone": "Taken down",
        "answers": "Answers", "name": "Title", "date": "Date", "languages": "Languages", "bytes": "bytes",
        "checksums": "Checksums of all files", "as_table": "as a table (CSV)", "as_json": "as JSON",
        "about": (
            "Entries stand in the language in which they were received. Listing here is no judgement on the legality"
            " of anything. Persons are not named."
        ),
    },
    "fr": {
        "title": "Commerce d’espèces sauvages sur Internet : mesures, pratiques et contacts",
        "lead": (
            "Ce que les Parties, les plateformes et d’autres ont communiqué sur le commerce en ligne de spécimens"
            " d’espèces inscrites aux Annexes de la CITES, dans la mesure où cela peut être diffusé."
        ),
        "skip": "Aller au contenu", "registers": "Registres", "countries": "Pays", "all": "Toutes les fiches",
        "entries": "fiches", "entry": "fiche", "none": "Rien n’est encore publié ici.", "home": "Sommaire",
        "changes": "Dernières modifications", "feed": "Flux des modifications (Atom)", "data": "Données",
        "search": "Recherche", "words": "Mots", "any": "tous", "country": "Pays", "register": "Registre",
        "shown": "affichées", "written_in": "Langue de la fiche :", "files": "Fichiers",
        "updated": "Dernière modification :", "made": "Site établi le", "withdrawn": "retirée",
        "ended": "n’est plus diffusée", "since": "depuis le", "gone": "Fiches retirées", "answers": "Répond à",
        "name": "Titre", "date": "Date", "languages": "Langues", "bytes": "octets",
        "checksums": "Sommes de contrôle de tous les fichiers", "as_table": "en tableau (CSV)", "as_json": "en JSON",
        "about": (
            "Les fiches figurent dans la langue dans laquelle elles ont été reçues. Leur présence ici ne préjuge en"
            " rien de la légalité. Aucune personne n’est nommée."
        ),
    },
    "es": {
        "title": "Comercio de vida silvestre en Internet: medidas, prácticas y contactos",
        "lead": (
            "Lo que las Partes, las plataformas y otros han comunicado sobre el comercio en línea de especímenes de"
            " especies incluidas en los Apéndices de la CITES, en la medida en que se puede difundir."
        ),
        "skip": "Ir al contenido", "registers": "Registros", "countries": "Países", "all": "Todas las entradas",
        "entries": "entradas", "entry": "entrada", "none": "Aún no se ha publicado nada aquí.", "home": "Índice",
        "changes": "Últimos cambios", "feed": "Canal de cambios (Atom)", "data": "Datos", "search": "Búsqueda",
        "words": "Palabras", "any": "todos", "country": "País", "register": "Registro", "shown": "mostradas",
        "written_in": "Idioma de la entrada:", "files": "Archivos", "updated": "Último cambio:",
        "made": "Sitio elaborado el", "withdrawn": "retirada", "ended": "ya no se difunde", "since": "desde el",
        "gone": "Entradas retiradas", "answers": "Responde a", "name": "Título", "date": "Fecha",
        "languages": "Idiomas", "bytes": "bytes", "checksums": "Sumas de comprobación de todos los archivos",
        "as_table": "en tabla (CSV)", "as_json": "en JSON",
        "about": (
            "Las entradas figuran en el idioma en que se recibieron. Su presencia aquí no prejuzga la legalidad de"
            " nada. No se nombra a personas."
        ),
    },
}  # fmt: skip
WORDS = {
    language: {name: french_spaces(text) if language == "fr" else text for name, text in words.items()}
    for language, words in _WRITTEN.items()
}
OWN_NAMES = {"en": "English", "fr": "Français", "es": "Español"}


def language_name(tag: str, language: str) -> str:
    """A language by its name in another; the tag where it has none."""
    return str(Locale(language).languages.get(tag.split("-", maxsplit=1)[0], tag))


def country_name(code: str, language: str) -> str:
    """A country by its name in a language; the code where it has none."""
    return str(Locale(language).territories.get(code, code))
