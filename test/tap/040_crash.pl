# Immediate stops in the middle of calendar changes and of inserts.  What was
# acknowledged is there after recovery, of a transaction all or nothing is,
# answers follow the rows, and indexes are sound.

use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;
use Time::HiRes qw(usleep);
use Beian;

my $node = new_node('main');
my $dir = PostgreSQL::Test::Utils::tempdir;

# Statements for one session: each commits, and its number is printed only when
# that is acknowledged.

# a number of each type
sub insert
{
	my $i = shift;
	return sprintf(
		"INSERT INTO arrival VALUES (%d, '粤ICP备%d号-1', '京公网安备110105%08d号') RETURNING id;\n",
		$i, 2021000000 + $i, $i);
}

# a calendar and two of its days, answers asked in between
sub change
{
	my $i = shift;
	return <<"SQL";
BEGIN;
INSERT INTO beian_calendar (code, parent) VALUES ('C$i', 'CN');
INSERT INTO beian_holiday (calendar, day, kind) VALUES ('C$i', '2026-11-16', 'holiday');
SELECT beian_is_workday('2026-11-16', 'C$i') \\gset
INSERT INTO beian_holiday (calendar, day, kind) VALUES ('C$i', '2026-11-21', 'makeup');
COMMIT;
\\echo $i
SQL
}

$node->start;
fill($node, 'postgres');
$node->safe_psql(
	'postgres', q{
	CREATE TABLE shop.arrival (id int PRIMARY KEY, number filing.icp_number UNIQUE,
		police filing.psb_number NOT NULL);
	CREATE INDEX ON shop.arrival (police)});
my $rows = contents($node, 'postgres');

my %acknowledged = (insert => [], change => []);
my %enough = (insert => 500, change => 20);
foreach my $round (1 .. 3)
{
	my @sessions;
	foreach my $what ('insert', 'insert', 'change')
	{
		my $first = 100_000 * (3 * $round + @sessions);
		my $file = "$dir/$first.sql";
		my $session = { what => $what, out => '', err => '' };

		append_to_file($file, "SET search_path = shop, filing;\n");
		append_to_file($file,
			join '', map { main->can($what)->($first + $_) } 1 .. 60_000);
		$session->{run} = IPC::Run::start(
			[
				'psql', '-XAtq', '-v', 'ON_ERROR_STOP=1', '-f', $file,
				$node->connstr('postgres')
			],
			'>', \$session->{out}, '2>', \$session->{err});
		push @sessions, $session;
	}
	# however fast the machine is: each session has answers, and goes on
	my $timer = IPC::Run::timeout($PostgreSQL::Test::Utils::timeout_default);
	$timer->start;
	foreach my $session (@sessions)
	{
		while (($session->{out} =~ tr/\n//) < $round * $enough{ $session->{what} })
		{
			$_->{run}->pump_nb foreach grep { $_->{run}->pumpable } @sessions;
			$timer->check;
			usleep(10_000);
		}
	}
	$node->stop('immediate');
	foreach my $session (@sessions)
	{
		$session->{run}->finish;
		like(
			$session->{err},
			qr/connection to server was lost|server closed the connection/,
			"round $round: the stop came in the middle of $session->{what}s");
		push @{ $acknowledged{ $session->{what} } }, split /\n/, $session->{out};
	}
	$node->start;
}
note(scalar(@{ $acknowledged{$_} }) . " ${_}s acknowledged")
  foreach sort keys %acknowledged;
cmp_ok(@{ $acknowledged{insert} }, '>=', 6000, 'thousands of inserts');
cmp_ok(@{ $acknowledged{change} }, '>=', 120, 'and calendar changes');

# lost NAME, QUERY: acknowledged numbers that the query does not give, and how
# many it gives beyond them: at most what each session had under way
sub lost
{
	my ($what, $query) = @_;
	my %there = map { $_ => 1 } split /\n/, $node->safe_psql('postgres', $query);
	my $sessions = $what eq 'insert' ? 6 : 3;

	is(scalar(grep { !delete $there{$_} } @{ $acknowledged{$what} }),
		0, "no acknowledged $what is lost");
	cmp_ok(scalar(keys %there), '<=', $sessions,
		"no $what came that nobody sent");
	return;
}

lost('insert', 'SELECT id FROM shop.arrival');
lost('change',
	q{SELECT substr(code, 2) FROM filing.beian_calendar WHERE code ~ '^C[0-9]'});
is( $node->safe_psql(
		'postgres',
		q{SELECT count(*) FROM shop.arrival WHERE number::text <> format('粤ICP备%s号-1', 2021000000 + id)}
	),
	'0',
	'numbers are those that were sent');
is( $node->safe_psql(
		'postgres', q{
		SELECT count(*) FROM filing.beian_calendar c
		WHERE code ~ '^C[0-9]'
		  AND ((SELECT count(*) FROM filing.beian_holiday h WHERE h.calendar = c.code) <> 2
		       OR filing.beian_is_workday('2026-11-16', code)
		       OR NOT filing.beian_is_workday('2026-11-21', code)
		       OR filing.beian_add_workdays('2026-11-13', 6, code) <> '2026-11-23')}),
	'0',
	'every calendar has both its days, and answers by them');
is( $node->safe_psql(
		'postgres',
		q{SELECT count(*) FROM filing.beian_holiday WHERE calendar ~ '^C[0-9]' AND calendar NOT IN (SELECT code FROM filing.beian_calendar)}
	),
	'0',
	'no day is without its calendar');
is(broken_indexes($node, 'postgres'), '', 'indexes are sound');

$node->safe_psql(
	'postgres', q{
	DELETE FROM filing.beian_holiday WHERE calendar ~ '^C[0-9]';
	DELETE FROM filing.beian_calendar WHERE code ~ '^C[0-9]'});
is(contents($node, 'postgres'), $rows, 'the rest is as it was');

$node->stop;
done_testing();
