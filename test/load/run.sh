#!/bin/sh
# The load test against the server of PGHOST, PGPORT ....  TAP on standard
# output.
cd "$(dirname "$0")" || exit 1
out=../../build/load.out
mkdir -p ../../build
psql -XAtq -c 'CREATE DATABASE load'
export PGDATABASE=load
psql -Xq -v ON_ERROR_STOP=1 -f schema.sql >/dev/null || exit 1

pgbench -n -c "${CLIENTS:-20}" -j 2 -T "${SECONDS:-120}" -f check.sql@6 -f ask.sql@6 \
	-f insert.sql@6 -f change.sql@1 -f own.sql@1 load >$out 2>&1
status=$?
grep -E '^(tps|number of (clients|transactions|failed)|SQL script| - [0-9]+ trans)' $out | sed 's/^/# /'
grep -E 'error|aborted' $out | head -n 10 | sed 's/^/# /'
test_is()
{
	if [ "$2" = "$3" ]; then echo "ok $1 - $4"; else echo "not ok $1 - $4: $2"; status=1; fi
}
test_is 1 $status 0 'no answer was wrong, no client failed'
test_is 2 "$(psql -XAtc "SELECT deadlocks FROM pg_stat_database WHERE datname = 'load'")" 0 'no deadlock'
test_is 3 "$(psql -XAtc 'SELECT count(*) = (SELECT sum(services) FROM client) FROM service')" \
	t 'every service is there'

psql -Xq -v calls="${CALLS:-1000000}" -v invalidations="${INVALIDATIONS:-10000}" \
	-f memory.sql >$out 2>&1 || status=1
cat $out
grep -q '^not ok' $out && status=1
exit $status
