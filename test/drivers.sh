#!/bin/sh
# From nothing to the drivers' tests.
. "$(dirname "$0")/setup.sh"

# shellcheck disable=SC2046
need_server libpq-dev python3-psycopg default-jdk-headless libpostgresql-jdbc-java $(npm_packages)
build_and_install
with_server sh -c 'psql -Xq -c "CREATE EXTENSION beian" && test/drivers/run.sh'
