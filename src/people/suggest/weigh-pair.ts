import type { EmployeeSide, UserSide } from './Candidate';
import type { Evidence } from './Evidence';
import { compareAddress } from './evidence/compare-address';
import { compareDepartment } from './evidence/compare-department';
import { compareHireDate } from './evidence/compare-hire-date';
import { compareJobTitle } from './evidence/compare-job-title';
import { comparePhone, SAME_PHONE } from './evidence/compare-phone';
import { weighName } from './evidence/weigh-name';
import { compareNames, type NameComparison } from './names/compare-names';
import type { Statistics } from './statistics';

/** A pair that may be one person, and what speaks for it and against it. */
export interface Pair {
	employee: EmployeeSide;
	user: UserSide;
	name: NameComparison;
	nameWeight: number;
	/** Everything but the name. */
	others: Evidence[];
	/** The weight of what has nothing to do with the name. */
	besides: number;
	/** See `Evidence.weight`, of all together. */
	weight: number;
	/** Whether they have an address in common. */
	hasSameAddress: boolean;
	/** Whether they have a phone number in common that nobody else has. */
	hasSamePhone: boolean;
}

/** @param all how common values are among everybody, and how reliable fields are */
export function weighPair(employee: EmployeeSide, user: UserSide, all: Statistics): Pair {
	const name = compareNames(employee.names, user.readings);
	const nameWeight = weighName(name, all);
	const address = compareAddress(employee, user, all.localParts);
	const phone = comparePhone(employee, user, all.phones);
	const independent = [
		phone,
		compareHireDate(employee, user, all.hireDates),
		compareDepartment(employee, user, all.departments),
		compareJobTitle(employee, user, all.jobTitles),
	];
	const others = [address, ...independent];
	const weight = sumOf([{ weight: nameWeight }, ...others]);
	// What stands before the @ is made from the name.
	const besides = sumOf(address.isWhole ? others : independent);
	return {
		employee,
		user,
		name,
		nameWeight,
		others,
		besides,
		weight,
		hasSameAddress: address.isWhole,
		hasSamePhone: phone.weight >= SAME_PHONE,
	};
}

function sumOf(all: ReadonlyArray<Pick<Evidence, 'weight'>>): number {
	return all.reduce((sum, { weight }) => sum + weight, 0);
}
