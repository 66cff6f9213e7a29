#!/bin/sh
# From nothing to fuzzing the core.
. "$(dirname "$0")/setup.sh"

mkdir -p build
need make clang libclang-rt-dev
exec make -s -C test/fuzz run SECONDS="$SECONDS"
