"""Values for the variables of a bot's prompt, `{{name}}`; Jinja2 syntax works in them. Keys are
the names, made of English letters and underscores. Workflows and the bot's own variables do not
see them.

Example:
{'city': 'Lisbon'}
"""

from typing import TypeAlias

CustomVariables: TypeAlias = dict[str, str]
