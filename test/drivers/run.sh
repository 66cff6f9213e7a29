#!/bin/sh
# Each driver does the same things against the server of PGHOST, PGPORT …, in
# the database of PGDATABASE, which has the extension.  TAP, one plan a driver.
#
#	run.sh [DRIVER...]	node, psycopg, libpq, jdbc; all unless named
cd "$(dirname "$0")" || exit 1
mkdir -p ../../build/drivers
build=$(cd ../../build/drivers && pwd)

run_node()
{
	cp package.json package-lock.json node.mjs "$build"
	cd "$build" || exit 1
	if npm ci --silent --no-audit --no-fund; then
		node node.mjs
	else
		echo "1..0 # SKIP node: its packages could not be had from npm"
	fi
}

run_psycopg() { /usr/bin/python3 psycopg_test.py; }

run_libpq()
{
	cc -Wall -Wextra -Werror -I"$(pg_config --includedir)" -o "$build/libpq" \
		libpq.c -lpq && "$build/libpq"
}

run_jdbc()
{
	javac -d "$build" -cp /usr/share/java/postgresql.jar Jdbc.java &&
		java -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 \
			-cp "$build:/usr/share/java/postgresql.jar" Jdbc
}

status=0
for driver in ${*:-node psycopg libpq jdbc}; do
	echo "# $driver"
	("run_$driver") || status=1
done
exit $status
