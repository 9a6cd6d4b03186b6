import type { Frequencies } from '../Evidence';
import type { Reliability } from '../reliability';

/** What is known of a field that sorts people, such as the department. */
export interface FieldStatistics {
	ofEmployees: Frequencies;
	ofUsers: Frequencies;
	reliability: Reliability;
}

/** A department or job title has one in ten people, which counts as much as twenty people do. */
const USUAL = { share: 0.1, like: 20 };

/**
 * How much it says that a field is the same in two records, or not (Fellegi and Sunter): how often that happens with two
 * records of one person, against how often it does by chance. Where accounts are sorted at random, it says nothing.
 *
 * @param value that of the employee
 * @returns see `Evidence.weight`: 0 or more when it is the same, 0 or less when it is not
 */
export function weighAgreement(
	isSame: boolean,
	value: string,
	{ ofEmployees, ofUsers, reliability }: FieldStatistics,
): number {
	const { share, like } = USUAL;
	// Many accounts may be in one department that few employees are in.
	const byChance = Math.max(ofEmployees.shareOf(value, share, like), ofUsers.shareOf(value, share, like));
	return isSame
		? Math.max(0, Math.log(reliability.atLeast / byChance))
		: Math.min(0, Math.log((1 - reliability.usual) / (1 - byChance)));
}
