# What works on a machine that has only make and git: each target first
# installs what is missing (as root, by sudo, or it says what to install).

SERVICES = 5000
PG_MAJOR =
SECONDS = 10
export SERVICES PG_MAJOR SECONDS NAMES SCALE

.PHONY: $(whole_project)

# Everything from nothing to a compliance report on screen.
demo:
	@test/demo.sh

# Everything from nothing to all tests; the last line counts them.
check:
	@test/check.sh

# All suites on every supported major (PG_MAJORS="15 17 18").
matrix:
	@test/matrix.sh

# The suites on an instrumented build, and under valgrind.
sanitize:
	@test/sanitize.sh

# The core's parsers and scanner under libFuzzer, each for SECONDS.
fuzz: SECONDS = 30
fuzz:
	@test/fuzz.sh

# Random statements, random bits, mutated numbers (STATEMENTS=20000,
# VALUES=200000, MUTATIONS=100000, SEED).
random:
	@test/random.sh

# Clients that ask, insert and change calendars at once, each checking its
# answers (CLIENTS=20, SECONDS); then the memory of a session (CALLS=1000000,
# INVALIDATIONS=10000).
load: SECONDS = 120
load:
	@test/load.sh

# The drivers people use: node-postgres, psycopg, libpq, JDBC.
drivers:
	@test/drivers.sh

# The PGXN archive and the Debian package, installed and tried.
package:
	@test/package.sh

# Speed, as ratios against a named baseline (NAMES="numbers", SCALE=0.1).
bench:
	@test/bench.sh
