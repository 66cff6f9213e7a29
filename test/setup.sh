# Sourced by the scripts beside it: from a bare machine to one with the
# extension built and installed.  Sets PG_CONFIG and PG_MAJOR.

export LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive
cd "$(dirname "$0")/.." || exit 1
root=$PWD
jobs=$(nproc)
mkdir -p build

say() { printf '%s\n' "== $*" >&2; }
die() { printf '%s\n' "$*" >&2; exit 1; }

# What this machine cannot do is no failure of the project's.
skip() { printf '%s\n' "1..0 # SKIP $*"; exit 0; }

# ---------- root ----------

# May this become root?  Asks for sudo's password where there is somebody to
# ask, on the terminal itself: what is run later may have its output elsewhere.
can_be_root()
{
	[ "$(id -u)" = 0 ] && return
	command -v sudo >/dev/null || return 1
	sudo -n true 2>/dev/null || { [ -t 0 ] && sudo -v; }
}

# Run as root what must be; without root and sudo, say what was to be run.
as_root()
{
	if [ "$(id -u)" = 0 ]; then
		"$@"
	elif can_be_root; then
		sudo --preserve-env=LC_ALL,DEBIAN_FRONTEND "$@"
	else
		die "This needs root, and neither root nor sudo is at hand:
    $*"
	fi
}

# ---------- packages ----------

is_installed()
{
	dpkg-query -W -f '${Status}' "$1" 2>/dev/null | grep -q 'ok installed'
}

# Debian packages: install those that are missing.  One call for all that a
# target needs, so that who has no root learns of all of them at once.
need()
{
	missing=
	for package in "$@"; do
		case "$missing " in *" $package "*) continue ;; esac
		is_installed "$package" || missing="$missing $package"
	done
	[ -z "$missing" ] && return
	command -v apt-get >/dev/null ||
		die "Install these Debian packages, or what your system calls them:$missing"
	can_be_root ||
		die "These packages are missing, and neither root nor sudo is at hand to install them.
Ask an administrator for:
    apt-get install --no-install-recommends$missing"
	update_lists
	announce
	install_missing
}

# run_apt ARGUMENTS...: log it, and show each package as it is done with.
run_apt()
{
	echo 1 >build/apt.status
	{
		as_root apt-get -q -o DPkg::Lock::Timeout=600 "$@"
		echo $? >build/apt.status
	} 2>&1 | tee build/apt.log |
		sed -un 's/^Setting up \([^ ]*\).*/   \1/p; s/^Waiting for .* lock.*/   &/p' >&2
	return "$(cat build/apt.status)"
}

# What apt says is wrong, on the screen.
apt_reasons() { grep -E '^(E|W|Err):?' build/apt.log | head -n 20 >&2; }

# The lists are locked apart from the packages, and that lock has no time-out:
# a fresh machine in a cloud holds it while it updates itself.
update_lists()
{
	say "asking the mirrors of Debian"
	tries=0
	until run_apt update; do
		if [ $tries = 60 ] || ! grep -q 'Could not get lock' build/apt.log; then
			apt_reasons
			die "The lists of packages could not be updated; missing are:$missing"
		fi
		[ $tries != 0 ] || say "another process updates the lists: waiting for its lock"
		tries=$((tries + 1))
		sleep 10
	done
	# without a network apt only warns
	! grep -q '^W: Failed to fetch' build/apt.log || apt_reasons
}

# What will be installed, and what stays behind.
announce()
{
	say "installing$missing"
	# shellcheck disable=SC2086
	apt-get -o Debug::NoLocking=1 --assume-no --no-install-recommends install $missing \
		2>/dev/null | sed -n 's/^[0-9]* upgraded, \([0-9]* newly installed\).*/   \1/p
			/^Need to get\|^After this/s/^/   /p' >&2
	say "they stay on this machine; apt-get remove takes them away"
}

# The packages of a server make a cluster that starts with the machine.  None is
# needed here: where the server is new, none is made.
install_missing()
{
	new_server=
	for package in $missing; do
		expr "$package" : 'postgresql-[0-9]*$' >/dev/null && new_server=$package
	done
	no_cluster=/etc/postgresql-common/createcluster.d/beian-no-cluster.conf
	if [ -n "$new_server" ]; then
		as_root sh -c "mkdir -p ${no_cluster%/*} &&
			echo 'create_main_cluster = false' >$no_cluster"
		trap 'as_root rm -f $no_cluster' EXIT
	fi
	# shellcheck disable=SC2086
	if run_apt install -y --no-install-recommends $missing; then
		status=0
	else
		status=1
		apt_reasons
	fi
	if [ -n "$new_server" ]; then
		as_root rm -f $no_cluster
		trap - EXIT
	fi
	[ $status = 0 ] || die "Could not install:$missing
All that apt said stands in build/apt.log."
}

