#!/bin/sh
# All suites on every major of test/majors.txt: one root directory with several
# servers and the newest compilers, made from the machine's own package mirror;
# then upgrades between them.  With ARCH=i386 on a 32-bit server, where the types
# are passed by reference; with MATRIX_SUITES="regress tap" those suites alone.
# TAP on standard output.
. "$(dirname "$0")/setup.sh"

# from the oldest to the newest
majors=${PG_MAJORS:-$(sed -n 's/^\([0-9][0-9]*\) .*/\1/p' test/majors.txt | paste -sd' ')}
native=$(dpkg --print-architecture)
arch=${ARCH:-$native}
rootfs=$PWD/build/matrix-$arch-$(echo "$majors" | tr ' ' -)

[ "$(id -u)" = 0 ] ||
	skip "make matrix needs root: it makes and enters a root directory."
mkdir -p build
need mmdebstrap
[ "$arch" = "$native" ] || need arch-test

# The suite of Debian that has a major.
suite_of() { sed -n "s/^$1 //p" test/majors.txt; }

# A root with the servers of their suites.  What is experimental comes last, for
# it brings libraries of its own.  The packages of the headers go without what
# they depend on: a compiler more for each.
make_root()
{
	# shellcheck disable=SC2016
	mirror=$(apt-get indextargets --format '$(REPO_URI)' \
		'Label: Debian' 'Created-By: Packages' | sort -u | head -n 1)
	[ -n "$mirror" ] || { echo "apt names no mirror of Debian."; return 1; }
	base=forky
	stable=
	experimental=
	set --
	for major in $majors; do
		suite=$(suite_of "$major")
		case $suite in
		'')
			echo "No suite of Debian is known to have PostgreSQL $major."
			return 1
			;;
		experimental)
			experimental="$experimental postgresql-$major"
			case "$*" in *" forky main"*) ;; *) set -- "deb $mirror forky main" "$@" ;; esac
			;;
		*)
			base=$suite
			stable=${stable}postgresql-$major,
			;;
		esac
		set -- "deb $mirror $suite main" "$@"
	done
	[ -z "$experimental" ] || base=forky
	# shellcheck disable=SC2016
	mmdebstrap --quiet --variant=minbase --architectures="$arch" \
		--include="${stable}postgresql-common,gcc,clang,libclang-rt-dev,make,libc6-dev,libipc-run-perl,perl,gettext,locales" \
		--aptopt='Acquire::Check-Valid-Until "false"' \
		--aptopt='APT::Install-Recommends "false"' \
		--dpkgopt='path-exclude=/usr/share/man/*' \
		--dpkgopt='path-exclude=/usr/share/doc/*' \
		--dpkgopt='path-exclude=/usr/share/locale/*' \
		--essential-hook='mkdir -p "$1/etc/postgresql-common/createcluster.d" &&
			echo "create_main_cluster = false" \
				>"$1/etc/postgresql-common/createcluster.d/no-main.conf"' \
		--customize-hook='chroot "$1" sh -ec "cd /tmp
			if [ -n \"'"$experimental"'\" ]; then
				DEBIAN_FRONTEND=noninteractive \
					apt-get -q -y -t experimental install '"$experimental"'
			fi
			for v in '"$majors"'; do
				apt-get download -qq postgresql-server-dev-\$v
				dpkg --force-depends -i postgresql-server-dev-\${v}_*.deb
				rm -f *.deb
			done"' \
		--skip=cleanup/apt/lists \
		"$base" "$rootfs.part" "$@" &&
		mv "$rootfs.part" "$rootfs"
}

# Run a script with arguments inside the root.  The process namespace ends the
# servers with it.
in_root()
{
	unshare -m -p -f --mount-proc="$rootfs/proc" env -i \
		PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 \
		chroot "$rootfs" sh -c "cd /src && $1" sh "$2" "$3"
}

# Build, install and test for one major; without bitcode, for which its LLVM is
# not there.
test_major()
{
	# shellcheck disable=SC2016
	in_root 'MAKEFLAGS=with_llvm=no PG_MAJOR=$1 SUITES=$2 test/check.sh' "$1" \
		"${MATRIX_SUITES:-warnings core messages regress docs examples tap}"
}

# Upgrade a cluster of one major to another; both have the extension by now.
test_upgrade()
{
	# shellcheck disable=SC2016
	in_root 'UPGRADE_FROM=/usr/lib/postgresql/$1 \
		PG_CONFIG=/usr/lib/postgresql/$2/bin/pg_config \
		test/tap/run.sh 060_upgrade.pl' "$1" "$2"
}

# judge NAME COMMAND...: a test of many, whose log says how many
judge()
{
	log=build/matrix-$1.log
	name=$2
	shift 2
	n=$((n + 1))
	if "$@" >"$log" 2>&1; then
		echo "ok $n - $name: $(grep -E '^[0-9]+ passed|^All tests successful' "$log" | tail -n 1)"
	else
		echo "not ok $n - $name, see $log"
		tail -n 100 "$log"
		failed=1
	fi
}

if [ ! -d "$rootfs" ]; then
	say "making a root of $arch with PostgreSQL $majors"
	rm -rf "$rootfs.part"
	make_root >build/matrix.log 2>&1 || {
		tail -n 20 build/matrix.log >&2
		skip "The root could not be made: see build/matrix.log."
	}
fi
rm -rf "$rootfs/src"
mkdir "$rootfs/src"
git ls-files -z | xargs -0 cp --parents -t "$rootfs/src"

n=0
failed=0
for major in $majors; do
	judge "$major" "PostgreSQL $major" test_major "$major"
done
for from in $majors; do
	# Debian's 17 dumps a parameter that its 18 and 19 do not know (pg_attver),
	# so that no table at all can be upgraded
	[ "$from" = 17 ] && continue
	for to in $majors; do
		[ "$from" -lt "$to" ] &&
			judge "$from-$to" "PostgreSQL $from to $to" test_upgrade "$from" "$to"
	done
done
exit $failed
