/*-------------------------------------------------------------------------
 *
 * binary.c
 *	  Random values through COPY BINARY: each is refused with 22P03, or read
 *	  back as the same bytes, and as a text that is the same number.
 *
 *	binary TYPE COUNT SEED
 *
 * Half of the values are random bits; half are values of numbers (the table
 * "valid") with some bits changed, since most random bits are no number.
 *
 * An accepted value stays in the table "taken", so that all of them are read
 * back at once.  One COPY takes one value: an error ends it.
 *
 *-------------------------------------------------------------------------
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libpq-fe.h>

#define HEADER_SIZE 19
#define FIELD_SIZE (2 + 2 * 12)
static const char header[HEADER_SIZE] = "PGCOPY\n\377\r\n\0";
static const char trailer[2] = "\377\377";

static PGconn *conn;
static uint64_t state;

static void
die(const char *what)
{
	fprintf(stderr, "%s: %s", what, PQerrorMessage(conn));
	exit(2);
}

/* splitmix64: any seed will do */
static uint64_t
next_random(void)
{
	uint64_t	z = (state += UINT64_C(0x9e3779b97f4a7c15));

	z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
	return z ^ (z >> 31);
}

static PGresult *
run(const char *sql, ExecStatusType expected)
{
	PGresult   *result = PQexec(conn, sql);

	if (PQresultStatus(result) != expected)
		die(sql);
	return result;
}

/* the 8 bytes of a value after their length, in network order */
static char *
put_value(char *at, uint64_t value)
{
	memcpy(at, "\0\0\0\010", 4);
	for (int shift = 56; shift >= 0; shift -= 8)
		at[4 + (56 - shift) / 8] = (char) (value >> shift);
	return at + 12;
}

static uint64_t
get_value(const char *at)
{
	uint64_t	value = 0;

	for (int i = 0; i < 8; i++)
		value = value << 8 | (unsigned char) at[4 + i];
	return value;
}

/* Send one row (id, value); the SQLSTATE, "" if it was taken. */
static const char *
send_row(const char *copy, uint64_t id, uint64_t value)
{
	static char sqlstate[6];
	char		row[HEADER_SIZE + FIELD_SIZE + sizeof(trailer)];
	char	   *at = row + HEADER_SIZE;
	PGresult   *result;

	PQclear(run(copy, PGRES_COPY_IN));
	memcpy(row, header, HEADER_SIZE);
	memcpy(at, "\0\002", 2);
	at = put_value(put_value(at + 2, id), value);
	memcpy(at, trailer, sizeof(trailer));
	if (PQputCopyData(conn, row, sizeof(row)) != 1 ||
		PQputCopyEnd(conn, NULL) != 1)
		die("COPY");
	sqlstate[0] = '\0';
	while ((result = PQgetResult(conn)) != NULL)
	{
		if (PQresultStatus(result) != PGRES_COMMAND_OK)
		{
			const char *code = PQresultErrorField(result, PG_DIAG_SQLSTATE);

			snprintf(sqlstate, sizeof(sqlstate), "%s", code ? code : "lost");
		}
		PQclear(result);
	}
	if (PQstatus(conn) != CONNECTION_OK)
		die("the server is gone");
	return sqlstate;
}

/* Compare what the table has with what was taken; the rows that differ. */
static long
read_back(const uint64_t *sent, long taken)
{
	char	   *row;
	int			size;
	long		n = 0;
	long		wrong = 0;

	PQclear(run("COPY (SELECT id, n FROM taken ORDER BY id) TO STDOUT (FORMAT binary)",
				PGRES_COPY_OUT));
	while ((size = PQgetCopyData(conn, &row, 0)) > 0)
	{
		/* the header comes with the first row, the trailer by itself */
		const char *at = row + (n == 0 ? HEADER_SIZE : 0);

		if (size - (at - row) == FIELD_SIZE)
		{
			if (n >= taken || get_value(at + 14) != sent[n])
				wrong++;
			n++;
		}
		PQfreemem(row);
	}
	return wrong + labs(taken - n);
}

int
main(int argc, char **argv)
{
	long		count;
	long		taken = 0;
	long		refused = 0;
	long		otherwise = 0;
	long		wrong;
	long		strange;
	int			bases;
	uint64_t   *base;
	uint64_t   *sent;
	char		sql[200];
	PGresult   *result;

	if (argc != 4 || (count = atol(argv[2])) <= 0)
	{
		fprintf(stderr, "usage: %s TYPE COUNT SEED\n", argv[0]);
		return 2;
	}
	state = strtoull(argv[3], NULL, 10);
	conn = PQconnectdb("");
	if (PQstatus(conn) != CONNECTION_OK)
		die("connect");

	snprintf(sql, sizeof(sql),
			 "SET synchronous_commit = off; SET client_min_messages = warning; DROP TABLE IF EXISTS taken;"
			 "CREATE TABLE taken (id int8, n %s)", argv[1]);
	PQclear(run(sql, PGRES_COMMAND_OK));
	snprintf(sql, sizeof(sql), "SELECT bits FROM valid WHERE kind = '%s'", argv[1]);
	result = run(sql, PGRES_TUPLES_OK);
	bases = PQntuples(result);
	base = malloc(sizeof(*base) * (bases + 1));
	sent = malloc(sizeof(*sent) * count);
	if (base == NULL || sent == NULL || bases == 0)
		die("no valid numbers");
	for (int i = 0; i < bases; i++)
		base[i] = (uint64_t) strtoll(PQgetvalue(result, i, 0), NULL, 10);
	PQclear(result);

	for (long i = 0; i < count; i++)
	{
		uint64_t	value = next_random();
		const char *sqlstate;

		if (i % 2 == 0)
		{
			/* up to four bits, or a low field as a whole */
			uint64_t	how = value;

			value = base[next_random() % bases];
			if (how % 5 == 4)
				value ^= next_random() >> (32 + how % 29);
			else
				for (uint64_t k = 0; k < how % 5; k++)
					value ^= UINT64_C(1) << next_random() % 64;
		}
		sqlstate = send_row("COPY taken FROM STDIN (FORMAT binary)", taken, value);
		if (sqlstate[0] == '\0')
			sent[taken++] = value;
		else if (strcmp(sqlstate, "22P03") == 0)
			refused++;
		else
		{
			otherwise++;
			printf("# %016" PRIx64 ": %s\n", value, sqlstate);
		}
	}
	wrong = read_back(sent, taken);
	snprintf(sql, sizeof(sql),
			 "SELECT count(*) FROM taken WHERE try_%s(n::text) IS DISTINCT FROM n",
			 argv[1]);
	result = run(sql, PGRES_TUPLES_OK);
	strange = atol(PQgetvalue(result, 0, 0));
	PQclear(result);

	printf("# %s: %ld values, %ld taken, %ld refused\n", argv[1], count, taken,
		   refused);
	printf("%sok 1 - %s: refused with 22P03 alone\n", otherwise ? "not " : "",
		   argv[1]);
	printf("%sok 2 - %s: taken values read back as the same bytes\n",
		   wrong ? "not " : "", argv[1]);
	printf("%sok 3 - %s: each has a text that is the same number\n",
		   strange ? "not " : "", argv[1]);
	/* both ways out must have been tried */
	printf("%sok 4 - %s: some taken, some refused\n",
		   taken > count / 100 && refused > count / 3 ? "" : "not ", argv[1]);
	PQfinish(conn);
	return otherwise || wrong || strange;
}
