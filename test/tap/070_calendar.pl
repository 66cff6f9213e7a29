# The calendar's cache where one session is not enough: a subscriber of logical
# replication, a standby in the middle of a transaction, two databases of one
# server, and loads that are cut off.

use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;
use Beian;

my $primary = new_node('primary', streaming => 'logical');
my $off = q{INSERT INTO beian_holiday (calendar, day, kind)
	VALUES ('CN', '2026-05-20', 'holiday');};
my $on = q{DELETE FROM beian_holiday WHERE origin = 'user';};
my $ask = q{SELECT beian_is_workday('2026-05-20');};

$primary->start;
$primary->safe_psql('postgres', 'CREATE EXTENSION beian');

# ---------- a standby ----------

$primary->backup('base');
my $standby = PostgreSQL::Test::Cluster->new('standby');
$standby->init_from_backup($primary, 'base', has_streaming => 1);
$standby->start;
$primary->wait_for_catchup($standby);

foreach my $level ('READ COMMITTED', 'REPEATABLE READ')
{
	my $session = $standby->background_psql('postgres');

	$session->query_safe("BEGIN ISOLATION LEVEL $level;");
	is(ask($session, $ask), 't', "standby, $level: as shipped");
	$primary->safe_psql('postgres', $off);
	$primary->wait_for_catchup($standby);
	is(ask($session, $ask), 'f',
		"standby, $level: a change within the transaction");
	$primary->safe_psql('postgres', "BEGIN; $on ROLLBACK;");
	$primary->wait_for_catchup($standby);
	is(ask($session, $ask), 'f',
		"standby, $level: a change that was rolled back");
	$primary->safe_psql('postgres', $on);
	$primary->wait_for_catchup($standby);
	is(ask($session, $ask), 't', "standby, $level: changed back");
	$session->query_safe('COMMIT;');
	$session->quit;
}
my $parallel =
  $standby->pg_version < 16 ? 'force_parallel_mode' : 'debug_parallel_query';
is( $standby->safe_psql(
		'postgres', qq{
		SET $parallel = on;
		SELECT count(*) FILTER (WHERE beian_is_workday(d::date))
		FROM generate_series(date '2026-01-01', '2026-12-28', interval '1 day') d}),
	'245',
	'standby: in a parallel worker');
$standby->stop;

# ---------- a subscriber ----------

my $subscriber = new_node('subscriber');
my $connection = $primary->connstr . ' dbname=postgres';

$subscriber->start;
$subscriber->safe_psql('postgres', 'CREATE EXTENSION beian');
$primary->safe_psql(
	'postgres', qq{$off
	INSERT INTO beian_calendar (code, parent) VALUES ('MINE', 'CN');
	CREATE PUBLICATION p FOR TABLE beian_calendar WHERE (origin = 'user'),
		beian_holiday WHERE (origin = 'user'), beian_notice WHERE (origin = 'user')}
);
my $session = $subscriber->background_psql('postgres');
is(ask($session, $ask), 't', 'subscriber: as shipped');
$subscriber->safe_psql('postgres',
	"CREATE SUBSCRIPTION s CONNECTION '$connection' PUBLICATION p");
$subscriber->wait_for_subscription_sync($primary, 's', 'postgres');
is(ask($session, $ask), 'f', 'subscriber: the first copy');
is(ask($session, q{SELECT beian_is_workday('2026-05-20', 'MINE');}),
	'f', 'subscriber: a calendar of users');

$session->query_safe('BEGIN;');
is(ask($session, $ask), 'f', 'subscriber: in a transaction');
$primary->safe_psql('postgres',
	q{UPDATE beian_holiday SET day = '2026-05-21' WHERE origin = 'user'});
$primary->wait_for_catchup('s');
is( ask($session,
		q{SELECT beian_is_workday('2026-05-20'), beian_is_workday('2026-05-21');}),
	't|f',
	'subscriber: an UPDATE within the transaction');
$primary->safe_psql('postgres', $on);
$primary->wait_for_catchup('s');
is(ask($session, q{SELECT beian_is_workday('2026-05-21');}),
	't', 'subscriber: a DELETE');
$primary->safe_psql(
	'postgres', q{
	SET client_min_messages = warning;
	SELECT beian_load_notice('{"year": 2027, "days": [{"date": "2027-05-20", "isOffDay": true}]}')}
);
$primary->wait_for_catchup('s');
is(ask($session, q{SELECT beian_is_workday('2027-05-20');}),
	'f', 'subscriber: a notice');
$session->query_safe('COMMIT;');
is( $subscriber->safe_psql('postgres', 'SELECT beian_fingerprint()'),
	$primary->safe_psql('postgres', 'SELECT beian_fingerprint()'),
	'subscriber: both have the same fingerprint');
$session->quit;
$subscriber->safe_psql('postgres', 'DROP SUBSCRIPTION s');
$subscriber->stop;
$primary->safe_psql('postgres',
	"DROP PUBLICATION p; $on DELETE FROM beian_notice WHERE origin = 'user'; DELETE FROM beian_calendar WHERE origin = 'user'"
);

