#!/usr/bin/perl
# The laws of the tree, from its sources and object files: who calls whom, and
# how long things are.  Builds nothing: call it after make.  TAP on standard
# output; without object files it fails.
#
#	tree.pl [--show]
#
# --show prints the files from the lowest to the highest, each with those that
# it calls.
use strict;
use warnings;

my $show = @ARGV && $ARGV[0] eq '--show';
my $max_file = 700;
my $max_function = 80;
my $config = $ENV{PG_CONFIG} // 'pg_config';
my @sources = sort glob '*.c src/*.c src/core/*.c';
my $test = 0;
my $failed = 0;

# test NAME, FINDINGS...: passes when there are none
sub test
{
	my ($name, @found) = @_;

	$test++;
	$failed++ if @found;
	print @found ? 'not ' : '', "ok $test - $name\n", map { "# $_\n" } @found;
	return;
}

# ---------- who calls whom ----------

my %home;		# symbol -> the file that defines it for others
my %needs;		# file -> the symbols that it has from elsewhere
my %calls;		# file -> file -> the symbols

foreach my $file (@sources)
{
	my $object = $file =~ s/\.c$/.o/r;

	open my $nm, '-|', 'nm', $object or die "nm: $!\n";
	while (<$nm>)
	{
		my ($kind, $symbol) = /(\w) (\S+)$/ or next;
		$home{$symbol} = $file if $kind =~ /[TDBRVWC]/;
		$needs{$file}{$symbol} = 1 if $kind eq 'U';
	}
	close $nm or die "$object: build first\n";
}
foreach my $file (@sources)
{
	foreach my $symbol (sort keys %{ $needs{$file} })
	{
		my $other = $home{$symbol};
		push @{ $calls{$file}{$other} }, $symbol if $other && $other ne $file;
	}
}

# The sets of files that call each other, by the way of Tarjan.
sub circles
{
	my ($n, @stack, %number, %low, %waits, @found) = (0);
	my $visit;

	$visit = sub {
		my ($file) = @_;

		$number{$file} = $low{$file} = $n++;
		push @stack, $file;
		$waits{$file} = 1;
		foreach my $other (sort keys %{ $calls{$file} })
		{
			if (!exists $number{$other})
			{
				$visit->($other);
				$low{$file} = $low{$other} if $low{$other} < $low{$file};
			}
			elsif ($waits{$other} && $number{$other} < $low{$file})
			{
				$low{$file} = $number{$other};
			}
		}
		return if $low{$file} != $number{$file};
		my @set;
		do
		{
			push @set, my $top = pop @stack;
			$waits{$top} = 0;
		} until $set[-1] eq $file;
		push @found, [ sort @set ];
	};
	exists $number{$_} or $visit->($_) foreach @sources;
	return @found;		# what is called comes before who calls
}

my @found;
foreach my $set (circles())
{
	print '# ', join(' ', @$set), ': ',
	  join(' ', sort map { keys %{ $calls{$_} } } @$set), "\n" if $show;
	next if @$set == 1;
	foreach my $from (@$set)
	{
		push @found, map { "$from calls $_: @{ $calls{$from}{$_} }" }
		  grep { $calls{$from}{$_} } @$set;
	}
}
test('no file calls one above it', @found);

# ---------- the core knows no server ----------

my %server;		# what the server offers
open my $nm, '-|', "nm -D --defined-only \"\$($config --bindir)/postgres\"" or die;
while (<$nm>) { $server{$1} = 1 if /(\S+)$/ }
close $nm or die "the server's symbols cannot be read\n";

my @core = grep { m{^src/core/} } @sources;
@found = ();
foreach my $file (@core)
{
	foreach my $symbol (sort keys %{ $needs{$file} })
	{
		my $other = $home{$symbol};
		push @found, "$file calls $symbol of $other"
		  if $other && $other !~ m{^src/core/};
		push @found, "$file calls $symbol of the server"
		  if !$other && $server{$symbol};
	}
}
test('src/core/ calls nothing above it, and no server', @found);

my $standard = join '|', qw(assert ctype errno limits math stdarg stdbool stddef
  stdint stdio stdlib string);
@found = ();
foreach my $file (@core, glob 'src/core/*.h')
{
	open my $fh, '<', $file or die "$file: $!\n";
	while (<$fh>)
	{
		next unless /^\s*#\s*include\s*(\S+)/;
		my $header = $1;
		next if $header =~ /^<(?:$standard)\.h>$/;
		next if $header =~ /^"(\w+\.h)"$/ && -f "src/core/$1";
		push @found, "$file line $.: $header";
	}
}
test('src/core/ includes its own headers and those of C', @found);

# ---------- nothing is dead ----------

my $script = join '', map { open my $fh, '<', $_ or die; local $/; <$fh> } glob 'beian--*.sql';
my %called = map { map { $_ => 1 } keys %{ $needs{$_} } } @sources;
@found = ();
foreach my $symbol (sort keys %home)
{
	next if $called{$symbol} || $symbol =~ /^(?:pg_finfo_|Pg_magic_func$|_PG_init$)/;
	next if $script =~ /AS 'MODULE_PATHNAME', '\Q$symbol\E'/;
	next if $home{"pg_finfo_$symbol"} && $script =~ /FUNCTION \Q$symbol\E\(/;
	push @found, "$symbol in $home{$symbol}";
}
test('no function is for others and called by none', @found);

# ---------- nothing is long ----------

my (@long_files, @long_functions);
foreach my $file (@sources, glob 'src/*.h src/core/*.h')
{
	my ($name, $start);

	open my $fh, '<', $file or die "$file: $!\n";
	while (<$fh>)
	{
		# a name at the line's start, arguments, and a brace of its own line
		($name, $start) = ($1, $.) if /^(\w+)\(/;
		if (/^\}/)
		{
			my $lines = defined $start ? $. - $start + 1 : 0;
			push @long_functions, "$name in $file: $lines lines"
			  if $lines > $max_function;
			undef $start;
		}
	}
	push @long_files, "$file: $. lines" if $. > $max_file;
}
test("no C file is above $max_file lines", @long_files);
test("no function is above $max_function lines", @long_functions);

# ---------- expected output is that of every major ----------

@found = ();
foreach my $file (sort glob 'expected/*.out test/isolation/expected/*.out')
{
	open my $fh, '<', $file or die "$file: $!\n";
	while (<$fh>)
	{
		# 19 says it in a DETAIL and a HINT: \set VERBOSITY terse
		push @found, "$file line $.: $_" =~ s/\n//r if /No (?:function|operator|procedure) matches the given/;
	}
}
test('no expected output has words that differ between majors', @found);

print "1..$test\n";
exit($failed ? 1 : 0);
