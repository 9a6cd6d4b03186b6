import { z } from 'zod/v3';
import { ParameterError } from '../errors';
import { differingSettings, readPlanSettings, settingsText } from '../run/plan-settings';
import { PEOPLE_SETTING_NAMES, peopleSettingsShape, type PeopleSettings } from './settings';

/** A message to people may hold their data, so items carry a fingerprint of it. */
const HIDDEN = ['inviteText'] satisfies Array<keyof PeopleSettings>;

const shape = peopleSettingsShape.extend({
	/** Only employees changed after this instant, ISO 8601; empty = everybody. */
	since: z.string().default(''),
	/** The plan was about the input items only. */
	isAboutSome: z.boolean().default(false),
});

/** What a plan was made with. */
export type PlannedSettings = z.output<typeof shape>;

/** The text that each item of a plan carries. */
export async function plannedSettingsText(planned: PlannedSettings): Promise<string> {
	return await settingsText(planned, HIDDEN);
}

/**
 * The settings to apply a plan with: those it was made with, and a warning for each that the node has set otherwise.
 *
 * @param items of plans, whose seals hold
 * @param own the node's own settings
 * @throws ParameterError when the items come from plans made with different settings, or the invitation has no text
 */
export async function settingsToApply(
	items: ReadonlyArray<{ settings?: string }>,
	own: PeopleSettings,
): Promise<{ planned: PlannedSettings; warnings: string[] }> {
	const planned = readPlanSettings(items, shape);
	if (planned === undefined) return { planned: { ...own, since: '', isAboutSome: false }, warnings: [] };
	if (planned.sendInvitation && own.inviteText.trim() === '') {
		throw new ParameterError(
			'Invite Text',
			'the plan was made with Send Invitation on, but this node has no text.',
			'Switch Send Invitation on here, too, and enter the message that new users get; items do not carry it.',
		);
	}
	return {
		planned: { ...planned, inviteText: own.inviteText },
		warnings: await differingSettings(planned, own, namesOf(planned), HIDDEN),
	};
}

/** Without an invitation its text does not matter. */
function namesOf({ sendInvitation }: PlannedSettings): Record<string, string> {
	const { inviteText, ...names } = PEOPLE_SETTING_NAMES;
	return sendInvitation ? { ...names, inviteText } : names;
}
