import { DateTime } from 'luxon';
import { addEmployee } from '../../../tools/simulator/bamboohr/people.mts';
import { addCourse, addEnrollment, issueCertificate } from '../../../tools/simulator/ispring/learning.mts';
import { addUser } from '../../../tools/simulator/ispring/people.mts';
import { startSystems, type SyncRun, type Systems } from '../../support/systems.mts';

let systems: Systems;
/** A day from today on in the time zone of the tests. */
const day = (days: number) => DateTime.now().setZone('UTC').plus({ days }).toISODate();

/** 1 and 2 work in Sales for 3; 1 is overdue, 2 has a certificate that is about to end, 3 is in Support and not enrolled. */
beforeEach(async () => {
	systems = await startSystems();
	addCourse(systems.ispring, { contentItemId: 'c-1', title: 'Fire Safety' });
	addCourse(systems.ispring, { contentItemId: 'c-2', title: '=First Aid' });
	for (const [id, department, supervisorEId] of [
		['1', 'Sales', '3'],
		['2', 'Sales', '3'],
		['3', 'Support', ''],
	] as const) {
		const email = `p${id}@example.com`;
		addEmployee(systems.bamboo, { id, workEmail: email, department, supervisorEId });
		addUser(systems.ispring, { userId: `u${id}`, fields: { login: email, email } });
	}
	const old = { courseId: 'c-1', accessDate: '2020-01-01' };
	addEnrollment(systems.ispring, { ...old, enrollmentId: 'e-1', learnerId: 'u1', dueDate: String(day(-9)) });
	const done = addEnrollment(systems.ispring, {
		...old,
		enrollmentId: 'e-2',
		learnerId: 'u2',
		completionStatus: 'passed',
		completionDate: '2025-01-01',
		awardedScore: 87,
	});
	issueCertificate(systems.ispring, done, { issuedCertificateId: 'z-2', expiryDate: String(day(7)) });
});
afterEach(async () => {
	const { bamboo, ispring } = systems;
	await systems.close();
	const sent = [...bamboo.log, ...ispring.log].map(({ method, path }) => `${method} ${path}`);
	expect(sent.filter((one) => !one.startsWith('GET ') && one !== 'POST /api/v3/token')).toEqual([]);
});

const RULES = { rule: [{ name: 'Safety', courses: ['c-1'], everyone: true }] };
const brief = ({ changes }: SyncRun) =>
	changes.map(
		({ employeeId, courseId, state }) => `${String(employeeId)} ${String(courseId)} ${String(state)}`,
	);
async function fileOf({ run }: SyncRun, name: string): Promise<string> {
	const file = run.outputs[1]?.[0]?.binary?.[name];
	return Buffer.from(file?.data ?? '', 'base64').toString();
}

