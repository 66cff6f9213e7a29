#!/bin/sh
# From nothing to the linter of the public forge's workflow, which nothing else
# here can run; and whether it tries the majors that the matrix has.
. "$(dirname "$0")/setup.sh"

# shellcheck disable=SC2046
need $(npm_packages)
mkdir -p build/workflow
cp test/workflow/* build/workflow
(cd build/workflow && npm ci --silent --no-audit --no-fund) >build/workflow.log 2>&1 ||
	skip "the linter could not be had from npm"
failed=0
(cd build/workflow && node lint.mjs ../../.github/workflows/*.yml) || failed=1

# 16 is in no suite of Debian
ours=$({ echo 16; sed -n 's/^\([0-9][0-9]*\) .*/\1/p' test/majors.txt; } | sort -n | paste -sd' ')
theirs=$(sed -n 's/^ *major: \[\(.*\)\]$/\1/p' .github/workflows/check.yml | tr -d ,)
if [ "$ours" = "$theirs" ]; then
	echo "ok 3 - its majors are those of test/majors.txt and 16"
else
	echo "not ok 3 - its majors are $theirs, not $ours"
	failed=1
fi
exit $failed
