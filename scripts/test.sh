#!/usr/bin/env bash
# Runs everything there is to test. scripts/test.sh [FILTER]: only tests whose full name holds FILTER, e.g. RecordStates.
# The last line, alone: N passed, N failed, N skipped
set -uo pipefail
cd "$(dirname "$0")/.."
filter=${1:-}
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
results=$(mktemp -d)
postgres=""

stop() {
    [ -z "$postgres" ] || as_server "$bin/pg_ctl" -D "$postgres/data" -m immediate stop >/dev/null 2>&1
    rm -rf "$results" ${postgres:+"$postgres"}
}
trap stop EXIT

missing() { echo "$1" >&2; }

may_install() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; }

install() {
    may_install || { missing "Missing: $*. Install with: apt-get install $* (their tests are skipped, by name, until then)"; return 1; }
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"; } >"$results/apt.log" 2>&1 \
        || { missing "apt-get could not install $*; their tests are skipped, by name"; return 1; }
}

# PostgreSQL refuses to run as root.
as_server() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }

start_postgres() {
    bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
    if [ -z "$bin" ]; then
        install postgresql || return 1
        bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
    fi
    if [ "$(id -u)" = 0 ] && ! id postgres >/dev/null 2>&1; then useradd --system --no-create-home postgres || return 1; fi
    # In memory where there is room for it.
    postgres=$(mktemp -d -p /dev/shm 2>/dev/null || mktemp -d)
    [ "$(id -u)" != 0 ] || chown postgres "$postgres"
    port=$((20000 + RANDOM % 20000))
    as_server "$bin/initdb" -D "$postgres/data" -U portal --auth=trust --encoding=UTF8 --locale=C >"$results/initdb.log" 2>&1 || { cat "$results/initdb.log" >&2; return 1; }
    # A throw-away server: durability would only slow the tests.
    as_server "$bin/pg_ctl" -D "$postgres/data" -w -l "$postgres/log" \
        -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=400 -c shared_buffers=512MB -c jit=off -c autovacuum=off" start >/dev/null \
        || { cat "$postgres/log" >&2; return 1; }
    server="Host=127.0.0.1;Port=$port;Username=portal"
}

run() { # project, name of the run, which tests if not those asked for
    local chosen=${3:-${filter:+FullyQualifiedName~$filter}}
    dotnet test "tests/$1" --no-build -v q --results-directory "$results" --logger "trx;LogFileName=$2.trx" ${chosen:+--filter "$chosen"} || failed=1
}

for tool in dotnet node; do
    command -v "$tool" >/dev/null || { missing "Missing: $tool. Install the .NET SDK that global.json names, and Node 20 or newer."; exit 2; }
done

projects="SupervisionPortal.Domain.Tests SupervisionPortal.Web.Tests SupervisionPortal.Providers.Tests SupervisionPortal.Browser.Tests"
if [ -n "$filter" ]; then
    # Only the projects that hold such a test: the rest need not even be built.
    chosen=""
    for project in $projects; do
        if grep -rqE --include='*.cs' "${filter//./|}" "tests/$project"; then chosen="$chosen $project"; fi
    done
    projects=${chosen:-$projects}
fi

failed=0
if [ -n "$filter" ]; then
    for project in $projects; do dotnet build "tests/$project" -v q -nologo || { echo "0 passed, 1 failed, 0 skipped"; exit 1; }; done
else
    dotnet build SupervisionPortal.sln -v q -nologo || { echo "0 passed, 1 failed, 0 skipped"; exit 1; }
fi

case "$projects" in *Browser*)
    [ -x /usr/bin/chromium ] || install chromium
    [ -x /usr/bin/chromium-headless-shell ] || install chromium-headless-shell
    fc-list 2>/dev/null | grep -qi 'NotoSansKhmer' || install fontconfig fonts-noto-core
esac

server=""
case "$projects" in *Web.Tests*|*Providers*)
    [ -n "$filter" ] || start_postgres || missing "Without PostgreSQL its tests are skipped, by name."
esac

for project in $projects; do
    case "$project" in
        *Providers*) PORTAL_TEST_POSTGRES="$server" run "$project" "$project" ;;
        *) run "$project" "$project" ;;
    esac
done
if [ -n "$server" ]; then
    # The same HTTP tests once more, on PostgreSQL, but for those that bring a database of their own, and long ones that ask nothing of it but to keep rows.
    PORTAL_TEST_POSTGRES="$server" run SupervisionPortal.Web.Tests SupervisionPortal.Web.Tests.Postgres "Database!=ItsOwn&Database!=Any"
fi

sum() { cat "$results"/*.trx 2>/dev/null | grep -o '<Counters [^>]*' | grep -o " $1=\"[0-9]*\"" | tr -dc '0-9\n' | awk '{ n += $1 } END { print n + 0 }'; }
total=$(sum total) passed=$(sum passed) executed=$(sum executed)
skipped=$((total - executed)) wrong=$((executed - passed))
if [ "$failed" = 1 ] && [ "$wrong" = 0 ]; then wrong=1; fi
if [ "$total" = 0 ]; then echo "No test's name holds '$filter'." >&2; wrong=1; fi
echo "$passed passed, $wrong failed, $skipped skipped"
[ "$wrong" = 0 ]
