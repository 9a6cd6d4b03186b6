import { rootDepartments } from '../../ispring/organization/department-tree';
import type { Department } from '../../ispring/organization/departments';
import type { World } from '../plan/World';
import type { PeopleSettings } from '../settings';
import { noEmployeeIdField } from './checks/no-employee-id-field';
import { aboutThing, type Finding } from './Finding';

/** What can be assessed, although a sync would stop. */
export interface Prepared {
	world: World;
	settings: PeopleSettings;
	findings: Finding[];
	/** Whether a sync would get as far as planning. */
	canPlan: boolean;
}

/** Stands for the root of the account where departments cannot be read. */
const UNKNOWN_ROOT: Department = { id: 'unknown', name: 'the root of the account' };

/** Reports what would stop a sync before it compares anybody, and puts something in its place that lets the checks go on. */
export function prepare(given: World, settings: PeopleSettings): Prepared {
	const idField =
		given.profileFields.length > 0 ? noEmployeeIdField(given.profileFields, settings.employeeIdField) : [];
	const isIdFieldWrong = idField.some(({ severity }) => severity === 'error');
	const tops = rootDepartments(given.departments);
	const hasNoRoot = settings.rootDepartment === '' && tops.length > 1;
	const areDepartmentsHidden = given.departments.length === 0;
	const areRolesHidden = given.roles.length === 0 && settings.defaultRole !== '';
	const isFieldListHidden = given.profileFields.length === 0 && settings.employeeIdField !== '';
	return {
		world: areDepartmentsHidden ? { ...given, departments: [UNKNOWN_ROOT] } : given,
		settings: {
			...settings,
			...(isIdFieldWrong || isFieldListHidden ? { employeeIdField: '' } : {}),
			...(hasNoRoot ? { rootDepartment: tops[0]?.id ?? '' } : {}),
			...(areDepartmentsHidden ? { rootDepartment: '' } : {}),
			...(areRolesHidden ? { defaultRole: '' } : {}),
		},
		findings: [...idField, ...(hasNoRoot ? [severalRoots(tops)] : [])],
		canPlan: ![isIdFieldWrong, hasNoRoot, areDepartmentsHidden, areRolesHidden, isFieldListHidden].includes(
			true,
		),
	};
}

function severalRoots(tops: readonly Department[]): Finding {
	return aboutThing('iSpring Learn', {
		check: 'rights',
		severity: 'error',
		reason: `The API key sees several top-level departments of iSpring Learn (${tops.map(({ name }) => name).join(', ')}), so a sync would stop: its owner manages only a part of the account.`,
		fix: 'Use an API key of the account owner or an account administrator, or choose the department to sync to in Root Department.',
	});
}
