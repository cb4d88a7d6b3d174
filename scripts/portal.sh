#!/usr/bin/env bash
# Runs a verb of the portal's command line: scripts/portal.sh policy evaluate --policy havering --facts facts.json
# Builds first when a source is newer than the last build. Standard output holds the verb's output alone.
# Verbs that need the database use the one scripts/run.sh serves; --data DIR before the verb names another.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/publish.sh"

export Data__Directory="${Data__Directory:-$root/.data}"
if [ "${1:-}" = --data ]; then
    [ $# -ge 2 ] || { echo "--data needs a directory" >&2; exit 2; }
    mkdir -p "$2"
    Data__Directory=$(cd "$2" && pwd)
    shift 2
fi

publish
exec dotnet "$portal" "$@"
