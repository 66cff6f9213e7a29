#!/usr/bin/perl
# Compares doc/beian.md with the catalog: nothing missing, nothing extra.
#
#	doc.pl [--write] [FILE]
#
# Both are read into the same lines, one for each function with its arguments,
# defaults, result and labels, type, operator, operator class, cast, table and
# column with its type, and code with its labels.  Each function must be called
# in an example.  Needs a server as psql finds it; makes a database of its own.
# TAP on standard output.
#
# --write puts the rows of columns, codes and internal functions into the
# document before it is compared; the rest is written by hand.
use strict;
use warnings;

my $write = @ARGV && $ARGV[0] eq '--write' && shift @ARGV;
my $file = $ARGV[0] // 'doc/beian.md';
my $db = 'beian_doc';
my %called;						# functions that examples call

# What the document says, by these forms:
#	#### `f(a type DEFAULT x) → type`		then a line *LABELS.*
#	#### Aggregate `f(type) → type`
#	### Type `t`
#	### Operators of `t`, ### Casts of `t`	with tables, also of classes
#	### Table `t`, ### View `t`				with a table of columns
#	### Domain `d`							with a table of codes
#	## Internal functions					with a table of functions
sub document
{
	my ($place, $name, $function, $fenced) = ('', '');
	my @lines;

	open my $fh, '<:encoding(UTF-8)', $file or die "$file: $!\n";
	while (<$fh>)
	{
		chomp;
		$fenced = !$fenced && ($1 || 'none') if /^```(\w*)/;
		if ($fenced)
		{
			$called{$1} = 1 while $fenced eq 'sql' && /\b(\w+)\(/g;
			next;
		}
		if (/^#### (Aggregate )?`(.+)`$/)
		{
			$function = ($1 ? 'aggregate ' : 'function ') . $2;
			push @lines, $function;
		}
		elsif (/^### (Type|Operators of|Casts of|Table|View|Domain) `(\w+)`$/)
		{
			($place, $name) = ($1, $2);
			push @lines, lc("$place ") . $name
				if $place =~ /^(Type|Table|View|Domain)$/;
		}
		elsif (/^##/)
		{
			($place, $name) = (/^## Internal functions$/ ? 'Internal' : '', '');
		}
		elsif (/^\*([A-Z, ]+)\.\*$/)
		{
			push @lines, "labels $function: $1";
		}
		elsif (/^\| `/)
		{
			s/\\([*<])/$1/g;
			my @cell = map { s/^ +| +$//gr } split /\|/, s/^\|//r;
			my @code = map { /^`(.*)`$/ ? $1 : $_ } @cell;
			push @lines,
				$place eq 'Internal' ? "internal $code[0]: $code[1]"
			  : $place eq 'Casts of' ? "cast $code[0] to $code[1] $code[2]"
			  : $place eq 'Operators of' && $code[1] =~ /^(btree|hash|brin)$/
			  ? "operator class $code[0] $code[1]"
			  . ($code[2] =~ /^default/ ? ' default' : '')
			  : $place eq 'Operators of' ? "operator $code[0] gives $code[1]"
			  : $place =~ /^(Table|View)$/ ? "column $name.$code[0] $code[1]: $code[2]"
			  : $place eq 'Domain'
			  ? "code $name.$code[0] $code[1], $code[2], " . ($code[3] // '')
			  : next;
		}
	}
	return @lines;
}

# The same lines from the catalog.
my $members = <<'SQL';
WITH member AS (
	SELECT d.classid, d.objid
	FROM pg_depend AS d
	JOIN pg_extension AS x ON d.refclassid = 'pg_extension'::regclass AND d.refobjid = x.oid
	WHERE d.deptype = 'e' AND x.extname = 'beian'
), arg AS (
	SELECT p.oid, t.i, COALESCE(p.proargmodes[t.i]::text, 'i') AS mode,
		concat_ws(' ', quote_ident(NULLIF(p.proargnames[t.i], '')), format_type(t.type, NULL),
			CASE WHEN p.prokind = 'f' THEN 'DEFAULT ' || regexp_replace(
				pg_get_function_arg_default(p.oid, t.i::int4), '::[a-z_ ]+(\[\])?$', '') END) AS text
	FROM pg_proc AS p
	CROSS JOIN unnest(COALESCE(p.proallargtypes, p.proargtypes::oid[])) WITH ORDINALITY AS t (type, i)
), fn AS (
	SELECT p.oid, p.proname, p.prokind, p.provolatile, p.proisstrict,
		concat(p.proname, '(',
			(SELECT string_agg(a.text, ', ' ORDER BY a.i) FROM arg AS a WHERE a.oid = p.oid AND a.mode IN ('i', 'b', 'v')),
			') → ',
			COALESCE(
				CASE WHEN p.proretset THEN 'SETOF ' END
				|| (SELECT '(' || string_agg(a.text, ', ' ORDER BY a.i) || ')' FROM arg AS a WHERE a.oid = p.oid AND a.mode IN ('o', 't')),
				(SELECT '(' || string_agg(a.text, ', ' ORDER BY a.i) || ')' FROM arg AS a WHERE a.oid = p.oid AND a.mode IN ('o', 't')),
				pg_get_function_result(p.oid))) AS text,
		-- of no use but to the server
		p.prorettype IN ('trigger'::regtype, 'cstring'::regtype)
			OR 'internal'::regtype = ANY (p.proargtypes) OR 'cstring'::regtype = ANY (p.proargtypes)
			OR EXISTS (SELECT FROM pg_operator AS o WHERE o.oprcode = p.oid)
			OR EXISTS (SELECT FROM pg_amproc AS s WHERE s.amproc = p.oid)
			OR EXISTS (SELECT FROM pg_type AS t WHERE t.typsend = p.oid)
			OR EXISTS (SELECT FROM pg_aggregate AS g WHERE p.oid IN (g.aggtransfn, g.aggfinalfn))
			-- what the planner alone writes
			OR p.proname = 'icp_number_within' AS internal
	FROM pg_proc AS p
	JOIN member AS m ON m.classid = 'pg_proc'::regclass AND m.objid = p.oid
)
SQL

my %catalog = (
	functions => <<'SQL',
SELECT CASE prokind WHEN 'a' THEN 'aggregate ' ELSE 'function ' END || text FROM fn WHERE NOT internal
SQL
	labels => <<'SQL',
SELECT concat('labels ', CASE prokind WHEN 'a' THEN 'aggregate ' ELSE 'function ' END, text, ': ',
	CASE provolatile WHEN 'i' THEN 'IMMUTABLE' WHEN 's' THEN 'STABLE' ELSE 'VOLATILE' END,
	CASE WHEN proisstrict THEN ', STRICT' END)
FROM fn WHERE NOT internal AND proname NOT IN ('min', 'max')
SQL
	internal => <<'SQL',
SELECT concat('internal ', text, ': ', obj_description(oid, 'pg_proc')) FROM fn WHERE internal
SQL
	types => <<'SQL',
SELECT 'type ' || t.typname FROM pg_type AS t JOIN member AS m ON m.classid = 'pg_type'::regclass AND m.objid = t.oid
WHERE t.typtype NOT IN ('c') AND t.typelem = 0
SQL
	operators => <<'SQL',
SELECT format('operator %s %s %s gives %s', format_type(o.oprleft, NULL), o.oprname, format_type(o.oprright, NULL), format_type(o.oprresult, NULL))
FROM pg_operator AS o JOIN member AS m ON m.classid = 'pg_operator'::regclass AND m.objid = o.oid
SQL
	'operator classes' => <<'SQL',
SELECT concat('operator class ', c.opcname, ' ', a.amname, CASE WHEN c.opcdefault THEN ' default' END)
FROM pg_opclass AS c JOIN pg_am AS a ON a.oid = c.opcmethod
JOIN member AS m ON m.classid = 'pg_opclass'::regclass AND m.objid = c.oid
SQL
	casts => <<'SQL',
SELECT concat('cast ', format_type(c.castsource, NULL), ' to ', format_type(c.casttarget, NULL), ' ',
	CASE c.castcontext WHEN 'i' THEN 'implicit' WHEN 'a' THEN 'assignment' ELSE 'explicit' END)
FROM pg_cast AS c JOIN member AS m ON m.classid = 'pg_cast'::regclass AND m.objid = c.oid
SQL
	tables => <<'SQL',
SELECT concat(CASE c.relkind WHEN 'v' THEN 'view' WHEN 'r' THEN 'table' ELSE c.relkind::text END, ' ', c.relname)
FROM pg_class AS c JOIN member AS m ON m.classid = 'pg_class'::regclass AND m.objid = c.oid
SQL
	columns => <<'SQL',
SELECT format('column %s.%s %s: %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), col_description(c.oid, a.attnum))
FROM pg_class AS c JOIN member AS m ON m.classid = 'pg_class'::regclass AND m.objid = c.oid
JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
SQL
	domains => <<'SQL',
SELECT DISTINCT 'domain ' || domain FROM beian_code
SQL
	codes => <<'SQL',
SELECT concat('code ', domain, '.', code, ' ', zh, ', ', en, ', ', note) FROM beian_code
SQL
);

# What a line of the document is compared with, by its first words.
my %kind = (
	functions => qr/^(function|aggregate) /,
	labels => qr/^labels /,
	internal => qr/^internal /,
	types => qr/^type /,
	operators => qr/^operator (?!class )/,
	'operator classes' => qr/^operator class /,
	casts => qr/^cast /,
	tables => qr/^(table|view) /,
	columns => qr/^column /,
	domains => qr/^domain /,
	codes => qr/^code /);

# The rows of a table of the document, by its heading.
my %rows = (
	'Table' => <<'SQL',
SELECT format('| `%s` | `%s` | %s |', attname, format_type(atttypid, atttypmod), col_description(attrelid, attnum))
FROM pg_attribute WHERE attrelid = '%s'::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum
SQL
	'Domain' => <<'SQL',
SELECT format('| `%s` | %s | %s | %s |', code, zh, en, note) FROM beian_code WHERE domain = '%s' ORDER BY code COLLATE "C"
SQL
	'Internal' => <<'SQL');
SELECT format('| `%s` | %s |', text, obj_description(oid, 'pg_proc')) FROM fn WHERE internal ORDER BY oid
SQL
$rows{View} = $rows{Table};

sub psql
{
	my ($in, $sql) = @_;

	open my $fh, '-|:encoding(UTF-8)', 'psql', '-XAtq', '-v', 'ON_ERROR_STOP=1',
		'-d', $in, '-c', $sql or die;
	chomp(my @rows = <$fh>);
	close $fh or die "psql failed\n";
	return @rows;
}

# Exchange the rows of those tables for the catalog's.
sub rewrite
{
	my ($text, $query) = ('');

	open my $in, '<:encoding(UTF-8)', $file or die "$file: $!\n";
	while (<$in>)
	{
		if (/^### (Table|View|Domain) `(\w+)`$/)
		{
			my ($kind, $name) = ($1, $2);
			$query = $rows{$kind} =~ s/= '%s'/= '$name'/r;
		}
		elsif (/^##/)
		{
			$query = /^## Internal functions$/ ? $members . $rows{Internal} : undef;
		}
		next if $query && /^\| `/;
		$text .= $_;
		next unless $query && /^\| ---/;
		$text .= s/([*<])/\\$1/gr . "\n" foreach psql($db, $query);
		undef $query;
		while (<$in>)
		{
			next if /^\| `/;
			$text .= $_;
			last;
		}
	}
	close $in;
	open my $out, '>:encoding(UTF-8)', $file or die "$file: $!\n";
	print $out $text;
	close $out;
}

binmode STDOUT, ':encoding(UTF-8)';
$ENV{PGOPTIONS} = '-c client_min_messages=warning';
$ENV{PGCLIENTENCODING} = 'UTF8';
psql('postgres', "DROP DATABASE IF EXISTS $db");
psql('postgres', "CREATE DATABASE $db");
psql($db, 'CREATE EXTENSION beian');
rewrite() if $write;

my @document = document();
my ($test, $failed) = (0, 0);
foreach my $kind (sort keys %kind)
{
	my %there = map { $_ => 1 } psql($db, $members . $catalog{$kind});
	my (%here, @twice);
	foreach (grep { $_ =~ $kind{$kind} } @document)
	{
		push @twice, $_ if $here{$_}++;
	}
	my @missing = grep { !$here{$_} } sort keys %there;
	my @extra = grep { !$there{$_} } sort keys %here;
	my $ok = !@missing && !@extra && !@twice && %there;

	$test++;
	$failed++ unless $ok;
	print $ok ? '' : 'not ', "ok $test - $kind (", scalar(keys %there), ")\n";
	print "# missing: $_\n" foreach @missing;
	print "# extra:   $_\n" foreach @extra;
	print "# twice:   $_\n" foreach @twice;
}

my @uncalled = grep { !$called{$_} } sort +psql($db,
	$members . 'SELECT DISTINCT proname FROM fn WHERE NOT internal');
$test++;
$failed++ if @uncalled;
print @uncalled ? 'not ' : '', "ok $test - examples\n";
print "# without an example: $_\n" foreach @uncalled;

psql('postgres', "DROP DATABASE $db");
print "1..$test\n";
exit($failed ? 1 : 0);
