"""CITES code lists: Appendices, trade terms and source codes (Res. Conf. 12.3, Annual report guidelines)."""

from __future__ import annotations

from enum import StrEnum


class Appendix(StrEnum):
    """Protection level of an appendix entry; ``NC`` marks a population or species that an entry leaves out."""

    I = "I"  # noqa: E741  (the Convention's own name)
    II = "II"
    III = "III"
    NC = "NC"

    @property
    def strictness(self) -> int:
        """3 for Appendix I down to 0 for not covered."""
        return {"I": 3, "II": 2, "III": 1, "NC": 0}[self.value]


class SourceCode(StrEnum):
    """Claimed origin of a specimen."""

    WILD = "W"
    RANCHED = "R"
    CAPTIVE_BRED = "C"
    CAPTIVE_BORN = "F"
    REGISTERED_COMMERCIAL = "D"
    ARTIFICIALLY_PROPAGATED = "A"
    ASSISTED_PRODUCTION = "Y"
    BEYOND_JURISDICTION = "X"
    CONFISCATED = "I"
    UNKNOWN = "U"
    PRE_CONVENTION = "O"
