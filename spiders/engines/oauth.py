"""The grant of an access token for the operator's own id and secret (RFC 6749, client credentials)."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from urllib.parse import urlencode

from model.errors import BlockedError, ConfigError, PageChangedError
from spiders.engines.engine import Ask, Asker
from spiders.engines.secrets import Secrets
from spiders.engines.tokens import TokenAsker
from spiders.engines.values import first, mapping

_PAIR = ("client_id", "client_secret")
TOKEN_SECRETS = ("client_id", "client_secret", "token")
# How an authorization server refuses id and secret (RFC 6749 §5.2).
_UNSIGNED = frozenset({400, 401})


class ClientGrant:
    """Gets tokens for an id and a secret, or knows a ready token from the environment, which cannot be renewed here.

    ``basic`` sends id and secret as HTTP Basic (RFC 6749 §2.3.1), else they stand in the body. The exchange is never
    logged.
    """

    def __init__(
        self, secrets: Secrets, token_url: str, *, basic: bool, fields: Mapping[str, str] | None = None
    ) -> None:
        self._secrets = secrets
        self._url = token_url
        self._basic = basic
        self._fields = {"grant_type": "client_credentials"} | dict(fields or {})

    def require(self) -> None:
        """Raise ConfigError where there is neither a token nor what gets one."""
        if not self._secrets.get("token") and not self._has_pair():
            told = ", ".join(self._secrets.variable(name) for name in _PAIR)
            raise ConfigError(
                f"set {told} (or {self._secrets.variable('token')}) in the environment: this interface asks so"
            )

    def asker(self, asker: Asker) -> TokenAsker:
        """Asks with the ready token, and with one that is got here where there is none or it is refused."""
        token = self._secrets.get("token")
        return TokenAsker(asker, self.get if self._has_pair() or not token else None, token=token)

    def _has_pair(self) -> bool:
        return all(self._secrets.get(name) for name in _PAIR)

    async def get(self, asker: Asker) -> str:
        """A fresh token. Raises BlockedError where none is to be had, PageChangedError for an answer without one."""
        own_id, secret = self._secrets.get("client_id"), self._secrets.get("client_secret")
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        fields = dict(self._fields)
        if self._basic:
            headers["Authorization"] = "Basic " + b64encode(f"{own_id}:{secret}".encode()).decode()
        else:
            fields |= {"client_id": own_id, "client_secret": secret}
        body = urlencode(fields).encode()
        ask = Ask(url=self._url, method="POST", headers=headers, body=body, unlogged=True, allow=_UNSIGNED)
        answer = await asker.json(ask)
        token = first(mapping(answer.content), "access_token")
        if not token:
            told = first(mapping(answer.content), "error_description", "error", "message")[:200]
            if answer.response.status in _UNSIGNED:
                mend = self._secrets.told(("client_id", "client_secret"))
                raise BlockedError(f"{self._url} gives no token ({told or 'refused'}); set or renew {mend}")
            raise PageChangedError(f"{self._url}: the answer holds no access_token")
        return token
