"""Executions of output nodes. Keys are their titles, or random names.

Example:
{'Answer': {'node_id': '131001', 'is_finish': True, 'node_execute_uuid':
'63c7f1d2-7a5b-4c1e-9d3f-1e2a3b4c56d2'}}
"""

from typing import TypeAlias

from .. import models as _models

WorkflowNodeExecuteStatusMap: TypeAlias = dict[str, _models.WorkflowNodeExecuteStatus]
