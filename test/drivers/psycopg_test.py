"""psycopg 3: filing numbers as str, in text and in binary."""
import datetime
import sys

import psycopg

count = failed = 0


def ok(condition, name, got=None):
    global count, failed
    count += 1
    failed += not condition
    print(f"{'ok' if condition else 'not ok'} {count} - psycopg: {name}")
    if not condition:
        print("# got", repr(got))


with psycopg.connect(autocommit=True) as conn:
    conn.execute("CREATE TEMP TABLE site (number icp_number PRIMARY KEY)")

    conn.execute("INSERT INTO site VALUES (%s)", ("京icp备12345678号－3",))
    got = conn.execute("SELECT number FROM site").fetchone()[0]
    ok(got == "京ICP备12345678号-3", "a number goes in and comes out as text", got)

    conn.execute("SET enable_seqscan = off")
    conn.execute("SET enable_bitmapscan = off")
    conn.execute("SET plan_cache_mode = force_generic_plan")
    for kind, condition, value in (
        ("no type", "number = %s", "京ICP备12345678号-3"),
        ("text", "number = %s::text", "京ICP备12345678号-3"),
        ("varchar", "number = %s::varchar", "京ICP备12345678号-3"),
        ("array", "number = ANY(%s::text[])", ["京ICP备12345678号-3"]),
    ):
        plan = conn.execute(
            f"EXPLAIN (COSTS OFF) SELECT number FROM site WHERE {condition}",
            (value,),
            prepare=True,
        ).fetchall()
        ok(
            any("Index Cond: (number = " in line for (line,) in plan),
            f"a parameter of {kind} uses the index",
            plan,
        )

    got = conn.execute(
        "SELECT icp_numbers(%s)::text[]", ("京ICP备12345678号-3 粤B2-20090059",)
    ).fetchone()[0]
    ok(got == ["京ICP备12345678号-3", "粤B2-20090059"], "an array of numbers", got)

    cur = conn.cursor()
    with cur.copy("COPY site FROM STDIN") as copy:
        copy.write_row(["沪ICP备2021005742号"])
        copy.write_row(["粤B2-20090059-5"])
    with cur.copy(
        "COPY (SELECT number FROM site ORDER BY number) TO STDOUT"
    ) as copy:
        got = [row[0] for row in copy.rows()]
    ok(
        got == ["京ICP备12345678号-3", "沪ICP备2021005742号", "粤B2-20090059-5"],
        "COPY in and out",
        got,
    )

    with cur.copy("COPY site TO STDOUT (FORMAT binary)") as copy:
        data = b"".join(copy)
    cur.execute("TRUNCATE site")
    with cur.copy("COPY site FROM STDIN (FORMAT binary)") as copy:
        copy.write(data)
    got = conn.execute("SELECT count(*) FROM site").fetchone()[0]
    ok(got == 3, "binary COPY out and in", got)

    try:
        conn.execute("SELECT %s::icp_number", ("秦ICP备12345678号",))
        ok(False, "a bad number is refused")
    except psycopg.errors.InvalidTextRepresentation as error:
        said = f"{error.diag.message_detail} {error.diag.message_hint}"
        ok(
            "秦" in error.diag.message_primary and "陕" in said,
            "a bad number: class, message and detail",
            str(error),
        )

    got = conn.execute(
        "SELECT beian_term_day('2026-09-18', 10, 'workday')"
    ).fetchone()[0]
    ok(got == datetime.date(2026, 10, 9), "a deadline is a date", got)

print(f"1..{count}")
sys.exit(failed > 0)
