# Who restores must be able to write: the tables belong to the superuser of
# the cluster, and a dump does not carry the owner's privileges on them.

use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;
use Beian;

my $node = new_node('main');
my $dir = PostgreSQL::Test::Utils::tempdir;
my @tables =
  map { "filing.$_" } qw(beian_calendar beian_holiday beian_notice beian_rule
  beian_region_setting);
my $edit = q{INSERT INTO filing.beian_holiday (calendar, day, kind)
	VALUES ('CN', '2026-12-28', 'holiday')};

$node->start;
$node->safe_psql('postgres', 'CREATE ROLE alice LOGIN; CREATE ROLE bob LOGIN');
$node->safe_psql('postgres', "CREATE DATABASE $_ TEMPLATE template0")
  foreach qw(source by_bob by_superuser rows_by_bob);
$node->safe_psql('postgres',
	'GRANT CREATE ON DATABASE source TO alice; GRANT CREATE ON DATABASE by_bob TO bob'
);

# alice creates everything, as no superuser
$ENV{PGUSER} = 'alice';
fill($node, 'source');
delete $ENV{PGUSER};
my $contents = contents($node, 'source');
$node->command_ok(
	[ 'pg_dump', '-U', 'alice', '-Fc', '-f', "$dir/dump", 'source' ],
	'the owner dumps');

# another role that may create in the database restores it as its own
$node->command_ok(
	[
		'pg_restore', '--exit-on-error', '--no-owner', '-U', 'bob', '-d',
		'by_bob', "$dir/dump"
	],
	'another role restores');
is(contents($node, 'by_bob'), $contents, 'with the same contents');
is( $node->safe_psql(
		'by_bob',
		q{SELECT extowner::regrole FROM pg_extension WHERE extname = 'beian'}),
	'bob',
	'and is the owner now');
$node->safe_psql('by_bob', "SET ROLE bob; $edit");
is($node->safe_psql('by_bob', q{SELECT filing.beian_is_workday('2026-12-28')}),
	'f', 'and may edit');

# the superuser restores: alice owns what she owned, but may not edit
$node->command_ok(
	[ 'pg_restore', '--exit-on-error', '-d', 'by_superuser', "$dir/dump" ],
	'the superuser restores');
is(contents($node, 'by_superuser'), $contents, 'with the same contents');
my ($status, $out, $err) =
  $node->psql('by_superuser', "SET ROLE alice; $edit");
like(
	$err,
	qr/permission denied for table beian_holiday/,
	'the former owner may not edit');
$node->safe_psql('by_superuser',
	    'GRANT INSERT, UPDATE, DELETE ON '
	  . join(', ', @tables)
	  . " TO alice; SET ROLE alice; $edit");
is($node->safe_psql('by_superuser', q{SELECT filing.beian_is_workday('2026-12-28')}),
	'f', 'after a GRANT on the five tables alice edits again');

# that GRANT is no initial privilege: the next dump carries it
like(
	dump_text($node, 'by_superuser'),
	qr/GRANT .*INSERT.* ON TABLE filing\.beian_holiday TO alice/,
	'and the GRANT is dumped from now on');

# rows alone, into an extension of the superuser: INSERT is what it takes
run_file($node, 'rows_by_bob', 'extension');
$node->safe_psql('rows_by_bob', 'GRANT USAGE ON SCHEMA filing TO bob');
$node->command_ok(
	[ 'pg_dump', '-a', '-n', 'filing', '-f', "$dir/rows.sql", 'source' ],
	'rows are dumped');
my @restore = (
	'psql', '-Xq', '-v', 'ON_ERROR_STOP=1', '-1', '-U', 'bob', '-f',
	"$dir/rows.sql", 'rows_by_bob');
$node->command_fails_like(
	\@restore,
	qr/permission denied for table beian_/,
	'without a GRANT no role restores users\' rows');
$node->safe_psql('rows_by_bob',
	'GRANT INSERT ON ' . join(', ', @tables) . ' TO bob');
$node->command_ok(\@restore, 'GRANT INSERT is enough');
is( $node->safe_psql('rows_by_bob', 'SELECT filing.beian_fingerprint()'),
	$node->safe_psql('source', 'SELECT filing.beian_fingerprint()'),
	'calendars, rules and settings are equal');

$node->stop;
done_testing();
