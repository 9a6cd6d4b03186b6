import { SyncError } from '../../errors';
import { settle } from '../../http/settle';
import type { Transport } from '../../http/types';
import type { ProfileField } from '../../ispring/users/profile-fields';
import { readMatchingUsers } from '../../ispring/users/read-users';
import { searchUserIds } from '../../ispring/users/search-users';
import type { User } from '../../ispring/users/User';
import { listedStandardField, type StandardField } from '../../users/standard-fields';
import type { PlanRules } from '../plan/PlanRules';
import { possibleUsers } from '../plan/rests-on-more';
import type { World } from '../plan/World';

/** More IDs than this make the URL too long. */
const MAX_NAMESAKES = 100;

/**
 * Whether the look-ups have overlooked the user of an employee who seems to have none. They find an ID, an email, and a
 * login only as entered, but a user who was entered by hand may have an invisible character in all of them; that user has
 * the same name, though. Users of the same name are the best that can be looked up: where their search is of no use, nobody
 * counts as overlooked.
 */
export async function isUserOverlooked(
	iSpring: Transport,
	world: World,
	only: readonly string[],
	rules: Pick<PlanRules, 'settings' | 'profile'>,
): Promise<boolean> {
	const newcomers = world.employees.employees.filter(
		(one) => only.includes(one.id) && possibleUsers(one, world.users.users, rules).length === 0,
	);
	const first = newcomers.flatMap(({ firstName, preferredName }) => [firstName ?? '', preferredName ?? '']);
	const last = newcomers.map(({ lastName }) => lastName ?? '');
	const filters = [
		filterFor(world.profileFields, 'first_name', first),
		filterFor(world.profileFields, 'last_name', last),
	];
	if (filters.some(({ values }) => values.length === 0)) return false;
	const found = await settle(readNamesakes(iSpring, filters));
	if (!found.ok && !(found.error instanceof SyncError)) throw found.error;
	const namesakes = found.ok ? found.value : [];
	return newcomers.some((one) => possibleUsers(one, namesakes, rules).length > 0);
}

function filterFor(fields: readonly ProfileField[], name: StandardField, texts: readonly string[]) {
	const names = texts.map((text) => text.trim()).filter((text) => text !== '');
	const values = new Set(names.flatMap((text) => [text, text.toLowerCase(), text.toUpperCase()]));
	return { name: listedStandardField(fields, name)?.name ?? name, values: [...values] };
}

async function readNamesakes(
	iSpring: Transport,
	filters: ReadonlyArray<{ name: string; values: readonly string[] }>,
): Promise<User[]> {
	const userIds = (await searchUserIds(iSpring, filters)) ?? [];
	if (userIds.length === 0 || userIds.length > MAX_NAMESAKES) return [];
	return (await readMatchingUsers(iSpring, { userIds })).users;
}
