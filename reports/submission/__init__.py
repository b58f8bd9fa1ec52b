"""The report to the Secretariat by instrument and paragraph: one content, written as HTML, PDF and DOCX."""
