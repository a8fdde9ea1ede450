#!/bin/sh
# Print a Python that can make this project's environment, or say in one line why there is none.
# Usage: find_python.sh CANDIDATE...   The first that is 3.11 or later and has venv and pip wins.
# Plain sh, since it runs before anything else is known to be there.

found=""
for candidate in "$@"; do
    # A name on the path may still not run: version managers leave such stand-ins.
    version=$("$candidate" -c 'import sys; print("%d.%d.%d" % sys.version_info[:3])' 2>/dev/null) || continue
    if ! "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        found="$found, $candidate is $version"
    elif ! "$candidate" -c 'import ensurepip, venv' 2>/dev/null; then
        found="$found, $candidate is $version without the venv module (on Debian: apt install python3-venv)"
    else
        echo "$candidate"
        exit 0
    fi
done
found=${found#, }
echo "Python 3.11 or later is needed; found: ${found:-no Python at all (tried $*)}. Install one, or name it: make PYTHON=/path/to/python3" >&2
exit 1
