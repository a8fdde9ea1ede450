"""Contains shared errors types that can be raised from API functions"""


class UnexpectedStatus(Exception):  # noqa: N818 -- the generator's own name
    """Raised by api functions when the response status an undocumented status and Client.raise_on_unexpected_status is True"""

    def __init__(self, status_code: int, content: bytes):
        self.status_code = status_code
        self.content = content

        super().__init__(
            f"Unexpected status code: {status_code}\n\nResponse content:\n{content.decode(errors='ignore')}"
        )


class UnexpectedAnswerError(Exception):
    """Raised by resource classes for an answer without the data that the document promises.

    Attributes:
        status_code: the HTTP status.
        code: the envelope's code, None where there is no envelope.
        msg: the envelope's message.
        logid: ID of the log that the service wrote of the call.
    """

    def __init__(self, status_code: int, code: int | None, msg: str, logid: str | None):
        self.status_code = status_code
        self.code = code
        self.msg = msg
        self.logid = logid
        super().__init__(
            f"no data in the answer: {msg} [code {code}, HTTP {status_code}, log ID {logid}]"
        )

    def __reduce__(
        self,
    ) -> tuple[type["UnexpectedAnswerError"], tuple[int, int | None, str, str | None]]:
        return type(self), (self.status_code, self.code, self.msg, self.logid)


__all__ = ["UnexpectedAnswerError", "UnexpectedStatus"]
