import type { Employee } from '../../../bamboohr/employees/Employee';
import { missingFields } from '../../../users/required-fields';
import { groupBy } from '../../plan/group-by';
import { plannedProfile } from '../../plan/planned-profile';
import type { Assessed } from '../Assessed';
import { aboutEmployee, aboutThing, type Finding } from '../Finding';

const FIX =
	'Enter the value in BambooHR, map another BambooHR field to it in Field Mapping, or make the field optional in iSpring Learn under User Profile Settings.';

/**
 * Profile fields that iSpring Learn requires, and that new users would not have. One that nobody would have is one finding:
 * it is not mapped.
 */
export function requiredFieldEmpty({ context }: Pick<Assessed, 'context'>): Finding[] {
	const created = [...context.classified.values()].filter(
		({ scope, match, obstacle, login }) =>
			scope.is === 'active' && match.situation === 'unmatched' && obstacle === undefined && login !== null,
	);
	const lacking = created.flatMap(({ employee, login }) => {
		const { fields } = plannedProfile(employee, undefined, undefined, context);
		const labels = missingFields(context.profile.profileFields, { ...fields, login: login ?? '' });
		return labels.map((label) => ({ employee, label }));
	});
	return [...groupBy(lacking, ({ label }) => label)].flatMap(([label, people]) =>
		people.length === created.length && created.length > 1
			? [unmapped(label)]
			: people.map(({ employee }) => empty(employee, label)),
	);
}

function unmapped(label: string): Finding {
	return aboutThing(label, {
		check: 'requiredFieldEmpty',
		severity: 'error',
		reason: `iSpring Learn requires the profile field "${label}", for which no new user would have a value, so nobody can be created.`,
		fix: FIX,
	});
}

function empty(employee: Employee, label: string): Finding {
	return aboutEmployee(employee, {
		check: 'requiredFieldEmpty',
		severity: 'error',
		reason: `iSpring Learn requires the profile field "${label}", for which BambooHR has no value, so no account can be created.`,
		fix: FIX,
	});
}
