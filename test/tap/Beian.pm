# What the tests beside it share: servers with the extension in a schema of
# its own, a sample that uses the types wherever a type can stand, and a view
# of everything in it as text.
package Beian;

use strict;
use warnings;
use Exporter 'import';
use File::Basename;
use Cwd 'abs_path';
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;

our @EXPORT = qw(new_node ask run_file fill contents dump_text
  broken_indexes);

my $sample = dirname(abs_path(__FILE__)) . '/sample';

# A server, not started; options go to initdb.
sub new_node
{
	my ($name, %options) = @_;
	my $node = PostgreSQL::Test::Cluster->new($name,
		$options{path} ? (install_path => $options{path}) : ());

	$node->init(
		allows_streaming => $options{streaming} // 0,
		extra =>
		  [ '--encoding=UTF8', '--no-locale', @{ $options{extra} // [] } ]);
	$node->append_conf('postgresql.conf', $options{conf}) if $options{conf};
	return $node;
}

# The answer of a session in the background; that it may fail is the session's
# own setting.  The first releases of 16 leave a newline at its end.
sub ask
{
	my ($session, $sql) = @_;
	return $session->query($sql) =~ s/\n\z//r;
}

# The text of a file of the sample.
sub sample
{
	my ($file) = @_;
	return slurp_file("$sample/$file.sql");
}

# Run a file of the sample; its output.
sub run_file
{
	my ($node, $db, $file) = @_;
	return $node->safe_psql($db, sample($file));
}

# The extension, the sample's tables and users' rows in every table that takes
# them.
sub fill
{
	my ($node, $db) = @_;
	run_file($node, $db, $_) foreach qw(extension users_rows tables);
	return;
}

# Every row of the sample and of the users, and what functions answer on them.
sub contents
{
	my ($node, $db) = @_;
	return run_file($node, $db, 'contents');
}

# The dump as text, by the tested major's pg_dump, without what differs from one
# call to the next; rows are sorted, for their order in a table is no promise.
sub dump_text
{
	my ($node, $db, @options) = @_;
	my ($out, $err) = run_command([ 'pg_dump', @options, $node->connstr($db) ]);

	die "pg_dump failed: $err" if $out eq '';
	$out =~ s/^\\(un)?restrict .*\n//mg;
	$out =~ s/^-- Dumped .*\n//mg;
	$out =~ s{^(COPY [^\n]*\n)(.*?)^(?=\\\.\n)}{$1 . join '', sort split /^/m, $2}gems;
	return $out;
}

# What amcheck finds in the btree indexes of the sample and of the extension:
# nothing, else its message.
sub broken_indexes
{
	my ($node, $db) = @_;
	my ($out, $err);

	$node->safe_psql($db, 'CREATE EXTENSION IF NOT EXISTS amcheck SCHEMA public');
	$node->psql(
		$db, q{
		SELECT count(public.bt_index_check(c.oid::regclass, true)) > 10
		FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
		JOIN pg_am a ON a.oid = c.relam
		WHERE a.amname = 'btree' AND c.relkind = 'i'
		  AND c.relnamespace IN ('filing'::regnamespace, 'shop'::regnamespace)},
		stdout => \$out,
		stderr => \$err);
	return ($out eq 't' ? '' : "few indexes: $out ") . $err;
}

1;
