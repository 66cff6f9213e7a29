#!/bin/sh
# From nothing to the drivers' tests.
. "$(dirname "$0")/setup.sh"

need_server
need libpq-dev python3-psycopg default-jdk-headless libpostgresql-jdbc-java
command -v npm >/dev/null || need nodejs npm
build_and_install
with_server sh -c 'psql -Xq -c "CREATE EXTENSION beian" && test/drivers/run.sh'
