"""Files of ads that people made by hand: lines, CSV, JSON lines and spreadsheets, row by row."""
