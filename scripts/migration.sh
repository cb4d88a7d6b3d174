#!/usr/bin/env bash
# Adds a migration of the same name for every provider: scripts/migration.sh NAME
set -euo pipefail
cd "$(dirname "$0")/.."
[ $# -eq 1 ] || { echo "usage: scripts/migration.sh NAME" >&2; exit 2; }
dotnet tool restore >/dev/null
for provider in Sqlite SqlServer Postgres; do
    project="src/SupervisionPortal.Data.$provider"
    dotnet build "$project" -v q -nologo
    dotnet ef migrations add "$1" --project "$project" --startup-project "$project" --context PortalDb --no-build --output-dir Migrations
    # A new table of an organisation is closed in the server itself by the migration that creates it, and guarded where its rows are written once.
    made=$(ls "$project"/Migrations/*_"$1".cs)
    if [ -f "$project/RowLevelSecurity.cs" ] && grep -q CreateTable "$made"; then
        awk '/ void Up\(/ { up = 1 } up && /^        }\r?$/ { print "\n            migrationBuilder.Sql(RowLevelSecurity.Secure);\n            migrationBuilder.Sql(WrittenOnceGuards.Guard);"; up = 0 } { print }' "$made" > "$made.new"
        mv "$made.new" "$made"
    fi
done
