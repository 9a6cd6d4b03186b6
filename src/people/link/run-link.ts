import { ParameterError } from '../../errors';
import { writeUser } from '../../users/change-user';
import { USUAL_LABEL } from '../../users/employee-id-field';
import type { AppliedItem } from '../../run/apply/apply-plan';
import type { Clients } from '../../run/Clients';
import { Progress } from '../../run/Progress';
import { mapSomeAtOnce } from '../../run/map-some';
import type { Summary } from '../../run/summary';
import type { PlanContext } from '../plan/PlanContext';
import { settingsOfItems } from '../plan-settings';
import { PEOPLE_SETTING_NAMES } from '../settings';
import { startPeopleRun, type RunOptions } from '../start-run';
import { undoable, type Undoable } from '../revert/undo-items';
import { checkSuggestion } from './check-suggestion';
import { linkContext } from './link-context';
import type { LinkDecision } from './LinkDecision';
import { undoOfLink } from './undo-of-link';
import { toLinkItem, type LinkItem } from './LinkItem';
import { readSuggestions } from './read-suggestions';
import { summarizeLink } from './summarize-link';

/**
 * Links suggested pairs, all or those that somebody kept: writes the BambooHR ID of the employee into the profile of the user,
 * and nothing else. Both systems are read again, and a pair is linked only when both sides are as they were.
 *
 * @param input the JSON of the input items
 * @returns an item for each suggested pair, in the order of the input
 * @throws ParameterError when none of the items comes from an assessment, or no profile field stores the BambooHR ID;
 * SyncError when a list cannot be read to its end
 */
export async function runLink(
	clients: Clients,
	options: Pick<RunOptions, 'settings' | 'timezone'>,
	input: readonly unknown[],
): Promise<{ items: Array<AppliedItem<Undoable<LinkItem>>>; summary: Summary }> {
	const suggestions = await readSuggestions(input);
	const intact = suggestions.flatMap(({ item, isIntact }) => (item && isIntact ? [item] : []));
	const planned = settingsOfItems(intact, options.settings);
	// The field may have been created, and chosen, because the assessment said that there is none.
	const settings = {
		...planned,
		employeeIdField: options.settings.employeeIdField || planned.employeeIdField,
	};
	const started = await startPeopleRun(clients, { ...options, settings, since: '', includeUnchanged: false });
	const { context } = started.plan ?? {};
	const { id } = context?.profile ?? {};
	if (!context || !id) throw noField();
	const checked = linkContext(context, suggestions);
	const progress = new Progress(
		await mapSomeAtOnce(suggestions, async (one) => await checkSuggestion(one, checked)),
	);
	await writeIds(clients, progress, id.target.writeName);
	progress.finish();
	const items = await mapSomeAtOnce(progress.all, async (decision) => ({
		index: decision.index,
		item: await undoable(toLinkItem(decision, id.field.label), undoOfLink(decision, id, context.world)),
	}));
	return {
		items,
		summary: summarizeLink(clients, started, progress.all),
	};
}

/** An update that is repeated changes nothing more, so a run that was cut off is finished by the next one. */
async function writeIds(
	{ iSpring }: Clients,
	progress: Progress<LinkDecision>,
	name: NonNullable<PlanContext['profile']['id']>['target']['writeName'],
): Promise<void> {
	await progress.forEach(progress.pending(), async ({ user, item }) => {
		if (!user || !item) return;
		await writeUser(iSpring, user, { update: { fields: { [name]: item.employeeId } }, leaveGroupIds: [] });
	});
}

function noField(): ParameterError {
	return new ParameterError(
		PEOPLE_SETTING_NAMES.employeeIdField,
		'iSpring Learn has no profile field that stores the BambooHR ID, so pairs cannot be linked.',
		`Create one text field with the label "${USUAL_LABEL}" in iSpring Learn under User Profile Settings, or choose a field here.`,
	);
}
