import fc from 'fast-check';
import { isAsPlanned, isUnchanged, sealPlan } from '../../src/run/seal';

const planned = [
	{ item: { name: 'Ada' }, content: { action: 'create', to: ['x'] }, seen: { employee: 1, user: null } },
	{ item: { name: 'Bob' }, content: { action: 'update' }, seen: { employee: 2, user: 7 } },
];

describe('The seal of a plan', () => {
	it('is valid for the planned changes and their data', async () => {
		const { planId, items } = await sealPlan(planned);
		expect(items).toMatchObject([
			{ name: 'Ada', planId },
			{ name: 'Bob', planId },
		]);
		for (const [index, { content, seen }] of planned.entries()) {
			const item = items[index] ?? { planId: '', seal: '' };
			expect(await isAsPlanned(item, content)).toBe(true);
			expect(await isUnchanged(item, seen)).toBe(true);
		}
	});

	it('is invalid when an item was edited, swapped or moved to another plan', async () => {
		const { items } = await sealPlan(planned);
		const [ada, bob] = items;
		if (!ada || !bob) throw new Error('no items');
		expect(await isAsPlanned(ada, { action: 'create', to: ['y'] })).toBe(false);
		expect(await isAsPlanned({ ...ada, seal: bob.seal }, planned[0]?.content)).toBe(false);
		expect(await isAsPlanned({ ...ada, planId: 'another' }, planned[0]?.content)).toBe(false);
		for (const seal of ['', '.', 'x', 'x.y']) expect(await isAsPlanned({ ...ada, seal }, {})).toBe(false);
	});

	it('shows when a record has changed in one of the systems', async () => {
		const [ada] = (await sealPlan(planned)).items;
		if (!ada) throw new Error('no item');
		expect(await isUnchanged(ada, { employee: 1, user: 7 })).toBe(false);
		expect(await isUnchanged(ada, { user: null, employee: 1 })).toBe(true);
	});

	it('differs between plans, and is the same for equal plans', async () => {
		const one = await sealPlan(planned);
		expect((await sealPlan(planned)).planId).toBe(one.planId);
		expect((await sealPlan(planned.slice(0, 1))).planId).not.toBe(one.planId);
	});

	it('remains valid when items are passed as JSON with properties in another order', async () => {
		await fc.assert(
			fc.asyncProperty(fc.jsonValue(), fc.dictionary(fc.string(), fc.jsonValue()), async (seen, content) => {
				const { items } = await sealPlan([{ item: {}, content, seen }]);
				const item = items[0] ?? { planId: '', seal: '' };
				const travelled: unknown = JSON.parse(JSON.stringify(content));
				const turned = Object.fromEntries(Object.entries(Object(travelled)).reverse());
				expect(await isAsPlanned(item, turned)).toBe(true);
				expect(await isUnchanged(item, JSON.parse(JSON.stringify(seen)))).toBe(true);
			}),
		);
	});
});
