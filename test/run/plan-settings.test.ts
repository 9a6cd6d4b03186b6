import { z } from 'zod/v3';
import { differingSettings } from '../../src/run/differing-settings';
import { readPlanSettings, settingsText } from '../../src/run/plan-settings';
import { isAsPlanned, sealPlan } from '../../src/run/seal';

const shape = z.object({
	leavers: z.enum(['deactivate', 'none']),
	departments: z.array(z.string()),
	inviteText: z.string(),
	/** As if a later version had added it. */
	protect: z.boolean().default(true),
});
const names = {
	leavers: 'Leaver Action',
	departments: 'Department Names or IDs',
	inviteText: 'Invite Text',
	max: 'Max Leavers',
	sure: 'Protect Administrators',
	'columns.due': 'Assignment Columns > Due',
	mapping: 'Field Mapping',
};

describe('The settings of a plan', () => {
	const settings = { leavers: 'none', departments: ['Sales'], inviteText: 'Dear Ava' };

	it('are read back unchanged, with a default for settings that an earlier version lacked', async () => {
		const text = await settingsText(settings);
		expect(readPlanSettings([{ settings: text }, { settings: text }], shape)).toEqual({
			...settings,
			protect: true,
		});
	});

	it('never contain the value of a hidden setting', async () => {
		const text = await settingsText(settings, ['inviteText']);
		expect(text).not.toContain('Ava');
		expect(readPlanSettings([{ settings: text }], shape)).toMatchObject({ leavers: 'none' });
	});

	it('are unknown for a plan of a version that did not save them', () => {
		expect(readPlanSettings([{}, {}], shape)).toBeUndefined();
	});

	it.each(['', '{', 'null', '[]', '{"leavers":"explode","departments":[],"inviteText":""}'])(
		'that are unreadable (%j) require a new plan',
		(text) => {
			expect(() => readPlanSettings([{ settings: text }], shape)).toThrow(
				/Input: this version .* cannot read/,
			);
		},
	);

	it('of two plans at once are refused, so that no plan is applied with the settings of another', () => {
		const items = [{ settings: '{"a":1}' }, { settings: '{"a":2}' }];
		expect(() => readPlanSettings(items, shape)).toThrow(/plans that were made with different settings/);
		expect(() => readPlanSettings([{}, { settings: '{"a":1}' }], shape)).toThrow(/different settings/);
	});

	it('are covered by the seal, which detects edited, removed and added settings', async () => {
		const one = { item: {}, content: 1, seen: 2 };
		const [item] = (await sealPlan([one], '{"a":1}')).items;
		const [bare] = (await sealPlan([one])).items;
		if (!item || !bare) throw new Error('no items');
		expect(item.settings).toBe('{"a":1}');
		expect(await isAsPlanned(item, 1)).toBe(true);
		expect(await isAsPlanned({ ...item, settings: '{"a":2}' }, 1)).toBe(false);
		expect(await isAsPlanned({ planId: item.planId, seal: item.seal }, 1)).toBe(false);
		expect(await isAsPlanned(bare, 1)).toBe(true);
		expect(await isAsPlanned({ ...bare, settings: '{"a":1}' }, 1)).toBe(false);
	});
});

describe('Node settings that differ from the plan', () => {
	it.each<[object, object, string]>([
		[
			{ leavers: 'none' },
			{ leavers: 'deactivate' },
			'Leaver Action is "deactivate" in this node, but the plan was made with "none".',
		],
		[
			{ sure: true },
			{ sure: false },
			'Protect Administrators is off in this node, but the plan was made with on.',
		],
		[{ max: 5 }, { max: 50 }, 'Max Leavers is 50 in this node, but the plan was made with 5.'],
		[
			{ departments: ['Sales', 'HR'] },
			{ departments: [] },
			'Department Names or IDs is empty in this node, but the plan was made with "Sales, HR".',
		],
		[
			{ columns: { due: 'customDue' } },
			{ columns: { due: '' } },
			'Assignment Columns > Due is empty in this node, but the plan was made with "customDue".',
		],
		[
			{ mapping: [{ from: 'a', to: 'b' }] },
			{ mapping: [{ from: 'a', to: 'c' }] },
			'Field Mapping is "a → c" in this node, but the plan was made with "a → b".',
		],
		[
			{ leavers: 'x'.repeat(500) },
			{ leavers: '' },
			`Leaver Action is empty in this node, but the plan was made with "${'x'.repeat(100)}…".`,
		],
	])('%j and %j are reported with both values', async (plan, own, sentence) => {
		expect(await differingSettings(plan, own, names)).toEqual([
			`${sentence} The setting from the plan was used.`,
		]);
	});

	it('are not reported when only their order differs, or when they are omitted', async () => {
		const plan = { departments: ['A', 'B'], leavers: 'none', mapping: [], internal: 1 };
		const own = { leavers: 'none', mapping: [], departments: ['B', 'A'], columns: { due: '' }, internal: 2 };
		expect(await differingSettings(plan, own, names)).toEqual([]);
	});

	it('are reported without their values when those are hidden', async () => {
		const hidden = ['inviteText'];
		const shapeOfText = z.object({ inviteText: z.string() });
		const settings = await settingsText({ inviteText: 'Dear Ava' }, hidden);
		const plan = readPlanSettings([{ settings }], shapeOfText) ?? {};
		expect(await differingSettings(plan, { inviteText: 'Dear Ava' }, names, hidden)).toEqual([]);
		expect(await differingSettings(plan, { inviteText: 'Hi Bo' }, names, hidden)).toEqual([
			'Invite Text in this node differs from the one the plan was made with.',
		]);
	});
});
