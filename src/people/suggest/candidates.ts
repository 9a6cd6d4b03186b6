import type { Steps } from '../../run/steps';
import type { EmployeeSide, UserSide } from './Candidate';
import type { PersonName, Word } from './names/PersonName';

/** A key that more users have says too little: whoever is sought among them has other keys. */
const MAX_IN_BLOCK = 60;
/** An error in the first two sounds leaves the end as it is, and one further on leaves the beginning. */
const BEGINNING = 2;
const END = 4;
/** Of very long names, the first words are enough to find somebody. */
const MAX_WORDS = 5;
const EMPLOYEES_IN_STEP = 50;

/**
 * Finds who is worth comparing, in steps: comparing everybody with everybody would take hours in a large company. A pair
 * has one word of the name in common, in any spelling or form, and the beginning or the end of another; or the consonants
 * of two; or a phone number, an address, or a hire date or department together with a word of the name.
 *
 * @returns for each employee the users to compare with
 */
export function* findCandidates(
	employees: readonly EmployeeSide[],
	users: readonly UserSide[],
): Steps<Map<EmployeeSide, UserSide[]>> {
	const index = new Map<string, UserSide[]>();
	let count = 0;
	for (const user of users) {
		const keys = [...nameKeys(user.readings[0]), ...sharedKeys(user)];
		for (const date of user.dates) keys.push(...wordKeys(user.readings[0], `day ${date}`));
		for (const department of user.departments) keys.push(...wordKeys(user.readings[0], `in ${department}`));
		for (const key of new Set(keys)) {
			const block = index.get(key);
			if (block) block.push(user);
			else index.set(key, [user]);
		}
		if ((count += 1) % (4 * EMPLOYEES_IN_STEP) === 0) yield undefined;
	}
	const byUser = new Map(users.map((side) => [side.user, side]));
	const found = new Map<EmployeeSide, UserSide[]>();
	for (const employee of employees) {
		const keys = [...employee.names.flatMap(nameKeys), ...sharedKeys(employee)];
		for (const name of employee.names) {
			if (employee.hireDate !== '') keys.push(...wordKeys(name, `day ${employee.hireDate}`));
			if (employee.department !== '') keys.push(...wordKeys(name, `in ${employee.department}`));
		}
		const blocks = [...new Set(keys)].map((key) => index.get(key) ?? []);
		const near = new Set(blocks.filter(({ length }) => length <= MAX_IN_BLOCK).flat());
		const claimed = employee.claimed && byUser.get(employee.claimed);
		if (claimed) near.add(claimed);
		found.set(
			employee,
			[...near].filter(({ isFree }) => isFree || employee.isSought),
		);
		if ((count += 1) % EMPLOYEES_IN_STEP === 0) yield undefined;
	}
	return found;
}

function sharedKeys({ phones, addresses }: Pick<EmployeeSide, 'phones' | 'addresses'>): string[] {
	return [...phones.map((phone) => `phone ${phone}`), ...addresses.map((address) => `at ${address}`)];
}

/** Each word, in the forms of its name. */
function wordKeys({ given, family }: PersonName, prefix: string): string[] {
	return [...given.words, ...family.words]
		.slice(0, MAX_WORDS)
		.flatMap((word) => formsOf(word).map((form) => `${prefix} ${form}`));
}

/** Which part of the name a word is in does not matter: parts are swapped, and names are cut into parts in several ways. */
function nameKeys({ given, family }: PersonName): string[] {
	const words = [...given.words, ...family.words].slice(0, MAX_WORDS);
	return words.flatMap((word, index) =>
		words.flatMap((other, otherIndex) => {
			if (index === otherIndex) return [];
			const ends = [`${other.sound.slice(0, BEGINNING)}…`, `…${other.sound.slice(-END)}`];
			return [
				...formsOf(word).flatMap((form) => ends.map((end) => `${form} ${end}`)),
				[skeleton(word), skeleton(other)].sort().join('+'),
			];
		}),
	);
}

function formsOf({ sound, names }: Word): string[] {
	return [sound, ...[...names].map((name) => `=${name}`)];
}

function skeleton({ sound }: Word): string {
	return sound.charAt(0) + sound.slice(1).replace(/[aeiou]/g, '');
}
