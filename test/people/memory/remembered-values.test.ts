import { mapField } from '../world.mts';
import fc from 'fast-check';
import { addEmployee } from '../../../tools/simulator/bamboohr/people.mts';
import { addProfileField } from '../../../tools/simulator/ispring/people.mts';
import type { SimUser } from '../../../tools/simulator/ispring/state.mts';
import { startTwoSystems, type TwoSystems } from '../two-systems.mts';

const TITLE = 'Sales manager';
const TOLERATED =
	'iSpring Learn keeps the job title "Sales manager" as "SALES MANAGER", so it is left as it is.';

let systems: TwoSystems;
beforeEach(async () => {
	systems = await startTwoSystems();
});
afterEach(async () => await systems.close());

const upper = (field: string, sent: string) => (field === 'job_title' ? sent.toUpperCase() : sent);
const renamed = (field: string, sent: string) =>
	field === 'job_title' && sent === TITLE ? 'Account executive' : sent;

/** One employee, and a user whose job title differs. */
function hire(id = '1', title = TITLE): { user: SimUser; setTitle(next: string): void } {
	const employee = addEmployee(systems.bamboo, { id, jobTitle: title });
	return {
		user: systems.account(id),
		setTitle(next) {
			employee.jobTitle = next;
		},
	};
}

async function sync(memory?: string, more: object = {}) {
	const before = systems.clients.iSpring.counts.writes;
	const { items, summary } = await systems.sync({}, { memory, includeUnchanged: true, ...more });
	return {
		summary,
		memory: summary.memory ?? '',
		writes: systems.clients.iSpring.counts.writes - before,
		reason: items[0]?.reason,
		item: items[0],
	};
}

const reads = () => systems.requests('/users/v2').length;

describe('A value that iSpring Learn stores in another form', () => {
	beforeEach(() => {
		systems.ispring.quirks.storedForm = upper;
	});

	it('is written once, and left alone from the next run on, with a note and one warning', async () => {
		hire();
		const first = await sync();
		expect([first.writes, first.summary.warnings]).toEqual([1, []]);
		for (let next = await sync(first.memory), run = 2; run < 5; run++, next = await sync(next.memory)) {
			expect([next.writes, next.reason, next.summary.warnings]).toEqual([
				0,
				TOLERATED,
				[
					'iSpring Learn keeps 1 value differently than BambooHR: the job title "Sales manager" as "SALES MANAGER". It is left as it is.',
				],
			]);
		}
	});

	it('is written in every run without a memory', async () => {
		hire();
		expect([(await sync()).writes, (await sync()).writes, (await sync()).writes]).toEqual([1, 1, 1]);
	});

	it('needs no additional requests to iSpring Learn', async () => {
		hire();
		const { memory } = await sync();
		expect(reads()).toBe(1);
		await sync(memory);
		expect(reads()).toBe(2);
	});

	it('is left alone for every user who has it, without being written for each of them', async () => {
		hire('1');
		const { memory } = await sync((await sync()).memory);
		const other = hire('2');
		other.user.fields.job_title = 'SALES MANAGER';
		const { writes, summary } = await sync(memory);
		expect(writes).toBe(0);
		expect(summary.warnings).toEqual([expect.stringMatching(/^iSpring Learn keeps 1 value differently/)]);
	});

	it('is written once BambooHR has another value', async () => {
		const { user, setTitle } = hire();
		const { memory } = await sync((await sync()).memory);
		setTitle('Head of sales');
		const changed = await sync(memory);
		expect([changed.writes, user.fields.job_title]).toEqual([1, 'HEAD OF SALES']);
		setTitle(TITLE);
		const back = await sync(changed.memory);
		expect([back.writes, user.fields.job_title]).toEqual([1, 'SALES MANAGER']);
		expect((await sync(back.memory)).writes).toBe(0);
	});

	it('is written again after a manual edit in iSpring Learn', async () => {
		const { user } = hire();
		const { memory } = await sync((await sync()).memory);
		user.fields.job_title = 'Sales Manager';
		const next = await sync(memory);
		expect([next.writes, user.fields.job_title]).toEqual([1, 'SALES MANAGER']);
		expect((await sync(next.memory)).writes).toBe(0);
	});

	it('is left alone while other changes of the user are written', async () => {
		const { user } = hire();
		const { memory } = await sync((await sync()).memory);
		user.fields.last_name = 'Other';
		const { item } = await sync(memory);
		expect(item).toMatchObject({
			changes: [{ field: 'lastName' }],
			reason: `Differs in last name. ${TOLERATED}`,
		});
		expect(user.fields.job_title).toBe('SALES MANAGER');
	});

	it('is recognized at once for a new user, who is read back anyway', async () => {
		addEmployee(systems.bamboo, { id: '1', jobTitle: TITLE });
		const first = await sync();
		const asked = reads();
		expect([first.item?.action, first.item?.outcome]).toEqual(['create', 'done']);
		const second = await sync(first.memory);
		expect([second.writes, second.reason, reads() - asked]).toEqual([0, TOLERATED, 1]);
	});

	it('is not forgotten by a run about other employees', async () => {
		hire('1');
		hire('2', 'Clerk');
		const { memory } = await sync();
		const between = await sync(memory, { only: ['2'] });
		expect((await sync(between.memory)).writes).toBe(0);
	});

	it('is identified only by its field in the summary if it is personal data', async () => {
		systems.ispring.quirks.storedForm = (field, sent) =>
			field === 'phone' ? `tel ${sent.slice(0, 3)}` : field === 'last_name' ? sent.toUpperCase() : sent;
		const { user } = hire('1', 'Clerk');
		const employee = systems.bamboo.state.employees.get('1');
		if (employee) employee.lastName = 'Morgan';
		const { memory } = await sync();
		expect(user.fields.last_name).toBe('MORGAN');
		const { summary } = await sync(memory);
		expect(summary.warnings).toEqual([
			'iSpring Learn keeps 1 value differently than BambooHR: the last name. It is left as it is.',
		]);
		expect(memory).not.toMatch(/morgan/i);
	});
});

