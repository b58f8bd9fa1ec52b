"""A third blind set of sites and pages, written on 27 November 2026 without a look at the reader.

The halves go by the first byte of the SHA-256 of each make's name, as in the sets before. The reader may be mended on
``third-mended``; ``third-kept`` must never be opened by whoever mends: of it only totals are looked at.
"""
