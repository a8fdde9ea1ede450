from __future__ import annotations

from coze_core.models import Model


class WorkflowDone(Model):
    """Data that may come with the end of a run.

    Example:
        {'debug_url':
            'https://www.coze.com/work_flow?execute_id=7413647890307280001&workflow_id=7505836754923008211'}
    """

    debug_url: str | None = None
    """URL of a page that shows what each node took and gave, for 7 days. Example:
    https://www.coze.com/work_flow?execute_id=7413647890307280001&workflow_id=7505836754923008211
    """
