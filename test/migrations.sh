#!/bin/sh
# From nothing to the schema tools' tests.
. "$(dirname "$0")/setup.sh"

# shellcheck disable=SC2046
need_server python3-alembic python3-psycopg2 $(npm_packages)
build_and_install
with_server test/migrations/run.sh
