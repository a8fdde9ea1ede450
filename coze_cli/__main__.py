"""Runs the command line as `python -m coze_cli`."""

from .main import main

if __name__ == "__main__":
    main()
