"""From whatever a person types to one taxon, or to the rule that covers it."""

from __future__ import annotations

from dataclasses import dataclass

from model.taxon import SCIENTIFIC_KINDS, Taxon, TaxonName
from species_data.namespace import NameSpace
from species_data.scientific import scientific_part


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """What a typed name means. ``unknown_species`` is the name of a species we have no row for: ``taxon`` is then its
    genus. ``others`` are the further taxa that share the name."""

    taxon: Taxon
    called: TaxonName | None
    unknown_species: str
    others: tuple[Taxon, ...]


def resolve(names: NameSpace, text: str) -> Resolution | None:
    """The taxon of a name: accepted, synonym, vernacular, ``Genus spp.``, or a species of a known genus."""
    text = " ".join(text.split())
    bare = text.removesuffix(" spp.").removesuffix(" spp").removesuffix(" sp.").strip()
    found = names.find(bare)
    scientific = [name for name in found if name.kind in SCIENTIFIC_KINDS]
    chosen = scientific or list(found)
    if chosen:
        taxon_ids = list(dict.fromkeys(name.taxon_id for name in chosen))
        others = tuple(names.taxon(taxon_id) for taxon_id in taxon_ids[1:])
        return Resolution(taxon=names.taxon(taxon_ids[0]), called=chosen[0], unknown_species="", others=others)
    written = scientific_part(bare[:1].upper() + bare[1:])
    genus = names.genus(written.split()[0]) if written else None
    if genus is None:
        return None
    return Resolution(taxon=genus, called=None, unknown_species=written or "", others=())
