#!/usr/bin/env bash
# Runs a verb of the portal's command line: scripts/portal.sh policy evaluate --policy havering --facts facts.json
# Builds first when sources are newer than the last build. Standard output holds the verb's output alone.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
project="$here/src/SupervisionPortal.Web"
assembly="$project/bin/Release/net10.0/SupervisionPortal.Web.dll"
stamp="$project/obj/portal-verbs.stamp"

command -v dotnet >/dev/null || { echo "The .NET 10 SDK is missing: install it from https://dotnet.microsoft.com/download" >&2; exit 1; }

changed() {
    [ -f "$assembly" ] && [ -f "$stamp" ] || return 0
    [ -n "$(find "$here/src" "$here"/Directory.*.props "$here"/Directory.*.targets "$here/global.json" \
        \( -name bin -o -name obj -o -name node_modules -o -path "$project/wwwroot/assets" \) -prune -o \
        -type f -newer "$stamp" -print -quit)" ]
}

if changed; then
    mkdir -p "$project/obj"
    # Two verbs started at once must not build into the same folder at the same time.
    exec 9>"$project/obj/portal-verbs.lock"
    if command -v flock >/dev/null; then flock 9; fi
    if changed; then
        # Taken before the build, so that an edit made while it runs is not missed.
        touch "$stamp.new"
        if ! output=$(dotnet build "$project" -c Release -v q -nologo 2>&1); then
            printf '%s\n' "$output" >&2
            exit 1
        fi
        mv "$stamp.new" "$stamp"
    fi
    exec 9>&-
fi

exec dotnet "$assembly" "$@"
