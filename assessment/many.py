"""Many species tested at once: which changes stand when chance is allowed for."""

from __future__ import annotations

from collections.abc import Mapping

from statsmodels.stats.multitest import multipletests


def adjusted(p_values: Mapping[str, float]) -> dict[str, float]:
    """Benjamini-Hochberg q-values (1995) by name: of those under 0.05, one in twenty is expected to be chance."""
    if not p_values:
        return {}
    found = multipletests(list(p_values.values()), method="fdr_bh")[1]
    return {name: float(q) for name, q in zip(p_values, found, strict=True)}
