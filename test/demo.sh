#!/bin/sh
# From nothing to a provider's compliance report on screen.
. "$(dirname "$0")/setup.sh"

need_server_only
build_and_install
say "loading $SERVICES services into a throw-away server"
with_server psql -X -q -v ON_ERROR_STOP=1 -v services="$SERVICES" \
	-f examples/provider/demo.sql
