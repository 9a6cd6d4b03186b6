import { StoppedError } from '../../../../src/errors';
import { settle, type Settled } from '../../../../src/http/settle';
import { newFields } from '../../../../src/users/create-user';
import { UserDirectory } from '../../../../src/users/UserDirectory';
import { upsertUser, type Account } from '../../../../src/users/upsert-user';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { withExplanation } from '../../../shared/items/unknown-ids';
import { optional } from '../../../shared/locator';
import type { ISpringOperation, ISpringRun } from '../../shared/ISpringRun';
import { explainUnknownId, type ReferencedId } from '../../shared/unknown-ids';
import {
	additionalFieldsProperty,
	departmentProperty,
	emailProperty,
	fieldsProperty,
	inviteTextProperty,
	loginProperty,
	roleProperty,
	sendInvitationProperty,
} from './properties';
import { rootDepartmentId, smartGroupIds } from './read-input';
import {
	matchByProperty,
	matchFieldProperty,
	matchValueProperty,
	optionsProperty,
	readUpsert,
} from './read-upsert';
import { newUserWarning, newToItem } from './to-item';
import { sentUser, explainUserRefusal } from './explain-refusal';

export const upsert: ISpringOperation = {
	name: 'Create or Update',
	value: 'upsert',
	action: 'Create or update user',
	description: 'Create a new record, or update the current one if it already exists (upsert)',
	properties: [
		matchByProperty,
		matchFieldProperty,
		matchValueProperty,
		{
			...emailProperty,
			description: 'The address that iSpring Learn writes to. Leave empty to keep it, or to match by it.',
		},
		{ ...loginProperty, description: 'The name that a new user signs in with. Leave empty for the e-mail.' },
		optional(departmentProperty, {
			description: "The department of the user. Leave empty to keep it, or for the account's root if new.",
			whenEmpty: 'As it is, or the root if new',
		}),
		optional(roleProperty, {
			description: 'What a new user may do. Leave empty for a learner.',
			whenEmpty: 'Learner',
		}),
		sendInvitationProperty,
		inviteTextProperty,
		fieldsProperty(false),
		additionalFieldsProperty,
		optionsProperty,
	],
	executeAll,
};

/**
 * A look-up takes two requests a person, since login and e-mail are asked for each; the list takes one for a thousand
 * users, but a large one. From six people on the list is what costs less in most accounts.
 */
const MAX_LOOK_UPS = 5;

/** All items together: one listing serves them all, and a person whom one item makes is there for the next. */
async function executeAll(runs: ISpringRun[]): Promise<Array<Settled<OutputItem[]>>> {
	const outcomes: Array<Settled<OutputItem[]>> = [];
	const [first] = runs;
	if (!first) return outcomes;
	const { transport, users } = first.shared;
	const directory = new UserDirectory(transport, users, runs.length > MAX_LOOK_UPS);
	for (const run of runs) {
		const outcome = await settle(upsertOne(run, directory));
		outcomes.push(outcome);
		const stops = !outcome.ok && (outcome.error instanceof StoppedError || !run.context.continueOnFail());
		if (stops) break;
	}
	users.forget();
	return outcomes;
}

async function upsertOne(run: ISpringRun, directory: UserDirectory): Promise<OutputItem[]> {
	const { parameters, shared, hint } = run;
	const upsert = await readUpsert(parameters, shared);
	const { userKey: sought } = upsert;
	const ids: ReferencedId[] =
		sought.by === 'userId' ? [{ property: matchValueProperty, kind: 'user', id: sought.value }] : [];
	const upserted = await withExplanation(
		upsertUser(upsert, accountOf(run, directory)),
		async (refusal) => await explainUnknownId(shared, refusal, ids),
	);
	const { outcome, changes } = upserted;
	const message = outcome === 'created' ? newUserWarning(upserted, upsert.wanted.role) : undefined;
	if (message !== undefined) hint(message);
	const { userId, ...user } = newToItem(upserted);
	return [{ json: { userId, outcome, changes, ...user } }];
}

function accountOf({ parameters, shared }: ISpringRun, directory: UserDirectory): Account {
	return {
		transport: shared.transport,
		directory,
		rootDepartmentId: async () => await rootDepartmentId(parameters, shared),
		smartGroupIds: async () => await smartGroupIds(shared),
		whyRefused: async (refusal, wanted, user) =>
			await explainUserRefusal(shared, refusal, {
				...sentUser(wanted),
				...(user ? { userId: user.id } : { newFields: newFields(wanted) }),
			}),
	};
}
