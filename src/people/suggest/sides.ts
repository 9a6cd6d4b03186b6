import type { Employee } from '../../bamboohr/employees/Employee';
import { idKey } from '../../ispring/same-id';
import type { Department } from '../../ispring/organization/departments';
import type { ProfileField } from '../../ispring/users/profile-fields';
import type { User } from '../../ispring/users/User';
import { emailAddressKey } from '../../text/email-address';
import { fieldValueOf } from '../../users/field-value';
import { standardNameIn } from '../../users/standard-fields';
import type { EmployeeSide, UserSide } from './Candidate';
import { daysIn, phoneKey, wordsKey } from './keys';
import { readingsOf } from './names/compare-names';
import { partOf, wordsIn, type PersonName } from './names/PersonName';

/** What is compared of an employee. */
export function employeeSide(employee: Employee, isSought: boolean): EmployeeSide {
	const { firstName, preferredName, lastName } = employee;
	const named = (given: string | null | undefined): PersonName => ({
		given: partOf(wordsIn(given)),
		family: partOf(wordsIn(lastName)),
	});
	return {
		employee,
		names: [named(firstName || preferredName), ...(firstName && preferredName ? [named(preferredName)] : [])],
		isSought,
		department: wordsKey(employee.department),
		hireDate: employee.hireDate ?? '',
		phones: keysOf([employee.mobilePhone, employee.workPhone], phoneKey),
		addresses: keysOf([employee.workEmail, employee.homeEmail], addressKey),
		jobTitle: wordsKey(employee.jobTitle),
	};
}

/** Labels and names of profile fields that hold the first day of work. */
const HIRE_DATE =
	/hire|start.?date|date.?of.?(joining|employment)|employed.?since|onboard|при[её]м|трудоустр|прийн|eintritt/i;

/** Makes what is compared of a user; each field and department is looked at once. */
export function userSides(
	profileFields: readonly ProfileField[],
	departments: readonly Department[],
	hireDateField: ProfileField | undefined,
): (user: User, isFree: boolean) => UserSide {
	const byId = new Map(departments.map((one) => [idKey(one.id), one]));
	const phoneFields = profileFields.filter(
		({ type, name, label }) => type === 'phone' || /phone|mobile|тел/i.test(name + label),
	);
	const dateFields = profileFields.filter(
		(field) => field.type !== 'birthdate' && standardNameIn(profileFields, field) === undefined,
	);
	const isHireDate = (field: ProfileField) =>
		field === hireDateField || HIRE_DATE.test(`${field.name} ${field.label}`);
	return (user, isFree) => {
		const { fields } = user;
		const dated = dateFields.flatMap((field) => {
			const days = daysIn(fieldValueOf(user, field));
			return days.length > 0 ? [{ days, isHireDate: isHireDate(field) }] : [];
		});
		return {
			user,
			readings: readingsOf({
				given: partOf(wordsIn(fields.first_name)),
				family: partOf(wordsIn(fields.last_name)),
			}),
			isFree,
			departments: departmentsOf(user, byId),
			dates: [...new Set(dated.flatMap(({ days }) => days))],
			hasHireDate: dated.some((one) => one.isHireDate),
			phones: keysOf([fields.phone, ...phoneFields.map((field) => fieldValueOf(user, field))], phoneKey),
			addresses: keysOf([user.email, user.login], addressKey),
			jobTitle: wordsKey(fields.job_title),
		};
	};
}

/** The names of a user's department and of those above it, without the root of the account. */
function departmentsOf(user: User, byId: ReadonlyMap<string, Department>): string[] {
	const found = new Set<Department>();
	let one = byId.get(idKey(user.departmentId));
	while (one?.parentId !== undefined && !found.has(one)) {
		found.add(one);
		one = byId.get(idKey(one.parentId));
	}
	return [...found].map(({ name }) => wordsKey(name)).filter((name) => name !== '');
}

function addressKey(text: string): string {
	return text.includes('@') ? emailAddressKey(text) : '';
}

function keysOf(
	values: ReadonlyArray<string | null | undefined>,
	keyOf: (value: string) => string,
): string[] {
	return [...new Set(values.map((value) => keyOf(value ?? '')))].filter((key) => key !== '');
}