describe('The report about compliance', () => {
	it('lists what is not valid, with rates in all and for each group, and writes nothing', async () => {
		const run = await systems.compliance('report', { parameters: { rules: RULES } });
		expect(run.error).toBeUndefined();
		expect(brief(run)).toEqual(['1 c-1 overdue', '2 c-1 expiring', '3 c-1 notAssigned']);
		expect(run.changes[0]).toMatchObject({
			direction: 'compliance',
			courseTitle: 'Fire Safety',
			rule: 'Safety',
			due: day(-9),
			enrollmentId: 'e-1',
			supervisorName: 'Sam Sample3',
			supervisorEmail: 'p3@example.com',
			userUrl: expect.any(String),
		});
		expect(run.changes[1]).toMatchObject({
			validUntil: day(7),
			certificateId: 'z-2',
			completedOn: '2025-01-01',
		});
		expect(run.summary).toMatchObject({
			direction: 'compliance',
			operation: 'report',
			status: 'success',
			rate: 0.3333,
			groups: [
				{ group: 'Sales', required: 2, valid: 1, rate: 0.5 },
				{ group: 'Support', required: 1, valid: 0, rate: 0 },
			],
			message: '1 of 3 required courses are valid (33%): 1 overdue, 1 not assigned, 1 expiring soon.',
			counts: { overdue: 1, expiring: 1, notAssigned: 1, people: 3 },
			requests: { writes: 0 },
		});
		expect(systems.changes()).toBe(0);
	});

	it('adds a page and two tables to the summary, which run no formulas', async () => {
		const run = await systems.compliance('report', {
			parameters: { requiredFrom: 'courses', courses: ['c-1', 'c-2'] },
			options: { groupBy: 'supervisor' },
		});
		expect(brief(run)).toHaveLength(6);
		expect(run.changes[0]?.rule).toBeNull();
		expect(run.summary.groups).toMatchObject([{ group: 'No supervisor' }, { group: 'Sam Sample3' }]);
		expect(await fileOf(run, 'matrix')).toContain('Who has which training');
		expect(await fileOf(run, 'gaps')).toContain(
			`"2","Sam Sample2","Sales","Sam Sample3","Sam Sample3","p3@example.com","c-2","'=First Aid","notAssigned"`,
		);
		const evidence = (await fileOf(run, 'evidence')).split('\r\n');
		expect(evidence).toHaveLength(3);
		expect(evidence[1]).toContain(
			`"2","Sam Sample2","c-1","Fire Safety","e-2","z-2","2025-01-01","${day(7)}","87","20`,
		);
	});

	it('finds what employees finished whose user is not active', async () => {
		const user = systems.ispring.state.users.get('u2');
		if (user) user.status = 3;
		const run = await systems.compliance('report', {
			parameters: { requiredFrom: 'courses', courses: ['c-1'] },
		});
		expect(run.changes[1]).toMatchObject({
			employeeId: '2',
			state: 'expiring',
			reason: expect.stringContaining('The user in iSpring Learn is not active.'),
		});
		expect((await fileOf(run, 'evidence')).split('\r\n')[1]).toContain('"87"');
	});

	it('makes no files when it should not, and lists what is valid when it should', async () => {
		const run = await systems.compliance('report', {
			parameters: { rules: RULES, expiringDays: 3 },
			options: { report: false, includeValid: true, departments: ['Sales'] },
		});
		expect(brief(run)).toEqual(['1 c-1 overdue', '2 c-1 valid']);
		expect(run.run.outputs[1]?.[0]?.binary).toBeUndefined();
	});

	it('takes rules from input items, and exemptions from an expression', async () => {
		const exemptions = [{ employeeId: 1, courseId: 'Fire Safety', until: null, reason: 'Night shift' }];
		const run = await systems.compliance('report', {
			parameters: { rulesFrom: 'inputItems' },
			options: { exemptions: `={{ ${JSON.stringify(exemptions)} }}` },
			input: [{ name: 'Safety', courses: 'Fire Safety', departments: 'Sales' }],
		});
		expect(run.error).toBeUndefined();
		expect(brief(run)).toEqual(['1 c-1 exempt', '2 c-1 expiring']);
		expect(run.changes[0]).toMatchObject({ reason: 'Exempt for good: Night shift.' });
		expect(run.summary).toMatchObject({ rate: 1 });
	});

	it.each<[string, object, string]>([
		['no rule', { parameters: {} }, 'Rules: there is no rule.'],
		[
			'no course',
			{ parameters: { requiredFrom: 'courses' } },
			'Course Names or IDs: no course has been chosen.',
		],
		[
			'an unknown course',
			{ parameters: { requiredFrom: 'courses', courses: ['Fire Safty'] } },
			'Course Names or IDs: iSpring Learn has no course with the ID or title "Fire Safty". Did you mean "Fire Safety" (c-1)?',
		],
		[
			'an exemption without a course',
			{ parameters: { rules: RULES }, options: { exemptions: '[{"employeeId": "1"}]' } },
			'Exemptions > 1: it names no course.',
		],
		[
			'exemptions with other columns',
			{ parameters: { rules: RULES }, options: { exemptions: '[{}, {"employee": "1", "course": "c-1"}]' } },
			'Exemptions: row 2 has neither a column employeeId nor a column courseId.',
		],
		[
			'an exemption for an unknown person',
			{
				parameters: { rules: RULES },
				options: { exemptions: '[{"employeeId": "7", "courseId": "c-1"}]' },
			},
			'BambooHR has no employee with the ID "7".',
		],
		[
			'departments that are there but empty',
			{ parameters: { rules: RULES }, options: { departments: [] } },
			'the option has been added, but names no department',
		],
		[
			'months that are no number',
			{ parameters: { rules: RULES, validMonths: 'many' } },
			'Valid Months: the value cannot be used',
		],
	])('refuses %s', async (_, given, message) => {
		const run = await systems.compliance('report', given);
		expect(run.error?.message).toContain(message);
	});
});

