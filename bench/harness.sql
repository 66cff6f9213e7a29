-- What each benchmark starts from: the extension in a schema of its own
-- database, quiet settings, and a procedure that compares two statements.
\set QUIET on
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS beian;
SET max_parallel_workers_per_gather = 0;
SET max_parallel_maintenance_workers = 0;
SET jit = off;
SET work_mem = '512MB';
SET maintenance_work_mem = '512MB';
SET temp_buffers = '512MB';

CREATE TEMP TABLE figure (
	id serial,
	title text,
	ratio float8,				-- time of the statement by that of the baseline
	least float8,
	most float8,
	relation text,				-- '<=' or '>='
	bound float8,				-- of ratio, or for '>=' of its inverse; NULL: none
	baseline_ms float8,
	ms float8
);

-- Time a statement against a baseline, and note the ratio.  relation '<=': the
-- statement takes at most bound times the baseline's time.  '>=': it is at
-- least bound times as fast.  Statements should return few rows; undo, if
-- given, runs after each, unmeasured.
CREATE PROCEDURE pg_temp.compare(title text, baseline text, statement text,
								 relation text DEFAULT '<=', bound float8 DEFAULT NULL,
								 undo text DEFAULT NULL)
LANGUAGE plpgsql AS $$
DECLARE
	started timestamptz;
	base float8[];
	taken float8[];
	ratios float8[];
BEGIN
	FOR i IN 0..7 LOOP			-- 0 warms up
		started := clock_timestamp();
		EXECUTE baseline;
		base[i] := extract(epoch FROM clock_timestamp() - started) * 1000;
		IF undo IS NOT NULL THEN EXECUTE undo; END IF;
		started := clock_timestamp();
		EXECUTE statement;
		taken[i] := extract(epoch FROM clock_timestamp() - started) * 1000;
		IF undo IS NOT NULL THEN EXECUTE undo; END IF;
		ratios[i] := CASE WHEN relation = '>=' THEN base[i] / taken[i] ELSE taken[i] / base[i] END;
	END LOOP;
	INSERT INTO figure (title, ratio, least, most, relation, bound, baseline_ms, ms)
	SELECT title, percentile_cont(0.5) WITHIN GROUP (ORDER BY r), min(r), max(r), relation, bound,
		   percentile_cont(0.5) WITHIN GROUP (ORDER BY b), percentile_cont(0.5) WITHIN GROUP (ORDER BY t)
	FROM unnest(ratios[1:7], base[1:7], taken[1:7]) u (r, b, t);
END $$;

-- Note a figure that is no time, such as a size.
CREATE PROCEDURE pg_temp.note(title text, ratio float8, relation text DEFAULT '<=', bound float8 DEFAULT NULL)
LANGUAGE sql BEGIN ATOMIC
	INSERT INTO figure (title, ratio, least, most, relation, bound)
	VALUES (title, ratio, ratio, ratio, relation, bound);
END;
