"""The three sandbox marketplaces as one object that serves them and sets their day."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path
from types import TracebackType

from sandbox.ads import SHOP, SOCIAL, SPA
from sandbox.clock import Clock, check_day
from sandbox.population import Population, populate
from sandbox.serving import Site, SiteServer
from sandbox.shop import Shop
from sandbox.social import RateLimit, SocialFeed
from sandbox.spa import SinglePageShop
from sandbox.truth import write_truth

DEFAULT_PORTS = (8701, 8702, 8703)
DEFAULT_DAY = date(2026, 3, 1)


class Sandbox:
    """Three HTTP servers on 127.0.0.1 from ``start`` (or ``with``) to ``stop``.

    ``ports`` are those of shop, single-page shop and social feed; 0 takes any free one. ``state_dir`` holds the
    truth and the file ``day`` (a temporary folder of its own if none is given); neither is served. ``rate_limit`` is
    the social API's number of requests a minute. OSError if a port is taken, ValueError for a day outside the year.
    """

    def __init__(
        self,
        *,
        seed: int = 7,
        day: date = DEFAULT_DAY,
        ports: tuple[int, int, int] = DEFAULT_PORTS,
        state_dir: Path | None = None,
        truth: Path | None = None,
        rate_limit: int = 6000,
    ) -> None:
        self._start_day = check_day(day)
        self._ports = ports
        self._given_dir = state_dir
        self._given_truth = truth
        self._rate_limit = rate_limit
        self._own_dir: tempfile.TemporaryDirectory[str] | None = None
        self._servers: dict[str, SiteServer] = {}
        self._clock: Clock | None = None
        self.seed = seed
        self.truth_path = Path()

    @property
    def population(self) -> Population:
        """All ads and sellers behind the sites."""
        return populate(self.seed)

    @property
    def urls(self) -> dict[str, str]:
        """Address of each site."""
        return {name: server.url for name, server in self._servers.items()}

    @property
    def day(self) -> date:
        """The day it is on the sites."""
        return self._clock.day if self._clock else self._start_day

    def set_day(self, day: date) -> None:
        """Move all sites to another day of the sandbox's year, at once."""
        check_day(day)
        if self._clock:
            self._clock.set_day(day)
        else:
            self._start_day = day

    def start(self) -> None:
        """Write the truth and serve the three sites."""
        if self._given_dir is None:
            self._own_dir = tempfile.TemporaryDirectory(prefix="adwarden-sandbox-")
        folder = self._given_dir or Path(self._own_dir.name if self._own_dir else "")
        folder.mkdir(parents=True, exist_ok=True)
        self.truth_path = self._given_truth or folder / "truth.json"
        write_truth(self.population, self.truth_path)
        self._clock = Clock(folder / "day", self._start_day)
        sites: dict[str, Site] = {
            SHOP: Shop(self.population, self._clock),
            SPA: SinglePageShop(self.population, self._clock),
            SOCIAL: SocialFeed(self.population, self._clock, RateLimit(self._rate_limit)),
        }
        try:
            for (name, site), port in zip(sites.items(), self._ports, strict=True):
                self._servers[name] = SiteServer(port, site)
                self._servers[name].start()
        except OSError:
            self.stop()
            raise

    def stop(self) -> None:
        """Stop serving; a temporary state folder goes with it."""
        for server in self._servers.values():
            server.stop()
        self._servers.clear()
        if self._clock:
            self._start_day, self._clock = self._clock.day, None
        if self._own_dir:
            self._own_dir.cleanup()
            self._own_dir = None

    def __enter__(self) -> Sandbox:
        """Start serving."""
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop serving."""
        self.stop()