describe('A value that iSpring Learn replaces with another value', () => {
	it('was edited by hand: it is written and read back once, and forgotten when it was accepted', async () => {
		const { user } = hire();
		const first = await sync();
		user.fields.job_title = 'Account executive';
		const asked = reads();
		const second = await sync(first.memory);
		expect([second.writes, reads() - asked, user.fields.job_title]).toEqual([1, 2, TITLE]);
		expect(second.memory).toBe('{"v":1,"kept":[],"written":[]}');
	});

	it('is recognized as the stored form when it is replaced twice', async () => {
		systems.ispring.quirks.storedForm = renamed;
		hire();
		const second = await sync((await sync()).memory);
		expect(second.writes).toBe(1);
		const third = await sync(second.memory);
		expect([third.writes, third.reason]).toEqual([
			0,
			'iSpring Learn keeps the job title "Sales manager" as "Account executive", so it is left as it is.',
		]);
	});

	it('is not recognized for other users, who may really have that other value', async () => {
		systems.ispring.quirks.storedForm = renamed;
		hire('1');
		const { memory } = await sync((await sync()).memory);
		systems.ispring.quirks.storedForm = 'asSent';
		const promoted = hire('2');
		promoted.user.fields.job_title = 'Account executive';
		await sync(memory);
		expect(promoted.user.fields.job_title).toBe(TITLE);
	});

	it('can be replaced with an empty value', async () => {
		systems.ispring.quirks.storedForm = (field, sent) => (field === 'job_title' ? '' : sent);
		hire();
		const third = await sync((await sync((await sync()).memory)).memory);
		expect([third.writes, third.reason]).toEqual([
			0,
			'iSpring Learn keeps the job title "Sales manager" empty, so it is left as it is.',
		]);
	});

	it('is checked again later if the user cannot be read back', async () => {
		systems.ispring.quirks.storedForm = renamed;
		hire();
		const first = await sync();
		let reading = 0;
		systems.ispring.faults.push({
			when: ({ path }) => path === '/users/v2' && ++reading > 1,
			effect: { kind: 'status', status: 500 },
			times: Infinity,
		});
		const second = await sync(first.memory);
		expect([second.item?.outcome, second.summary.warnings]).toEqual(['done', []]);
		systems.clearLogs();
		const third = await sync(second.memory);
		expect([third.writes, (await sync(third.memory)).writes]).toEqual([1, 0]);
	});
});

