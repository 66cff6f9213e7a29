# A standby that was asked, and is promoted: the calendar is right before and
# after, in sessions that live through it, and takes changes.

use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;
use Beian;

my $primary = new_node('primary', streaming => 1);
my $standby = PostgreSQL::Test::Cluster->new('standby');
my $ask = q{SELECT beian_count_workdays('2026-10-31', '2026-11-30'),
	beian_is_workday('2026-11-17', 'BANK'), beian_deadline_day('own_check', '2026-11-13');};
my $path = 'SET search_path = shop, filing;';

$primary->start;
fill($primary, 'postgres');
$primary->backup('base');
$standby->init_from_backup($primary, 'base', has_streaming => 1);
$standby->start;
$primary->wait_for_catchup($standby);

is(contents($standby, 'postgres'), contents($primary, 'postgres'),
	'the standby has the same contents');

# a session that fills its caches now, and goes on until the end
my $session = $standby->background_psql('postgres');
$session->query_safe($path);
is(ask($session, $ask), '21|t|2026-11-17', 'a session on the standby');

$primary->safe_psql(
	'postgres', qq{$path
	INSERT INTO beian_holiday (calendar, day, kind) VALUES ('CN', '2026-11-16', 'holiday'),
		('BANK', '2026-11-17', 'holiday')});
$primary->wait_for_catchup($standby);
is(ask($session, $ask), '20|f|2026-11-18', 'sees a change of the primary');

# the last change before the primary dies
$primary->safe_psql('postgres',
	"$path UPDATE beian_rule SET quantity = 3 WHERE code = 'own_check'");
$primary->wait_for_catchup($standby);
$primary->stop('immediate');
$standby->promote;
is(ask($session, $ask), '20|f|2026-11-19', 'is right after promotion');

# the new primary takes changes, in that session and in others
$session->query_safe(
	"INSERT INTO beian_holiday (calendar, day, kind) VALUES ('CN', '2026-11-18', 'holiday');"
);
is(ask($session, $ask), '19|f|2026-11-20', 'changes rows then');
is($standby->safe_psql('postgres', $path . $ask),
	'19|f|2026-11-20', 'which others see');
$standby->safe_psql('postgres',
	"$path DELETE FROM beian_holiday WHERE day IN ('2026-11-16', '2026-11-17', '2026-11-18')");
is(ask($session, $ask), '21|t|2026-11-18', 'and sees what others change');
$session->quit;
is(broken_indexes($standby, 'postgres'), '', 'indexes are sound');

$standby->stop;
done_testing();
