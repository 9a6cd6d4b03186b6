import { handMade, openCompany, unitsIn, type Company } from './company.mts';

let company: Company;
beforeEach(async () => {
	company = await openCompany();
	company.hire('1', 'Sales');
	company.hire('2', 'Support');
	await company.run();
	company.clearLogs();
});
afterEach(async () => await company.close());

const apply = async (items: readonly unknown[]) => {
	const applied = await company.apply(items, {}, { memory: company.memory });
	return applied.items.map(({ item }) => item);
};

describe('Applying the items of departments', () => {
	it('Only the departments whose items are handed in are renamed or get their code.', async () => {
		handMade(company, 'Board');
		company.hire('3', 'Board');
		company.rename('Sales', 'Distribution');
		const { items } = await company.plan();
		expect(unitsIn(items)).toEqual(['Distribution: rename planned', 'Board: adopt planned']);
		await apply(items.filter(({ kind }) => kind === 'person'));
		expect(company.names()).toEqual(['Board', 'Sales', 'Support']);
		expect([company.department('Board').code, company.placeOf('3')]).toEqual(['', 'Board']);
		expect(unitsIn(await apply(items.slice(0, 1)))).toEqual(['Distribution: rename done']);
		expect(company.names()).toEqual(['Board', 'Distribution', 'Support']);
	});

	it('Departments that people need are made, also without the items of these.', async () => {
		company.hire('3', 'Board');
		const { items } = await company.plan();
		await apply(items.filter(({ kind }) => kind === 'person'));
		expect(company.placeOf('3')).toBe('Board');
		expect(company.department('Board').code).toBe(`bamboohr:${company.bambooId('Board')}`);
	});

	it('A plan works item by item, also where a name changes hands.', async () => {
		company.rename('Sales', 'Distribution');
		company.hire('3', 'Sales');
		for (const item of (await company.plan()).items) {
			expect(await apply([item])).toMatchObject([{ outcome: 'done' }]);
		}
		expect(['1', '2', '3'].map((id) => company.placeOf(id))).toEqual(['Distribution', 'Support', 'Sales']);
		expect((await company.plan()).items).toEqual([]);
	});

	it('A plan works item by item, also where somebody leaves a department that it renames.', async () => {
		company.rename('Sales', 'Distribution');
		company.hire('3', 'Distribution');
		company.move('1', 'Support');
		const { items } = await company.plan();
		expect(items.map(({ changed }) => changed)).toContain('Department: Distribution → Support');
		for (const item of items) expect(await apply([item])).toMatchObject([{ outcome: 'done' }]);
		expect(['1', '2', '3'].map((id) => company.placeOf(id))).toEqual(['Support', 'Support', 'Distribution']);
		expect((await company.plan()).items).toEqual([]);
	});

	it('A person whose department needs the name of another fails until that is renamed.', async () => {
		company.rename('Sales', 'Distribution');
		company.hire('3', 'Sales');
		const { items } = await company.plan();
		const [person] = await apply(items.filter(({ kind }) => kind === 'person'));
		expect(person).toMatchObject({ outcome: 'failed' });
		expect(person?.error).toContain('has to be renamed first');
		expect(company.names()).toEqual(['Sales', 'Support']);
	});

	it.each([
		['the name', (one: { name: string }) => (one.name = 'Trade')],
		['the code', (one: { code: string }) => (one.code = 'HR-7')],
	])('A department is left alone when %s in iSpring Learn has changed since the plan.', async (_, change) => {
		company.rename('Sales', 'Distribution');
		const { items } = await company.plan();
		change(company.department('Sales'));
		const [item] = await apply(items);
		expect(item).toMatchObject({ outcome: 'skipped' });
		expect(item?.reason).toContain('The department Distribution changed in BambooHR or iSpring Learn');
		expect(company.names()).not.toContain('Distribution');
	});

	it('The items of a run about some employees rename as well.', async () => {
		company.rename('Sales', 'Distribution');
		const { items } = await company.plan({}, { only: ['1'] });
		expect(unitsIn(items)).toEqual(['Distribution: rename planned']);
		expect(unitsIn(await apply(items))).toEqual(['Distribution: rename done']);
	});

	it('Without people handed in, an apply of departments that are all skipped is no success.', async () => {
		company.rename('Sales', 'Distribution');
		const { items } = await company.plan();
		company.rename('Distribution', 'Trade');
		const { summary } = await company.apply(items, {}, { memory: company.memory });
		expect(summary.status).toBe('partial');
	});
});
