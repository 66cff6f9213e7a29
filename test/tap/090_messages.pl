# Messages in Chinese: what is said to a session whose lc_messages is zh_CN, and
# that other sessions of the same server are spoken to in English.

use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;
use utf8;
use Encode 'decode_utf8';
use Beian;

my ($major) = (run_command([ 'pg_config', '--version' ]))[0] =~ /(\d+)/;
my ($locales) = run_command([ 'pg_config', '--localedir' ]);
plan skip_all => 'built without NLS or without gettext'
  unless -f "$locales/zh_CN/LC_MESSAGES/beian-$major.mo";

# a locale of our own: nothing is installed for it
my $dir = PostgreSQL::Test::Utils::tempdir;
plan skip_all => 'localedef cannot make zh_CN.UTF-8'
  if system("localedef -i zh_CN -f UTF-8 $dir/zh_CN.UTF-8 >/dev/null 2>&1") != 0;
$ENV{LOCPATH} = $dir;

my $node = new_node('main');
$node->start;
$node->safe_psql('postgres', 'CREATE EXTENSION beian');

# What psql says of a statement in a language: SQLSTATE, then the lines.
sub said
{
	my ($language, $sql) = @_;
	my ($out, $err);

	$node->psql('postgres', "SET lc_messages = '$language'; $sql",
		stderr => \$err, extra_params => [ '-v', 'VERBOSITY=verbose' ]);
	return decode_utf8($err);
}

my $unknown = q{SELECT beian_is_workday('2026-05-20', 'NOWHERE')};
like(said('C', $unknown), qr/unknown calendar "NOWHERE"/, 'English in a session in English');
like(said('zh_CN.UTF-8', $unknown), qr/未知的日历"NOWHERE"/, 'Chinese in a session in Chinese');
like(said('zh_CN.UTF-8', $unknown), qr/已知的有/, 'its DETAIL too');
like(said('zh_CN.UTF-8', $unknown), qr/22023|42704/, 'and the SQLSTATE is the same');
like(said('zh_CN.UTF-8', q{SELECT 'x'::icp_number}),
	qr/类型 icp_number 的输入语法无效/, 'of an input function');
like(said('C', $unknown), qr/unknown calendar "NOWHERE"/, 'English again');

$node->stop;
done_testing();
