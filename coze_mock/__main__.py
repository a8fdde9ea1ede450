"""Runs the command as ``python -m coze_mock``."""

import sys

from coze_mock.cli import main

sys.exit(main())
