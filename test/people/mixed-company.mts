import { startBambooHr, type BambooHrSimulator } from '../../tools/simulator/bamboohr/index.mts';
import { addEmployee } from '../../tools/simulator/bamboohr/people.mts';
import { startISpring, type ISpringSimulator } from '../../tools/simulator/ispring/index.mts';
import { addDepartment, addGroup, addProfileField, addUser } from '../../tools/simulator/ispring/people.mts';
import { DEFAULT_PEOPLE_SETTINGS, type PeopleSettings } from '../../src/people/settings';

export const ID_FIELD = 'bamboohr_id';

export const settings: PeopleSettings = {
	...DEFAULT_PEOPLE_SETTINGS,
	employeeIdField: ID_FIELD,
	orphanAction: 'deactivate',
};

export interface MixedCompany {
	bamboo: BambooHrSimulator;
	ispring: ISpringSimulator;
}

/** A small company in which every kind of change is due: new, changed, moved, back, gone, led by somebody new. */
export async function startMixedCompany(): Promise<MixedCompany> {
	const [bamboo, ispring] = await Promise.all([startBambooHr(), startISpring()]);
	addProfileField(ispring, { name: ID_FIELD, label: 'BambooHR ID' });
	const sales = addDepartment(ispring, { name: 'Sales' }).departmentId;
	const north = addGroup(ispring, { name: 'North' }).groupId;
	const book = addGroup(ispring, { name: 'Book club' }).groupId;
	const user = (id: string, login: string, more: object = {}) =>
		addUser(ispring, {
			departmentId: sales,
			fields: {
				login,
				email: login,
				first_name: 'Sam',
				last_name: `Sample${id}`,
				job_title: 'Clerk',
				...(id === '' ? {} : { [ID_FIELD]: id }),
			},
			...more,
		});
	const person = (id: string, more: object = {}) =>
		addEmployee(bamboo, { id, workEmail: `p${id}@example.com`, department: 'Sales', ...more });

	person('1', { supervisorEId: '2' });
	person('2', { supervisorEId: '1', department: 'Brand New', division: 'West' });
	person('3', { supervisorEId: '2', jobTitle: 'Senior Clerk' });
	user('3', 'p3@example.com');
	person('4', { division: 'South', supervisorEId: '3' });
	user('4', 'p4@example.com', { groups: [north, book] });
	person('5');
	user('5', 'p5@example.com', { status: 3 });
	person('6', { status: 'Inactive', terminationDate: '2026-01-01' });
	user('6', 'p6@example.com');
	person('7', { workEmail: 'new7@example.com', department: 'Moved' });
	user('7', 'p7@example.com');
	person('8');
	user('', 'P8@Example.com');
	user('99', 'gone99@example.com');
	person('10', { division: 'North', status: 'Inactive' });
	for (let id = 20; id < 34; id++) {
		person(String(id), { supervisorEId: '3' });
		user(String(id), `p${id}@example.com`);
	}
	return { bamboo, ispring };
}

/** The state of iSpring Learn without IDs, so that equal states have equal snapshots, including duplicates. */
export function snapshotOf(ispring: ISpringSimulator): unknown {
	const { users, departments, groups } = ispring.state;
	const departmentName = (id = '') => departments.get(id)?.name ?? null;
	return {
		users: [...users.values()]
			.map((user) => ({
				...user.fields,
				status: user.status,
				department: departmentName(user.departmentId),
				groups: user.groups.map((id) => groups.get(id)?.name).sort(),
				supervisor: users.get(user.subordination.supervisorId ?? '')?.fields.login ?? null,
				subordination: user.subordination.subordinationType,
			}))
			.sort((one, other) => String(Object.values(one)).localeCompare(String(Object.values(other)))),
		departments: [...departments.values()]
			.map((one) => [one.name, departmentName(one.parentDepartmentId)])
			.sort(),
		groups: [...groups.values()].map((group) => group.name).sort(),
	};
}
