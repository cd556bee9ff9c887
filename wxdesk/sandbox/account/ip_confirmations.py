"""The administrator's word on each address that uses the AppSecret, where WeChat's risk control asks for it.

Source: return codes of developers.weixin.qq.com. WeChat sends the administrator a message at the first call from an
address; here `confirm` and `refuse` are what the administrator presses.
"""

from wxdesk.sandbox.refusals import WeChatError

HOUR_S, DAY_S = 3600, 86_400


class IpConfirmations:
    def __init__(self) -> None:
        self._confirmed: set[str] = set()
        self._waiting: set[str] = set()
        self._refused_at: dict[str, list[float]] = {}

    def check(self, address: str, now: float) -> None:
        """Raises WeChatError: 89506 refused twice within a day, 89507 within the hour, 89501 waiting for an answer,
        89503 at the first call, which asks."""
        if address in self._confirmed:
            return
        refused = [at for at in self._refused_at.get(address, ()) if now - at < DAY_S]
        if len(refused) > 1:
            raise WeChatError(89506)
        if refused and now - refused[-1] < HOUR_S:
            raise WeChatError(89507)
        if address in self._waiting:
            raise WeChatError(89501)
        self._waiting.add(address)
        raise WeChatError(89503)

    def confirm(self, address: str) -> None:
        self._waiting.discard(address)
        self._refused_at.pop(address, None)
        self._confirmed.add(address)

    def refuse(self, address: str, now: float) -> None:
        self._waiting.discard(address)
        self._confirmed.discard(address)
        self._refused_at.setdefault(address, []).append(now)
