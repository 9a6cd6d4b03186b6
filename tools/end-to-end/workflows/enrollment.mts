import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SampleN8n } from '../../n8n/sample-n8n.mts';
import type { SimEmployee } from '../../simulator/bamboohr/index.mts';
import { keepTitles, learnersOf, promote, userOf } from '../../simulator/company/change-people.mts';
import { addCourse, addEnrollment, type Fault } from '../../simulator/ispring/index.mts';
import { CHANGES, ENROLLMENTS, RULES, RUNS } from '../tables.mts';

const FILE = 'enroll-by-rules.json';
const TRIGGER = 'Enroll now';
const NODE = 'Enroll by rules';
const RULE = {
	active: true,
	name: 'Forklift',
	courses: 'Forklift',
	jobTitles: 'Forklift Driver',
	dueDays: 30,
};
const FOR_EVERYONE = { active: true, name: 'Everyone', courses: 'Code of Conduct', everyone: true };

/** Runs the workflow from the first time on. Needs people with accounts. */
export async function testEnrollment(n8n: SampleN8n): Promise<void> {
	const { api, bamboo, ispring, runFile } = n8n;
	const [{ contentItemId: forklift }] = [addCourse(ispring, { title: 'Forklift' })];
	addCourse(ispring, { title: 'Code of Conduct' });
	const [first, second, third, other] = learnersOf(n8n, 4);
	assert.ok(first && second && third && other, 'The sample company has too few employees.');
	const giveTitlesBack = keepTitles(bamboo, [first, second, third, other]);
	const writes = () => ispring.log.filter(({ changed }) => changed).length;
	const lastRow = async () => (await api.rowsOfRuns(RUNS)).at(-1);
	const made = async () => await api.rowsOfDataTable(ENROLLMENTS);
	const enrollmentsOf = (person: SimEmployee, courseId = forklift) =>
		[...ispring.state.enrollments.values()].filter(
			(one) => one.courseId === courseId && one.learnerId === userOf(ispring, person).userId,
		);
	const run = async (nodes?: Record<string, Record<string, unknown>>) =>
		(await runFile(FILE, TRIGGER, { nodes })).run;

	await test(`${FILE} creates its tables in the first runs, each once, and enrolls nobody`, async () => {
		const before = writes();
		const runs = await Promise.all([run(), run(), run()]);
		for (const { status, error } of runs) assert.equal(status, 'success', error);
		assert.equal(writes(), before);
		const tables = await api.namesOfDataTables();
		for (const name of [RULES, ENROLLMENTS]) assert.equal(tables.filter((one) => one === name).length, 1);
		const rules = await api.rowsOfDataTable(RULES);
		assert.ok(rules.length > 0, 'There is no example.');
		assert.ok(rules.every(({ active }) => active === false));
		assert.deepEqual(await made(), []);
	});

	await test(`${FILE} enrolls whoever matches an active rule, and keeps the enrollments`, async () => {
		promote(bamboo, [first, second, third], RULE.jobTitles);
		await api.addRowsToDataTable(RULES, [{ ...RULE, whenNoLonger: 'end' }]);
		const { status, error, id } = await run();
		assert.equal(status, 'success', error);
		const ids = [first, second, third]
			.flatMap((one) => enrollmentsOf(one))
			.map(({ enrollmentId }) => enrollmentId);
		assert.equal(ids.length, 3);
		assert.deepEqual((await made()).map(({ enrollmentId }) => String(enrollmentId)).sort(), [...ids].sort());
		const row = await lastRow();
		assert.deepEqual(
			[row?.direction, row?.operation, row?.status, row?.by],
			['enrollment', 'sync', 'success', 'editor'],
		);
		assert.equal(JSON.parse(String(row?.counts)).enrolled, 3);
		const changes = (await api.rowsOfDataTable(CHANGES)).filter(({ executionId }) => executionId === id);
		assert.deepEqual(
			changes.map(({ kind, action, outcome }) => [kind, action, outcome]),
			ids.map(() => ['enrollment', 'enroll', 'done']),
		);
	});

	await test(`${FILE} writes nothing the second time`, async () => {
		const before = writes();
		assert.equal((await run()).status, 'success');
		assert.equal(writes(), before);
		assert.equal((await lastRow())?.writes, 0);
		assert.equal((await made()).length, 3);
	});

	await test(`${FILE} ends only what it has made when somebody no longer matches`, async () => {
		promote(bamboo, [other], RULE.jobTitles);
		addEnrollment(ispring, { courseId: forklift, learnerId: userOf(ispring, other).userId });
		promote(bamboo, [third, other], 'Clerk');
		assert.equal((await run()).status, 'success');
		assert.deepEqual(
			[first, second, third, other].map((one) => enrollmentsOf(one).length),
			[1, 1, 0, 1],
		);
		assert.equal(JSON.parse(String((await lastRow())?.counts)).ended, 1);
	});

	await test(`${FILE} fails with the reason when a limit holds the run, and writes nothing`, async (t) => {
		await api.addRowsToDataTable(RULES, [FOR_EVERYONE]);
		const before = writes();
		const { status, error } = await run({ [NODE]: { maxEnrollments: 1 } });
		t.diagnostic(error ?? '');
		assert.equal(status, 'error');
		assert.match(error ?? '', /enrollments would be made; the limit Max Enrollments is 1/);
		assert.equal(writes(), before);
		const row = await lastRow();
		assert.equal(row?.status, 'held');
		assert.ok(Number(row?.held) > 1);
	});

	await test(`${FILE} fails with the reason when some could not be enrolled, and the next run enrolls them`, async (t) => {
		ispring.faults.push(REFUSED);
		const { status, error } = await run();
		ispring.faults.pop();
		t.diagnostic(error ?? '');
		assert.equal(status, 'error');
		const row = await lastRow();
		assert.equal(row?.status, 'partial');
		assert.ok(Number(row?.failed) > 0);
		assert.equal((await run()).status, 'success');
		const active = [...ispring.state.enrollments.values()].map(({ enrollmentId }) => enrollmentId);
		assert.ok((await made()).filter(({ enrollmentId }) => active.includes(String(enrollmentId))).length > 3);
	});

	await test(`${FILE} names the rule and the column of a wrong title in the error and in the run table`, async (t) => {
		await api.addRowsToDataTable(RULES, [{ ...RULE, name: 'Misspelled', courses: 'Forklit' }]);
		const before = writes();
		const { status, error } = await run();
		t.diagnostic(error ?? '');
		assert.equal(status, 'error');
		const rows = await api.rowsOfRuns(RUNS);
		assert.deepEqual([rows.at(-1)?.status, rows.at(-2)?.status], ['failed', 'success']);
		for (const text of [error, String(rows.at(-1)?.message)])
			assert.match(text ?? '', /Misspelled.*courses.*Forklit.*Forklift/is);
		assert.equal(writes(), before);
	});
	await api.deleteDataTable(RULES);
	giveTitlesBack();
}

/** iSpring Learn refuses to enroll anybody. */
const REFUSED: Fault = {
	when: ({ method, path }) => method === 'POST' && path === '/enrollment',
	times: Infinity,
	effect: { kind: 'status', status: 422, body: '{"message":"The course is closed."}' },
};
