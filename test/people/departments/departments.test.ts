import { handMade, openCompany, unitsIn, type Company } from './company.mts';

let company: Company;
beforeEach(async () => {
	company = await openCompany();
});
afterEach(async () => await company.close());

/** The run after this one writes nothing. */
async function expectNothingLeft(): Promise<void> {
	company.clearLogs();
	await company.run();
	expect(company.changes()).toEqual([]);
}

const peopleIn = (items: ReadonlyArray<{ kind: string }>) => items.filter(({ kind }) => kind === 'person');

describe('A new department', () => {
	it('A new department gets the code of BambooHR, and its item comes before its people.', async () => {
		company.hire('1', 'Sales');
		const { items, summary } = await company.run();
		expect(items.map(({ kind }) => kind)).toEqual(['department', 'person']);
		expect(items[0]).toMatchObject({ action: 'create', name: 'Sales', outcome: 'done' });
		expect(items[0]).toMatchObject({ unitId: company.department('Sales').departmentId });
		expect(company.department('Sales').code).toBe(`bamboohr:${company.bambooId('Sales')}`);
		expect(summary.counts).toMatchObject({ created: 1, departmentsCreated: 1, department: 1 });
		expect(summary.message).toBe('1 user created, 1 department created.');
		await expectNothingLeft();
	});

	it('A department that exists is given the code once, which is an item of its own.', async () => {
		company.hire('1', 'Sales');
		handMade(company, 'sales');
		const plan = await company.plan();
		expect(unitsIn(plan.items)).toEqual(['sales: adopt planned']);
		const { items } = await company.run();
		expect(items[0]).toMatchObject({
			changes: [{ field: 'code', from: null, to: `bamboohr:${company.bambooId('Sales')}` }],
		});
		expect(company.names()).toEqual(['sales']);
		await expectNothingLeft();
	});

	it('Without Department Codes, names decide and no code is written.', async () => {
		company.hire('1', 'Sales');
		company.hire('2', 'Support');
		handMade(company, 'Sales');
		await company.run({ departmentCodes: false });
		expect([company.department('Sales').code, company.department('Support').code]).toEqual(['', '']);
	});
});

describe('A department that is renamed in BambooHR', () => {
	beforeEach(async () => {
		company.hire('1', 'Sales');
		company.hire('2', 'Support');
		await company.run();
		company.clearLogs();
	});

	it('A rename of a department of 500 people is one request, and nobody moves.', async () => {
		for (let id = 10; id < 510; id++) company.hire(String(id), 'Sales');
		await company.run();
		const { departmentId } = company.department('Sales');
		company.clearLogs();
		company.rename('Sales', 'Distribution');
		const { items, summary } = await company.run();
		expect(company.changes()).toEqual([`POST /department/${departmentId}`]);
		expect(unitsIn(items)).toEqual(['Distribution: rename done']);
		expect(peopleIn(items)).toEqual([]);
		expect(summary.message).toBe('1 department renamed.');
		expect(company.department('Distribution').departmentId).toBe(departmentId);
		await expectNothingLeft();
	});

	it('Whoever joins a department in the same run goes to the renamed one.', async () => {
		company.rename('Sales', 'Distribution');
		company.move('2', 'Distribution');
		await company.run();
		expect([company.placeOf('2'), company.names()]).toEqual(['Distribution', ['Distribution', 'Support']]);
		await expectNothingLeft();
	});

	it.each([
		[
			'a chain',
			[
				['Support', 'Care'],
				['Sales', 'Support'],
			],
			['Care', 'Support'],
		],
		[
			'a ring',
			[
				['Support', 'x'],
				['Sales', 'Support'],
				['x', 'Sales'],
			],
			['Sales', 'Support'],
		],
	])('Names that change hands in %s are right after one run.', async (_, renames, names) => {
		const before = {
			1: company.department('Sales').departmentId,
			2: company.department('Support').departmentId,
		};
		for (const [from = '', to = ''] of renames) company.rename(from, to);
		const { items } = await company.run();
		expect(company.names()).toEqual(names);
		expect(company.department(company.placeOf('1') ?? '').departmentId).toBe(before[1]);
		expect(company.department(company.placeOf('2') ?? '').departmentId).toBe(before[2]);
		expect(peopleIn(items)).toEqual([]);
		await expectNothingLeft();
	});

	it('A name that is given up and taken by a new department is free in the same run.', async () => {
		company.rename('Sales', 'Distribution');
		company.hire('3', 'Sales');
		await company.run();
		expect(['1', '2', '3'].map((id) => company.placeOf(id))).toEqual(['Distribution', 'Support', 'Sales']);
		await expectNothingLeft();
	});

	it('A name that another department has is reported; everybody stays where they are.', async () => {
		handMade(company, 'Distribution');
		company.rename('Sales', 'Distribution');
		company.hire('3', 'Distribution');
		const { items, summary } = await company.run();
		expect(unitsIn(items)).toEqual(['Sales: none skipped']);
		expect(items[0]?.reason).toContain('BambooHR calls this department Distribution');
		expect(summary.warnings).toContainEqual(expect.stringContaining('1 department is not renamed'));
		expect([company.placeOf('1'), company.placeOf('3')]).toEqual(['Sales', 'Sales']);
		await expectNothingLeft();
	});

	it('A name that iSpring Learn stores in its own form is written once.', async () => {
		company.ispring.quirks.storedForm = 'cut';
		company.rename('Sales', 'International Distribution');
		await company.run();
		expect(company.names()).toEqual(['Internatio', 'Support']);
		await expectNothingLeft();
		await expectNothingLeft();
	});

	it('A run with Since renames too.', async () => {
		company.rename('Sales', 'Distribution');
		company.move('2', 'Distribution');
		const { items } = await company.run({}, { since: '2020-01-01T00:00:00Z' });
		expect(unitsIn(items)).toContain('Distribution: rename done');
	});

	it('A chosen department that was renamed stops the run, and the message has its new name.', async () => {
		company.rename('Sales', 'Distribution');
		await expect(company.run({ departments: ['Sales'] })).rejects.toThrow(
			'"Sales" is called "Distribution" now.',
		);
	});
});
