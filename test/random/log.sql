-- What a server's log (log, a CSV file) says of random statements: no crash,
-- no internal error of ours (files: where those are raised).  count: how many
-- statements were asked for.
CREATE TEMP TABLE log (
	log_time text, user_name text, database_name text, process_id int,
	connection_from text, session_id text, session_line_num bigint,
	command_tag text, session_start_time text, virtual_transaction_id text,
	transaction_id bigint, error_severity text, sql_state_code text,
	message text, detail text, hint text, internal_query text,
	internal_query_pos int, context text, query text, query_pos int,
	location text, application_name text, backend_type text, leader_pid int,
	query_id bigint);
-- the server cuts characters in some messages of its own: any bytes are taken
COPY log FROM :'log' (FORMAT csv, ENCODING 'LATIN1');

SELECT format('# %s errors, %s of them raised by the extension, in %s places',
              count(*), count(*) FILTER (WHERE location ~ :'files'),
              count(DISTINCT location) FILTER (WHERE location ~ :'files'))
FROM log WHERE error_severity = 'ERROR' AND user_name = 'smith';
-- of those that random statements can call: no triggers, nothing internal
SELECT format('# %s calls, of %s of %s functions in C', sum(calls), count(calls), count(*))
FROM pg_proc AS p JOIN pg_language AS l ON l.oid = prolang
LEFT JOIN pg_stat_user_functions ON funcid = p.oid
WHERE pronamespace = 'filing'::regnamespace AND lanname = 'c'
  AND prorettype NOT IN ('internal'::regtype, 'trigger'::regtype)
  AND 'internal'::regtype <> ALL (proargtypes::oid[]);
SELECT format('# %s %s (%s): %s', error_severity, message, location, left(query, 2000))
FROM log
WHERE error_severity = 'PANIC' OR message ~ 'was terminated by signal|TRAP'
   OR sql_state_code ~ '^XX' AND location ~ :'files'
LIMIT 20;
-- internal errors of the server itself, to be looked at
SELECT DISTINCT format('# server: %s (%s)', message, location)
FROM log WHERE sql_state_code ~ '^XX' AND location !~ :'files' LIMIT 10;

SELECT CASE WHEN bool_or(error_severity = 'PANIC' OR message ~ 'was terminated by signal|TRAP')
            THEN 'not ' ELSE '' END || 'ok 1 - no crash'
FROM log;
SELECT CASE WHEN bool_or(sql_state_code ~ '^XX' AND location ~ :'files')
            THEN 'not ' ELSE '' END || 'ok 2 - no internal error of the extension'
FROM log;
-- errors are common, and ours are among them: the statements came that far
SELECT CASE WHEN count(*) > :count / 20 AND count(*) FILTER (WHERE location ~ :'files') > :count / 200
            THEN '' ELSE 'not ' END || 'ok 3 - statements reached the extension'
FROM log WHERE error_severity = 'ERROR' AND user_name = 'smith';
