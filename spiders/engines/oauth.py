"""Access tokens: from the environment as they are, or got with the operator's own id and secret and renewed once."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from dataclasses import replace
from urllib.parse import urlencode

from model.errors import BlockedError, ConfigError, PageChangedError
from spiders.engines.engine import Answer, Ask, Asker
from spiders.engines.secrets import Secrets
from spiders.engines.values import first, mapping

TOKEN_SECRETS = ("client_id", "client_secret", "token")
_REFUSED = frozenset({401})
# How an authorization server refuses id and secret (RFC 6749 §5.2).
_UNSIGNED = frozenset({400, 401})


class Authorised:
    """Asks with a bearer token, got when the first question needs it and kept for the visit.

    ``basic`` sends id and secret as HTTP Basic (RFC 6749 §2.3.1), else they stand in the body. The exchange is never
    logged. A token that is refused (401) is renewed once for each question; a second refusal ends the visit. Where only
    a ready ``token`` is given, it cannot be renewed here.
    """

    def __init__(
        self, asker: Asker, secrets: Secrets, token_url: str, *, basic: bool, fields: Mapping[str, str] | None = None
    ) -> None:
        self._asker = asker
        self._secrets = secrets
        self._url = token_url
        self._basic = basic
        self._fields = {"grant_type": "client_credentials"} | dict(fields or {})
        self._token = secrets.get("token")
        self._renews = not self._token or bool(secrets.get("client_id") and secrets.get("client_secret"))

    def require(self) -> None:
        """Raise ConfigError where there is neither a token nor what gets one."""
        pair = ("client_id", "client_secret")
        if not self._token and not all(self._secrets.get(name) for name in pair):
            told = ", ".join(self._secrets.variable(name) for name in pair)
            raise ConfigError(
                f"set {told} (or {self._secrets.variable('token')}) in the environment: this interface asks so"
            )

    async def json(self, ask: Ask) -> Answer:
        """The answer parsed as JSON. Raises as the asker does; BlockedError where no token is to be had."""
        if not self._token:
            await self._renew()
        if self._renews:
            answer = await self._asker.json(self._signed(replace(ask, allow=ask.allow | _REFUSED)))
            if answer.response.status != 401:
                return answer
            await self._renew()
        return await self._asker.json(self._signed(ask))

    def _signed(self, ask: Ask) -> Ask:
        return replace(ask, headers={**ask.headers, "Authorization": f"Bearer {self._token}"})

    async def _renew(self) -> None:
        own_id, secret = self._secrets.get("client_id"), self._secrets.get("client_secret")
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        fields = dict(self._fields)
        if self._basic:
            headers["Authorization"] = "Basic " + b64encode(f"{own_id}:{secret}".encode()).decode()
        else:
            fields |= {"client_id": own_id, "client_secret": secret}
        body = urlencode(fields).encode()
        ask = Ask(url=self._url, method="POST", headers=headers, body=body, unlogged=True, allow=_UNSIGNED)
        answer = await self._asker.json(ask)
        self._token = first(mapping(answer.content), "access_token")
        if not self._token:
            told = first(mapping(answer.content), "error_description", "error", "message")[:200]
            if answer.response.status in _UNSIGNED:
                mend = self._secrets.told(("client_id", "client_secret"))
                raise BlockedError(f"{self._url} gives no token ({told or 'refused'}); set or renew {mend}")
            raise PageChangedError(f"{self._url}: the answer holds no access_token")