describe('A course that is gone', () => {
	const GONE_RULES = { rule: [{ name: 'Safety', courses: ['c-1', 'c-2'], everyone: true }] };

	it.each([{}, { badIdFailsFilter: true }])(
		'leaves its evidence in the report, counts for nobody, and does not stop it: %j',
		async (quirks) => {
			systems.ispring.state.contents.delete('c-1');
			Object.assign(systems.ispring.quirks, quirks);
			const run = await systems.compliance('report', {
				parameters: { rules: GONE_RULES },
				options: { includeValid: true },
			});
			expect(run.error).toBeUndefined();
			expect(brief(run)).toEqual([
				'1 c-2 notAssigned',
				'2 c-1 expiring',
				'2 c-2 notAssigned',
				'3 c-2 notAssigned',
			]);
			expect(run.changes[1]?.reason).toBe(
				`Completed on 2025-01-01; the certificate is valid until ${day(7)}. The course no longer exists in iSpring Learn.`,
			);
			expect(run.summary).toMatchObject({
				status: 'success',
				rate: 0,
				counts: { required: 3, compliant: 0, notAssigned: 3 },
				warnings: [
					'Rule "Safety": iSpring Learn no longer has the course c-1, or the API key cannot see it. 1 person in scope had finished it, which stays in the report; nobody else is listed for it, and it does not count in the rates. Choose the course that has replaced it, or remove it.',
				],
			});
			expect(await fileOf(run, 'evidence')).toContain('"2","Sam Sample2","c-1"');
			expect(await fileOf(run, 'matrix')).toContain('(no longer exists)');
			expect(systems.changes()).toBe(0);
		},
	);

	it('keeps the title that its results have', async () => {
		systems.ispring.state.contents.delete('c-1');
		const result = {
			...{ userId: 'u3', courseId: 'c-1', courseTitle: 'Fire Safety 2020', enrollmentId: 'e-9' },
			...{ completionStatus: 'passed', completionDate: '2020-02-02', accessDate: '2020-01-01' },
		};
		systems.ispring.faults.push({
			when: ({ path }) => path === '/learners/results',
			effect: {
				kind: 'body',
				body: JSON.stringify({ results: [result] }),
				contentType: 'application/json',
			},
		});
		const run = await systems.compliance('report', {
			parameters: { requiredFrom: 'courses', courses: ['c-1'] },
			options: { includeValid: true },
		});
		expect(run.changes.at(-1)).toMatchObject({ courseTitle: 'Fire Safety 2020', enrollmentId: 'e-9' });
		expect(run.summary.warnings).toEqual([
			expect.stringContaining(
				'Course Names or IDs: iSpring Learn no longer has the course c-1 ("Fire Safety 2020")',
			),
		]);
	});

	/** The list of courses does not have it. */
	async function withHiddenFromList<T>(id: string, use: () => Promise<T>): Promise<T> {
		const rest = [...systems.ispring.state.contents.values()].filter(
			({ contentItemId }) => contentItemId !== id,
		);
		const contentItems = rest.map(({ contentItemId, title }) => ({ contentItemId, title }));
		systems.ispring.faults.push({
			when: ({ path }) => path === '/contents',
			times: Infinity,
			effect: { kind: 'body', body: JSON.stringify({ contentItems }), contentType: 'application/json' },
		});
		return await use();
	}

	it('is not one that the list leaves out, or that nobody could ask for', async () => {
		const parameters = { rules: RULES };
		await withHiddenFromList('c-1', async () => {
			const run = await systems.compliance('report', { parameters });
			expect(brief(run)).toEqual(['1 c-1 overdue', '2 c-1 expiring', '3 c-1 notAssigned']);
			expect(run.summary.warnings).toEqual([]);
			systems.ispring.faults.push({
				when: ({ path }) => path === '/content/c-1',
				times: Infinity,
				effect: { kind: 'status', status: 403 },
			});
			const refused = await systems.compliance('report', { parameters });
			expect(refused.error?.message).toContain('iSpring Learn answered 403 to GET /content/c-1');
		});
	});

	it('is nothing that reminders are about, nor a reason to stop', async () => {
		systems.ispring.state.contents.delete('c-1');
		const ladder = { step: [{ days: -30, to: 'learner' }] };
		const run = await systems.compliance('remind', { parameters: { rules: RULES, ladder } });
		expect(run.error).toBeUndefined();
		expect(run.changes).toEqual([]);
		expect(run.summary.warnings).toHaveLength(1);
	});

	it('still stops a sync of enrollments', async () => {
		systems.ispring.state.contents.delete('c-1');
		const run = await systems.enrollment('sync', { parameters: { rules: RULES } });
		expect(run.error?.message).toContain('iSpring Learn has no course with the ID or title "c-1"');
	});

	it('may have exemptions', async () => {
		systems.ispring.state.contents.delete('c-1');
		const run = await systems.compliance('report', {
			parameters: { rules: RULES },
			options: { exemptions: '[{"employeeId": "2", "courseId": "c-1"}]' },
		});
		expect(run.error).toBeUndefined();
		expect(brief(run)).toEqual(['2 c-1 exempt']);
	});
});

