// node-postgres: filing numbers as strings, parameters that use the index.
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';

let count = 0;
let failed = 0;
function ok(condition, name, got) {
	count++;
	if (!condition) failed++;
	console.log(`${condition ? 'ok' : 'not ok'} ${count} - node: ${name}`);
	if (!condition) console.log('# got', got);
}

// A date is a day, not an instant: keep the driver from moving it by a zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

const client = new pg.Client();
await client.connect();
await client.query('CREATE TEMP TABLE site (number icp_number PRIMARY KEY)');

await client.query('INSERT INTO site VALUES ($1)', ['京icp备12345678号－3']);
let rows = (await client.query('SELECT number FROM site')).rows;
ok(rows[0].number === '京ICP备12345678号-3', 'a number goes in and comes out as text', rows);

await client.query('SET enable_seqscan = off');
await client.query('SET enable_bitmapscan = off');
await client.query('SET plan_cache_mode = force_generic_plan');
for (const [type, condition] of [
	['text', 'number = $1::text'],
	['varchar', 'number = $1::varchar'],
	['no type', 'number = $1'],
	['array', 'number = ANY($1::text[])'],
]) {
	const value = type === 'array' ? ['京ICP备12345678号-3'] : '京ICP备12345678号-3';
	rows = (await client.query(`EXPLAIN (COSTS OFF) SELECT number FROM site WHERE ${condition}`, [value])).rows;
	ok(rows.some((row) => /Index Cond: \(number = /.test(row['QUERY PLAN'])),
		`a parameter of ${type} uses the index`, rows);
}

rows = (await client.query("SELECT icp_numbers($1)::text[] AS found", ['京ICP备12345678号-3 粤B2-20090059'])).rows;
ok(JSON.stringify(rows[0].found) === '["京ICP备12345678号-3","粤B2-20090059"]', 'an array of numbers', rows);

await pipeline(Readable.from(['沪ICP备2021005742号\n', '粤B2-20090059-5\n']),
	client.query(copyFrom('COPY site FROM STDIN')));
let out = '';
for await (const chunk of client.query(copyTo('COPY (SELECT number FROM site ORDER BY number) TO STDOUT'))) out += chunk;
ok(out === '京ICP备12345678号-3\n沪ICP备2021005742号\n粤B2-20090059-5\n', 'COPY in and out', out);

try {
	await client.query('SELECT $1::icp_number', ['秦ICP备12345678号']);
	ok(false, 'a bad number is refused');
} catch (error) {
	ok(error.code === '22P02' && /秦/.test(error.message) && /陕/.test(error.detail + error.hint),
		'a bad number: SQLSTATE, message and detail', error);
}

rows = (await client.query("SELECT beian_term_day('2026-09-18', 10, 'workday') AS day")).rows;
ok(rows[0].day === '2026-10-09', 'a deadline is a date', rows);

await client.end();
console.log(`1..${count}`);
process.exit(failed ? 1 : 0);
