#!/bin/sh
# From nothing to the tests of the extension on this server; they end within five
# minutes once the packages are there.
#
#	check.sh [world]
#
# world: all suites, on all majors and with all that people use beside it; within
# three quarters of an hour on two processors.  SUITES="core regress" names some
# instead.  The last lines name what was skipped, and why, and count the tests of
# all suites; the exit status is 0 when some passed and none failed.
. "$(dirname "$0")/setup.sh"

quick="warnings core fuzz tree messages regress docs examples tap"
world="package workflow drivers migrations random load asan matrix"
chosen=${SUITES:-$quick}
[ "${1:-}" != world ] || chosen=${SUITES:-$quick $world}
for name in $chosen; do
	case " $quick $world " in
	*" $name "*) ;;
	*) die "There is no suite \"$name\".  There are: $quick $world" ;;
	esac
done

# The packages of a suite.  Those with a target of their own name them in their
# scripts, behind the word need or need_server.
packages_of()
{
	case $1 in
	warnings) echo clang ;;
	fuzz) echo clang libclang-rt-dev ;;
	messages) echo gettext ;;
	tap) echo libipc-run-perl locales gettext ;;
	package | workflow | drivers | migrations | random | load | matrix)
		sed -n 's/^need\(_server\)\{0,1\} //p' "test/$1.sh"
		;;
	esac
}

passed=0
failed=0
skipped=0
: >build/skipped

# suite NAME COMMAND...: run it, show what failed, and count its lines in the
# forms of pg_regress ("test x ... ok") and of TAP ("ok 1 - x"; "1..0 # SKIP y"
# and "ok 1 # skip y" where this machine cannot run it).
suite()
{
	name=$1
	case " $chosen " in *" $name "*) ;; *) return ;; esac
	log=build/check-$name.log
	shift
	say "$name"
	"$@" >"$log" 2>&1
	status=$?
	sed -n "s/^1\.\.0 # SKIP/$name:/p; s/^ *ok  *[0-9][0-9]*.*# skip/$name:/p" \
		"$log" >build/suite-skipped
	cat build/suite-skipped >>build/skipped
	skip=$(wc -l <build/suite-skipped)
	ok=$(grep -aE '^ *(test )?[a-z_0-9]+ +\.\.\. ok|^ok +[0-9]+' "$log" |
		grep -avc '# skip')
	bad=$(grep -acE '^ *(test )?[a-z_0-9]+ +\.\.\. FAILED|^not ok +[0-9]+' "$log")
	# a suite that dies, or that runs nothing, has failed
	if [ "$bad" = 0 ] && { [ $status -ne 0 ] || [ $((ok + skip)) = 0 ]; }; then
		bad=1
	fi
	if [ "$bad" != 0 ]; then
		# a test that failed, or the last words of a suite that died
		grep -aE -A 20 '^ *(test )?[a-z_0-9]+ +\.\.\. FAILED|^not ok +[0-9]+' "$log" |
			head -n 100 | grep . || tail -n 60 "$log"
		for diff in regression.diffs output_iso/regression.diffs; do
			[ -f "$diff" ] && head -n 200 "$diff"
		done
	fi
	passed=$((passed + ok))
	failed=$((failed + bad))
	skipped=$((skipped + skip))
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

# shellcheck disable=SC2046
eval need_server $(for name in $chosen; do packages_of "$name"; done)
rm -rf results output_iso regression.diffs
suite warnings warnings
suite core make -s -C test/core check
suite fuzz make -s -C test/fuzz run SECONDS="$SECONDS"
build_and_install
suite tree test/tree.pl
suite messages test/messages.sh
suite regress installcheck
suite docs with_server test/doc.pl
suite examples with_server test/examples.pl README*.md doc/*.md
suite tap test/tap/run.sh

# those with a target of their own: each builds and installs what it needs
suite package test/package.sh
suite workflow test/workflow.sh
suite drivers test/drivers.sh
suite migrations test/migrations.sh
suite random test/random.sh values mutations
suite load env SECONDS=120 test/load.sh
suite asan test/sanitize.sh asan
suite matrix test/matrix.sh

[ "$skipped" = 0 ] || { echo "skipped:"; sed 's/^/    /' build/skipped; }
last="$passed passed, $failed failed"
[ "$skipped" = 0 ] || last="$last, $skipped skipped"
echo "$last"
[ "$failed" = 0 ] && [ "$passed" != 0 ]
