# What a role with CONNECT and TEMP alone can do, and some of what only a
# superuser can: every trigger function on tables of other shapes, every support
# function and estimator on other functions and operators, every function with
# NULL, extremes and bytes that are no text, with and without a snapshot.  All
# statements come from the catalog, so that a new function is in.  Whatever they
# answer, no server process ends.

use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;
use Beian;

my $node = new_node('main',
	conf => "restart_after_crash = on\nlog_statement = none\nlog_min_messages = log\n");
my $dir = PostgreSQL::Test::Utils::tempdir;
my $statements = 0;

$node->start;
$node->safe_psql(
	'postgres', q{
	CREATE ROLE mallory LOGIN;
	CREATE SCHEMA beian;
	CREATE EXTENSION beian SCHEMA beian;
	GRANT USAGE ON SCHEMA beian TO PUBLIC;
	REVOKE CREATE ON SCHEMA public FROM PUBLIC;
	ALTER DATABASE postgres SET search_path = pg_temp, beian, public;
	ALTER DATABASE postgres SET statement_timeout = '30s';
	-- text that is no UTF-8
	CREATE CAST (bytea AS text) WITHOUT FUNCTION;
	CREATE VIEW public.fn AS
	SELECT p.*, p.oid::regprocedure::text AS signature,
	       ARRAY(SELECT format_type(t, NULL) FROM unnest(p.proargtypes) WITH ORDINALITY a (t, n) ORDER BY n) AS args,
	       ARRAY_TO_STRING(ARRAY(SELECT coalesce(nullif(p.proargnames[n], ''), '-') || ' ' || format_type(t, NULL)
	                             FROM unnest(p.proargtypes) WITH ORDINALITY a (t, n) ORDER BY n), ';') AS arguments,
	       'internal'::regtype = ANY (p.proargtypes) AS has_internal
	FROM pg_proc p
	JOIN pg_depend d ON d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e'
	WHERE d.refobjid = (SELECT oid FROM pg_extension WHERE extname = 'beian')});
my $started =
  $node->safe_psql('postgres', 'SELECT pg_postmaster_start_time()');

# Rows of a query, each as a list.
sub rows
{
	my $query = shift;
	return map { [ split /\|/, $_, -1 ] } split /\n/,
	  $node->safe_psql('postgres', $query);
}

# Run statements in one session of a role: errors are as they should be, a
# connection that is lost is not.  Gives what psql wrote.
sub attack
{
	my ($name, $role, @sql) = @_;
	my $file = "$dir/attack.sql";
	my ($out, $err) = ('', '');

	unlink $file;
	append_to_file($file, join '', map { "$_;\n" } @sql);
	$statements += @sql;
	IPC::Run::run(
		[
			'psql', '-XAtqe', '-v', 'VERBOSITY=sqlstate', '-f', $file,
			'-d', $node->connstr('postgres') . " user=$role"
		],
		'>', \$out, '2>&1');
	my $ended = $out =~ /server closed the connection|connection to server was lost/;
	if ($ended)
	{
		my @last = grep { /^(SELECT|INSERT|UPDATE|DELETE|TRUNCATE|EXPLAIN|DO|CREATE)/ } split /\n/, $out;
		diag("the last statement was: $last[-1]");
		$node->poll_query_until('postgres', 'SELECT true');
	}
	ok(!$ended, "$name, as $role");
	return $out;
}

my $superuser = $node->safe_psql('postgres', 'SELECT current_user');

# What an argument may be, by its type: the first is an ordinary value.
my @bytes = map { "'\\x$_'::bytea::text" } (
	'ff', '80', 'e4ba', 'f7bfbfbf', 'f8888080', 'c0af', 'eda080', '00',
	'e4baac494350e5a487ff', 'e4baac494350e5a4', '3c61ff20687265663d22e4');
