#!/bin/sh
# The TAP suite against the installed extension of PG_CONFIG's server: as user
# postgres when called by root, whom no server obeys.  The tests are copied, for
# that user may not read them where they are.
#
#	run.sh [FILE...]	all unless named
cd "$(dirname "$0")" || exit 1
config=${PG_CONFIG:-pg_config}
bin=$($config --bindir)
pgxs=$(dirname "$(dirname "$($config --pgxs)")")
work=$(mktemp -d /tmp/beian-tap.XXXXXX) || exit 1
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
chmod 755 "$work"
cp -r . "$work/tap"

as=
if [ "$(id -u)" = 0 ]; then
	chown -R postgres: "$work"
	as="setpriv --reuid=postgres --regid=postgres --init-groups"
fi
cd "$work/tap" || exit 1
[ $# -gt 0 ] || set -- *.pl
# shellcheck disable=SC2086
$as env HOME="$work" PATH="$bin:$PATH" PG_REGRESS="$pgxs/test/regress/pg_regress" \
	PG_TEST_TIMEOUT_DEFAULT="${PG_TEST_TIMEOUT_DEFAULT:-900}" \
	TESTDIR="$work" TESTDATADIR="$work/data" TESTLOGDIR="$work/log" \
	prove --verbose --norc -I "$pgxs/test/perl" -I . "$@"
status=$?
if [ $status -ne 0 ]; then
	# what the tests and the servers say of it
	find "$work" -name 'regress_log_*' -exec tail -n 20 {} + | cut -c 1-200
	find "$work" -name '*.log' -exec grep -hE '(PANIC|FATAL|ERROR|TRAP):' {} + |
		cut -c 1-200 | head -n 40
fi
exit $status
