#!/bin/sh
# Random tests against the server of PGHOST, PGPORT ..., a throw-away one whose
# log in CSV is the argument.  TAP on standard output, three parts.
#
#	run.sh LOG [statements|values|mutations...]
log=$1
shift
cd "$(dirname "$0")/../.." || exit 1
seed=${SEED:-$(date +%s)}
status=0
mkdir -p build
echo "# SEED=$seed"

sql() { psql -XAtq -v ON_ERROR_STOP=1 "$@"; }

# smith COUNT SEED PATH: statements by a role that is no superuser, for those
# can stop the server
smith()
{
	sqlsmith --target="user=smith options='-c search_path=$3'" --exclude-catalog \
		--max-queries="$1" --seed="$2" --verbose >"build/sqlsmith-$2.log" 2>&1 ||
		{ status=1; tail -n 5 "build/sqlsmith-$2.log"; }
	grep -a '^error rate' "build/sqlsmith-$2.log" | tail -n 1 |
		sed "s/^/# $1 statements, path $3: /"
}

# Three statements of four are of the extension's own functions.
statements()
{
	count=${STATEMENTS:-20000}
	sql -c "CREATE DATABASE statements"
	export PGDATABASE=statements
	for file in extension users_rows tables; do
		sql -f "test/tap/sample/$file.sql" >/dev/null 2>&1 || { echo "not ok - $file.sql"; return; }
	done
	sql -c "CREATE ROLE smith LOGIN PASSWORD '$PGPASSWORD'"
	PGOPTIONS='-c search_path=shop,filing' sql -f test/random/focus.sql ||
		{ echo 'not ok - focus.sql'; return; }
	smith $((count - count / 4)) "$seed" focus,pg_catalog,filing,shop
	smith $((count / 4)) $((seed + 1)) filing,shop
	# what names one of our files is ours
	files=$(ls beian.c src/*.c src/core/*.c | sed 's#.*/##; s#\.#[.]#' | paste -sd'|')
	sql -v log="$log" -v files="($files):[0-9]+\$" -v count="$count" \
		-f test/random/log.sql >build/random-log.out || status=1
	cat build/random-log.out
	unset PGDATABASE
}

values()
{
	sql -c "CREATE DATABASE bits"
	export PGDATABASE=bits
	sql -c 'CREATE EXTENSION beian' -f test/random/valid.sql \
		<test/data/numbers_sample.tsv || { echo 'not ok - valid.sql'; return; }
	gcc -O2 -Wall -Wextra -Werror -I"$(pg_config --includedir)" -o build/binary \
		test/random/binary.c -lpq || { echo 'not ok - binary.c'; return; }
	for type in icp_number psb_number; do
		build/binary $type "${VALUES:-200000}" "$seed" || status=1
	done
	unset PGDATABASE
}

mutations()
{
	sql -c "CREATE DATABASE mutations"
	export PGDATABASE=mutations
	sql -c 'CREATE EXTENSION beian'
	sql -v count="${MUTATIONS:-100000}" -v seed="$seed" -f test/random/mutate.sql \
		<test/data/numbers_sample.tsv || status=1
	unset PGDATABASE
}

for part in ${*:-statements values mutations}; do
	echo "# $part"
	"$part" >build/random.out
	cat build/random.out
	grep -q '^not ok' build/random.out && status=1
done
exit $status
