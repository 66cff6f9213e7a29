-- The bits of valid numbers, for binary.c to change.  The sample of numbers
-- comes from standard input.
CREATE TABLE sample (kind text, raw text, canonical text, scope text, note text);
\copy sample FROM pstdin (FORMAT csv, DELIMITER E'\t', QUOTE E'\b', HEADER)
CREATE TABLE valid AS
SELECT 'icp_number' AS kind, ('x' || encode(icp_number_send(n), 'hex'))::bit(64)::int8 AS bits
FROM sample, LATERAL try_icp_number(raw) AS n WHERE n IS NOT NULL
UNION
SELECT 'psb_number', ('x' || encode(psb_number_send(n), 'hex'))::bit(64)::int8
FROM sample, LATERAL try_psb_number(raw) AS n WHERE n IS NOT NULL;