describe('A value of any field', () => {
	const fieldMapping = [
		mapField('location', 'office'),
		mapField('hireDate', 'started'),
		mapField('division', 'size'),
	];

	beforeEach(() => {
		addProfileField(systems.ispring, { name: 'office' });
		addProfileField(systems.ispring, { name: 'started', type: 'birthdate' });
		const values = ['Small', 'Large'].map((name) => ({ name, value: name }));
		addProfileField(systems.ispring, { name: 'size', type: 'select', values });
		addEmployee(systems.bamboo, {
			id: '1',
			firstName: 'Robert',
			lastName: 'O’Neill',
			workEmail: 'Robert.Oneill@example.com',
			mobilePhone: '+1 555 0100',
			jobTitle: 'Clerk',
			location: 'New  York',
			hireDate: '2020-01-15',
			division: 'Large',
		});
		systems.account('1');
	});

	it.each([
		['first_name', 'ROBERT'],
		['last_name', "O'NEILL"],
		['email', 'ROBERT.ONEILL@EXAMPLE.COM'],
		['email', 'robert@example.com'],
		['login', 'ROBERT.ONEILL@EXAMPLE.COM'],
		['phone', '15550'],
		['phone', '0100'],
		['office', 'New York'],
		['office', 'NY'],
		['started', '2020-01-15T00:00:00Z'],
		['started', '2020-01-14'],
		['size', 'LARGE'],
		['size', 'Small'],
	])('causes no writes from the third run on: %s stored as "%s"', async (field, form) => {
		systems.ispring.quirks.storedForm = (name, sent) => (name === field ? form : sent);
		let memory: string | undefined;
		const writes: number[] = [];
		for (let run = 1; run <= 4; run++) {
			const before = systems.clients.iSpring.counts.writes;
			const { summary } = await systems.sync({ fieldMapping, groupsFrom: [] }, { memory });
			({ memory } = summary);
			writes.push(systems.clients.iSpring.counts.writes - before);
		}
		expect(writes.slice(2)).toEqual([0, 0]);
		expect([...systems.ispring.state.users.values()].at(-1)?.fields[field]).toBe(form);
	});
});

describe('An email that iSpring Learn stores in another form', () => {
	it('is left alone, and so is the login that follows it', async () => {
		systems.ispring.quirks.storedForm = (field, sent) =>
			field === 'email' ? sent.replace('.', '').toLowerCase() : sent;
		addEmployee(systems.bamboo, { id: '1', workEmail: 'sam.new@example.com', jobTitle: 'Clerk' });
		const user = systems.account('1');
		const first = await sync();
		expect([user.fields.email, user.fields.login]).toEqual(['samnew@example.com', 'sam.new@example.com']);
		const second = await sync(first.memory);
		expect([second.writes, (await sync(second.memory)).writes]).toEqual([0, 0]);
	});

	it('is none if it has gained an invisible character, with which nobody can sign in', async () => {
		addEmployee(systems.bamboo, { id: '1', workEmail: 'sam.new@example.com', jobTitle: 'Clerk' });
		const user = systems.account('1');
		const { memory } = await sync();
		user.fields.email = 'sam.new@example.com\u200b';
		const second = await sync(memory);
		expect([second.writes, user.fields.email]).toEqual([1, 'sam.new@example.com']);
		expect((await sync(second.memory)).writes).toBe(0);
	});
});

