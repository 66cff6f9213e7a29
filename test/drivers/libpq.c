/*
 * libpq: filing numbers as text parameters, and in the binary form of eight
 * bytes that are the same on every machine.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libpq-fe.h>

static int	count;
static int	failed;
static PGconn *conn;

static void
ok(int condition, const char *name, const char *got)
{
	count++;
	failed += !condition;
	printf("%s %d - libpq: %s\n", condition ? "ok" : "not ok", count, name);
	if (!condition)
		printf("# got %s\n", got ? got : "nothing");
}

static PGresult *
run(const char *sql)
{
	PGresult   *res = PQexec(conn, sql);

	if (PQresultStatus(res) != PGRES_COMMAND_OK &&
		PQresultStatus(res) != PGRES_TUPLES_OK &&
		PQresultStatus(res) != PGRES_COPY_IN &&
		PQresultStatus(res) != PGRES_COPY_OUT)
	{
		fprintf(stderr, "%s: %s", sql, PQerrorMessage(conn));
		exit(1);
	}
	return res;
}

static PGresult *
run_param(const char *sql, const char *value, int result_format)
{
	return PQexecParams(conn, sql, 1, NULL, &value, NULL, NULL, result_format);
}

/* Does the plan of a condition on site.number look it up in the index? */
static int
uses_index(const char *condition, const char *value)
{
	char		sql[200];
	PGresult   *res;
	int			found = 0;

	snprintf(sql, sizeof(sql),
			 "EXPLAIN (COSTS OFF) SELECT number FROM site WHERE %s", condition);
	res = run_param(sql, value, 0);
	for (int i = 0; i < PQntuples(res); i++)
		found |= strstr(PQgetvalue(res, i, 0), "Index Cond: (number = ") != NULL;
	PQclear(res);
	return found;
}

int
main(void)
{
	const char *number = "京ICP备12345678号-3";
	char		binary[8];
	const char *value = binary;
	int			length = 8;
	int			format = 1;
	char		out[200] = "";
	char	   *line;
	PGresult   *res;

	conn = PQconnectdb("");
	if (PQstatus(conn) != CONNECTION_OK)
	{
		fprintf(stderr, "%s", PQerrorMessage(conn));
		return 1;
	}
	PQsetClientEncoding(conn, "UTF8");
	PQclear(run("CREATE TEMP TABLE site (number icp_number PRIMARY KEY)"));

	PQclear(run_param("INSERT INTO site VALUES ($1)", "京icp备12345678号－3", 0));
	res = run("SELECT number FROM site");
	ok(strcmp(PQgetvalue(res, 0, 0), number) == 0,
	   "a number goes in and comes out as text", PQgetvalue(res, 0, 0));
	PQclear(res);

	res = run_param("SELECT $1::icp_number", number, 1);
	ok(PQgetlength(res, 0, 0) == 8, "the binary form has eight bytes", NULL);
	memcpy(binary, PQgetvalue(res, 0, 0), 8);
	PQclear(res);
	res = PQexecParams(conn, "SELECT $1::icp_number", 1, NULL, &value, &length,
					   &format, 0);
	ok(strcmp(PQgetvalue(res, 0, 0), number) == 0, "and is read back",
	   PQresultErrorMessage(res));
	PQclear(res);

	PQclear(run("SET enable_seqscan = off"));
	PQclear(run("SET enable_bitmapscan = off"));
	PQclear(run("SET plan_cache_mode = force_generic_plan"));
	ok(uses_index("number = $1", number), "a parameter of no type uses the index", NULL);
	ok(uses_index("number = $1::text", number), "a parameter of text uses the index", NULL);
	ok(uses_index("number = $1::varchar", number), "a parameter of varchar uses the index", NULL);
	ok(uses_index("number = ANY($1::text[])", "{京ICP备12345678号-3}"),
	   "a parameter of array uses the index", NULL);

	PQclear(run("COPY site FROM STDIN"));
	PQputCopyData(conn, "沪ICP备2021005742号\n粤B2-20090059-5\n",
				  strlen("沪ICP备2021005742号\n粤B2-20090059-5\n"));
	PQputCopyEnd(conn, NULL);
	while ((res = PQgetResult(conn)) != NULL)
		PQclear(res);
	PQclear(run("COPY (SELECT number FROM site ORDER BY number) TO STDOUT"));
	while (PQgetCopyData(conn, &line, 0) > 0)
	{
		strncat(out, line, sizeof(out) - strlen(out) - 1);
		PQfreemem(line);
	}
	while ((res = PQgetResult(conn)) != NULL)
		PQclear(res);
	ok(strcmp(out, "京ICP备12345678号-3\n沪ICP备2021005742号\n粤B2-20090059-5\n") == 0,
	   "COPY in and out", out);

	res = run_param("SELECT $1::icp_number", "秦ICP备12345678号", 0);
	ok(strcmp(PQresultErrorField(res, PG_DIAG_SQLSTATE), "22P02") == 0 &&
	   strstr(PQresultErrorField(res, PG_DIAG_MESSAGE_PRIMARY), "秦") &&
	   strstr(PQresultErrorMessage(res), "陕"),
	   "a bad number: SQLSTATE, message and detail", PQresultErrorMessage(res));
	PQclear(res);

	res = run("SELECT beian_term_day('2026-09-18', 10, 'workday')");
	ok(PQftype(res, 0) == 1082 &&
	   strcmp(PQgetvalue(res, 0, 0), "2026-10-09") == 0,
	   "a deadline is a date", PQgetvalue(res, 0, 0));
	PQclear(res);

	PQfinish(conn);
	printf("1..%d\n", count);
	return failed > 0;
}
