-- Binary input: what no text gives is refused, what is taken is a number.

-- int8's binary form is 8 bytes too: any bits can be sent as a number
CREATE TEMP TABLE icp (n icp_number);
CREATE TEMP TABLE psb (n psb_number);
CREATE TEMP TABLE sent (bits int8, icp icp_number, icp_state text, psb psb_number, psb_state text);
CREATE PROCEDURE pg_temp.send(bits int8) LANGUAGE plpgsql AS $$
DECLARE
	file text := current_setting('data_directory') || '/beian_bits.copy';
	r sent;
BEGIN
	r.bits := bits;
	EXECUTE format('COPY (SELECT %s::int8) TO %L (FORMAT binary)', bits, file);
	TRUNCATE icp, psb;
	BEGIN
		EXECUTE format('COPY icp FROM %L (FORMAT binary)', file);
		r.icp := (SELECT n FROM icp);
		r.icp_state := '00000';
	EXCEPTION WHEN OTHERS THEN
		r.icp_state := SQLSTATE;
	END;
	BEGIN
		EXECUTE format('COPY psb FROM %L (FORMAT binary)', file);
		r.psb := (SELECT n FROM psb);
		r.psb_state := '00000';
	EXCEPTION WHEN OTHERS THEN
		r.psb_state := SQLSTATE;
	END;
	INSERT INTO sent SELECT r.*;
END $$;

-- all of a valid number's neighbours by one bit, and by small steps
CREATE TEMP TABLE base AS
SELECT ('x' || encode(icp_number_send(n), 'hex'))::bit(64)::int8 AS bits
FROM unnest('{京ICP备05070218号,京ICP备02002号,皖ICP备020533号,辽ICP备2021000033号-99999K,京ICP证030173号-209A,粤B2-20090059-1626X,合字A1.A2.B1.B2-20180017,A2.B1.B2-20090003}'::icp_number[]) n
UNION ALL
SELECT ('x' || encode(psb_number_send(p), 'hex'))::bit(64)::int8
FROM unnest('{京公网安备11010502030143号,京公网安备1101082014405号,新公网安备650105001242号}'::psb_number[]) p;
DO $$
DECLARE b int8;
BEGIN
	FOR b IN
		SELECT bits # (1::int8 << i) FROM base, generate_series(0, 63) i
		UNION SELECT bits + i FROM base, generate_series(-4, 4) i
		UNION SELECT ('x' || md5(i::text))::bit(64)::int8 FROM generate_series(1, 200) i
		UNION SELECT 0 UNION SELECT -1 UNION SELECT 9223372036854775807
	LOOP
		CALL pg_temp.send(b);
	END LOOP;
END $$;
SELECT count(*) > 700 AS tried, count(icp) > 100 AS taken_icp, count(psb) > 50 AS taken_psb FROM sent;
-- one error only
SELECT icp_state, psb_state FROM sent
WHERE icp_state NOT IN ('00000', '22P03') OR psb_state NOT IN ('00000', '22P03');
-- what was taken has a text that is the same number, with the same bits
SELECT bits, icp FROM sent
WHERE icp IS NOT NULL
  AND (try_icp_number(icp::text) IS DISTINCT FROM icp
       OR icp_number_send(icp::text::icp_number) <> int8send(bits));
SELECT bits, psb FROM sent
WHERE psb IS NOT NULL
  AND (try_psb_number(psb::text) IS DISTINCT FROM psb
       OR psb_number_send(psb::text::psb_number) <> int8send(bits));
-- no bits are both
SELECT bits, icp, psb FROM sent WHERE icp IS NOT NULL AND psb IS NOT NULL;

\set SHOW_CONTEXT never
\copy (SELECT 0::int8) TO 'results/number_binary.copy' (FORMAT binary)
\copy icp FROM 'results/number_binary.copy' (FORMAT binary)
\copy psb FROM 'results/number_binary.copy' (FORMAT binary)
-- a service number without kind's bits is one; kind without service number is not
\copy (SELECT ('x' || encode(icp_number_send('京ICP备05070218号'), 'hex'))::bit(64)::int8 | 1) TO 'results/number_binary.copy' (FORMAT binary)
\copy icp FROM 'results/number_binary.copy' (FORMAT binary)
-- nor is a service number of a kind that nobody knows
\copy (SELECT ('x' || encode(icp_number_send('京ICP备05070218号-1'), 'hex'))::bit(64)::int8 | 4) TO 'results/number_binary.copy' (FORMAT binary)
\copy icp FROM 'results/number_binary.copy' (FORMAT binary)
-- wrong lengths
\copy (SELECT 1::int4) TO 'results/number_binary.copy' (FORMAT binary)
\copy icp FROM 'results/number_binary.copy' (FORMAT binary)
\copy (SELECT icp_number_send('京ICP备05070218号') || decode('00', 'hex')) TO 'results/number_binary.copy' (FORMAT binary)
\copy icp FROM 'results/number_binary.copy' (FORMAT binary)
