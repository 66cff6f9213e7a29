#!/bin/sh
# From nothing to all tests.  The last line counts those of all suites; the
# exit status is 0 when none failed.
. "$(dirname "$0")/setup.sh"

passed=0
failed=0

# suite NAME COMMAND...: run it, show what failed, and count its lines in the
# forms of pg_regress ("test x ... ok") and of TAP ("ok 1 - x").
suite()
{
	name=$1
	log=build/check-$name.log
	shift
	say "$name"
	"$@" >"$log" 2>&1
	status=$?
	ok=$(grep -cE '^ *(test )?[a-z_0-9]+ +\.\.\. ok|^ok +[0-9]+' "$log")
	bad=$(grep -cE '^ *(test )?[a-z_0-9]+ +\.\.\. FAILED|^not ok +[0-9]+' "$log")
	# a suite that dies, or that runs nothing, has failed
	if [ "$bad" = 0 ] && { [ $status -ne 0 ] || [ "$ok" = 0 ]; }; then
		bad=1
	fi
	if [ "$bad" != 0 ]; then
		tail -n 60 "$log"
		for diff in regression.diffs output_iso/regression.diffs; do
			[ -f "$diff" ] && head -n 200 "$diff"
		done
	fi
	passed=$((passed + ok))
	failed=$((failed + bad))
	printf '%-12s %4d passed, %d failed\n' "$name" "$ok" "$bad"
}

# Compile every file with all warnings as errors; one test a compiler.  The
# server's flags and headers are made for gcc: clang is told to pass over the
# flags, attributes and warnings of gcc alone.
warnings()
{
	n=0
	for cc in gcc clang; do
		n=$((n + 1))
		copt=-Werror
		[ $cc = clang ] &&
			copt="$copt -Wno-unknown-warning-option -Wno-ignored-attributes \
				-Wno-ignored-optimization-argument"
		if make -s clean PG_CONFIG="$PG_CONFIG" with_llvm=no &&
			make -s -j"$jobs" all CC=$cc with_llvm=no COPT="$copt" \
				PG_CONFIG="$PG_CONFIG"; then
			echo "ok $n - $cc"
		else
			echo "not ok $n - $cc"
		fi
	done
	make -s clean PG_CONFIG="$PG_CONFIG" with_llvm=no
}

installcheck() { with_server make installcheck PG_CONFIG="$PG_CONFIG"; }

need_server
need clang libclang-rt-dev libipc-run-perl
rm -rf results output_iso regression.diffs
suite warnings warnings
suite core make -s -C test/core check
suite fuzz make -s -C test/fuzz run SECONDS="$SECONDS"
build_and_install
suite regress installcheck
suite docs with_server test/doc.pl
suite examples with_server test/examples.pl README*.md doc/*.md
suite tap test/tap/run.sh

echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
