#!/usr/bin/perl
# Runs the SQL of the documents and compares it with the output they print.
#
#	examples.pl [--write] FILE...
#
# A block fenced as sql is run by psql; where a block fenced as text follows
# it, that must be its output, to the letter.  Each file is one session in a
# database of its own that has the extension.  TAP on standard output.
#
# --write puts the output of psql into the documents instead: read the
# difference before you commit it.
use strict;
use warnings;

my $test = 0;
my $failed = 0;
my $write = @ARGV && $ARGV[0] eq '--write' && shift @ARGV;

# The text of a file with the bodies of its text blocks exchanged.
sub rewrite
{
	my ($file, @blocks) = @_;
	my ($text, $inside) = ('', 0);

	open my $fh, '<', $file or die "$file: $!\n";
	while (<$fh>)
	{
		if (/^```(\w*)\s*$/)
		{
			$inside = !$inside;
			$text .= $_;
			$text .= (shift @blocks)->{body} if $inside;
		}
		elsif (!$inside)
		{
			$text .= $_;
		}
	}
	open $fh, '>', $file or die "$file: $!\n";
	print $fh $text;
	close $fh;
}

sub blocks
{
	my ($file) = @_;
	my (@blocks, $lang, $line, $body);

	open my $fh, '<', $file or die "$file: $!\n";
	while (<$fh>)
	{
		if (/^```(\w*)\s*$/)
		{
			if (defined $lang)
			{
				push @blocks, { lang => $lang, line => $line, body => $body };
				undef $lang;
			}
			else
			{
				($lang, $line, $body) = ($1, $., '');
			}
		}
		elsif (defined $lang)
		{
			$body .= $_;
		}
	}
	die "$file: a fence opened at line $line is not closed\n" if defined $lang;
	return @blocks;
}

# Outputs of the SQL blocks, in order, from one session.
sub outputs
{
	my (@sql) = @_;
	my $script = "build/examples.sql";

	open my $fh, '>', $script or die "$script: $!\n";
	print $fh "\\set VERBOSITY default\n\\pset pager off\n";
	print $fh "$_->{body}\n\\echo <<<>>>\n" foreach @sql;
	close $fh;

	system('psql', '-Xq', '-d', 'postgres', '-c',
		'DROP DATABASE IF EXISTS beian_examples') == 0 or die;
	system('psql', '-Xq', '-d', 'postgres', '-c',
		'CREATE DATABASE beian_examples') == 0 or die;
	# as README has it
	system('psql', '-Xq', '-d', 'beian_examples', '-c', 'CREATE SCHEMA beian',
		'-c', 'CREATE EXTENSION beian SCHEMA beian',
		'-c', 'ALTER DATABASE beian_examples SET search_path = "$user", public, beian') == 0 or die;
	my $out = `psql -Xq -d beian_examples <$script 2>&1`;
	return split /^<<<>>>\n/m, $out;
}

# Trailing blanks, empty lines at the ends and psql's place marks are not
# part of an example.
sub tidy
{
	my ($text) = @_;

	$text //= '';
	$text =~ s/^psql:\S+ //mg;
	$text =~ s/[ \t]+$//mg;
	$text =~ s/\A\n+//;
	$text =~ s/\n+\z/\n/;
	return $text;
}

# The documents are written with 15.  Newer servers point at the place of an
# error in more statements: there the mark is no part of an example.
my $newer = `psql -XAtqc 'SHOW server_version_num'` >= 160000;

sub same
{
	my ($got, $want) = @_;

	if ($newer)
	{
		s/^LINE \d+: .*\n *\^\n//mg foreach $got, $want;
	}
	return $got eq $want;
}

foreach my $file (@ARGV)
{
	my @blocks = blocks($file);
	my @got = outputs(grep { $_->{lang} eq 'sql' } @blocks);

	for my $i (0 .. $#blocks)
	{
		next unless $blocks[$i]{lang} eq 'sql';
		my $got = tidy(shift @got);
		my $next = $blocks[ $i + 1 ];
		my $name = "$file line $blocks[$i]{line}";

		$test++;
		if (!$next || $next->{lang} ne 'text')
		{
			# an example without printed output must at least run
			if ($got =~ /^(ERROR|FATAL)/m)
			{
				$failed++;
				print "not ok $test - $name\n$got";
				next;
			}
			print "ok $test - $name\n";
			next;
		}
		if ($write)
		{
			$next->{body} = $got;
			next;
		}
		my $want = tidy($next->{body});
		if (same($got, $want))
		{
			print "ok $test - $name\n";
		}
		else
		{
			$failed++;
			print "not ok $test - $name\n--- the document\n$want--- psql\n$got";
		}
	}
	rewrite($file, @blocks) if $write;
}
print "1..$test\n";
exit($failed ? 1 : 0);
