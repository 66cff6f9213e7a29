-- The memory of one session after a million calls and ten thousand
-- invalidations, against what it was after some of both.
\set ON_ERROR_STOP 1
\pset tuples_only on
\pset format unaligned
SET client_min_messages = warning;
CREATE PROCEDURE call_all(calls int) LANGUAGE plpgsql AS $$
DECLARE
	got bigint;
BEGIN
	SELECT count(beian_add_workdays(d, i % 40 + 1, c)) + count(beian_is_workday(d, c)) + count(beian_count_workdays(d, d + i % 100, c))
		+ count(beian_deadline_day('load_rule', d, NULL, c))
		+ count(beian_label('deadline_state', 'open')) + count(beian_setting('footer_number', '44'))
		+ count(icp_number(format('京ICP备%s号-%s', 2021000001 + i, i % 9 + 1)) <@ '京ICP备2021000001号')
		+ count(try_psb_number('京公网安备' || i)) + count(icp_numbers('x 京ICP备2021000001号-1 ' || i))
		+ count((SELECT count(*) FROM beian_footer_findings('京ICP备2021000001号', '京ICP备2021000001号', hosts => ARRAY['x' || i])))
	INTO got
	FROM generate_series(1, calls / 10) AS i,
	     LATERAL (SELECT date '2025-01-06' + i % 450, (ARRAY['CN', 'L1', 'L2', 'L3', 'CN-ESTIMATE'])[1 + i % 5]) AS a (d, c);
	IF got < calls * 0.8 THEN
		RAISE EXCEPTION 'only % answers', got;
	END IF;
END $$;
-- each is a commit of a change, and an answer after it
CREATE PROCEDURE invalidate(times int) LANGUAGE plpgsql AS $$
BEGIN
	FOR i IN 1 .. times LOOP
		PERFORM change_day(date '2025-03-03' + i % 7, 'L3', i % 3);
		UPDATE beian_rule SET quantity = i % 9 WHERE code = 'load_rule';
		UPDATE beian_region_setting SET value = i WHERE key = 'load_setting';
		COMMIT;
		PERFORM beian_is_workday('2025-03-03', 'L3'), beian_is_workday('2025-03-03'),
			beian_deadline_day('load_rule', '2025-03-03', NULL, 'L3'), beian_setting('load_setting');
	END LOOP;
END $$;
INSERT INTO beian_region_setting (key, value) VALUES ('load_setting', '');

-- each measure is taken after the same calls: plans that a change made void
-- are there again
CALL invalidate(:invalidations / 10);
CALL call_all(:calls / 10);
SELECT sum(total_bytes) AS before FROM pg_backend_memory_contexts \gset
CALL call_all(:calls);
SELECT sum(total_bytes) AS called FROM pg_backend_memory_contexts \gset
CALL invalidate(:invalidations);
CALL call_all(:calls / 10);
SELECT sum(total_bytes) AS invalidated FROM pg_backend_memory_contexts \gset
SELECT format('# %s kB before, %s kB after %s calls, %s kB after %s invalidations',
              :before / 1024, :called / 1024, :calls, :invalidated / 1024, :invalidations);
-- a block of the server's own caches may come or go
SELECT CASE WHEN :called - :before < 65536 THEN '' ELSE 'not ' END
	|| 'ok 1 - memory is flat over calls';
SELECT CASE WHEN :invalidated - :before < 65536 THEN '' ELSE 'not ' END
	|| 'ok 2 - memory is flat over invalidations';
SELECT format('# %s %s: %s', name, ident, total_bytes)
FROM pg_backend_memory_contexts
WHERE greatest(:called, :invalidated) - :before >= 65536 ORDER BY total_bytes DESC LIMIT 12;
