import { checkItem, isToBeApplied, rejectUnknown, skipRepeated } from '../../../src/run/apply/check-item';
import { COLORS, decision, plannedItems, type ColorDecision } from './direction.mts';

async function check(
	planned: Partial<ColorDecision>,
	current: ColorDecision | undefined,
	{ isIntact = true, approveHeld = false } = {},
) {
	const [item] = await plannedItems(decision(planned));
	if (!item) throw new Error('No item was planned.');
	return await checkItem({ item, isIntact }, current, COLORS, approveHeld);
}

describe('An item of a plan', () => {
	it('is applied as planned today when nothing has changed', async () => {
		const today = decision({ reason: 'It is still gray.' });
		const checked = await check({}, today);
		expect(checked).toEqual(today);
		// A copy: outcomes are changed in place while decisions are carried out.
		expect(checked).not.toBe(today);
	});

	it('fails when it was edited, whatever would be planned today', async () => {
		const error =
			'The item for Door was edited after the plan was made. Pass items on unchanged, or make a new plan.';
		expect(await check({}, decision(), { isIntact: false })).toMatchObject({
			outcome: 'failed',
			error,
			reason: error,
			version: 0,
		});
	});

	it.each(['failed', 'skipped', 'done', 'held'] as const)(
		'that is %s in the plan keeps that outcome',
		async (outcome) => {
			expect(await check({ outcome }, decision())).toMatchObject({
				outcome,
				reason: 'It is gray.',
				version: 0,
			});
		},
	);

	it.each([undefined, decision({ version: 2 })])(
		'is skipped when the data of the plan has changed or no longer exists',
		async (current) => {
			expect(await check({}, current)).toMatchObject({
				outcome: 'skipped',
				reason:
					'Skipped: Door changed in BambooHR or iSpring Learn after the plan was made. Make a new plan.',
			});
		},
	);

	it('is skipped when another change would be planned today', async () => {
		expect(await check({}, decision({ color: 'blue' }))).toMatchObject({
			color: 'red',
			outcome: 'skipped',
			reason: 'Skipped: the change planned for Door would be different today. Make a new plan.',
		});
	});

	it('is held when the limit holds it today, although the plan did not', async () => {
		expect(await check({}, decision({ outcome: 'held' }))).toMatchObject({ outcome: 'held', version: 1 });
	});

	it.each(['held', 'planned'] as const)(
		'that the plan held is applied once approved, when it is %s today',
		async (outcome) => {
			const checked = await check({ outcome: 'held' }, decision({ outcome }), { approveHeld: true });
			expect(checked).toMatchObject({ outcome: 'planned', version: 1 });
		},
	);

	it('that failed in the plan is not applied by an approval', async () => {
		const checked = await check({ outcome: 'failed' }, decision(), { approveHeld: true });
		expect(checked.outcome).toBe('failed');
	});

	it('is to be applied when it is planned, or held and approved', () => {
		const asked = (outcome: ColorDecision['outcome']) =>
			[false, true].map((approveHeld) => isToBeApplied({ outcome, reason: '' }, approveHeld));
		expect(asked('planned')).toEqual([true, true]);
		expect(asked('held')).toEqual([false, true]);
		expect(asked('failed')).toEqual([false, false]);
	});
});

describe('An input item that does not come from a plan', () => {
	it('fails with its position in the input', () => {
		const error = 'Item 3 does not come from a plan. Connect only the Changes output of the Plan operation.';
		expect(rejectUnknown(2, COLORS)).toMatchObject({
			thing: 'item 3',
			outcome: 'failed',
			error,
			reason: error,
		});
	});
});

describe('Several items for the same subject', () => {
	it('are applied once, and only those that would be applied count', async () => {
		const decisions = [decision({ outcome: 'failed' }), decision(), decision(), decision({ thing: 'Wall' })];
		const items = (await plannedItems(...decisions)).map((item) => ({ item, isIntact: true }));
		const result = skipRepeated(decisions, items, COLORS);
		expect(result.map(({ outcome }) => outcome)).toEqual(['failed', 'planned', 'skipped', 'planned']);
		expect(result[2]?.reason).toBe('Skipped: the input already has an item for Door.');
	});
});