describe('A department or group whose name iSpring Learn stores in another form', () => {
	it.each(['upperCase', 'cut', 'tidied'] as const)('is created once (%s)', async (storedForm) => {
		systems.ispring.quirks.storedForm = storedForm;
		const place = { department: 'Research & Development', division: 'North-West & Islands' };
		addEmployee(systems.bamboo, { id: '1', ...place });
		addEmployee(systems.bamboo, { id: '2', ...place, department: 'Research & Design' });
		const before = systems.ispring.state.departments.size;
		let { memory } = await sync();
		for (let run = 2; run < 5; run++) {
			const next = await sync(memory);
			expect(next.writes).toBe(0);
			({ memory } = next);
		}
		expect([systems.ispring.state.departments.size - before, systems.ispring.state.groups.size]).toEqual([
			2, 1,
		]);
	});

	it('is found by its new name when somebody renames it later, and codes do not say which it is', async () => {
		systems.ispring.quirks.storedForm = 'cut';
		addEmployee(systems.bamboo, { id: '1', department: 'Research and Development' });
		systems.bamboo.quirks.departmentIds = 'nowhere';
		const { memory } = await sync((await sync()).memory);
		const [created] = [...systems.ispring.state.departments.values()].slice(-1);
		if (created) created.name = 'Laboratory';
		await sync(memory);
		expect([...systems.ispring.state.departments.values()].map(({ name }) => name)).toEqual(
			expect.arrayContaining(['Laboratory', 'Research a']),
		);
	});
});

describe('Applying a plan with remembered values', () => {
	beforeEach(() => {
		systems.ispring.quirks.storedForm = upper;
	});

	async function syncedTwice() {
		const one = hire('1');
		const two = hire('2', 'Clerk');
		const { memory } = await sync((await sync()).memory);
		one.user.fields.last_name = 'Other';
		two.setTitle('Accountant');
		return { memory, one, two };
	}

	it.each([
		['with the same memory', (memory: string) => memory],
		['without a memory', () => undefined],
		['with a memory that cannot be read', () => 'lost'],
	])('does not write values that the plan left out, %s', async (_, given) => {
		const { memory, one, two } = await syncedTwice();
		const { items } = await systems.plan({}, { memory });
		systems.clearLogs();
		const applied = await systems.apply(items, {}, { memory: given(memory) });
		expect(applied.items.map(({ item }) => [item.outcome, item.changes.map(({ field }) => field)])).toEqual([
			['done', ['lastName']],
			['done', ['jobTitle']],
		]);
		expect([one.user.fields.job_title, two.user.fields.job_title]).toEqual(['SALES MANAGER', 'ACCOUNTANT']);
	});

	it('makes the planned changes, even if an earlier batch found that iSpring Learn stores them in another form', async () => {
		hire('1');
		const { items } = await systems.plan();
		const memory = (await sync((await sync()).memory)).memory;
		const user = [...systems.ispring.state.users.values()].at(-1);
		if (user) user.fields.job_title = 'Clerk';
		const { items: applied } = await systems.apply(items, {}, { memory });
		expect(applied.map(({ item }) => item.outcome)).toEqual(['done']);
	});

	it('remembers stored values as a sync does', async () => {
		hire('1');
		const { items, summary } = await systems.plan();
		expect(summary.memory).toBe('{"v":1,"kept":[],"written":[]}');
		const applied = await systems.apply(items);
		expect((await systems.plan({}, { memory: applied.summary.memory })).items).toEqual([]);
	});
});

it('A failed write is not remembered: the value is written again', async () => {
	const { user } = hire('1', 'Clerk');
	await sync();
	user.fields.job_title = 'CLERK';
	systems.fail(`/user/${user.userId}`, { kind: 'status', status: 500 });
	const failed = await sync();
	expect(failed.item?.outcome).toBe('failed');
	systems.clearLogs();
	await sync(failed.memory);
	expect(user.fields.job_title).toBe('Clerk');
});

