# beian: PostgreSQL extension, built with PGXS.
#
#   make, make install, make installcheck   plain PGXS, against pg_config's server
#   make demo, make check, ...              from nothing, see below

EXTENSION = beian
DATA = $(wildcard beian--*.sql)
MODULE_big = beian
OBJS = $(patsubst %.c,%.o,$(wildcard *.c src/*.c src/core/*.c))

# One file per topic, in the order of the script; the first creates the
# extension that the others use.
tests_numbers = region icp_number icp_number_variants psb_number number_forms \
	number_sample number_order number_binary number_opclass number_index \
	number_planner number_like number_remote \
	extract footer \
	$(if $(filter 15,$(MAJORVERSION)),,number_soft) \
	$(if $(filter 15 16,$(MAJORVERSION)),,number_on_error)
tests_calendar = calendars workdays calendar_rows calendar_load notice \
	calendar_cache calendar_text table_shapes hostile_triggers doctor
tests_deadlines = deadlines rules deadline_states
tests_classes = service_class subject_class service_flags operations guides codes
tests_examples = provider provider_report provider_check provider_legacy provider_rls \
	provider_snapshot provider_sample
REGRESS = extension install users_functions $(tests_numbers) $(tests_calendar) $(tests_deadlines) \
	$(tests_classes) $(tests_examples)
REGRESS_OPTS = --encoding=UTF8 --no-locale

ISOLATION = $(notdir $(basename $(wildcard test/isolation/specs/*.spec)))
ISOLATION_OPTS = --encoding=UTF8 --no-locale --inputdir=test/isolation \
	--load-extension=beian

# what the library says of itself: the version that its script is of
beian_version := $(shell sed -n "s/^default_version = '\(.*\)'/\1/p" beian.control)
PG_CPPFLAGS = -DBEIAN_VERSION='"$(beian_version)"'
# the older majors' headers are no C23, which the newest compilers take for granted
PG_CFLAGS = -std=gnu11 -Wall -Wextra -Wno-unused-parameter -fvisibility=hidden

whole_project = demo check check-world po-update migrations bench matrix sanitize fuzz random load drivers package
ifneq ($(filter $(whole_project),$(MAKECMDGOALS)),)
# What works on a machine that has only make and git: each target first
# installs what is missing (as root, by sudo, or it says what to install).

SERVICES = 5000
PG_MAJOR =
SECONDS = 10
export SERVICES PG_MAJOR SECONDS NAMES SCALE

.PHONY: $(whole_project)

# everything from nothing to a compliance report on screen
demo:
	@test/demo.sh

# from nothing to all tests of the extension on this server, which end within
# five minutes (SUITES="core regress"); the last line counts them
check:
	@test/check.sh

# the same and all else: packages, drivers, migrations, random, load, sanitizers
# and the other majors, within three quarters of an hour
check-world:
	@test/check.sh world

# the messages as they stand now into po/, where new ones are then translated
po-update:
	@test/messages.sh --write

# speed, as ratios against a named baseline (NAMES="numbers", SCALE=0.1)
bench:
	@test/bench.sh

# all suites on every supported major (PG_MAJORS="15 17 18"), and an upgrade;
# ARCH=i386 for a 32-bit server
matrix:
	@test/matrix.sh

# the suites on a build with sanitizers, and under valgrind
sanitize:
	@test/sanitize.sh

# the core's parsers and scanner under libFuzzer, each for SECONDS
fuzz: SECONDS = 30
fuzz:
	@test/fuzz.sh

# random statements, random bits, mutated numbers (STATEMENTS=20000,
# VALUES=200000, MUTATIONS=100000, SEED)
random:
	@test/random.sh

# clients that ask, insert and change calendars at once, each checking its
# answers (CLIENTS=20, SECONDS); then the memory of a session (CALLS=1000000,
# INVALIDATIONS=10000)
load: SECONDS = 120
load:
	@test/load.sh

# the drivers people use: node-postgres, psycopg, libpq, JDBC
drivers:
	@test/drivers.sh

# schema tools of applications: they leave the extension alone
migrations:
	@test/migrations.sh

# the PGXN archive and the Debian package, installed and tried
package:
	@test/package.sh
else
PG_CONFIG ?= pg_config
PGXS := $(shell $(PG_CONFIG) --pgxs)
include $(PGXS)

# the tree is small: a changed header compiles all of it again
$(OBJS) $(OBJS:.o=.bc): $(wildcard src/*.h src/core/*.h)

# their speed is that of vector code, whatever the compiler's default
src/core/scan.o src/core/page.o src/core/html.o: CFLAGS += $(CFLAGS_VECTORIZE)
endif