my %values = (
	'text' => [
		"'CN'", 'NULL', "''", "' '", "'%s%n'", "repeat('京', 3000)",
		"repeat('<', 3000)", "'44'", "'shell'", "'京ICP备12345678号-3'", @bytes,
		"repeat('\\xff'::bytea::text, 100000)",
		"repeat('\\xe4'::bytea::text, 100000)"
	],
	'cstring' => [ "'CN'", 'NULL', "''", "'京ICP备12345678号'" ],
	'integer' => [ 3, 'NULL', 0, -1, 2147483647, -2147483648 ],
	'smallint' => [ 3, 'NULL', 0, -1, 32767, '(-32768)::smallint' ],
	'bigint' =>
	  [ 3, 'NULL', 0, -1, 9223372036854775807, "'-9223372036854775808'::bigint" ],
	'boolean' => [ 'true', 'NULL', 'false' ],
	'double precision' => [ 1, 'NULL', "'NaN'", "'-Infinity'" ],
	'date' => [
		"'2026-03-05'", 'NULL', "'infinity'", "'-infinity'",
		"'4713-01-01 BC'", "'5874897-12-31'", "'0001-01-01 BC'", "'2000-12-31'"
	],
	'timestamp with time zone' => [
		"'2026-03-05 12:00+08'", 'NULL', "'infinity'", "'-infinity'",
		"'4713-01-01 00:00:00+00 BC'", "'294276-12-31 23:59:59.999999+00'"
	],
	'time without time zone' => [ "'17:00'", 'NULL', "'00:00'", "'24:00'" ],
	'interval' => [ "'1 day'", 'NULL', "'-178000000 years'", "'178000000 years'" ],
	'icp_number' => [
		"'京ICP备12345678号-3'", 'NULL', "'京ICP备00001号'",
		"'新ICP备2099999999号-99999K'", "'A1-20000001'", "'合字A1.A2.B1.B2-20999999-99999K'"
	],
	'psb_number' => [
		"'京公网安备11010502030143号'", 'NULL',
		"'京公网安备110000000001号'", "'新公网安备65999999999999号'"
	],
	'text[]' => [
		"'{B2}'", 'NULL', "'{}'", "'{NULL}'", "'{{a,b},{c,d}}'",
		"'[-5:-4]={a,b}'", "array_fill('\\xff'::bytea::text, ARRAY[1000])"
	],
	'jsonb' => [
		"'{}'", 'NULL', "'null'", "'[]'", "'[[[]]]'", "'\"x\"'", "'1e400'",
		"'{\"year\": 99999999999, \"days\": [{\"date\": null}]}'",
		"'{\"year\": 2027, \"holidays\": \"x\", \"days\": {\"a\": 1}}'"
	],
	'bytea' => [ "'\\x00'", 'NULL', "''", "'\\xffffffffffffffff'" ]);
$values{'json'} = $values{'jsonb'};
$values{'character varying'} = $values{'text'};
$values{'icp_number[]'} = [ "'{京ICP备12345678号}'", 'NULL', "'{}'", "'{NULL}'" ];
$values{'psb_number[]'} = [ "'{}'", 'NULL', "'{NULL}'" ];
$values{'date[]'} = [ "'{2026-03-05}'", 'NULL', "'{}'", "'{infinity,NULL}'" ];

# Ordinary values by the argument's name, where the type says too little.
my $page = '<a href="https://beian.miit.gov.cn">京ICP备12345678号-3</a> 京公网安备11010502030143号';
my %ordinary = (
	domain => 'service_class', lang => 'zh', region => '44', province => '粤',
	rule => 'psb_filing', unit => 'workday', convention => 'following',
	resolves => 'here', kind => 'website', scheme => 'filing',
	serial => '2021000001', topic => 'shell_service', subject_state => 'filed',
	service_state => 'filed', html => $page, page => $page,
	map { $_ => 'shell' } qw(code class service_class subject_class));

# The value of that number of a type; 0 is the ordinary one.
sub value
{
	my ($type, $i, $name) = @_;
	my $list = $values{$type} // ['NULL'];

	return "'$ordinary{$name}'::$type"
	  if $i == 0 && defined $name && $ordinary{$name} && $type eq 'text';
	return '(' . $list->[ $i % @$list ] . ")::$type";
}

