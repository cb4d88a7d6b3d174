#!/usr/bin/env bash
# Starts the portal: builds what has changed, creates or migrates the database, plants the demonstration on the first start, serves.
#   scripts/run.sh [--port PORT] [--data DIR] [--no-demo] [--today YYYY-MM-DD]
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/publish.sh"

port=5080
data="$root/.data"
demo=true
today=

refuse() { echo "$1" >&2; exit 2; }

while [ $# -gt 0 ]; do
    case "$1" in
        --port) port=${2:-}; [[ "$port" =~ ^[0-9]{1,5}$ ]] && [ "$port" -ge 1 ] && [ "$port" -le 65535 ] || refuse "--port needs a number from 1 to 65535"; shift 2 ;;
        --data) data=${2:-}; [ -n "$data" ] || refuse "--data needs a directory"; shift 2 ;;
        --no-demo) demo=false; shift ;;
        --today) today=${2:-}; [[ "$today" =~ ^[0-9]{4}-[0-9]{2}-[0-9]{2}$ ]] && date -d "$today" >/dev/null 2>&1 || refuse "--today needs a date like 2026-03-02"; shift 2 ;;
        -h|--help) sed -n '2,3s/^# *//p' "${BASH_SOURCE[0]}"; exit 0 ;;
        *) refuse "$1: not an option; there are --port PORT, --data DIR, --no-demo and --today DATE" ;;
    esac
done
[ -z "$today" ] || [ $demo = true ] || refuse "--today moves the clock of the demonstration alone; leave out --no-demo"

if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
    refuse "Something serves on port $port already; choose another with --port"
fi

publish
mkdir -p "$data"
data=$(cd "$data" && pwd)
# Exec: Ctrl-C reaches the portal itself, which finishes what it answers and stops.
exec dotnet "$portal" serve --contentRoot "$published" --urls "http://127.0.0.1:$port" \
    --Data:Directory "$data" --Portal:PublicAddress "http://127.0.0.1:$port" --Demo:Enabled $demo ${today:+--Demo:Today "$today"} --Announce true
