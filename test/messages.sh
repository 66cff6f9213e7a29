#!/bin/sh
# The messages of the C code against their translations in po/: each message has
# one, none is of a message that is gone, and what is filled in by % is filled
# in alike.  TAP on standard output.
#
#	messages.sh [--write]
#
# --write (make po-update) merges the messages as they stand now into the
# translations; those that are new or have changed are then to be translated.
cd "$(dirname "$0")/.." || exit 1
mkdir -p build
for tool in xgettext msgmerge msgfmt msgattrib msgcmp; do
	command -v $tool >/dev/null || { echo "1..0 # SKIP no $tool"; exit 0; }
done
pot=build/beian.pot

# The words of a variable of nls.mk, each behind an option.
options() { sed -n "s/^GETTEXT_$1 = //p" nls.mk | tr ' ' '\n' | sed "s/^/$2/"; }

# shellcheck disable=SC2046
xgettext --from-code=UTF-8 --language=C -o "$pot" --package-name=beian \
	--copyright-holder='the beian developers' --add-location=file --sort-by-file \
	--add-comments=translator --no-wrap -k $(options TRIGGERS -k) \
	$(options FLAGS --flag=) beian.c src/*.c src/*.h src/core/*.c src/core/*.h || exit 1

# merged FILE: the messages as they are, with the translations of the file
merged()
{
	msgmerge --quiet --no-wrap --sort-by-file --add-location=file --previous \
		-o - "$1" "$pot" | msgattrib --no-wrap --add-location=file --no-obsolete -
}

if [ "$1" = --write ]; then
	for po in po/*.po; do
		merged "$po" >build/merged.po && mv build/merged.po "$po"
		printf '%s: ' "$po"
		LC_ALL=C msgfmt --statistics -o /dev/null "$po" 2>&1
	done
	exit
fi

n=0
failed=0
# check NAME COMMAND...
check()
{
	n=$((n + 1))
	name=$1
	shift
	if out=$("$@" 2>&1); then
		echo "ok $n - $name"
	else
		failed=1
		echo "not ok $n - $name"
		printf '%s\n' "$out" | head -n 40 | sed 's/^/# /'
	fi
}

# What the messages' file has more than the messages.
superfluous()
{
	gone=$(msgcmp --use-fuzzy --use-untranslated "$pot" "$1" 2>&1 |
		grep -v 'this message is untranslated\|^msgcmp: found')
	[ -z "$gone" ] || { printf '%s\n' "$gone"; return 1; }
}

for po in po/*.po; do
	check "$po: every message is translated" msgcmp "$po" "$pot"
	check "$po: and no message that is gone" superfluous "$po"
	check "$po: with what % fills in" msgfmt --check -o /dev/null "$po"
done
check "po/LINGUAS and nls.mk name the same languages" test \
	"$(sed -n 's/^AVAIL_LANGUAGES = //p' nls.mk)" = "$(paste -sd' ' po/LINGUAS)"
echo "1..$n"
exit $failed