it('An unreadable memory causes a warning and nothing else', async () => {
	const { user } = hire();
	const { summary, memory } = await sync('not a memory');
	expect([summary.status, user.fields.job_title, summary.warnings]).toEqual([
		'success',
		TITLE,
		[expect.stringContaining('The text in the option Memory')],
	]);
	expect(memory).toMatch(/^\{"v":1/);
});

it('A run without changes returns its memory unchanged', async () => {
	hire();
	const { memory } = await sync();
	for (const employee of systems.bamboo.state.employees.values())
		employee.lastChanged = '2020-01-01T00:00:00Z';
	const since = new Date(systems.clients.bambooHr.clock.nowMs()).toISOString();
	const { summary } = await systems.sync({}, { memory, since });
	expect([summary.mode, summary.memory]).toEqual(['incremental', memory]);
});

/** Idempotent ways to store a value. */
const storageRule = fc.oneof(
	fc.constantFrom<(text: string) => string>(
		(text) => text.toUpperCase(),
		(text) => text.toLowerCase(),
		(text) => text.normalize('NFKD').replace(/\p{M}/gu, ''),
		(text) => text.replace(/[^\p{L}\p{N}]/gu, ''),
		(text) => [...text].sort().join('').trim(),
		() => '',
		() => 'Employee',
		(text) => (text === 'Clerk' ? 'Accountant' : text),
		(text) => text,
	),
	fc.integer({ min: 1, max: 12 }).map((max) => (text: string) => text.slice(0, max).trim()),
);
const value = fc.constantFrom(
	'Clerk',
	'CLERK',
	'clerk',
	'Accountant',
	'Señor R&D  lead',
	'Vice President of Sales',
	'a',
);
const FIELDS = ['first_name', 'last_name', 'job_title', 'phone'] as const;

it('Whatever iSpring Learn makes of values, the third run writes nothing, and no later change is missed', async () => {
	const change = fc.record({ id: fc.constantFrom('1', '2', '3'), jobTitle: value, firstName: value });
	await fc.assert(
		fc.asyncProperty(
			fc.record({
				first_name: storageRule,
				last_name: storageRule,
				job_title: storageRule,
				phone: storageRule,
			}),
			fc.array(fc.record({ jobTitle: value, current: value }), { minLength: 3, maxLength: 3 }),
			fc.array(change, { maxLength: 4 }),
			async (rules, people, changes) => {
				const own = await startTwoSystems();
				try {
					const store = (name: string, sent: string) => {
						const field = FIELDS.find((one) => one === name);
						return field ? rules[field](sent) : sent;
					};
					own.ispring.quirks.storedForm = store;
					const users = people.map(({ jobTitle, current }, index) => {
						addEmployee(own.bamboo, { id: String(index + 1), jobTitle, mobilePhone: `+1 555 ${index}` });
						return index === 0
							? undefined
							: own.account(String(index + 1), { fields: { job_title: current } });
					});
					expect(users).toHaveLength(3);
					let memory: string | undefined;
					const run = async () => {
						const before = own.clients.iSpring.counts.writes;
						const { summary } = await own.sync({}, { memory });
						expect(summary.status).toBe('success');
						({ memory } = summary);
						return own.clients.iSpring.counts.writes - before;
					};
					const expectStoredForms = () => {
						for (const user of own.ispring.state.users.values()) {
							const employee = own.bamboo.state.employees.get(user.fields.bamboohr_id ?? '');
							if (!employee) continue;
							const { job_title = '', first_name = '' } = user.fields;
							// What was right before any run has never been written.
							expect([employee.jobTitle, store('job_title', employee.jobTitle)]).toContain(job_title);
							expect([employee.firstName, store('first_name', employee.firstName)]).toContain(first_name);
						}
					};
					await run();
					await run();
					expect(await run()).toBe(0);
					for (const { id, ...values } of changes) {
						Object.assign(own.bamboo.state.employees.get(id) ?? {}, values);
						await run();
						expectStoredForms();
					}
					await run();
					expect(await run()).toBe(0);
				} finally {
					await own.close();
				}
			},
		),
		{ numRuns: 60 },
	);
}, 120_000);
