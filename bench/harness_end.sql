-- The figures, and whether any is missed.
\pset footer off
SELECT title, round(ratio::numeric, 2) AS ratio,
	   round(least::numeric, 2) || ' to ' || round(most::numeric, 2) AS spread,
	   relation || ' ' || bound AS wanted,
	   CASE WHEN bound IS NULL THEN ''
			WHEN relation = '<=' AND ratio <= bound OR relation = '>=' AND ratio >= bound THEN 'met'
			WHEN bound BETWEEN least AND most THEN 'within the spread'
			ELSE 'MISSED' END AS verdict,
	   round(baseline_ms::numeric, 2) AS baseline_ms, round(ms::numeric, 2) AS ms
FROM figure ORDER BY id;
