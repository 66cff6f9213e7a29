# A cancel ends a query on a hostile page, whatever construct it is in the middle
# of.  Nothing here depends on time: each query calls the function again and
# again, and would never end by itself.  (How much is done at most before a
# cancel is seen, test/core counts.)

use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;
use Beian;

my $node = new_node('main');
my $size = 8 * 1024 * 1024;

$node->start;
$node->safe_psql('postgres', 'CREATE EXTENSION beian');

my $findings = 'beian_footer_findings(page, $$京ICP备05070218号-3$$, $$京公网安备11010502030143号$$)';
my @calls = (
	map({ [ 'beian_extract(page)', $_ ] } '&#8203;', '\u200b', '<!--', 'ICP备x', '<a href="'),
	map({ [ $findings, $_ ] } '&#8203;', '<', '<b x=y ', '<div hidden>', 'x',
		'京ICP备05070218号-3', '<a href=//beian.miit.gov.cn>'),
	[ 'unnest(icp_numbers(page))', '&#173;' ],
	[ 'beian_footer_notice(page, $$京ICP备05070218号-3$$)', '&#173;' ]);
my $session = $node->background_psql('postgres', on_error_stop => 0);
my $pid = $session->query('SELECT pg_backend_pid()');
my $state = "FROM pg_stat_activity WHERE pid = $pid";

# The page is made first, so that the session is then in the function and
# nowhere else; its name tells that it has begun.
$session->query_safe('CREATE TEMP TABLE t (page text); ALTER TABLE t ALTER page SET STORAGE external');
foreach my $call (@calls)
{
	my ($function, $unit) = @$call;

	$session->query("TRUNCATE t; RESET application_name;
		INSERT INTO t SELECT repeat('$unit', $size / octet_length('$unit'))");
	$session->query_until(
		qr/begun/, qq{
\\echo begun
DO \$do\$
DECLARE
	page text := (SELECT page FROM t);
BEGIN
	PERFORM set_config('application_name', 'within', false);
	LOOP
		PERFORM (SELECT count(*) FROM $function);
	END LOOP;
END \$do\$;
});
	$node->poll_query_until('postgres', "SELECT application_name = 'within' $state");
	$node->safe_psql('postgres', "SELECT pg_cancel_backend($pid)");
	ok($node->poll_query_until('postgres', "SELECT state = 'idle' $state"),
		"$function: the query has ended");
	is($session->query('\echo :LAST_ERROR_SQLSTATE'), '57014', 'by the cancel');
}
$session->quit;
done_testing();
