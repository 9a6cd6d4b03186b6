import { addDepartment } from '../../../tools/simulator/ispring/people.mts';
import { handMade, openCompany, unitsIn, type Company } from './company.mts';

let company: Company;
beforeEach(async () => {
	company = await openCompany();
});
afterEach(async () => await company.close());

async function expectNothingLeft(): Promise<void> {
	company.clearLogs();
	await company.run();
	expect(company.changes()).toEqual([]);
}

const reasonOf = (items: ReadonlyArray<{ kind: string; reason: string }>) =>
	items.find(({ kind }) => kind === 'department')?.reason;

describe('A code that does not say which department it is', () => {
	it('A code that somebody else set is never overwritten, and is reported.', async () => {
		const sales = handMade(company, 'Sales', 'HR-7');
		company.hire('1', 'Sales');
		const { items, summary } = await company.run();
		expect([sales.code, company.placeOf('1')]).toEqual(['HR-7', 'Sales']);
		expect(unitsIn(items)).toEqual(['Sales: none skipped']);
		expect(reasonOf(items)).toContain('the code "HR-7", which is not from BambooHR and stays');
		expect(summary.warnings).toContainEqual(
			expect.stringContaining('1 department is recognized by name only'),
		);
		await expectNothingLeft();
	});

	it('Two departments with one code are reported; nobody is moved, and none is created.', async () => {
		company.hire('1', 'Sales');
		await company.run();
		const code = `bamboohr:${company.bambooId('Sales')}`;
		handMade(company, 'Sales North', code);
		company.hire('2', 'Sales');
		const { items } = await company.run();
		expect(unitsIn(items)).toEqual(['Sales: none skipped', 'Sales North: none skipped']);
		expect([company.placeOf('1'), company.placeOf('2')]).toEqual(['Sales', 'Sales']);
		company.rename('Sales', 'Distribution');
		company.hire('3', 'Distribution');
		const after = await company.run();
		expect(after.items.filter(({ kind }) => kind === 'person')).toMatchObject([
			{ action: 'none', employeeId: '3' },
		]);
		expect(company.names()).toEqual(['Sales', 'Sales North']);
		expect(company.placeOf('1')).toBe('Sales');
		await expectNothingLeft();
	});

	it('A department with our code outside the root is not used, and reported.', async () => {
		const other = handMade(company, 'Elsewhere');
		const code = `bamboohr:${company.bambooId('Sales')}`;
		addDepartment(company.ispring, { name: 'Sales', code, parentDepartmentId: other.departmentId });
		company.hire('1', 'Sales');
		const { items } = await company.run();
		expect(company.names()).toEqual(['Elsewhere', 'Sales']);
		expect(unitsIn(items)).toEqual(['Sales: create done', 'Sales: none skipped']);
		expect(items[1]?.reason).toContain('is not directly under Sample Company');
		await expectNothingLeft();
	});

	it('A code whose department is gone is reported, and the department neither renamed nor deleted.', async () => {
		handMade(company, 'Legacy', 'bamboohr:4711');
		company.hire('1', 'Sales');
		const { items, summary } = await company.run();
		expect(unitsIn(items)).toEqual(['Sales: create done', 'Legacy: none skipped']);
		expect(summary.warnings).toContainEqual(expect.stringContaining('BambooHR does not have any more'));
		expect(company.names()).toEqual(['Legacy', 'Sales']);
		await expectNothingLeft();
	});

	it('A department that was made anew in BambooHR takes over the code of the one that is gone.', async () => {
		handMade(company, 'Sales', 'bamboohr:4711');
		company.hire('1', 'Sales');
		const { items } = await company.run();
		expect(items[0]).toMatchObject({
			action: 'adopt',
			changes: [{ field: 'code', from: 'bamboohr:4711', to: `bamboohr:${company.bambooId('Sales')}` }],
		});
		expect(company.names()).toEqual(['Sales']);
		await expectNothingLeft();
	});

	it('A department that nobody is in any more is reported, never deleted.', async () => {
		company.hire('1', 'Sales');
		company.hire('2', 'Support');
		await company.run();
		company.move('1', 'Support');
		const { items } = await company.run();
		expect(unitsIn(items)).toEqual(['Sales: none skipped']);
		expect(reasonOf(items)).toContain('No active employee in BambooHR is in the department');
		expect(company.names()).toEqual(['Sales', 'Support']);
		await expectNothingLeft();
	});

	it('Of several departments with the same name, none gets the code.', async () => {
		handMade(company, 'Sales');
		handMade(company, 'Sales');
		company.hire('1', 'Sales');
		expect(unitsIn((await company.run()).items)).toEqual(['Sales: none skipped']);
		await expectNothingLeft();
	});
});

describe('An account that does not keep codes as they are written', () => {
	it.each(['refused', 'dropped', 'upperCase', 'cut'] as const)(
		'With codes that are %s, they are written once, and a rename is still a rename.',
		async (quirk) => {
			company.ispring.quirks.departmentCodes = quirk;
			// So that a code that is cut would be that of another department.
			for (let i = 0; i < 12; i++) company.bambooId(`Filler ${i}`);
			handMade(company, 'Sales');
			company.hire('1', 'Sales');
			company.hire('2', 'Support');
			await company.run();
			await expectNothingLeft();
			await expectNothingLeft();
			company.rename('Support', 'Care');
			company.rename('Sales', 'Distribution');
			await company.run();
			expect(company.names()).toEqual(['Care', 'Distribution']);
			expect([company.placeOf('1'), company.placeOf('2')]).toEqual(['Distribution', 'Care']);
			await expectNothingLeft();
		},
	);

	it('Without a memory, a code that is dropped is written again, and names decide.', async () => {
		company.ispring.quirks.departmentCodes = 'dropped';
		handMade(company, 'Sales');
		company.hire('1', 'Sales');
		await company.run();
		expect(unitsIn((await company.run({}, { memory: '' })).items)).toEqual(['Sales: adopt done']);
		expect(company.names()).toEqual(['Sales']);
	});
});

describe('IDs that BambooHR does not give', () => {
	it('Where employees have no ID of their department, the list of departments has it.', async () => {
		company.bamboo.quirks.departmentIds = 'companyLists';
		company.hire('1', 'Sales');
		await company.run();
		company.rename('Sales', 'Distribution');
		expect(unitsIn((await company.run()).items)).toEqual(['Distribution: rename done']);
		await expectNothingLeft();
	});

	it('Where there is no ID at all, names decide as ever.', async () => {
		company.bamboo.quirks.departmentIds = 'nowhere';
		company.hire('1', 'Sales');
		const { items } = await company.run();
		expect(unitsIn(items)).toEqual(['Sales: create done']);
		expect(company.department('Sales').code).toBe('');
		company.rename('Sales', 'Distribution');
		await company.run();
		expect([company.names(), company.placeOf('1')]).toEqual([['Distribution', 'Sales'], 'Distribution']);
		await expectNothingLeft();
	});
});