# The packages of npm, unless it came by another way.
npm_packages() { command -v npm >/dev/null || echo nodejs npm; }

# ---------- the server ----------

# The major that the distribution has, installed or not.
distributions_major()
{
	is_installed postgresql || apt-cache show postgresql >/dev/null 2>&1 ||
		update_lists
	apt-cache show postgresql 2>/dev/null |
		sed -n 's/^Depends:.*postgresql-\([0-9][0-9]*\).*/\1/p' | head -n 1
}

# need_server PACKAGES...: the server of the major that was asked for, else of
# the distribution's own, with its headers, and those packages.
need_server()
{
	missing=" postgresql"
	command -v apt-cache >/dev/null ||
		die "Only Debian's packages are known here.  Elsewhere:
    make && sudo make install && make installcheck"
	[ -n "${PG_MAJOR:-}" ] || PG_MAJOR=$(distributions_major)
	[ -n "$PG_MAJOR" ] || die "No package of PostgreSQL is known to apt."
	# shellcheck disable=SC2086
	need gcc libc6-dev make perl postgresql-common "postgresql-$PG_MAJOR" \
		${headers-postgresql-server-dev-$PG_MAJOR} "$@"
	PG_CONFIG=/usr/lib/postgresql/$PG_MAJOR/bin/pg_config
	[ -x "$PG_CONFIG" ] || die "There is no $PG_CONFIG."
	export PG_MAJOR PG_CONFIG
}

# The same without the headers' package, which brings clang and LLVM, a good
# gigabyte: the headers alone, unpacked under build/.  Sets where_headers, for
# make.
need_server_only()
{
	headers=
	need_server "$@"
	unset headers
	where_headers=
	is_installed "postgresql-server-dev-$PG_MAJOR" && return
	unpacked=$root/build/headers-$PG_MAJOR
	if [ ! -d "$unpacked" ]; then
		say "unpacking the server's headers into build/"
		# apt's own user may not write here: it is to be who we are
		(cd build && apt-get -q -o APT::Sandbox::User="$(id -un)" download \
			"postgresql-server-dev-$PG_MAJOR") >build/apt.log 2>&1 ||
			{ apt_reasons; die "The server's headers could not be had."; }
		rm -rf "$unpacked.part"
		dpkg -x build/postgresql-server-dev-"$PG_MAJOR"_*.deb "$unpacked.part" ||
			die "The server's headers could not be unpacked."
		rm -f build/postgresql-server-dev-"$PG_MAJOR"_*.deb
		mv "$unpacked.part" "$unpacked"
	fi
	where_headers="includedir_server=$unpacked/usr/include/postgresql/$PG_MAJOR/server with_llvm=no"
}

# Say it where a server that runs may have loaded what is about to be replaced.
warn_of_live_servers()
{
	library=/usr/lib/postgresql/$PG_MAJOR/lib/beian.so
	[ -f "$library" ] && ! cmp -s beian.so "$library" || return 0
	pg_lsclusters -h | while read -r version cluster port state _; do
		[ "$version" = "$PG_MAJOR" ] || continue
		case $state in
		online*)
			say "REPLACING $library, while the server $version/$cluster runs on port $port:"
			say "its new sessions will use the new one"
			;;
		esac
	done
}

# Build and install, quietly unless something is wrong.
build_and_install()
{
	# shellcheck disable=SC2086
	set -- PG_CONFIG="$PG_CONFIG" ${where_headers:-} "$@"
	say "building for PostgreSQL $PG_MAJOR"
	make -s -j"$jobs" all "$@" >build/make.log 2>&1 ||
		{ cat build/make.log >&2; die "The build failed."; }
	warn_of_live_servers
	can_be_root || die "To install into $("$PG_CONFIG" --pkglibdir) needs root:
    sudo make install PG_CONFIG=$PG_CONFIG"
	as_root make -s install "$@" >build/install.log 2>&1 ||
		{ cat build/install.log >&2; die "The installation failed."; }
}

# A throw-away server of that major around a command.
with_server()
{
	pg_virtualenv -t -v "$PG_MAJOR" -i '--encoding=UTF8 --locale=C.UTF-8' "$@"
}
