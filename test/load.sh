#!/bin/sh
# From nothing to a server under load: CLIENTS clients for SECONDS seconds,
# then the memory of one session.
. "$(dirname "$0")/setup.sh"

need_server
build_and_install
with_server test/load/run.sh
