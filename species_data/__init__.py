"""The CITES name space: dated tables of taxa, names and appendix entries, their builder and reader."""
