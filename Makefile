# beian: PostgreSQL extension, built with PGXS.
#
#   make, make install, make installcheck   plain PGXS, against pg_config's server
#   make demo, make check, ...              from nothing: see test/targets.mk

EXTENSION = beian
DATA = beian--1.0.sql
MODULE_big = beian
OBJS = $(patsubst %.c,%.o,$(wildcard *.c src/*.c src/core/*.c))

# One file per topic, in the order of the script; the first creates the
# extension that the others use.
tests_numbers = region icp_number icp_number_variants psb_number number_sample \
	number_order number_binary number_opclass number_index number_remote \
	extract footer \
	$(if $(filter 15,$(MAJORVERSION)),,number_soft) \
	$(if $(filter 15 16,$(MAJORVERSION)),,number_on_error)
tests_calendar = calendars workdays calendar_rows calendar_load \
	calendar_cache calendar_text
tests_deadlines = deadlines rules deadline_states
tests_classes = service_class subject_class service_flags operations guides codes
tests_examples = provider provider_report provider_legacy provider_rls \
	provider_snapshot provider_sample
REGRESS = extension install $(tests_numbers) $(tests_calendar) $(tests_deadlines) \
	$(tests_classes) $(tests_examples)
REGRESS_OPTS = --encoding=UTF8 --no-locale

ISOLATION = $(notdir $(basename $(wildcard test/isolation/specs/*.spec)))
ISOLATION_OPTS = --encoding=UTF8 --no-locale --inputdir=test/isolation \
	--load-extension=beian

PG_CFLAGS = -Wall -Wextra -Wno-unused-parameter -fvisibility=hidden

whole_project = demo check bench matrix sanitize fuzz random load drivers package
ifneq ($(filter $(whole_project),$(MAKECMDGOALS)),)
include test/targets.mk
else
PG_CONFIG ?= pg_config
PGXS := $(shell $(PG_CONFIG) --pgxs)
include $(PGXS)

# the tree is small: a changed header compiles all of it again
$(OBJS) $(OBJS:.o=.bc): $(wildcard src/*.h src/core/*.h)

# the scanner's speed is that of vector code, whatever the compiler's default
src/core/scan.o: CFLAGS += $(CFLAGS_VECTORIZE)
endif
