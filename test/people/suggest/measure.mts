import { finish } from '../../../src/run/steps';
import { employeeSide, userSides } from '../../../src/people/suggest/sides';
import { suggestPairs, type SuggestedPair } from '../../../src/people/suggest/suggest-pairs';
import { FIELDS, HIRE_DATE_FIELD, type PairedCompany } from './paired-company.mts';

export interface Measured {
	/** Suggestions above the limit, and how many of them are right. */
	suggested: number;
	right: number;
	/** Employees who have an account. */
	pairs: number;
	wrong: SuggestedPair[];
}

export function suggestionsFor({ employees, users, departments }: PairedCompany): SuggestedPair[] {
	const toSide = userSides(FIELDS, departments, HIRE_DATE_FIELD);
	return finish(
		suggestPairs(
			employees.map((one) => employeeSide(one, true)),
			users.map((one) => toSide(one, true)),
		),
	);
}

export function measure(
	company: PairedCompany,
	suggestions: readonly SuggestedPair[],
	above: number,
): Measured {
	const certain = suggestions.filter(({ confidence }) => confidence > above);
	const wrong = certain.filter(({ employee, user }) => company.truth.get(employee.id) !== user.id);
	return {
		suggested: certain.length,
		right: certain.length - wrong.length,
		pairs: company.truth.size,
		wrong,
	};
}
