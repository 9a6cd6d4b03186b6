import { z } from 'zod/v3';
import { readRules } from '../../src/enrollment/rules/read-rules';
import { RULE_COLUMNS } from '../../src/enrollment/rules/Rule';
import workflow from '../../workflows/enroll-by-rules.json';
import { resolveExpression, type Outputs, type Row } from './resolve-expression.mts';

const connections: Record<string, { main: Array<Array<{ node: string }>> }> = workflow.connections;
const nodeCalled = (name: string) => workflow.nodes.find((one) => one.name === name);
const after = (name: string, output = 0) => connections[name]?.main[output]?.map(({ node }) => node) ?? [];

const fields = z.object({
	assignments: z.object({ assignments: z.array(z.object({ name: z.string(), value: z.string() })) }),
});
const tableShape = z.object({
	columns: z.object({ column: z.array(z.object({ name: z.string(), type: z.string() })) }),
});
const example = z.object({ columns: z.object({ value: z.record(z.unknown()) }) });

/** The value that n8n gives a field of an Edit Fields node. */
function fieldOf(name: string, field: string, outputs: Outputs, more: Row = {}): unknown {
	const { assignments } = fields.parse(nodeCalled(name)?.parameters).assignments;
	const value = assignments.find((one) => one.name === field)?.value ?? '';
	return resolveExpression(value, outputs, more);
}

const RULE = {
	id: 1,
	active: true,
	name: 'Safety',
	departments: 'Plant',
	courses: 'Fire',
	updatedAt: 'then',
};
const OFF = { ...RULE, id: 2, name: 'Sales', active: false };

const hashOf = (rules: Row[]) => fieldOf('Active rules', 'rulesHash', { 'Get rules': rules });

/** The start of an incremental run; empty = everyone. */
function sinceOf(rules: Row[], runs: Row[], { runOfDay = 2, mode = 'production' } = {}): unknown {
	const outputs = { 'Get rules': rules, 'Get recent runs': runs, 'Enroll schedule': [{ runOfDay }] };
	const $json = { rules, rulesHash: hashOf(rules) };
	return fieldOf('Full or incremental?', 'since', outputs, { $json, $execution: { mode } });
}

const success = (rules: Row[], nextSince = '2026-03-02T05:00:00Z') => ({
	status: 'success',
	nextSince,
	counts: JSON.stringify({ enrolled: 3, rulesHash: hashOf(rules) }),
});

describe('A run of workflows/enroll-by-rules.json', () => {
	it('looks only at who has changed when the same rules have had a successful run', () => {
		const runs = [{ status: 'held', counts: '{}' }, success([RULE, OFF])];
		expect(sinceOf([RULE, OFF], runs)).toBe('2026-03-02T05:00:00Z');
		expect(sinceOf([{ ...RULE, updatedAt: 'now' }, OFF], runs)).toBe('2026-03-02T05:00:00Z');
	});

	it.each<[string, Row[]]>([
		['a rule is edited', [{ ...RULE, departments: 'Plant, Office' }, OFF]],
		['a rule is switched on', [RULE, { ...OFF, active: true }]],
		[
			'a rule is switched off',
			[
				{ ...RULE, active: false },
				{ ...OFF, active: true },
			],
		],
		['a rule is added', [RULE, OFF, { ...RULE, id: 3, name: 'More' }]],
	])('looks at everyone when %s', (_, rules) => {
		expect(sinceOf(rules, [success([RULE, OFF])])).toBe('');
	});

	it('looks at everyone when a rule is deleted', () => {
		expect(sinceOf([RULE], [success([RULE, { ...RULE, id: 3, name: 'More' }])])).toBe('');
	});

	it('looks at everyone when it is the first of the day, by hand, the first ever, or after a table was emptied', () => {
		const runs = [success([RULE])];
		expect(sinceOf([RULE], runs, { runOfDay: 1 })).toBe('');
		expect(sinceOf([RULE], runs, { mode: 'manual' })).toBe('');
		expect(sinceOf([RULE], [{}])).toBe('');
		expect(sinceOf([RULE], [{ status: 'success', counts: null, nextSince: 'x' }])).toBe('');
	});

	it('is not full because of a rule that is switched off', () => {
		expect(sinceOf([RULE, { ...OFF, courses: 'Other' }], [success([RULE, OFF])])).not.toBe('');
		expect(sinceOf([RULE], [success([RULE, OFF])])).not.toBe('');
	});

	it('takes as active what a table or a sheet says is true', () => {
		const rules = [true, 'TRUE', 'yes', 1, '1', false, null, '', 'no'].map((active, id) => ({ id, active }));
		const active = fieldOf('Active rules', 'rules', { 'Get rules': rules });
		expect(active).toHaveLength(5);
		expect(fieldOf('Active rules', 'rules', { 'Get rules': [{}] })).toEqual([]);
	});

	it('remembers the rules with the counts of the run', () => {
		const outputs = { 'Active rules': [{ rulesHash: 'abc' }] };
		const counts = fieldOf('Row for this run', 'counts', outputs, { $json: { counts: { enrolled: 3 } } });
		expect(JSON.parse(String(counts))).toEqual({ enrolled: 3, rulesHash: 'abc' });
	});

	it('keeps what it has enrolled, and nothing else', () => {
		const item = { action: 'enroll', outcome: 'done', enrollmentId: 'e1', rule: 'Safety' };
		const rows = fieldOf(
			'Enrollments to keep',
			'rows',
			{
				'Enroll by rules': [
					item,
					{ ...item, action: 'reenroll', enrollmentId: 'e2' },
					{ ...item, outcome: 'failed' },
					{ ...item, outcome: 'held' },
					{ ...item, action: 'end', enrollmentId: 'e3' },
					{ ...item, enrollmentId: null },
				],
			},
			{ $now: { toISO: () => 'now' } },
		);
		expect(rows).toMatchObject([{ enrollmentId: 'e1', rule: 'Safety' }, { enrollmentId: 'e2' }]);
	});
});