# Every function: ordinary arguments; each argument with each of its values, the
# others ordinary; all of them NULL, and all of them odd.
sub calls
{
	my ($name, $arguments) = @_;
	my (@names, @types);

	foreach (split /;/, $arguments)
	{
		my ($argument, $type) = split / /, $_, 2;
		push @names, $argument;
		push @types, $type;
	}
	my @calls = ([ map { value($types[$_], 0, $names[$_]) } 0 .. $#types ]);

	foreach my $arg (0 .. $#types)
	{
		foreach my $i (1 .. $#{ $values{ $types[$arg] } // [0] })
		{
			push @calls,
			  [ map { value($types[$_], $_ == $arg ? $i : 0, $names[$_]) } 0 .. $#types ];
		}
	}
	push @calls, [ map { "NULL::$_" } @types ];
	foreach my $i (1 .. 24)
	{
		push @calls, [ map { value($types[$_], $i * (1 + $_) + $_) } 0 .. $#types ];
	}
	return map { "$name(" . join(', ', @$_) . ')' } @calls;
}

my @functions = rows(q{
	SELECT proname, arguments, provolatile, prorettype = 'trigger'::regtype,
	       lanname, proretset
	FROM fn JOIN pg_language l ON l.oid = prolang
	WHERE NOT has_internal AND prokind = 'f' ORDER BY 1});
my @unknown = rows(q{SELECT DISTINCT unnest(args) FROM fn WHERE NOT has_internal});
is(join(' ', grep { !$values{$_} } map { $_->[0] } @unknown),
	'', 'the type of every argument has values to try');

foreach my $function (@functions)
{
	my ($name, $args, $volatile) = @$function;
	my @calls = calls($name, $args);

	attack("$name($args)", 'mallory', map { "SELECT count(x) FROM (SELECT $_ AS x OFFSET 0) a" } @calls);
	attack("$name($args) in a transaction", $superuser,
		map { ('BEGIN', "SELECT count(x) FROM (SELECT $_ AS x OFFSET 0) a", 'ROLLBACK') } @calls)
	  if $volatile eq 'v';
}

# Aggregates, also over no row.
foreach my $aggregate (rows(
		q{SELECT proname, arguments FROM fn WHERE prokind = 'a' ORDER BY 1}))
{
	my ($name, $args) = @$aggregate;
	my @calls = calls($name, $args);
	attack("aggregate $name($args)", 'mallory',
		map { ("SELECT $_", "SELECT $_ WHERE false", "SELECT $_ OVER (ORDER BY g) FROM generate_series(1, 3) g") } @calls);
}

# Without a snapshot: the CHECK of a domain's variable right after a COMMIT.
# Functions in SQL are left out, since the server itself crashes there.
attack(
	'without a snapshot',
	'mallory',
	map {
		my ($name, $args, $volatile, $trigger, $language, $set) = @$_;
		my ($call) = calls($name, $args);
		(
			"CREATE DOMAIN pg_temp.checked AS text CHECK (($call IS NULL) IS NOT NULL)",
			"DO 'BEGIN COMMIT; DECLARE v pg_temp.checked; BEGIN v := NULL; END; END'",
			'DROP DOMAIN pg_temp.checked')
	} grep { $_->[3] eq 'f' && $_->[4] eq 'c' && $_->[5] eq 'f' } @functions);

# Trigger functions on tables that are not theirs: of other shapes, with their
# own columns' names and other types, and exact copies.
my @shapes = (
	'origin text', 'code bigint, b int', 'a int, b date, c bigint',
	'code text, b date, kind text, d text, e text, origin text',
	'a int, b int, c int', '', 'a text, b text, c text, d text, e text, f text, g text, h text');
foreach my $table (rows(q{
	SELECT c.relname, string_agg(quote_ident(a.attname), ';' ORDER BY a.attnum)
	FROM pg_class c
	JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e'
	JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
	WHERE c.relkind = 'r' AND d.refclassid = 'pg_extension'::regclass
	GROUP BY 1 ORDER BY 1}))
{
	my ($name, $columns) = @$table;
	push @shapes, "LIKE beian.$name",
	  map { my $type = $_; join ', ', map { "$_ $type" } split /;/, $columns }
	  qw(bigint text boolean);
}
my @filled = (
	"'user'", "NULL, 1", "1, '2026-01-01', 81985529216486895", "1234567890123456, 1",
	"'CN', '2026-01-01', 'x', 'y', 'z', 'user'", '1, 2, 3', 'NULL');

foreach my $granted (0, 1)
{
	foreach my $function (grep { $_->[3] eq 't' } @functions)
	{
		my $name = $function->[0];
		my @sql = ("SET client_min_messages = error");

		$node->safe_psql('postgres',
			"GRANT EXECUTE ON FUNCTION beian.$name() TO mallory")
		  if $granted;
		foreach my $shape (@shapes)
		{
			my $n = () = $shape =~ /,/g;
			my $same =
			  join ', ', ($shape =~ /bigint/ ? '81985529216486895' : $shape =~ /boolean/ ? 'true' : "'user'") x ($n + 1);

			push @sql, "CREATE TEMP TABLE victim ($shape)",
			  map { "INSERT INTO victim VALUES ($_)" } @filled, $same;
			push @sql, 'INSERT INTO victim DEFAULT VALUES';
			foreach my $event ('BEFORE', 'AFTER')
			{
				foreach my $level ('ROW', 'STATEMENT')
				{
					foreach my $arg ('', "'CN'", "'a', 'b', 'c'")
					{
						push @sql,
						  "CREATE TRIGGER t $event INSERT OR UPDATE OR DELETE ON victim FOR EACH $level EXECUTE FUNCTION $name($arg)",
						  (map { "INSERT INTO victim VALUES ($_)" } @filled, $same),
						  'INSERT INTO victim DEFAULT VALUES',
						  'UPDATE victim SET ctid = ctid',
						  'DELETE FROM victim', 'DROP TRIGGER t ON victim';
					}
				}
			}
			push @sql,
			  "CREATE TRIGGER t BEFORE TRUNCATE ON victim EXECUTE FUNCTION $name('CN')",
			  'TRUNCATE victim', 'DROP TABLE victim';
			# a view and partitions
			push @sql, "CREATE TEMP VIEW seen AS SELECT 1 AS origin, 2 AS code",
			  "CREATE TRIGGER t INSTEAD OF INSERT ON seen FOR EACH ROW EXECUTE FUNCTION $name('CN')",
			  'INSERT INTO seen VALUES (1, 2)', 'DROP VIEW seen',
			  if $shape eq 'origin text';
		}
		attack("trigger $name" . ($granted ? ', granted' : ''), 'mallory', @sql);
	}
}

# Granted, they fire and say no: whatever a row holds, it is not looked at.
foreach my $function (grep { $_->[3] eq 't' } @functions)
{
	my $name = $function->[0];
	my $out = attack(
		"answers of $name",
		'mallory',
		map {
			(
				'CREATE TEMP TABLE victim (LIKE beian.beian_holiday)',
				"CREATE TRIGGER t $_ ON victim FOR EACH ROW EXECUTE FUNCTION $name('CN')",
				"INSERT INTO victim (calendar, day, kind, year, origin) VALUES ('CN', '2030-01-01', 'holiday', 2030, 'user')",
				'DROP TABLE victim')
		} 'BEFORE INSERT', 'AFTER INSERT');
	my @answers = $out =~ /ERROR:\s+(\w+)/g;
	is(join(' ', grep { !/^(0A000|39P01)$/ } @answers) . " of " . @answers,
		' of 2', "$name refuses a table that is not the extension's, granted");
}

# Support functions and estimators on functions and operators of other shapes.
# Only a superuser may attach them (estimators: since early 2026).
my @signatures = (
	[ 'bytea', 'bigint', 'boolean' ], [ 'bigint', 'bytea', 'boolean' ],
	[ 'text', 'text', 'boolean' ], [ 'icp_number', 'icp_number', 'boolean' ],
	[ 'icp_number', 'icp_number', 'text' ], [ 'icp_number', 'text', 'text' ],
	[ 'icp_number', 'text', 'boolean' ], [ 'icp_number', 'bytea', 'boolean' ],
	[ 'psb_number', 'text', 'boolean' ], [ 'icp_number', 'psb_number', 'bigint' ],
	[ 'text', 'icp_number', 'boolean' ], [ 'icp_number', 'boolean' ], ['boolean'],
	[ 'text', 'text' ], [ 'icp_number', 'text', 'text', 'boolean' ]);
$node->safe_psql(
	'postgres', q{
	CREATE TABLE public.stock AS
	SELECT i AS id, repeat((i % 20)::text, 50)::bytea AS bytea, i % 20 * 81985529216486895 AS bigint,
		(i % 20)::text AS text, make_icp_number('京', (2021000001 + i % 50)::text, i % 3 + 1) AS icp_number,
		('京公网安备110105020' || to_char(1 + i % 30, 'FM00000') || '号')::psb_number AS psb_number,
		i % 2 = 0 AS boolean
	FROM generate_series(1, 300) i;
	CREATE INDEX ON stock (bytea);
	CREATE INDEX ON stock (bigint);
	CREATE INDEX ON stock (text);
	CREATE INDEX ON stock (icp_number);
	CREATE INDEX ON stock (psb_number);
	ANALYZE stock;
	GRANT SELECT ON stock TO PUBLIC});

sub queries
{
	my ($call, @args) = @_;
	my @columns = map { "v.$_" } @args;
	my @others = map { "w.$_" } @args;
	my @constants = map { value($_, 0) } @args;
	my @queries;

	foreach my $args (\@columns, \@constants, [ $columns[0] // (), @constants[ 1 .. $#constants ] ],
		[ $columns[0] // (), @others[ 1 .. $#others ] ],
		[ $constants[0] // (), @columns[ 1 .. $#columns ] ])
	{
		my $expression = $call->(@$args);
		push @queries,
		  "SELECT count($expression) FROM stock v, stock w WHERE w.id < 4",
		  "SELECT count(*) FROM stock v, stock w WHERE w.id < 4 AND ($expression)::text <> 'f'",
		  "SELECT count(*) FROM stock v JOIN stock w ON w.id < 4 AND $expression",
		  "SELECT count(*) FROM stock v WHERE EXISTS (SELECT FROM stock w WHERE w.id < 4 AND $expression)",
		  "SELECT count(*) FROM stock v LEFT JOIN stock w ON w.id < 4 AND NOT $expression";
	}
	return @queries;
}

# A superuser's functions and operators have been made, so that they were tried.
sub attached
{
	my ($role, $out) = @_;

	unlike($out, qr/^CREATE (FUNCTION|OPERATOR).*\n.*ERROR/m, 'all were attached')
	  if $role eq $superuser;
	return;
}

foreach my $role ('mallory', $superuser)
{
	foreach my $support (rows(
			q{SELECT proname FROM fn WHERE proargtypes = 'internal'::regtype::oid::text::oidvector AND prorettype = 'internal'::regtype ORDER BY 1}))
	{
		my $name = $support->[0];
		my @sql = ('SET enable_seqscan = off');
		foreach my $signature (@signatures)
		{
			my @args = @$signature;
			my $result = pop @args;
			my $value = value($result, 0);

			foreach my $set ('', 'SETOF ')
			{
				my $return = $set ? 'RETURN NEXT' : 'RETURN';
				push @sql,
				  'CREATE FUNCTION pg_temp.attached(' . join(', ', @args) . ") RETURNS $set$result LANGUAGE plpgsql IMMUTABLE SUPPORT $name AS \$\$BEGIN $return $value; END\$\$",
				  queries(sub { 'pg_temp.attached(' . join(', ', @_) . ')' }, @args),
				  'DROP FUNCTION pg_temp.attached';
			}
		}
		attached($role, attack("support function $name", $role, @sql));
	}
	foreach my $estimator (rows(
			q{SELECT proname, pronargs FROM fn WHERE has_internal AND prorettype = 'float8'::regtype ORDER BY 1}))
	{
		my ($name, $nargs) = @$estimator;
		my $clause = $nargs == 4 ? 'RESTRICT' : 'JOIN';
		my @sql = ('SET enable_seqscan = off');

		foreach my $signature (grep { @$_ == 3 && $_->[2] eq 'boolean' } @signatures)
		{
			my @args = @$signature[ 0, 1 ];
			push @sql,
			  "CREATE FUNCTION pg_temp.compared($args[0], $args[1]) RETURNS boolean LANGUAGE plpgsql IMMUTABLE AS 'BEGIN RETURN true; END'",
			  "CREATE OPERATOR pg_temp.=== (FUNCTION = pg_temp.compared, LEFTARG = $args[0], RIGHTARG = $args[1], $clause = $name)",
			  queries(sub { "$_[0] OPERATOR(pg_temp.===) $_[1]" }, @args),
			  "EXPLAIN SELECT FROM stock WHERE $args[0] OPERATOR(pg_temp.===) '1234567890123456'",
			  'DROP FUNCTION pg_temp.compared CASCADE';
		}
		attached($role, attack("estimator $name", $role, @sql));
	}
}

# Legal queries in which a condition is simplified before its subquery is pulled
# up: every function of two arguments that gives a boolean.
foreach my $function (rows(q{
	SELECT proname, args[1], args[2] FROM fn
	WHERE NOT has_internal AND pronargs = 2 AND prorettype = 'boolean'::regtype AND NOT proretset ORDER BY 1}))
{
	my ($name, $first, $second) = @$function;
	my @sql = (
		"CREATE TEMP TABLE one AS SELECT " . value($first, 0) . " AS a",
		"CREATE TEMP TABLE other AS SELECT " . value($second, 0) . " AS b");

	foreach my $call ("$name(x.a, t.b)", "$name(t.a, x.b)")
	{
		my ($x, $t) = $call =~ /x\.a/ ? qw(one other) : qw(other one);
		push @sql, map {
			"SELECT s.* FROM $t t, LATERAL (SELECT y.* FROM $_ z, LATERAL (SELECT g FROM $x x, generate_series(1, $call\::int) g) y) s"
		} $x, '(SELECT 1)', $t;
	}
	attack("lateral $name", 'mallory', @sql);
}

cmp_ok($statements, '>', 10_000, 'that were some ten thousand statements');
is($node->safe_psql('postgres', 'SELECT pg_postmaster_start_time()'),
	$started, 'the server is the one that was started');
is(join("\n", slurp_file($node->logfile) =~ /^(.*terminated by signal.*)$/mg),
	'', 'no process was ended by a signal');

$node->stop;
done_testing();
