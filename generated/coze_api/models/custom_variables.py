"""Values for the variables of a bot's prompt, `{{name}}`; Jinja2 syntax works in them. Keys are
the names, made of English letters and underscores. They reach neither workflows nor the bot's
own variables.

Example:
{'city': 'Lisbon'}
"""

from typing import TypeAlias

CustomVariables: TypeAlias = dict[str, str]
