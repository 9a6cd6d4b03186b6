import { omit } from 'lodash';
import { z } from 'zod/v3';
import { ParameterError } from '../errors';
import { readPlanSettings, settingsOfPlan, settingsText, type SettingsRules } from '../run/plan-settings';
import { PEOPLE_SETTING_NAMES, peopleSettingsShape, type PeopleSettings } from './settings';

const shape = peopleSettingsShape.extend({
	/** Only employees changed after this instant, ISO 8601; empty = everybody. */
	since: z.string().default(''),
	/** The plan covered the employees of the input items only. */
	isAboutSome: z.boolean().default(false),
	/** The plan rests on BambooHR's lists of the fields that groups come from. */
	hasFieldLists: z.boolean().optional(),
});

/** What a plan was made with. */
export type PlannedSettings = z.output<typeof shape>;

/** A message to people may contain personal data, so items carry a fingerprint of it. */
const HIDDEN = ['inviteText'] satisfies Array<keyof PeopleSettings>;

const RULES: SettingsRules<PlannedSettings> = {
	shape,
	hidden: HIDDEN,
	namesOf({ sendInvitation }) {
		const { inviteText, ...names } = PEOPLE_SETTING_NAMES;
		// Without an invitation its text does not matter.
		return sendInvitation ? { ...names, inviteText } : names;
	},
};

/** The text that each item of a plan carries. */
export async function carriedSettings(planned: PlannedSettings): Promise<string> {
	return await settingsText(planned, HIDDEN);
}

/**
 * The settings that suggested pairs were made with.
 *
 * @param items whose seals hold
 * @param own the node's own settings, for items that carry none
 * @throws ParameterError when the items were made with different settings
 */
export function settingsOfItems(
	items: ReadonlyArray<{ settings?: string }>,
	own: PeopleSettings,
): PeopleSettings {
	const planned = items.length > 0 ? readPlanSettings(items, shape) : undefined;
	return planned ? { ...own, ...omit(planned, 'since', 'isAboutSome', 'hasFieldLists', 'inviteText') } : own;
}

/**
 * The settings to apply a plan with: those it was made with, and a warning for each that the node sets differently.
 *
 * @param items of plans, whose seals hold
 * @param own the node's own settings; the text of the invitation is always the node's
 * @throws ParameterError when the items come from plans made with different settings, or the invitation has no text
 */
export async function settingsToApply(
	items: ReadonlyArray<{ settings?: string }>,
	own: PeopleSettings,
): Promise<{ settings: PlannedSettings; warnings: string[] }> {
	const { settings, warnings } = await settingsOfPlan(
		items,
		{ ...own, since: '', isAboutSome: false },
		RULES,
	);
	if (settings.sendInvitation && own.inviteText.trim() === '') {
		throw new ParameterError(
			'Invite Text',
			'the plan was made with Send Invitation on, but this node has no text.',
			'Turn on Send Invitation here as well, and enter the message for new users; plan items do not contain it.',
		);
	}
	return { settings: { ...settings, inviteText: own.inviteText }, warnings };
}
