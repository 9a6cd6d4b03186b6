import { StoppedError } from '../../../../src/errors';
import { settle, type Settled } from '../../../../src/http/settle';
import { newFields } from '../../../../src/users/create-user';
import { UserDirectory } from '../../../../src/users/UserDirectory';
import { upsertUser, type Account } from '../../../../src/users/upsert-user';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { optional } from '../../../shared/locator';
import type { ISpringOperation, ISpringRun } from '../../shared/ISpringRun';
import { checkingIds, type ReferencedId } from '../../shared/unknown-ids';
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
			description: 'The email address of the user. Leave empty to keep the current address.',
			// Otherwise, Match Value is the address already.
			displayOptions: { hide: { matchBy: ['email'] } },
		},
		{ ...loginProperty, description: 'The login of a new user. Leave empty to use the email address.' },
		{
			...fieldsProperty(false),
			description:
				'The profile fields of the user, such as first name, last name, and job title. A new user needs a name. Empty values change nothing.',
		},
		optional(departmentProperty, {
			description:
				'The department of the user. Leave empty to keep the current department, or for the root of the account if the user is new.',
			whenEmpty: 'Unchanged, or the root for a new user',
		}),
		optional(roleProperty, {
			description: 'The role of a new user. Leave empty for a learner.',
			whenEmpty: 'Learner',
		}),
		{
			...sendInvitationProperty,
			description:
				'Whether iSpring Learn sends a new user an invitation to sign in. An existing user gets none.',
		},
		inviteTextProperty,
		additionalFieldsProperty,
		optionsProperty,
	],
	executeAll,
};

/**
 * A look-up takes two requests per user, one for the login and one for the email. The list takes one large request per
 * thousand users. From six users on, the list is cheaper in most accounts.
 */
const MAX_LOOK_UPS = 5;

const NOT_INVITED =
	'Send Invitation is on, but it does nothing for users who already exist or have no email address: they got no invitation. In the items, invited is false for them.';

/** Handles all items together: one listing serves them all, and a user whom one item creates is found by the next. */
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
	const { userKey } = upsert;
	const ids: ReferencedId[] =
		userKey.by === 'userId' ? [{ property: matchValueProperty, kind: 'user', id: userKey.value }] : [];
	const upserted = await checkingIds(shared, ids, upsertUser(upsert, accountOf(run, directory)));
	const { outcome, changes } = upserted;
	const message = outcome === 'created' ? newUserWarning(upserted, upsert.wanted.role) : undefined;
	if (message !== undefined) hint(message);
	const { userId, ...user } = newToItem(upserted);
	const invited = upsert.invitationMessage !== undefined && outcome === 'created' && user.email !== null;
	if (upsert.invitationMessage !== undefined && !invited) hint(NOT_INVITED);
	return [{ json: { userId, outcome, changes, invited, ...user } }];
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
