#!/bin/sh
# The release files, in build/: the PGXN archive, and the Debian package, which
# is installed into a scratch root and used there when PG_MAJOR has one.
. "$(dirname "$0")/setup.sh"

need_server build-essential debhelper fakeroot gettext zip unzip jq postgresql-all
version=$(jq -r .version META.json)
out=$PWD/build/package
rm -rf "$out"
mkdir -p "$out"

# the archive: what git tracks, under a folder of the release's name
git archive --format=zip --prefix="beian-$version/" \
	-o "$out/beian-$version.zip" HEAD
for field in name abstract version license maintainer provides meta-spec; do
	jq -e --arg f "$field" 'has($f)' META.json >/dev/null ||
		die "META.json lacks $field."
done
default=$(sed -n "s/^default_version = '\(.*\)'/\1/p" beian.control)
[ -f "$(jq -r .provides.beian.file META.json)" ] ||
	die "META.json names a script that is not there."
case $(jq -r .provides.beian.version META.json) in
"$default".*) ;;
*) die "META.json and beian.control disagree about the version." ;;
esac
echo "ok 1 - beian-$version.zip"

# the package
unzip -q "$out/beian-$version.zip" -d "$out"
(cd "$out/beian-$version" && pg_buildext updatecontrol &&
	dpkg-buildpackage -b -us -uc) >build/package.log 2>&1 ||
	{ tail -n 30 build/package.log >&2; die "The package did not build."; }
deb=$(ls "$out"/postgresql-"$PG_MAJOR"-beian_*.deb)
echo "ok 2 - $(basename "$deb")"

# installed from the package alone, it creates and answers
as_root dpkg -i "$deb" >>build/package.log 2>&1 || die "The package did not install."
answer=$(with_server psql -XAtq -c 'CREATE EXTENSION beian' \
	-c "SELECT icp_subject('京icp备12345678号-3'), beian_add_workdays('2026-02-13', 5)")
as_root dpkg -r "postgresql-$PG_MAJOR-beian" >>build/package.log 2>&1
case $answer in
*'京ICP备12345678号|2026-02-27'*) echo "ok 3 - installed, created, queried" ;;
*) echo "not ok 3 - installed, created, queried: $answer"; exit 1 ;;
esac
