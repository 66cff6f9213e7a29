# A release: version 1.0 and an update script that is made up for the tests.  An
# update and a new installation, which runs the same chain of scripts, come to
# the same; users' rows stay, and win; an open session answers by it at once.

use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;
use Beian;

# the scripts of both versions, where a server can be told to look for them
my $dir = PostgreSQL::Test::Utils::tempdir;
my ($share) = map { s/\n//r } run_command([ 'pg_config', '--sharedir' ]);
my ($major) = (run_command([ 'pg_config', '--version' ]))[0] =~ /(\d+)/;
my $scripts = $major >= 18 ? "$dir/extension" : "$dir$share/extension";
my $setting =
  $major >= 18
  ? "extension_control_path = '$dir:\$system'"
  : "extension_destdir = '$dir'";
my $node = new_node('main');

$node->start;
my $known = $node->safe_psql('postgres',
	q{SELECT count(*) FROM pg_settings WHERE name ~ '^extension_(control_path|destdir)$'});
if (!$known)
{
	$node->stop;
	plan skip_all =>
	  'this server looks for extensions in its own directory alone';
}

system_or_bail('mkdir', '-p', $scripts);
my $control = slurp_file("$share/extension/beian.control");
$control =~ s/^default_version = .*/default_version = '1.1'/m or die;
append_to_file("$scripts/beian.control", $control);
append_to_file("$scripts/beian--1.0.sql",
	slurp_file("$share/extension/beian--1.0.sql"));
append_to_file("$scripts/beian--1.0--1.1.sql",
	Beian::sample('beian--1.0--1.1'));
$node->append_conf('postgresql.conf', $setting);
$node->restart;

sub version_of
{
	my ($db) = @_;
	return $node->safe_psql($db,
		q{SELECT extversion FROM pg_extension WHERE extname = 'beian'});
}

# Everything that the release is: the catalog, and the rows of each table.
sub everything
{
	my ($db) = @_;
	my $text = run_file($node, $db, 'catalog');
	my @tables = split /\n/, $node->safe_psql(
		$db, q{
		SELECT relname || CASE WHEN EXISTS (SELECT FROM pg_attribute
			WHERE attrelid = c.oid AND attname = 'origin')
			THEN ' AS t WHERE origin = ''beian''' ELSE ' AS t' END
		FROM pg_class AS c JOIN pg_depend AS d ON d.classid = 'pg_class'::regclass
			AND d.objid = c.oid AND d.deptype = 'e'
		WHERE relkind = 'r' AND relnamespace = 'filing'::regnamespace ORDER BY 1});

	foreach my $table (@tables)
	{
		$text .= "$table\n"
		  . $node->safe_psql($db,
			qq{SELECT t::text COLLATE "C" FROM filing.$table ORDER BY 1}) . "\n";
	}
	return $text;
}

sub users_rows
{
	my ($db) = @_;
	return dump_text($node, $db, '--data-only', '-n', 'filing');
}

foreach my $db (qw(chain updated users))
{
	$node->safe_psql('postgres', "CREATE DATABASE $db TEMPLATE template0");
	$node->safe_psql($db, 'CREATE SCHEMA filing; CREATE EXTENSION beian SCHEMA filing'
		  . ($db eq 'chain' ? '' : q{ VERSION '1.0'}));
}
my $before = everything('updated');
run_file($node, 'users', 'users_rows');
my $rows = users_rows('users');
my %session = map { $_ => $node->background_psql($_) } qw(updated users);
$_->query_safe('SET search_path = filing;') foreach values %session;

# the day before: what the notice covers is not known, but to who loaded it
my $covers = q{SELECT beian_is_final('2027-02-10'), beian_is_final('2026-11-02');};
my $notice = q{SELECT beian_is_workday('2027-01-04'), beian_is_workday('2027-02-10'),
	beian_is_workday('2027-01-31'), beian_add_workdays('2026-12-31', 3);};
my $term = q{SELECT beian_deadline_day('psb_filing', '2026-03-02'),
	beian_deadline_day('psb_filing', '2026-03-02', '11');};
is(ask($session{updated}, $covers), 'f|t', 'before: the next year is not covered');
is(ask($session{updated}, $term), '2026-04-01|2026-04-01', 'before: the term');
is(ask($session{users}, $notice), 'f|t|f|2027-01-07',
	'before: the notice as users loaded it');
is(ask($session{users}, $term), '2026-04-01|2026-03-30', 'before: the users\' term');
is(version_of('updated'), '1.0', 'before: the version');

$node->safe_psql($_, 'ALTER EXTENSION beian UPDATE') foreach qw(updated users);

is(version_of($_), '1.1', "$_: the version") foreach qw(chain updated users);
is(ask($session{updated}, $covers), 't|t', 'updated: an open session is covered');
is(ask($session{updated}, $notice), 't|f|t|2027-01-06',
	'updated: it counts by the notice');
is(ask($session{updated}, $term), '2026-04-02|2026-04-02', 'updated: and by the term');
is(ask($session{users}, $notice), 'f|f|t|2027-01-07',
	'users: their own days win over the notice');
is(ask($session{users}, $term), '2026-04-02|2026-03-30',
	'users: and their own terms');
is(users_rows('users'), $rows, 'users: their rows are as they were');
unlike($rows, qr/\tbeian$/m, 'users: and are theirs alone');

my $all = everything('chain');
isnt($all, $before, 'the release changes something');
like($all, qr/beian_made_up/, 'and the catalog');
my %everything = map { $_ => everything($_) } qw(updated users);
foreach my $db (qw(updated users))
{
	ok($everything{$db} eq $all, "$db: all is as in a new installation")
	  or diag(first_difference($all, $everything{$db}));
}
is(ask($session{updated}, 'SELECT beian_fingerprint();'),
	$node->safe_psql('chain', 'SELECT filing.beian_fingerprint()'),
	'updated: so is the fingerprint');

# the lines in which two texts begin to differ
sub first_difference
{
	my @a = split /\n/, $_[0];
	my @b = split /\n/, $_[1];
	my $i = 0;
	$i++ while $i < @a && $i < @b && $a[$i] eq $b[$i];
	return "new:     " . ($a[$i] // 'end') . "\nupdated: " . ($b[$i] // 'end');
}

# a dump of the updated one restores into a new installation
$node->safe_psql('postgres', 'CREATE DATABASE restored TEMPLATE template0');
$node->command_ok([ 'pg_dump', '-f', "$dir/users.sql", 'users' ], 'users: dump');
$node->command_ok(
	[ 'psql', '-Xq', '-v', 'ON_ERROR_STOP=1', '-f', "$dir/users.sql", 'restored' ],
	'users: restore');
is(users_rows('restored'), $rows, 'restored: their rows are as they were');
is($node->safe_psql('restored', 'SELECT filing.beian_fingerprint()'),
	$node->safe_psql('users', 'SELECT filing.beian_fingerprint()'),
	'restored: so is the fingerprint');

$_->quit foreach values %session;
$node->stop;
done_testing();
