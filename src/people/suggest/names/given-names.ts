import { once } from 'lodash';
import { GIVEN_NAME_FORMS } from './given-name-forms';
import { soundOf } from './sound';

/** Built when it is first needed: the node is loaded with n8n, and hardly ever assesses. */
const namesBySound = once((): ReadonlyMap<string, ReadonlySet<string>> => {
	const names = new Map<string, Set<string>>();
	for (const line of GIVEN_NAME_FORMS.split(';')) {
		const [name = '', ...others] = line.trim().split(/\s+/);
		for (const form of [name, ...others]) {
			const sound = soundOf(form);
			names.set(sound, (names.get(sound) ?? new Set()).add(name));
		}
	}
	return names;
});

const NONE: ReadonlySet<string> = new Set();

/**
 * The names that a given name is a form of; none when it is not known. Two names that are known and have none in common
 * are two names, however alike they look: Maria is not Marina.
 *
 * @param sound as `soundOf` gives it
 */
export function namesOf(sound: string): ReadonlySet<string> {
	return namesBySound().get(sound) ?? NONE;
}
