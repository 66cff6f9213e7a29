#!/bin/sh
# All suites on every supported major that Debian has: one root directory with
# several servers, made from the machine's own package mirror.  Needs root.
. "$(dirname "$0")/setup.sh"

majors=${PG_MAJORS:-15 17 18}
rootfs=$PWD/build/matrix

[ "$(id -u)" = 0 ] || die "make matrix needs root: it makes and enters a root directory."
mkdir -p build
need mmdebstrap

# A root with the servers of three suites.  The headers are only unpacked:
# their packages would bring two compilers more.
make_root()
{
	mirror=$(apt-get indextargets --format '$(REPO_URI)' \
		'Codename: bookworm' 'Created-By: Packages' | sort -u | head -n 1)
	[ -n "$mirror" ] || die "apt names no mirror of Debian 12."
	servers=$(printf 'postgresql-%s,' $majors)
	# shellcheck disable=SC2016
	mmdebstrap --quiet --variant=minbase \
		--include="${servers}gcc,make,libc6-dev,libpq-dev,libipc-run-perl,perl" \
		--aptopt='Acquire::Check-Valid-Until "false"' \
		--aptopt='APT::Install-Recommends "false"' \
		--dpkgopt='path-exclude=/usr/share/man/*' \
		--dpkgopt='path-exclude=/usr/share/doc/*' \
		--dpkgopt='path-exclude=/usr/share/locale/*' \
		--essential-hook='mkdir -p "$1/etc/postgresql-common/createcluster.d" &&
			echo "create_main_cluster = false" \
				>"$1/etc/postgresql-common/createcluster.d/no-main.conf"' \
		--customize-hook='chroot "$1" sh -ec "cd /tmp
			for v in '"$majors"'; do
				apt-get download -qq postgresql-server-dev-\$v
				dpkg -x postgresql-server-dev-\${v}_*.deb /
				rm -f *.deb
			done"' \
		--skip=cleanup/apt/lists \
		forky "$rootfs" "deb $mirror forky main" "deb $mirror trixie main" \
		"deb $mirror bookworm main"
}

# Run a script with arguments inside the root.  The process namespace ends the
# servers with it.
in_root()
{
	unshare -m -p -f --mount-proc="$rootfs/proc" env -i \
		PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 \
		chroot "$rootfs" sh -c "cd /src && $1" sh "$2" "$3"
}

# Build, install and test for one major.
test_major()
{
	# shellcheck disable=SC2016
	in_root '
		config=/usr/lib/postgresql/$1/bin/pg_config
		make -s clean all install with_llvm=no COPT=-Werror PG_CONFIG=$config &&
		pg_virtualenv -t -v $1 -i "--encoding=UTF8 --locale=C.UTF-8" \
			make installcheck with_llvm=no PG_CONFIG=$config &&
		PG_CONFIG=$config test/tap/run.sh' "$1"
}

# Upgrade a cluster of one major to another; both have the extension by now.
test_upgrade()
{
	# shellcheck disable=SC2016
	in_root 'UPGRADE_FROM=/usr/lib/postgresql/$1 \
		PG_CONFIG=/usr/lib/postgresql/$2/bin/pg_config \
		test/tap/run.sh 060_upgrade.pl' "$1" "$2"
}

if [ ! -x "$rootfs/usr/bin/pg_virtualenv" ]; then
	say "making a root with PostgreSQL $majors"
	rm -rf "$rootfs"
	make_root >build/matrix.log 2>&1 ||
		{ tail -n 20 build/matrix.log >&2; die "The root could not be made."; }
fi
rm -rf "$rootfs/src"
mkdir "$rootfs/src"
git ls-files -z | xargs -0 cp --parents -t "$rootfs/src"

status=0
for major in $majors; do
	log=build/matrix-$major.log
	if test_major "$major" >"$log" 2>&1; then
		say "PostgreSQL $major: $(grep -cE '\.\.\. ok|^ok ' "$log") tests passed"
	else
		say "PostgreSQL $major: failed, see $log"
		cat "$rootfs"/src/regression.diffs "$rootfs"/src/output_iso/regression.diffs \
			>"build/matrix-$major.diffs" 2>/dev/null
		head -n 100 "build/matrix-$major.diffs" >&2
		tail -n 20 "$log" >&2
		status=1
	fi
done

# from the oldest to the newest
oldest=${majors%% *}
newest=${majors##* }
if [ "$oldest" != "$newest" ]; then
	log=build/matrix-upgrade.log
	if test_upgrade "$oldest" "$newest" >"$log" 2>&1; then
		say "PostgreSQL $oldest to $newest: $(grep -c '^ok ' "$log") tests passed"
	else
		say "PostgreSQL $oldest to $newest: failed, see $log"
		tail -n 40 "$log" >&2
		status=1
	fi
fi
exit $status
