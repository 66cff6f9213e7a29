# Sourced by the scripts beside it: from a bare machine to one with the
# extension built and installed.  Sets PG_CONFIG and PG_MAJOR.

export LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive
cd "$(dirname "$0")/.." || exit 1
root=$PWD
jobs=$(nproc)

say() { printf '%s\n' "== $*" >&2; }
die() { printf '%s\n' "$*" >&2; exit 1; }

# What this machine cannot do is no failure of the project's.
skip() { printf '%s\n' "1..0 # SKIP $*"; exit 0; }

# Run as root what must be; without root and sudo, say what is needed.
as_root()
{
	if [ "$(id -u)" = 0 ]; then
		"$@"
	elif sudo -n true 2>/dev/null || { [ -t 0 ] && sudo -v; }; then
		sudo --preserve-env=LC_ALL,DEBIAN_FRONTEND "$@"
	else
		die "This needs root, and neither root nor sudo is at hand:
    $*"
	fi
}

# Debian packages: install those that are missing.
need()
{
	missing=
	for package in "$@"; do
		dpkg-query -W -f '${Status}' "$package" 2>/dev/null |
			grep -q 'ok installed' || missing="$missing $package"
	done
	[ -z "$missing" ] && return
	command -v apt-get >/dev/null ||
		die "Install these Debian packages, or what your system calls them:$missing"
	if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then
		die "Missing:$missing
Ask an administrator for:  apt-get install$missing"
	fi
	say "installing$missing"
	{ as_root apt-get -q update &&
		# shellcheck disable=SC2086
		as_root apt-get -q install -y --no-install-recommends $missing; } \
		>build/apt.log 2>&1 ||
		{ tail -n 20 build/apt.log >&2; die "Could not install:$missing"; }
}

# The server: the major that was asked for, else the distribution's own.
need_server()
{
	mkdir -p build
	need gcc libc6-dev perl postgresql-common
	if [ -z "${PG_MAJOR:-}" ]; then
		need postgresql postgresql-server-dev-all
		PG_MAJOR=$(dpkg-query -W -f '${Depends}' postgresql |
			sed -n 's/.*postgresql-\([0-9][0-9]*\).*/\1/p')
	else
		need "postgresql-$PG_MAJOR" "postgresql-server-dev-$PG_MAJOR"
	fi
	PG_CONFIG=/usr/lib/postgresql/$PG_MAJOR/bin/pg_config
	[ -x "$PG_CONFIG" ] || die "There is no $PG_CONFIG."
	export PG_MAJOR PG_CONFIG
}

# Build and install, quietly unless something is wrong.
build_and_install()
{
	say "building for PostgreSQL $PG_MAJOR"
	make -s -j"$jobs" all PG_CONFIG="$PG_CONFIG" "$@" >build/make.log 2>&1 ||
		{ cat build/make.log >&2; die "The build failed."; }
	as_root make -s install PG_CONFIG="$PG_CONFIG" "$@" >build/install.log 2>&1 ||
		{ cat build/install.log >&2; die "The installation failed."; }
}

# A throw-away server of that major around a command.
with_server()
{
	pg_virtualenv -t -v "$PG_MAJOR" -i '--encoding=UTF8 --locale=C.UTF-8' "$@"
}
