"""The book of scheduled runs: what is due, who runs it, what became of it; every change is conditional on who holds it.

Two kinds of time meet here. Due instants follow the schedule's clock, which a simulation may drive; leases follow the
machine's, since they prove that a process is alive.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, Select, delete, func, select, update

from db.engine import lock_writers, reading, writing
from db.inserts import insert_ignoring
from db.rows import record_of, row_of
from db.tables import crawls, leases, scheduled_runs, visits
from model.effort import Visit, VisitOutcome
from model.schedule import Lease, RunState, ScheduledRun

_LEADER = "scheduler"
_S = scheduled_runs.c


class ScheduleBook:
    """Scheduled runs and leases of one open database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def take_lead(self, holder: str, now: datetime, until: datetime) -> bool:
        """Become or stay the one leader; False while another's lease runs."""
        with writing(self._engine) as connection:
            lock_writers(connection, "adwarden lease")
            standing = _lease(connection)
            if standing is not None and standing.holder != holder and standing.until > now:
                return False
            connection.execute(delete(leases).where(leases.c.name == _LEADER))
            row = row_of(Lease(name=_LEADER, holder=holder, until=until))
            insert_ignoring(connection, leases, [row])
            return True

    def give_up_lead(self, holder: str) -> None:
        """Let the next one lead at once."""
        with writing(self._engine) as connection:
            connection.execute(delete(leases).where(leases.c.name == _LEADER, leases.c.holder == holder))

    def leader(self) -> Lease | None:
        """The last one to have taken the lead, and until when."""
        with reading(self._engine) as connection:
            return _lease(connection)

    def add(self, runs: Sequence[ScheduledRun]) -> None:
        """Record due runs; one recorded already stays as it is."""
        with writing(self._engine) as connection:
            insert_ignoring(connection, scheduled_runs, [row_of(run) for run in runs])

    def withdraw(self, platform: str, now: datetime, keep: Collection[datetime]) -> None:
        """Forget runs that are not due yet, except those due at ``keep``: the schedule has changed."""
        gone = (_S.platform == platform) & (_S.state == RunState.PENDING) & (_S.attempts == 0) & (_S.due_at > now)
        with writing(self._engine) as connection:
            connection.execute(delete(scheduled_runs).where(gone, _S.due_at.not_in(keep)))

    def last_due(self, platform: str) -> datetime | None:
        """The latest due instant that is recorded."""
        with reading(self._engine) as connection:
            query = select(func.max(_S.due_at)).where(_S.platform == platform)
            found: datetime | None = connection.execute(query).scalar()
        return found

    def open_runs(self, platform: str | None = None) -> list[ScheduledRun]:
        """The runs that are pending or running, by platform and due instant."""
        query = select(scheduled_runs).where(_S.state.in_([RunState.PENDING, RunState.RUNNING]))
        if platform is not None:
            query = query.where(_S.platform == platform)
        return self._runs(query.order_by(_S.platform, _S.due_at))

    def recent(self, limit: int, platform: str | None = None) -> list[ScheduledRun]:
        """The runs that began or were decided upon, latest due first."""
        query = select(scheduled_runs).where((_S.state != RunState.PENDING) | (_S.attempts > 0))
        if platform is not None:
            query = query.where(_S.platform == platform)
        return self._runs(query.order_by(_S.due_at.desc(), _S.platform).limit(limit))

    def all_runs(self) -> list[ScheduledRun]:
        """Every run ever recorded, by platform and due instant."""
        return self._runs(select(scheduled_runs).order_by(_S.platform, _S.due_at))

    def claim(
        self, run: ScheduledRun, holder: str, now: datetime, lease: tuple[datetime, datetime]
    ) -> ScheduledRun | None:
        """Begin a pending run as ``holder``; None if another began it, or another run of its platform is under way.

        ``lease`` is the machine's present instant and the lease's end.
        """
        alive, until = lease
        with writing(self._engine) as connection:
            lock_writers(connection, "adwarden schedule")
            busy = (_S.platform == run.platform) & (_S.state == RunState.RUNNING) & (_S.lease_until > alive)
            if connection.execute(select(_S.id).where(busy)).first() is not None:
                return None
            begun = {
                "state": RunState.RUNNING.value,
                "attempts": run.attempts + 1,
                "started_at": now,
                "holder": holder,
                "lease_until": until,
            }
            changed = connection.execute(
                update(scheduled_runs)
                .where(_of(run), _S.state == RunState.PENDING, _S.attempts == run.attempts)
                .values(**begun)
            )
            return self._stands(connection, run) if changed.rowcount == 1 else None

    def renew(self, run: ScheduledRun, until: datetime) -> bool:
        """Prove that a run is alive; False if it was taken over."""
        with writing(self._engine) as connection:
            held = update(scheduled_runs).where(_of(run), _held_as(run)).values(lease_until=until)
            return connection.execute(held).rowcount == 1

    def settle(self, run: ScheduledRun, state: RunState, reason: str, now: datetime) -> bool:
        """Record a run's end; False if it is not ours any more."""
        ended = {"state": state.value, "reason": reason, "ended_at": now, "lease_until": None}
        with writing(self._engine) as connection:
            return (
                connection.execute(update(scheduled_runs).where(_of(run), _held_as(run)).values(**ended)).rowcount == 1
            )

    def put_back(self, run: ScheduledRun, start_at: datetime, reason: str, *, counted: bool) -> bool:
        """Make a run pending again from ``start_at``; ``counted`` tells whether the attempt was one."""
        back = {
            "state": RunState.PENDING.value,
            "start_at": start_at,
            "reason": reason,
            "attempts": run.attempts if counted else max(0, run.attempts - 1),
            "lease_until": None,
            "holder": "",
        }
        with writing(self._engine) as connection:
            return (
                connection.execute(update(scheduled_runs).where(_of(run), _held_as(run)).values(**back)).rowcount == 1
            )

    def blocked_at(self, platform: str) -> datetime | None:
        """When the platform's latest visit ended, if it was blocked."""
        query = (
            select(visits.c.outcome, visits.c.ended_at)
            .where(visits.c.platform == platform, visits.c.ended_at.is_not(None), visits.c.crawl_key != "")
            .order_by(visits.c.ended_at.desc())
            .limit(1)
        )
        with reading(self._engine) as connection:
            row = connection.execute(query).first()
        return row.ended_at if row is not None and row.outcome == VisitOutcome.BLOCKED else None

    def last_begun(self, platform: str) -> datetime | None:
        """The latest due instant of a platform whose run began."""
        query = select(func.max(_S.due_at)).where(_S.platform == platform, _S.attempts > 0)
        with reading(self._engine) as connection:
            found: datetime | None = connection.execute(query.where(_S.state != RunState.PENDING)).scalar()
        return found

    def crawl_ended_since(self, platform: str, instant: datetime) -> list[Visit] | None:
        """The visits of the latest crawl of a platform that ended at or after an instant; None without one."""
        query = (
            select(crawls.c.crawl_key)
            .where(crawls.c.platform == platform, crawls.c.ended_at >= instant)
            .order_by(crawls.c.ended_at.desc())
            .limit(1)
        )
        with reading(self._engine) as connection:
            row = connection.execute(query).first()
            if row is None:
                return None
            of_it = select(visits).where(visits.c.crawl_key == row.crawl_key).order_by(visits.c.started_at)
            return [record_of(Visit, found) for found in connection.execute(of_it).mappings()]

    def _runs(self, query: Select[*tuple[Any, ...]]) -> list[ScheduledRun]:
        with reading(self._engine) as connection:
            return [record_of(ScheduledRun, row) for row in connection.execute(query).mappings()]

    @staticmethod
    def _stands(connection: Connection, run: ScheduledRun) -> ScheduledRun:
        row = connection.execute(select(scheduled_runs).where(_of(run))).mappings().one()
        return record_of(ScheduledRun, row)


def _lease(connection: Connection) -> Lease | None:
    row = connection.execute(select(leases).where(leases.c.name == _LEADER)).mappings().first()
    return None if row is None else record_of(Lease, row)


def _of(run: ScheduledRun) -> ColumnElement[bool]:
    return (_S.platform == run.platform) & (_S.due_at == run.due_at)


def _held_as(run: ScheduledRun) -> ColumnElement[bool]:
    # A run that another scheduler took over has another holder or another number of attempts.
    return (_S.state == run.state.value) & (_S.holder == run.holder) & (_S.attempts == run.attempts)
