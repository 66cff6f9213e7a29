#!/bin/sh
# Tools that make a database as an application's code has it: with the extension
# in a schema of its own they find nothing to drop, and leave it whole.  In the
# schema that they manage they would find its tables, which shows that these
# tests can see.  TAP on standard output, one plan a tool.
#
#	run.sh [TOOL...]	drizzle, alembic; all unless named
cd "$(dirname "$0")" || exit 1
mkdir -p ../../build/migrations
build=$(cd ../../build/migrations && pwd)
cp ./*.js ./*.json ./*.py "$build"
cd "$build" || exit 1
export DO_NOT_TRACK=1 PGOPTIONS='-c client_min_messages=warning'

# database NAME SCHEMA: a new one with the extension in the schema, and the
# tables of the application
database()
{
	psql -XAtq -v ON_ERROR_STOP=1 -c "DROP DATABASE IF EXISTS $1" \
		-c "CREATE DATABASE $1" \
		-c "ALTER DATABASE $1 SET search_path = public, beian" &&
		psql -XAtq -d "$1" -v ON_ERROR_STOP=1 \
			-c "CREATE SCHEMA IF NOT EXISTS $2" \
			-c "CREATE EXTENSION beian SCHEMA $2" \
			-c 'CREATE TABLE site (id serial PRIMARY KEY, number icp_number NOT NULL
				CONSTRAINT site_number_unique UNIQUE, police psb_number, opened date)' \
			-c "INSERT INTO site (number) VALUES ('京ICP备12345678号-1')"
}

# what the extension is made of, and that it answers
whole()
{
	psql -XAtq -d "$1" -c "SELECT count(*), md5(string_agg(object, ',' ORDER BY object))
		FROM (SELECT pg_describe_object(classid, objid, objsubid) FROM pg_depend
			WHERE refclassid = 'pg_extension'::regclass AND refobjid =
				(SELECT oid FROM pg_extension WHERE extname = 'beian')) AS d (object)" \
		-c "SELECT beian_fingerprint(), min(number) FROM site" 2>&1
}

# test_that NAME COMMAND...
test_that()
{
	n=$((n + 1))
	name=$1
	shift
	if "$@" >out 2>&1; then
		echo "ok $n - $name"
	else
		echo "not ok $n - $name"
		tail -n 20 out | sed 's/^/# /'
		status=1
	fi
}

finds_nothing() { "$1" "$2" && ! grep -q "$3" "$1.out" && grep -q "$4" "$1.out" || { cat "$1.out"; false; }; }
finds_tables() { "$1" "$2"; grep -q "$3" "$1.out" || { cat "$1.out"; false; }; }
same() { [ "$1" = "$2" ] || { echo "$2"; false; }; }

# tool COMMAND DROPS NOTHING: the words by which the tool says so
tool()
{
	n=0
	database migrations beian && before=$(whole migrations) || exit 1
	test_that "$1: finds nothing to change" finds_nothing "$1" migrations "$2" "$3"
	test_that "$1: and leaves the extension whole" same "$before" "$(whole migrations)"
	database migrations public || exit 1
	test_that "$1: in the application's own schema it finds tables" \
		finds_tables "$1" migrations "$2"
	echo "1..$n"
}

# Where it would ask whether a table was renamed or is to go, it ends with an
# error: nobody is there to answer.
drizzle()
{
	PGDATABASE=$1 timeout 300 node_modules/.bin/drizzle-kit push --verbose \
		</dev/null >drizzle.out 2>&1
}

alembic()
{
	PGDATABASE=$1 /usr/bin/python3 alembic_test.py >alembic.out 2>&1 &&
		echo "end of the operations" >>alembic.out
}

status=0
for tool in ${*:-drizzle alembic}; do
	echo "# $tool"
	case $tool in
	drizzle)
		if npm ci --silent --no-audit --no-fund >out 2>&1; then
			tool drizzle 'DROP\|Interactive prompts' 'No changes detected'
		else
			echo "1..0 # SKIP drizzle: its packages could not be had from npm"
		fi
		;;
	alembic)
		tool alembic 'remove_\|add_\|modify_' 'end of the operations'
		;;
	esac
done
exit $status
