# Sourced by the other scripts: publishes the portal once into artifacts/portal, and again when a source is newer than that.
# Prints nothing on standard output: a verb's output holds its answer alone.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
published="$root/artifacts/portal"
portal="$published/SupervisionPortal.Web.dll"
published_stamp="$root/artifacts/portal.stamp"

say_what_is_missing() {
    command -v dotnet >/dev/null || { echo "The .NET 10 SDK is missing: install it from https://dotnet.microsoft.com/download" >&2; return 1; }
    (cd "$root" && dotnet --version >/dev/null 2>&1) || { echo "The .NET SDK here is older than the portal needs: install version 10 from https://dotnet.microsoft.com/download" >&2; return 1; }
    command -v node >/dev/null && command -v npm >/dev/null && [ "$(node --version | sed 's/^v\([0-9]*\).*/\1/')" -ge 20 ] ||
        { echo "Node 20 or newer is missing: install it, with npm, from https://nodejs.org" >&2; return 1; }
}

is_published() {
    [ -f "$portal" ] && [ -f "$published_stamp" ] || return 1
    [ -z "$(find "$root/src" "$root"/Directory.*.props "$root"/Directory.*.targets "$root/global.json" \
        \( -name bin -o -name obj -o -name node_modules -o -path "$root/src/SupervisionPortal.Web/wwwroot/assets" \) -prune -o \
        -type f -newer "$published_stamp" -print -quit)" ]
}

publish() {
    is_published && return 0
    say_what_is_missing || return 1
    mkdir -p "$root/artifacts"
    # Two started at once must not build into the same folder at the same time.
    exec 9>"$root/artifacts/portal.lock"
    if command -v flock >/dev/null; then flock 9; fi
    if ! is_published; then
        echo "Building the portal; the next start needs no build." >&2
        # Taken before the build, so that an edit made while it runs is not missed.
        touch "$published_stamp.new"
        local output
        if ! output=$(cd "$root" && dotnet publish src/SupervisionPortal.Web -c Release -o "$published" --use-current-runtime --self-contained false -p:PublishReadyToRun=true -v q -nologo 2>&1); then
            printf '%s\n' "$output" >&2
            return 1
        fi
        mv "$published_stamp.new" "$published_stamp"
    fi
    exec 9>&-
}
