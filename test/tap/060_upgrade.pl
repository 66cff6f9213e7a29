# pg_upgrade from the installation that UPGRADE_FROM names to the tested one:
# tables, indexes and users' rows are as before, nothing has to be reindexed.

use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;
use Beian;

my $from = $ENV{UPGRADE_FROM}
  or plan skip_all => 'UPGRADE_FROM names no older installation';
my $old = new_node('old', path => $from);
my $major = (run_command([ 'pg_config', '--version' ]))[0] =~ s/\D*(\d+).*/$1/sr;

$old->start;
$old->safe_psql('postgres', 'CREATE DATABASE other TEMPLATE template0');
fill($old, 'postgres');
run_file($old, 'other', 'extension');
my $contents = contents($old, 'postgres');
my $rows = dump_text($old, 'postgres', '--data-only');
my $files = q{SELECT string_agg(relname || pg_relation_filenode(oid), ' ' ORDER BY relname)
	FROM pg_class WHERE relnamespace = 'shop'::regnamespace AND relkind = 'i'};
my $indexes = $old->safe_psql('postgres', $files);
my $shipped = $old->safe_psql('other', 'SELECT filing.beian_fingerprint()');
my $checksums = $old->safe_psql('postgres', 'SHOW data_checksums');
$old->stop;

# checksums are the default from 18 on, and must be as in the old cluster
my $new = new_node('new', extra =>
	  [ $checksums eq 'on' ? '--data-checksums' : $major >= 18 ? '--no-data-checksums' : () ]);

chdir(PostgreSQL::Test::Utils::tempdir);    # pg_upgrade writes here
command_ok(
	[
		'pg_upgrade', '--no-sync', '-d', $old->data_dir, '-D', $new->data_dir,
		'-b', "$from/bin", '-B',
		(run_command([ 'pg_config', '--bindir' ]))[0],
		'-s', $new->host, '-p', $old->port, '-P', $new->port
	],
	"upgrade from $from to $major");
$new->start;
like($new->safe_psql('postgres', 'SHOW server_version'),
	qr/^$major(?!\d)/, 'the server is the new one');
is(contents($new, 'postgres'), $contents, 'contents and answers are the same');
is(dump_text($new, 'postgres', '--data-only'), $rows, 'the dump is the same');
is($new->safe_psql('postgres', $files),
	$indexes, 'indexes are the old files');
is(broken_indexes($new, 'postgres'), '', 'and are sound');
is($new->safe_psql('other', 'SELECT filing.beian_fingerprint()'),
	$shipped, 'shipped rows are the same');

# life goes on
$new->safe_psql(
	'postgres', q{
	SET search_path = shop, filing;
	INSERT INTO site (number, subject, opened)
	SELECT n, icp_subject(n), '2026-11-02'
	FROM generate_series(1, 1000) AS i,
	LATERAL (SELECT format('京ICP备%s号-1', 2022000000 + i)::icp_number) AS x (n);
	DELETE FROM beian_holiday WHERE calendar = 'BANK'});
is( $new->safe_psql(
		'postgres', q{
		SET search_path = shop, filing;
		SELECT beian_is_workday('2026-12-22', 'BANK'), count(*), min(number)
		FROM site WHERE number >= '京ICP备2022000001号'
			AND number <= '京ICP备2022999999号-9'}),
	't|1000|京ICP备2022000001号-1',
	'rows are added and changed');
is(broken_indexes($new, 'postgres'), '', 'indexes are sound still');

$new->stop;
done_testing();
