import { DateTime } from 'luxon';
import { addCustomField, addEmployee } from '../bamboohr/index.mts';
import type { BambooHrSimulator, SimEmployee } from '../bamboohr/index.mts';
import type { Random } from './random.mts';
import { DEPARTMENTS, DIVISIONS, FIRST_NAMES, LAST_NAMES, LOCATIONS } from './words.mts';

/** How many people report to the same team lead. */
const TEAM_SIZE = 7;

/**
 * Adds an invented company to BambooHR: a tree of supervisors over all departments, and one of each case on which
 * integrations fail (docs/apis/bamboohr.md#difficult-people).
 *
 * @param people the number of employees at the end, including leavers; at least 30, to have room for the cases
 */
export function fillEmployees(sim: BambooHrSimulator, random: Random, people: number): void {
	addCustomField(sim, { alias: 'customBadgeNumber', label: 'Badge Number' });
	const day = (days: number) =>
		DateTime.fromJSDate(sim.now(), { zone: 'utc' }).plus({ days }).toFormat('yyyy-MM-dd');
	const chief = addPerson(sim, random, { jobTitle: 'Managing Director', department: "People's Office" });
	sim.state.keyEmployeeId = chief.id;
	const heads = DEPARTMENTS.map(({ name }) =>
		addPerson(sim, random, { jobTitle: `Head of ${name}`, department: name, supervisorEId: chief.id }),
	);
	const cases = specialCases(heads, chief, day);
	const leads = new Map(heads.map((head) => [head.department, { id: head.id, reports: 0 }]));
	while (sim.state.employees.size < people - cases.length) {
		const { name, job } = random.pick(DEPARTMENTS);
		const head = heads.find((one) => one.department === name);
		const lead = leads.get(name);
		if (!head || !lead) continue;
		const isLead = lead.id === head.id || lead.reports === TEAM_SIZE;
		const person = addPerson(sim, random, {
			jobTitle: isLead ? `${name} Team Lead` : job,
			department: name,
			supervisorEId: isLead ? head.id : lead.id,
		});
		leads.set(name, isLead ? { id: person.id, reports: 0 } : { ...lead, reports: lead.reports + 1 });
	}
	for (const special of cases) addPerson(sim, random, special);
}

function specialCases(
	heads: SimEmployee[],
	chief: SimEmployee,
	day: (days: number) => string,
): Partial<SimEmployee>[] {
	const [sales, care, production] = heads;
	const below = (head: SimEmployee | undefined) => ({
		department: head?.department ?? '',
		supervisorEId: head?.id ?? '',
	});
	const left = { status: 'Inactive', employmentHistoryStatus: 'Terminated', ...below(sales) } as const;
	return [
		// Two people with the same name and different addresses.
		{ firstName: 'Robin', lastName: 'Twin', workEmail: 'robin.twin@example.com', ...below(sales) },
		{ firstName: 'Robin', lastName: 'Twin', workEmail: 'robin.twin2@example.com', ...below(care) },
		// No work address: one has a private address, the other has none.
		{
			firstName: 'Dora',
			lastName: 'Deskless',
			workEmail: '',
			homeEmail: 'dora@home.example.com',
			...below(production),
		},
		{ firstName: 'Nico', lastName: 'Nomail', workEmail: '', ...below(production) },
		// Starts in two weeks, in a department that is set only from that day on.
		{
			firstName: 'Faye',
			lastName: 'Future',
			hireDate: day(14),
			department: '',
			future: below(care),
		},
		// Leaves in three weeks, and is active until then.
		{ firstName: 'Theo', lastName: 'Tolleave', terminationDate: day(21), ...below(care) },
		{
			firstName: 'Carl',
			lastName: 'Contractor',
			employmentHistoryStatus: 'Contractor',
			hiddenFromDirectory: true,
			...below(sales),
		},
		// Has the id of the chief as employee number.
		{ firstName: 'Nadia', lastName: 'Numbers', employeeNumber: chief.id, ...below(production) },
		{ firstName: 'Elizabeth', lastName: 'Prefers', preferredName: 'Betty', ...below(sales) },
		{ firstName: 'Zoë', lastName: 'Øster-Ñuñez', workEmail: 'zoe.oster@example.com', ...below(care) },
		{ firstName: 'Liam', lastName: 'Leftlong', terminationDate: day(-400), ...left },
		{ firstName: 'Lotte', lastName: 'Leftsoon', terminationDate: day(-20), ...left },
		{ firstName: 'Lars', lastName: 'Leftnow', terminationDate: day(-3), ...left },
		{
			firstName: 'Rita',
			lastName: 'Returned',
			employmentHistoryStatus: 'Full-Time',
			hireDate: day(-5),
			...below(sales),
		},
	];
}

function addPerson(sim: BambooHrSimulator, random: Random, given: Partial<SimEmployee>): SimEmployee {
	const firstName = given.firstName ?? random.pick(FIRST_NAMES);
	const lastName = given.lastName ?? random.pick(LAST_NAMES);
	const number = sim.state.nextId.employee;
	const hireDate =
		given.hireDate ?? `20${10 + random.below(15)}-0${1 + random.below(9)}-${10 + random.below(18)}`;
	return addEmployee(sim, {
		firstName,
		lastName,
		// Contains the number, because many people share a name.
		workEmail: `${firstName}.${lastName}${number}@example.com`.toLowerCase(),
		employeeNumber: String(5000 + number),
		division: random.pick(DIVISIONS),
		location: random.pick(LOCATIONS),
		mobilePhone: `+1 555 01${String(number % 100).padStart(2, '0')}`,
		custom: { customBadgeNumber: `B-${number}` },
		...given,
		hireDate,
	});
}
