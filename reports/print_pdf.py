"""Our own HTML reports as PDF: tagged, outlined, A4, numbered pages; printed by Chromium without any network.

Why Chromium: ``docs/decisions/0024-chromium-prints.md``.
"""

from __future__ import annotations

import asyncio
import os
from html import escape
from pathlib import Path
from urllib.parse import unquote, urlsplit

from playwright.async_api import Browser, PdfMargins, Route, async_playwright
from playwright.async_api import Error as PlaywrightError

from crawler.browser import FLAGS, require_chromium
from model.errors import MonitorError

TIMEOUT_S = 120
_MARGINS = PdfMargins(top="16mm", bottom="18mm", left="16mm", right="16mm")
_PAGE_OF = {"en": ("Page", "of"), "fr": ("Page", "sur"), "es": ("Página", "de")}
# A template has a page of its own: what it does not say itself, it has not.
_FOOTER = (
    '<div style="font: 7.5pt Arial, Helvetica, Liberation Sans, DejaVu Sans, Noto Sans, sans-serif; color: #444;'
    ' width: 100%; box-sizing: border-box; padding: 0 16mm; display: flex; justify-content: space-between; gap: 8mm">'
    '<span style="overflow: hidden; white-space: nowrap; text-overflow: ellipsis">{title}</span>'
    '<span style="white-space: nowrap">{page} <span class="pageNumber"></span> {of} <span class="totalPages"></span>'
    "</span></div>"
)
# Ligatures are off: searching the document for "figures" would not find "\ufb01gures".
_NAMED = """([title, language]) => {
  document.title = title;
  document.documentElement.lang = language;
  document.body.style.fontVariantLigatures = 'no-common-ligatures';
}"""


class PrintingError(MonitorError):
    """A page that Chromium did not print."""


def print_pdf(html: Path, pdf: Path, *, title: str, language: str) -> None:
    """Print a report of ours. ``title`` runs in the footer and names the document; ``language`` is a BCP 47 tag.

    Only files in the report's own folder and data in the page are loaded. An older ``pdf`` is replaced when the new
    one is whole. Raises ConfigError where there is no Chromium, PrintingError where it fails or takes longer than
    ``TIMEOUT_S``, or where ``pdf`` cannot be written.
    """
    chromium = require_chromium()
    try:
        content = asyncio.run(asyncio.wait_for(_printed(chromium, html.resolve(), title, language), TIMEOUT_S))
    except TimeoutError as error:
        raise PrintingError(f"{html}: Chromium did not print it within {TIMEOUT_S} s") from error
    except PlaywrightError as error:
        raise PrintingError(f"{html}: Chromium did not print it: {str(error).splitlines()[0][:150]}") from error
    draft = pdf.with_name(f"{pdf.name}.part")
    try:
        draft.write_bytes(content)
        draft.replace(pdf)
    except OSError as error:
        raise PrintingError(f"{pdf}: cannot be written: {error.strerror}") from error


async def _printed(chromium: Path, html: Path, title: str, language: str) -> bytes:
    flags = [*FLAGS, "--host-resolver-rules=MAP * ~NOTFOUND"]
    if os.geteuid() == 0:
        flags.append("--no-sandbox")  # Chromium refuses to start its sandbox as root
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=str(chromium), headless=True, args=flags)
        try:
            return await _print(browser, html, title, language)
        finally:
            await browser.close()


async def _print(browser: Browser, html: Path, title: str, language: str) -> bytes:
    context = await browser.new_context(java_script_enabled=False, service_workers="block", accept_downloads=False)

    async def serve(route: Route) -> None:
        if _is_part(route.request.url, html.parent):
            await route.continue_()
        else:
            await route.abort("aborted")

    await context.route("**/*", serve)
    page = await context.new_page()
    await page.goto(html.as_uri(), wait_until="load", timeout=TIMEOUT_S * 1000)
    await page.evaluate(_NAMED, [title, language])
    word, of = _PAGE_OF.get(language, ("", "/"))
    return await page.pdf(
        format="A4",
        margin=_MARGINS,
        print_background=True,
        display_header_footer=True,
        header_template="<span></span>",
        footer_template=_FOOTER.format(title=escape(title), page=word, of=of),
        tagged=True,
        outline=True,
    )


def _is_part(url: str, folder: Path) -> bool:
    """Whether an address is data, or a file in a folder."""
    parts = urlsplit(url)
    if parts.scheme == "file" and not parts.netloc:
        return Path(unquote(parts.path)).resolve().is_relative_to(folder)
    return parts.scheme == "data"
