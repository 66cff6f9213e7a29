# A dump restores into a new database with the same contents: plain, custom,
# and by schema, where the extension is created beforehand.

use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;
use Beian;

my $node = new_node('main');
my $dir = PostgreSQL::Test::Utils::tempdir;

$node->start;
$node->safe_psql('postgres', "CREATE DATABASE $_ TEMPLATE template0")
  foreach qw(source plain custom schemas);
fill($node, 'source');

my $contents = contents($node, 'source');
my $dump = dump_text($node, 'source');

cmp_ok(length $contents, '>', 200_000, 'the sample has contents');
unlike($contents, qr/\bbeian\s*$/m, 'no shipped row is among the users\'');
is(broken_indexes($node, 'source'), '', 'indexes are sound');
like($dump, qr/^COPY filing\.$_ .*\n(?!\\\.)/m, "$_ is dumped")
  foreach qw(beian_calendar beian_holiday beian_notice beian_rule
	beian_region_setting);
unlike($dump, qr/\tbeian$/m, 'no shipped row is dumped');

# restored DATABASE, NAME: it is what the source was
sub restored
{
	my ($db, $name) = @_;
	is(contents($node, $db), $contents, "$name: contents");
	is(dump_text($node, $db), $dump, "$name: a dump of it is the same dump");
	is(broken_indexes($node, $db), '', "$name: indexes are sound");
	return;
}

$node->safe_psql('source', 'DROP EXTENSION amcheck');
$node->command_ok([ 'pg_dump', '-f', "$dir/plain.sql", 'source' ], 'plain dump');
$node->command_ok(
	[ 'psql', '-Xq', '-v', 'ON_ERROR_STOP=1', '-f', "$dir/plain.sql", 'plain' ],
	'plain: restore without an error');
restored('plain', 'plain');

$node->command_ok([ 'pg_dump', '-Fc', '-f', "$dir/custom", 'source' ],
	'custom dump');
$node->command_ok(
	[ 'pg_restore', '--exit-on-error', '-j', '2', '-d', 'custom', "$dir/custom" ],
	'custom: restore by two workers without an error');
restored('custom', 'custom');

# a schema's dump has no extension; users' rows are data of the extension's
# schema
run_file($node, 'schemas', 'extension');
$node->command_ok(
	[ 'pg_dump', '-a', '-n', 'filing', '-f', "$dir/rows.sql", 'source' ],
	'schemas: dump users\' rows');
$node->command_ok(
	[ 'pg_dump', '-n', 'shop', '-f', "$dir/shop.sql", 'source' ],
	'schemas: dump tables');
$node->command_ok(
	[
		'psql', '-Xq', '-v', 'ON_ERROR_STOP=1', '-f', "$dir/rows.sql",
		'-f', "$dir/shop.sql", 'schemas'
	],
	'schemas: restore without an error');
restored('schemas', 'schemas');

$node->stop;
done_testing();