# ---------- two databases ----------

$primary->safe_psql('postgres', 'CREATE DATABASE other TEMPLATE template0');
$primary->safe_psql('other', 'CREATE EXTENSION beian');
my $here = $primary->background_psql('postgres');
my $there = $primary->background_psql('other');
is(ask($_, $ask), 't', 'two databases: as shipped') foreach $here, $there;
$primary->safe_psql('other', $off);
is(ask($here, $ask), 't', 'two databases: here nothing changes');
is(ask($there, $ask), 'f', 'two databases: there it does');
$there->query_safe($on);
is(ask($there, $ask), 't', 'two databases: and changes back');
$there->quit;
$here->quit;

# ---------- loads that are cut off ----------

# a calendar that takes long to build, and much memory
$primary->safe_psql(
	'postgres', q{
	INSERT INTO beian_calendar (code) VALUES ('BIG');
	INSERT INTO beian_notice (calendar, year, covers_through) VALUES ('BIG', 2026, '2026-12-31');
	INSERT INTO beian_holiday (calendar, day, kind)
	SELECT 'BIG', date '1500-01-01' + i, 'holiday' FROM generate_series(1, 300000) i});
my $big = q{SELECT beian_is_workday('2026-05-20', 'BIG');};
my $contexts =
  q{SELECT count(*) FROM pg_backend_memory_contexts WHERE name = 'beian calendar';};

# a cancel that waits when the load begins
$session = $primary->background_psql('postgres', on_error_stop => 0);
ask($session, $ask);
ask($session,
	q{SELECT pg_cancel_backend(pg_backend_pid()), beian_is_workday('2026-05-20', 'BIG');}
);
like($session->{stderr}, qr/canceling statement/,
	'cancel: a load is cut off as it begins');
is(ask($session, $contexts), '1', 'cancel: nothing is left behind');
$session->quit;

# one in its middle: while it loads, and only then, the session has a lock on
# the table.  A load that ends between that look and the cancel is tried again.
my $killer = $primary->background_psql('postgres');
my $canceled = 0;
for (my $try = 1; !$canceled && $try <= 1000; $try++)
{
	$session = $primary->background_psql('postgres', on_error_stop => 0);
	my $pid = ask($session, 'SELECT pg_backend_pid();');

	ask($session, $ask);
	$session->query_until(qr/loading/, "\\echo loading\n$big\n");
	$killer->query_safe(
		qq{DO \$\$ BEGIN LOOP
			IF EXISTS (SELECT FROM pg_locks WHERE pid = $pid AND granted
				AND relation = 'beian_notice'::regclass) THEN
				PERFORM pg_cancel_backend($pid);
				EXIT;
			END IF;
			PERFORM pg_stat_clear_snapshot();
			EXIT WHEN EXISTS (SELECT FROM pg_stat_activity WHERE pid = $pid
				AND state LIKE 'idle%' AND query LIKE '%BIG%');
		END LOOP; END \$\$;});
	# by now it has said what day it is, or that it was cut off
	$canceled = ask($session, 'SELECT;') eq ''
	  && $session->{stderr} =~ /canceling statement/;
	$session->quit if !$canceled;
}
$killer->quit;
ok($canceled, 'cancel: a load is cut off in its middle');
is(ask($session, $ask), 't', 'cancel: other calendars serve');
is(ask($session, $contexts), '1', 'cancel: nothing is left behind');
is(ask($session, $big), 'f', 'cancel: the next load is complete');
is(ask($session, $contexts), '2', 'cancel: and is kept');
$session->quit;

SKIP:
{
	my $prlimit = -x '/usr/bin/prlimit' && -r '/proc/self/status';
	skip 'no prlimit', 5 unless $prlimit;

	$session = $primary->background_psql('postgres', on_error_stop => 0);
	ask($session, $ask);
	$session->query('BEGIN; SAVEPOINT s;');
	my $pid = ask($session, 'SELECT pg_backend_pid();');
	my ($size) = slurp_file("/proc/$pid/status") =~ /^VmSize:\s+(\d+) kB/m;
	my $limit = ($size + 8 * 1024) * 1024;

	system_or_bail('prlimit', "--pid=$pid", "--as=$limit:");
	$session->{stderr} = '';
	ask($session, $big);
	like($session->{stderr}, qr/out of memory/, 'memory: a load is cut off');
	$session->{stderr} = '';
	$session->query('ROLLBACK TO s;');
	is(ask($session, $ask), 't', 'memory: other calendars serve');
	system_or_bail('prlimit', "--pid=$pid", '--as=unlimited:');
	is(ask($session, $contexts), '1', 'memory: nothing is left behind');
	is(ask($session, $big), 'f', 'memory: the next load is complete');
	$session->query('COMMIT;');
	is(ask($session, $big), 'f', 'memory: and is kept');
	$session->quit;
}

$primary->stop;
done_testing();