describe('The tables of workflows/enroll-by-rules.json', () => {
	it('have a column for each part of a rule, with its type', () => {
		const { column } = tableShape.parse(nodeCalled('Create rule table if missing')?.parameters).columns;
		expect(column.map(({ name }) => name)).toEqual(['active', ...RULE_COLUMNS]);
		const typeOf = (wanted: string) => column.filter(({ type }) => type === wanted).map(({ name }) => name);
		expect(typeOf('boolean')).toEqual(['active', 'everyone', 'isManager', 'lockAfterDue']);
		expect(typeOf('number')).toEqual(['hiredWithinDays', 'dueDays', 'renewDays']);
	});

	it('start with an example that is a valid rule, and not active', () => {
		const row = example.parse(nodeCalled('Add example rule')?.parameters).columns.value;
		expect(row.active).toBe(false);
		expect(readRules([{ id: 1, createdAt: 'now', updatedAt: 'now', ...row }])).toHaveLength(1);
	});

	it('keep every column of an enrollment that was made', () => {
		const { column } = tableShape.parse(nodeCalled('Create enrollment table if missing')?.parameters).columns;
		const { value } =
			fields.parse(nodeCalled('Enrollments to keep')?.parameters).assignments.assignments[0] ?? {};
		const names = [...(value ?? '').matchAll(/^\t\t(\w+): /gm)].map(([, name]) => name);
		expect(names).toEqual(column.map(({ name }) => name));
	});
});

it('enrollments are kept before anything stops the run: n8n takes the upper branch first', () => {
	const top = (name: string) => nodeCalled(name)?.position[1] ?? 0;
	expect(after('Enroll by rules')).toEqual(['Changes to log', 'Enrollments to keep']);
	expect(after('Enroll by rules', 1)).toEqual(['Email the report', 'Row for this run']);
	for (const name of ['Enrollments to keep', 'Row per enrollment', 'Keep what rules made'])
		expect(top(name)).toBeLessThan(top('Row for this run'));
});

it('an error is logged once, however many rules there are, and without an active rule nothing is read', () => {
	expect(after('Enroll by rules', 2)).toEqual(['Row for a failed run']);
	expect(nodeCalled('Row for a failed run')).toMatchObject({ executeOnce: true });
	expect([after('Any active rule?', 0), after('Any active rule?', 1)]).toEqual([
		['Row per rule'],
		['No rule is active yet'],
	]);
	expect(after('Row per rule')).toEqual(['Enroll by rules']);
});
