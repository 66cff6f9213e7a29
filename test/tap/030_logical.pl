# Logical replication of tables with the types, in text and in binary.

use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;
use Beian;

my $publisher = new_node('publisher', streaming => 'logical');
my $subscriber = new_node('subscriber', streaming => 'logical');

# every row of the tables, as text
sub rows
{
	my ($node, $db) = @_;
	return $node->safe_psql(
		$db, q{
		SET search_path = shop, filing;
		SELECT * FROM site ORDER BY number;
		SELECT * FROM by_hash ORDER BY number;
		SELECT tableoid::regclass, * FROM by_range ORDER BY number});
}

$publisher->start;
$subscriber->start;
fill($publisher, 'postgres');
# changes find their row by an index of the type
$publisher->safe_psql(
	'postgres', q{
	ALTER TABLE shop.by_range REPLICA IDENTITY FULL;
	ALTER TABLE shop.by_range_low REPLICA IDENTITY FULL;
	ALTER TABLE shop.by_range_high REPLICA IDENTITY FULL;
	CREATE PUBLICATION p FOR TABLE shop.site, shop.by_hash, shop.by_range
		WITH (publish_via_partition_root = true)});

foreach my $form ('text', 'binary')
{
	# types of other OIDs than the publisher's
	my $db = "in_$form";
	$subscriber->safe_psql('postgres',
		"CREATE DATABASE $db TEMPLATE template0");
	$subscriber->safe_psql($db, 'CREATE TABLE public.shift ()');
	fill($subscriber, $db);
	$subscriber->safe_psql($db,
		'TRUNCATE shop.site, shop.by_hash, shop.by_range');

	my $connection = $publisher->connstr . ' dbname=postgres';
	my $binary = $form eq 'binary' ? 'true' : 'false';
	$subscriber->safe_psql($db,
		"CREATE SUBSCRIPTION $db CONNECTION '$connection' PUBLICATION p WITH (binary = $binary)"
	);
	$subscriber->wait_for_subscription_sync($publisher, $db, $db);
	is(rows($subscriber, $db), rows($publisher, 'postgres'),
		"$form: the first copy is equal");

	$publisher->safe_psql(
		'postgres', qq{
		SET search_path = shop, filing;
		INSERT INTO site (number, subject, opened, former, both_numbers, span)
		SELECT n, icp_subject(n), '2026-03-01', ARRAY[n, NULL],
			(n, NULL)::pair, number_range(NULL, n)
		FROM generate_series(1, 300) AS i,
		LATERAL (SELECT format('京ICP备%s号-%s', 2021000000 + i,
			CASE '$form' WHEN 'text' THEN 1 ELSE 2 END)::icp_number) AS x (n);
		UPDATE site SET opened = opened + 1 WHERE number <@ '京ICP备2020000007号';
		UPDATE site SET number = icp_subject(number) WHERE icp_service_no(number) = 3
			AND number < '京ICP备2020000100号';
		DELETE FROM site WHERE icp_in_region(number, '沪') AND icp_service_no(number) = 2;
		DELETE FROM by_hash WHERE number < '京公网安备11010502030020号';
		UPDATE by_range SET note = 'changed' WHERE icp_scheme(number) <> 'filing'});
	$publisher->wait_for_catchup($db);
	is(rows($subscriber, $db), rows($publisher, 'postgres'),
		"$form: changes arrive");
	is(broken_indexes($subscriber, $db), '', "$form: indexes are sound");
}

$subscriber->stop;
$publisher->stop;
done_testing();
