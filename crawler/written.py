"""Texts of a description that must be of a form: selectors, paths, patterns and addresses with places in braces."""

from __future__ import annotations

import re
from string import Formatter
from typing import Annotated

import jmespath
from parsel import Selector
from pydantic import AfterValidator

_BLANK = Selector(text="<p/>")


def checked_selector(text: str) -> str:
    """The selector, if it is CSS or XPath. Raises ValueError."""
    # cssselect and lxml raise their own families (SelectorError, XPathError), all of them ValueError or SyntaxError.
    try:
        _BLANK.xpath(text) if is_xpath(text) else _BLANK.css(text)
    except (ValueError, SyntaxError) as error:
        raise ValueError(f"not a CSS selector or XPath: {text!r} ({error})") from error
    return text


def checked_path(text: str) -> str:
    """The expression, if it is JMESPath. Raises ValueError."""
    try:
        jmespath.compile(text)
    except jmespath.exceptions.JMESPathError as error:
        raise ValueError(f"not a JMESPath expression: {text!r}") from error
    return text


def _any_pattern(text: str) -> str:
    try:
        re.compile(text)
    except re.error as error:
        raise ValueError(f"not a regular expression: {text!r} ({error})") from error
    return text


def _pattern(text: str) -> str:
    if re.compile(_any_pattern(text)).groups < 1:
        raise ValueError(f"needs one group in parentheses, around what to keep: {text!r}")
    return text


def checked_template(url: str, places: tuple[str, ...]) -> str:
    """The address, if it names no other ``places`` in braces. Raises ValueError."""
    known = " ".join(f"{{{place}}}" for place in places)
    try:
        named = {name for _, name, _, _ in Formatter().parse(url) if name is not None}
    except ValueError as error:
        raise ValueError(f"a single brace in {url!r}; known: {known}") from error
    unknown = named - set(places)
    if unknown:
        raise ValueError(f"unknown {{{min(unknown)}}} in {url!r}; known: {known}")
    return url


def is_xpath(selector: str) -> bool:
    """Whether a selector is XPath; everything that does not start like a path is CSS."""
    return selector.startswith(("/", "./", "("))


CssOrXPath = Annotated[str, AfterValidator(checked_selector)]
JmesPath = Annotated[str, AfterValidator(checked_path)]
Pattern = Annotated[str, AfterValidator(_pattern)]
AnyPattern = Annotated[str, AfterValidator(_any_pattern)]
