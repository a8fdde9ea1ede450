"""Loans by the title."""

from typing import TypeAlias

from .. import models as _models

LoanMap: TypeAlias = dict[str, _models.Loan]
