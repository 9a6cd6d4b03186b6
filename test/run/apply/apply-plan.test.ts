import { applyPlan } from '../../../src/run/apply/apply-plan';
import type { SummaryExtras } from '../../../src/run/run-summary';
import { summaryOf } from '../report/sample.mts';
import { COLORS, decision, plannedItems, type ColorDecision, type ColorItem } from './direction.mts';

interface Run {
	/** The items that the new plan was made for. */
	plannedFor: readonly ColorItem[];
	extras: SummaryExtras;
}

async function apply(
	input: readonly unknown[],
	today: readonly ColorDecision[],
	{ approveHeld = false, canApprove = true } = {},
) {
	const run: Run = { plannedFor: [], extras: {} };
	const { items } = await applyPlan(input, COLORS, approveHeld, async (plannedFor: readonly ColorItem[]) => {
		run.plannedFor = plannedFor;
		return await Promise.resolve({
			find: ({ thing }: ColorItem) => today.find((one) => one.thing === thing),
			canApprove,
			async carryOut(decisions: readonly ColorDecision[], extras: SummaryExtras) {
				run.extras = extras;
				return await Promise.resolve({ items: [...decisions], summary: summaryOf() });
			},
		});
	});
	return { ...run, applied: items.map(({ index, item }) => [index, item.thing, item.outcome]) };
}

describe('Applying a plan', () => {
	it('returns one result for each input item, in the order of the input', async () => {
		const [door, wall] = await plannedItems(decision(), decision({ thing: 'Wall' }));
		const today = [decision({ thing: 'Wall' }), decision()];
		const { applied, extras } = await apply([wall, { other: true }, door, door], today);
		expect(applied).toEqual([
			[0, 'Wall', 'planned'],
			[1, 'item 2', 'failed'],
			[2, 'Door', 'planned'],
			[3, 'Door', 'skipped'],
		]);
		expect(extras).toEqual({ planId: door?.planId, asked: 3 });
	});

	it('plans again only for intact items, and does not count edited ones as requested', async () => {
		const [door, wall] = await plannedItems(decision(), decision({ thing: 'Wall' }));
		const { plannedFor, applied, extras } = await apply([{ ...door, color: 'blue' }, wall], [decision()]);
		expect(plannedFor.map(({ thing }) => thing)).toEqual(['Wall']);
		expect(applied).toEqual([
			[0, 'Door', 'failed'],
			[1, 'Wall', 'skipped'],
		]);
		expect(extras.asked).toBe(1);
	});

	it('has no plan ID when the items come from several plans', async () => {
		const first = await plannedItems(decision());
		const second = await plannedItems(decision({ thing: 'Wall' }));
		expect((await apply([...first, ...second], [])).extras.planId).toBeNull();
	});

	it.each([
		[true, true, 'planned', 1],
		[true, false, 'held', 0],
		[false, true, 'held', 0],
	])(
		'with approval %s, when the new plan allows it: %s, leaves a held item %s',
		async (approveHeld, canApprove, outcome, asked) => {
			const items = await plannedItems(decision({ outcome: 'held' }));
			const run = await apply(items, [decision({ outcome: 'held' })], { approveHeld, canApprove });
			expect([run.applied, run.extras.asked]).toEqual([[[0, 'Door', outcome]], asked]);
		},
	);

	it('is refused before anything is read when no item comes from a plan', async () => {
		const planAgain = jest.fn();
		await expect(applyPlan([{}, null], COLORS, false, planAgain)).rejects.toMatchObject({
			message: 'Input: none of the items comes from a plan.',
			hint: 'Connect the Changes output of a node with the Plan operation to the input of this node.',
		});
		expect(planAgain).not.toHaveBeenCalled();
	});
});
