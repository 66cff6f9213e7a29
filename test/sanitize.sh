#!/bin/sh
# The regression suites on a build with AddressSanitizer and UBSan, and once
# more under valgrind.  Fails on any report that names the extension.  TAP on
# standard output.
#
#	sanitize.sh [asan|valgrind...]	both unless named
#
# The server itself is the packaged one, in a private copy: its own memory is
# not watched, so the core is fuzzed apart (test/fuzz).
. "$(dirname "$0")/setup.sh"

need_server
[ "$(id -u)" = 0 ] ||
	skip "make sanitize needs root: it runs a server as user postgres."

work=$(mktemp -d /tmp/instrumented.XXXXXX)
trap 'stop; rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
chmod 755 "$work"
chown postgres: "$work"

# The server's directories with their layout, so that pg_config finds itself.
copy_server()
{
	for dir in /usr/lib/postgresql/$PG_MAJOR /usr/share/postgresql/$PG_MAJOR \
		/usr/include/postgresql; do
		mkdir -p "$work/pg$(dirname "$dir")"
		cp -a "$dir" "$work/pg$dir"
	done
	PG_CONFIG=$work/pg/usr/lib/postgresql/$PG_MAJOR/bin/pg_config
	bin=$work/pg/usr/lib/postgresql/$PG_MAJOR/bin
	mkdir "$work/src"
	git ls-files -z | xargs -0 cp --parents -t "$work/src"
}

as_postgres() { setpriv --reuid=postgres --regid=postgres --clear-groups \
	env HOME="$work" "$@"; }

stop()
{
	[ -f "$work/data/postmaster.pid" ] || return 0
	as_postgres "$bin/pg_ctl" -D "$work/data" -m immediate -s stop
}

# build FLAGS: install the extension into the copy
build()
{
	make -s -C "$work/src" clean with_llvm=no PG_CONFIG="$PG_CONFIG"
	make -s -C "$work/src" -j"$jobs" all install with_llvm=no \
		PG_CONFIG="$PG_CONFIG" COPT="$1" || die "The build failed."
}

# run NAME ENVIRONMENT... -- SERVER...: the suites on a server started so
run()
{
	name=$1
	log=$work/$name.log
	rm -rf "$work/data"
	mkdir -m 777 "$work/data" "$work/socket" 2>/dev/null
	chown postgres: "$work/data" "$work/socket"
	chmod 700 "$work/data"
	as_postgres "$bin/initdb" -D "$work/data" -U postgres -N --encoding=UTF8 \
		--locale=C.UTF-8 >"$work/initdb.log" 2>&1 || die "initdb failed."
	cat >>"$work/data/postgresql.conf" <<-CONF
		listen_addresses = ''
		unix_socket_directories = '$work/socket'
		jit = off
		fsync = off
	CONF
	start_"$name" || { tail -n 20 "$log" >&2; die "The server did not start."; }
	make -s -C "$work/src" installcheck with_llvm=no PG_CONFIG="$PG_CONFIG" \
		PGHOST="$work/socket" PGUSER=postgres >"build/sanitize-$name.log" 2>&1
	status=$?
	stop
	cp "$log" "build/sanitize-$name-server.log"
	if [ $status -ne 0 ]; then
		echo "not ok $((n += 1)) - suites under $name"
		tail -n 40 "build/sanitize-$name.log" >&2
		failed=1
	else
		echo "ok $((n += 1)) - suites under $name"
	fi
	if reports "$name" >"build/sanitize-$name-reports.log"; then
		echo "not ok $((n += 1)) - no report of $name"
		head -n 40 "build/sanitize-$name-reports.log" >&2
		failed=1
	else
		echo "ok $((n += 1)) - no report of $name"
	fi
}

# COPT comes after the server's -fwrapv, which would hide signed overflow
build_asan() { build "-fsanitize=address,undefined -fno-wrapv -O1 -U_FORTIFY_SOURCE"; }

# ASan must be the first to start: without early.so every process hangs in the
# constructors of other libraries.
start_asan()
{
	cat >"$work/early.c" <<-'C'
		#include <stdlib.h>
		__attribute__((constructor)) static void early(void) { free(malloc(1)); }
	C
	gcc -shared -fPIC -O0 -Wl,-z,initfirst -o "$work/early.so" "$work/early.c"
	as_postgres env \
		LD_PRELOAD="$(gcc -print-file-name=libasan.so) $work/early.so $(gcc -print-file-name=libubsan.so)" \
		ASAN_OPTIONS=detect_leaks=0 UBSAN_OPTIONS=print_stacktrace=1 \
		timeout 600 "$bin/pg_ctl" -D "$work/data" -w -t 500 -s -l "$log" start
}

build_valgrind()
{
	need valgrind
	install -m 644 test/sanitize.supp "$work"
	build "-O1"
}

start_valgrind()
{
	mkdir -p "$work/valgrind"
	chown postgres: "$work/valgrind"
	as_postgres valgrind --quiet --leak-check=no --trace-children=yes \
		--error-limit=no --suppressions="$work/sanitize.supp" \
		--log-file="$work/valgrind/%p.log" \
		"$bin/postgres" -D "$work/data" >"$log" 2>&1 &
	for _ in $(seq 600); do
		"$bin/pg_isready" -q -h "$work/socket" && return 0
		sleep 1
	done
	return 1
}

# reports NAME: those of a run that are ours; false when there are none
reports()
{
	case $1 in
	asan)
		grep -E -A 20 'AddressSanitizer|runtime error' "$work/asan.log" ;;
	valgrind)
		# a report is a paragraph; ours names the library or one of its files
		files=$(git ls-files 'beian.c' 'src/*.c' | sed 's#.*/##; s#\.#\\.#' |
			paste -sd'|')
		cat "$work"/valgrind/*.log | sed 's/^==[0-9]*== *//' |
			perl -00 -ne "print if /beian\\.so|\\((?:$files):/" | grep . ;;
	esac
}

n=0
failed=0
copy_server
for tool in ${*:-asan valgrind}; do
	say "$tool"
	"build_$tool"
	run "$tool"
done
exit $failed
