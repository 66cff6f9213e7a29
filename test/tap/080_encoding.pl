# Clients whose encoding is not the database's: the server converts what they
# send and what they read, so the types answer as in UTF-8.

use strict;
use warnings;
use Encode 'from_to';
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;
use Beian;

# these characters have the same two bytes in both encodings
my %encodings = (GB18030 => 'cp936', GBK => 'cp936');
my $node = new_node('main');

$node->start;
$node->safe_psql('postgres', 'CREATE EXTENSION beian');

# Send a statement as a client of that encoding: what it prints, and its errors.
sub ask
{
	my ($encoding, $bytes, $sql) = @_;
	my ($out, $err);

	from_to($sql, 'UTF-8', $bytes);
	$node->psql(
		'postgres',
		"SET client_encoding = '$encoding'; $sql",
		stdout => \$out,
		stderr => \$err,
		on_error_stop => 1);
	from_to($_, $bytes, 'UTF-8') foreach $out, $err;
	return ($out, $err);
}

foreach my $encoding (sort keys %encodings)
{
	my $bytes = $encodings{$encoding};
	my ($out, $err) = ask($encoding, $bytes,
		q{SELECT '川ＩＣＰ備 10200063 號－1'::icp_number, '京公网安备 11010502030143号'::psb_number});

	is($out, '蜀ICP备10200063号-1|京公网安备11010502030143号',
		"$encoding: numbers in and out");
	($out, $err) = ask($encoding, $bytes,
		q{SELECT number, pos FROM beian_extract('版权所有 京ICP备12000123号-3')});
	is($out, '京ICP备12000123号-3|6', "$encoding: places are of characters");
	($out, $err) = ask($encoding, $bytes, q{SELECT '秦ICP备12345678号'::icp_number});
	like($err, qr/"秦ICP备12345678号"/, "$encoding: an error names the value");
}

# an encoding of traditional characters can send what it cannot read
my ($out, $err) =
  ask('BIG5', 'big5-eten', q{SELECT icp_serial('京ICP備12345678號')});
is($out, '12345678', 'BIG5: a traditional form is taken');
($out, $err) = ask('BIG5', 'big5-eten', q{SELECT '京ICP備12345678號'::icp_number});
like(
	$err,
	qr/character with byte sequence .* has no equivalent in encoding "BIG5"/,
	'BIG5: the canonical form cannot be said');

done_testing();
