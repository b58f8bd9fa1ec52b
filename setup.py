"""For scrapyd-deploy alone: an egg that holds no code, only the name of the settings. See docs/operation.md.

AdWarden is built from pyproject.toml, and installed where Scrapyd runs; its tables and descriptions cannot be read out
of a zipped egg.
"""

import atexit
import os
import shutil
import tempfile

from setuptools import setup  # type: ignore[import-untyped]

# Elsewhere, so that setuptools neither reads our pyproject.toml nor leaves its droppings in the working folder.
_BENCH = tempfile.mkdtemp(prefix="adwarden-deploy-")
atexit.register(shutil.rmtree, _BENCH, ignore_errors=True)
os.chdir(_BENCH)
setup(
    name="adwarden-deploy",
    version="1.0",
    packages=[],
    py_modules=[],
    entry_points={"scrapy": ["settings = crawler.settings"]},
)
