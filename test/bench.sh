#!/bin/sh
# From nothing to the figures of bench/ (NAMES="numbers calendar", SCALE=0.1).
. "$(dirname "$0")/setup.sh"

need_server
build_and_install
# shellcheck disable=SC2086
bench/run ${NAMES:-}