describe('Reminders about compliance', () => {
	const LADDER = {
		step: [
			{ days: -14, to: 'learner' },
			{ days: 7, to: 'supervisor' },
			{ days: 8, to: 'address', address: 'hr@example.com' },
		],
	};

	it('are one for each recipient and day, with a key that stays the same', async () => {
		const parameters = { rules: RULES, ladder: LADDER };
		const run = await systems.compliance('remind', { parameters });
		expect(run.error).toBeUndefined();
		expect(run.changes.map(({ to, step }) => [to, step])).toEqual([
			['p1@example.com', -14],
			['p2@example.com', -14],
			['p3@example.com', 7],
			['hr@example.com', 8],
		]);
		expect(run.changes[2]).toMatchObject({
			direction: 'compliance',
			cc: '',
			subject: 'Training of Sam Sample1',
			text: expect.stringContaining('Sam Sample1, Fire Safety: was due on'),
			html: expect.stringContaining('<li>Sam Sample1, Fire Safety: was due on'),
			people: [expect.objectContaining({ employeeId: '1', enrollmentId: 'e-1', state: 'overdue', step: 7 })],
			key: expect.stringContaining(String(day(-2))),
		});
		expect(run.summary).toMatchObject({
			operation: 'remind',
			message: '4 reminders to 4 recipients about 2 people.',
		});
		const again = await systems.compliance('remind', { parameters });
		expect(again.changes).toEqual(run.changes);
		expect(systems.changes()).toBe(0);
	});

	it('leave out what has been sent, and merge the rest, where rows of what was sent are connected', async () => {
		const parameters = { rules: RULES, ladder: LADDER };
		const none = await systems.compliance('remind', {
			parameters,
			options: { sentBefore: '={{ [{ json: {} }] }}' },
		});
		expect(none.changes).toHaveLength(4);
		const rows = none.changes.slice(0, 3).map(({ keys }) => ({ json: { keys: String(keys) } }));
		const rest = await systems.compliance('remind', {
			parameters,
			options: { sentBefore: `={{ ${JSON.stringify(rows).replaceAll('}}', '} }')} }}` },
		});
		expect(rest.changes.map(({ to }) => to)).toEqual([none.changes[3]?.to]);
	});

	it.each<[string, (keys: string[]) => string]>([
		['rows as JSON', (keys) => JSON.stringify(keys.map((one) => ({ keys: one })))],
		['a list of keys as JSON', (keys) => JSON.stringify(keys)],
		['a list in a cell as JSON', (keys) => JSON.stringify([{ keys: JSON.stringify(keys) }])],
		['keys with commas', (keys) => keys.join(', ')],
		['a key on each line', (keys) => keys.join('\n')],
		['a row without keys among others', (keys) => JSON.stringify([{}, { keys: null }, { keys }])],
	])('know what has been sent from %s', async (_, textOf) => {
		const parameters = { rules: RULES, ladder: LADDER };
		const first = await systems.compliance('remind', { parameters });
		const keys = first.changes.flatMap((item) => String(item.keys).split(','));
		const run = await systems.compliance('remind', { parameters, options: { sentBefore: textOf(keys) } });
		expect(run.error).toBeUndefined();
		expect(run.changes).toEqual([]);
	});

	it.each([
		['rows with another column', '={{ [{ json: { key: "a" } }] }}'],
		['the error of the node that reads them', '={{ [{ json: { error: "No such table" } }] }}'],
		['a number', '={{ 5 }}'],
	])('refuse %s as what has been sent, because all of it would be sent again', async (_, sentBefore) => {
		const parameters = { rules: RULES, ladder: LADDER };
		const run = await systems.compliance('remind', { parameters, options: { sentBefore } });
		expect(run.error?.message).toContain('Sent Before: row 1 holds no keys.');
	});

	it('take as many requests as a plan of enrollments, which reads the same', async () => {
		const plan = await systems.enrollment('plan', { parameters: { rules: RULES } });
		const run = await systems.compliance('remind', { parameters: { rules: RULES, ladder: LADDER } });
		expect(run.summary.requests).toEqual(plan.summary.requests);
	});

	it('use the words of the options', async () => {
		const run = await systems.compliance('remind', {
			parameters: { rules: RULES, ladder: LADDER },
			options: { subjectOwn: 'Schulung: {courses}', greeting: 'Hallo {name}' },
		});
		expect(run.changes[0]).toMatchObject({
			subject: 'Schulung: Fire Safety',
			text: expect.stringContaining('Hallo Sam Sample1'),
		});
	});

	it('refuse a ladder with two equal steps, and one without any', async () => {
		const equal = {
			step: [
				{ days: 1, to: 'learner' },
				{ days: 1, to: 'learner' },
			],
		};
		const run = await systems.compliance('remind', { parameters: { rules: RULES, ladder: equal } });
		expect(run.error?.message).toContain('Ladder > 2: the step is the same as step 1');
		const none = await systems.compliance('remind', { parameters: { rules: RULES } });
		expect(none.error?.message).toContain('Ladder: it has no step.');
	});
});
