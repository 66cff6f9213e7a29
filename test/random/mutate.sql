-- Mutated valid inputs: each is an error that names the type, or a value that
-- round-trips; and all doors agree.  The sample comes from
-- standard input; variables: count, seed.
\set ON_ERROR_STOP 1
\set QUIET 1
\pset tuples_only on
\pset format unaligned
SET client_min_messages = warning;
CREATE TEMP TABLE sample (kind text, raw text, canonical text, scope text, note text);
\copy sample FROM pstdin (FORMAT csv, DELIMITER E'\t', QUOTE E'\b', HEADER)
CREATE TEMP TABLE seed AS
SELECT is_psb, row_number() OVER (PARTITION BY is_psb ORDER BY t COLLATE "C") AS no, t
FROM (SELECT raw FROM sample UNION SELECT canonical FROM sample) AS s (t),
     LATERAL (SELECT try_psb_number(t) IS NOT NULL) AS p (is_psb)
WHERE is_psb OR try_icp_number(t) IS NOT NULL;
ALTER TABLE seed ADD PRIMARY KEY (is_psb, no);
CREATE TEMP TABLE seeds AS SELECT is_psb, count(*) AS n FROM seed GROUP BY is_psb;

-- what is inserted: parts of numbers, and what stands between them in the wild
CREATE FUNCTION pg_temp.piece() RETURNS text LANGUAGE sql AS $$
	SELECT p[1 + floor(random() * cardinality(p))::int]
	FROM (VALUES (ARRAY['京', '粤', '琼', '合字', '号', '號', '备', '備', '证', 'ICP', 'icp', 'ＩＣＰ', '公网安备',
		'公安网备', '-', '－', '—', '–', '−', '0', '1', '9', '０', '９', '00', '99999', '2021', 'A', 'K', 'X', 'B2', 'A1.', '.',
		' ', '　', U&'\00a0', U&'\200b', U&'\feff', U&'\202e', E'\t', E'\n', '(', '）', '【', ':', '：', '/', '&nbsp;', '&#20140;', '&#x4EAC;',
		'<b>', '</b>', '<!-- -->', '%E4', '\', '''', '"', '𠀀', 'é', '٣', ''])) AS v (p)
$$;

CREATE FUNCTION pg_temp.mutate(t text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	at int;
	len int;
BEGIN
	FOR i IN 0 .. floor(random() * random() * 3) LOOP
		at := 1 + floor(random() * (length(t) + 1));
		len := floor(random() * 3);
		t := CASE floor(random() * 8)
			WHEN 0 THEN overlay(t PLACING '' FROM at FOR len + 1)
			WHEN 1 THEN overlay(t PLACING pg_temp.piece() FROM at FOR 0)
			WHEN 2 THEN overlay(t PLACING pg_temp.piece() FROM at FOR 1)
			WHEN 3 THEN overlay(t PLACING repeat(substr(t, at, 1 + len), 2) FROM at FOR 1 + len)
			WHEN 4 THEN overlay(t PLACING reverse(substr(t, at, 2)) FROM at FOR 2)
			WHEN 5 THEN left(t, at)
			WHEN 6 THEN overlay(t PLACING floor(random() * 10)::text FROM at FOR 1)
			ELSE overlay(t PLACING chr(1 + floor(random() * 55000)::int) FROM at FOR len)
		END;
	END LOOP;
	RETURN t;
END $$;

-- what is wrong with how a type takes a text; NULL when nothing is
CREATE FUNCTION pg_temp.fault(type regtype, t text, OUT taken bool, OUT fault text) LANGUAGE plpgsql AS $$
DECLARE
	name text := type::text;
	value text;
	again text;
	tried text;
	reason text;
	state text;
	message text;
	detail text;
BEGIN
	EXECUTE format('SELECT try_%1$s($1)::text, %1$s_error($1, ''en'')', name) INTO tried, reason USING t;
	BEGIN
		EXECUTE format('SELECT %L::%s::text', t, name) INTO value;
		taken := true;
	EXCEPTION WHEN OTHERS THEN
		GET STACKED DIAGNOSTICS state = RETURNED_SQLSTATE, message = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL;
		taken := false;
	END;
	IF taken THEN
		EXECUTE format('SELECT $1::%1$s::text', name) INTO again USING value;
		fault := CASE
			WHEN again IS DISTINCT FROM value THEN 'its output ' || value || ' gives ' || again
			WHEN tried IS DISTINCT FROM value THEN 'try_ gives another value'
			WHEN reason IS NOT NULL THEN 'an error is named: ' || reason
		END;
	ELSE
		fault := CASE
			WHEN state NOT IN ('22P02', '22003') THEN 'SQLSTATE ' || state
			WHEN message <> format('invalid input syntax for type %s: "%s"', name, t) AND state = '22P02' THEN 'message ' || message
			WHEN strpos(message, name) = 0 THEN 'message ' || message
			WHEN detail = '' THEN 'no detail'
			WHEN tried IS NOT NULL THEN 'try_ gives ' || tried
			WHEN reason IS DISTINCT FROM detail THEN 'another reason: ' || detail || ' / ' || reason
		END;
	END IF;
END $$;

SELECT setseed(:seed % 1000000 / 1000000.0) \gset
CREATE TEMP TABLE tried AS
SELECT m.t, type, f.taken, f.fault
FROM (SELECT pg_temp.mutate(seed.t) AS t
      FROM (SELECT is_psb, 1 + floor(random() * n)::int AS no
            FROM generate_series(1, :count) AS i JOIN seeds ON is_psb = (i % 2 = 0)) AS r
      JOIN seed USING (is_psb, no)
      OFFSET 0) AS m,
     unnest('{icp_number,psb_number}'::regtype[]) AS type,
     LATERAL pg_temp.fault(type, m.t) AS f;

SELECT format('# %s: %s mutations, %s different, %s taken', type, count(*), count(DISTINCT t), count(*) FILTER (WHERE taken))
FROM tried GROUP BY type ORDER BY type::text;
SELECT format('# %s of %L: %s', type, t, fault) FROM tried WHERE fault IS NOT NULL LIMIT 20;
SELECT CASE WHEN count(fault) > 0 THEN 'not ' ELSE '' END || 'ok 1 - every mutation is refused by name or round-trips'
FROM tried;
SELECT CASE WHEN sum(n) = 2 * :count AND bool_and(share BETWEEN 0.005 AND 0.995) THEN '' ELSE 'not ' END
	|| 'ok 2 - some are taken and some refused'
FROM (SELECT count(*) AS n, avg(taken::int) AS share FROM tried GROUP BY type) AS s;
