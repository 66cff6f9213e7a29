#!/bin/sh
# From nothing to random tests: statements of sqlsmith, values through COPY
# BINARY, and mutated numbers (STATEMENTS, VALUES and MUTATIONS say how many,
# SEED which).
#
#	random.sh [statements|values|mutations...]	all unless named
. "$(dirname "$0")/setup.sh"

need_server sqlsmith libpq-dev
build_and_install

# errors are read from the server's own log
log=$(mktemp -d /tmp/random.XXXXXX)
trap 'rm -rf "$log"' EXIT
trap 'exit 1' HUP INT TERM
[ "$(id -u)" = 0 ] && chown postgres: "$log"
pg_virtualenv -t -v "$PG_MAJOR" -i '--encoding=UTF8 --locale=C.UTF-8' \
	-o logging_collector=on -o log_destination=csvlog -o log_filename=server \
	-o log_error_verbosity=verbose -o "log_directory=$log" -o log_file_mode=0644 \
	-o track_functions=all -o fsync=off test/random/run.sh "$log/server.csv" "$@"
