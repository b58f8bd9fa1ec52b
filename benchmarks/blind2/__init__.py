"""A second blind set of sites and pages, written on 27 November 2026 without a look at the reader."""
