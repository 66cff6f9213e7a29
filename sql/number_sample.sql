-- Numbers as found in public files: kind, text as seen, canonical form (empty:
-- no number), scope, note.
CREATE TEMP TABLE sample (kind text, raw text, canonical text, scope text, note text);
\copy sample FROM 'test/data/numbers_sample.tsv' (FORMAT csv, DELIMITER E'\t', QUOTE E'\x01', HEADER)
SELECT kind, count(*), count(canonical) FROM sample GROUP BY 1 ORDER BY 1;

-- canonical forms: each is read, printed unchanged, and of its kind
SELECT kind, canonical FROM sample
WHERE kind = 'icp' AND try_icp_number(canonical)::text IS DISTINCT FROM canonical
   OR kind = 'psb' AND try_psb_number(canonical)::text IS DISTINCT FROM canonical;
SELECT canonical, scope FROM sample
WHERE kind = 'icp' AND canonical IS NOT NULL AND coalesce(icp_kind(canonical), 'subject') <> scope;

-- as seen: one number, or an error where input of one number refuses the text
-- around it (prose, brackets, entities and escapes, which extraction reads)
SELECT raw, try_icp_number(raw) FROM sample
WHERE kind = 'icp' AND canonical IS NOT NULL
  AND try_icp_number(raw) IS DISTINCT FROM canonical::icp_number
ORDER BY raw COLLATE "C";
SELECT raw, try_psb_number(raw) FROM sample
WHERE kind = 'psb' AND canonical IS NOT NULL
  AND try_psb_number(raw) IS DISTINCT FROM canonical::psb_number
ORDER BY raw COLLATE "C";

-- no numbers are refused, but for well-formed fillers
SELECT raw, try_icp_number(raw) AS icp, icp_is_placeholder(try_icp_number(raw)) AS filler,
       try_psb_number(raw) AS psb
FROM sample
WHERE canonical IS NULL AND (try_icp_number(raw) IS NOT NULL OR try_psb_number(raw) IS NOT NULL)
ORDER BY raw COLLATE "C";

-- extraction reads every text; escapes of other languages are the caller's
SELECT s.kind, s.raw, x.kind, x.number
FROM sample s LEFT JOIN LATERAL beian_extract(s.raw) x ON true
WHERE s.canonical IS NOT NULL AND s.note !~ '^pre-decode'
  AND (x.kind, x.number) IS DISTINCT FROM (s.kind, s.canonical);
SELECT s.raw, x.kind, x.number
FROM sample s, beian_extract(s.raw) x
WHERE s.canonical IS NULL AND s.note !~ 'grammar-valid placeholder';

-- the whole file as one text: the same numbers, in its order
SELECT count(*) FROM sample s WHERE s.canonical IS NOT NULL AND s.note !~ '^pre-decode';
SELECT count(*), count(*) FILTER (WHERE x.number = s.canonical) AS same
FROM (SELECT row_number() OVER () AS i, canonical FROM sample
      WHERE canonical IS NOT NULL AND note !~ '^pre-decode') s
FULL JOIN (SELECT row_number() OVER (ORDER BY pos) AS i, number
           FROM (SELECT string_agg(raw, E'\n') AS page FROM sample
                 WHERE canonical IS NOT NULL AND note !~ '^pre-decode') p,
                beian_extract(page)) x USING (i);
