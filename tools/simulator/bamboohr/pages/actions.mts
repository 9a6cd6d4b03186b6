import { DEPARTMENTS, DIVISIONS, FIRST_NAMES, LAST_NAMES, LOCATIONS } from '../../company/words.mts';
import { Random } from '../../company/random.mts';
import { ActionError, type Action, type Done } from '../../pages/Site.mts';
import type { BambooHrSimulator } from '../BambooHrSimulator.mts';
import { addEmployee, changeEmployee, renameListOption, today } from '../people.mts';
import type { SimEmployee } from '../state.mts';
import { leaveActions } from './leave-actions.mts';
import { nameOf } from './name-of.mts';
import { EMPLOYEE_PATH } from './paths.mts';
import { tellWebhooks } from './tell-webhooks.mts';

/** More than the default limits of the sync allow. */
export const WAVE = 60;

/** What the name of a renamed department has in addition. */
const SUFFIX = ' and Partners';

const GRADES = ['Senior', 'Lead', 'Principal'];

export const isAddress = (email: string) => /^[^@,\s]+@[^@,\s]+\.[^@,.\s]+$/.test(email);

/**
 * What HR does in BambooHR, as the buttons do it: with the same changes to the data, and the same webhooks. The field
 * `employeeId` says to whom; without it, somebody is chosen who has not been changed by a button yet.
 */
export function actions(sim: BambooHrSimulator): Record<string, Action> {
	const random = new Random(7);
	const touched = new Set<string>();

	/** @throws ActionError when nobody is left */
	const chosen = (employeeId: string | undefined, isFit: (person: SimEmployee) => boolean): SimEmployee => {
		const people = [...sim.state.employees.values()];
		const candidates =
			employeeId === undefined
				? people.filter((person) => isFit(person) && !touched.has(person.id) && !hasReports(sim, person))
				: people.filter((person) => person.id === employeeId && isFit(person));
		if (candidates.length === 0) throw new ActionError('There is nobody left for this button.');
		const person = random.pick(candidates);
		touched.add(person.id);
		return person;
	};
	const changed = (person: SimEmployee, values: Partial<SimEmployee>, text: string): Done => {
		const fields = Object.keys(values);
		changeEmployee(sim, person.id, values);
		const told = tellWebhooks(sim, [{ employeeId: person.id, action: 'updated', changedFields: fields }]);
		return { text: `${nameOf(sim, person.id)} ${text}.`, href: EMPLOYEE_PATH + person.id, told };
	};
	const changedTogether = (people: SimEmployee[], values: Partial<SimEmployee>, text: string): Done => {
		const changedFields = Object.keys(values);
		for (const { id } of people) {
			changeEmployee(sim, id, values);
			touched.delete(id);
		}
		const changes = people.map(({ id }) => ({ employeeId: id, action: 'updated' as const, changedFields }));
		return { text, told: tellWebhooks(sim, changes) };
	};
	const returned = () => ({
		status: 'Active' as const,
		employmentHistoryStatus: 'Full-Time',
		terminationDate: '',
		hireDate: today(sim),
	});
	const left = () => ({
		status: 'Inactive' as const,
		employmentHistoryStatus: 'Terminated',
		terminationDate: today(sim),
	});

	return {
		...leaveActions(sim, chosen),
		hire: () => {
			const firstName = random.pick(FIRST_NAMES);
			const lastName = random.pick(LAST_NAMES);
			const { name: department, job } = random.pick(DEPARTMENTS);
			const { id } = addEmployee(sim, {
				firstName,
				lastName,
				workEmail: `${firstName}.${lastName}${sim.state.nextId.employee}@example.com`.toLowerCase(),
				employeeNumber: String(5000 + sim.state.nextId.employee),
				jobTitle: job,
				department,
				division: random.pick(DIVISIONS),
				location: random.pick(LOCATIONS),
				supervisorEId: headOf(sim, department)?.id ?? '',
				hireDate: today(sim),
			});
			touched.add(id);
			const told = tellWebhooks(sim, [
				{ employeeId: id, action: 'created' },
				{ employeeId: id, action: 'updated', changedFields: ['department', 'jobTitle'] },
			]);
			return { text: `${firstName} ${lastName} was hired as ${job}.`, href: EMPLOYEE_PATH + id, told };
		},
		retitle: ({ employeeId }) => {
			const person = chosen(employeeId, isActive);
			const plain = person.jobTitle.replace(new RegExp(`^(${GRADES.join('|')}) `), '');
			const jobTitle = `${GRADES.find((grade) => !person.jobTitle.startsWith(grade)) ?? ''} ${plain}`;
			return changed(person, { jobTitle }, `is ${jobTitle} now`);
		},
		move: ({ employeeId }) => {
			const person = chosen(employeeId, isActive);
			const { name: department } = random.pick(DEPARTMENTS.filter(({ name }) => name !== person.department));
			const supervisorEId = headOf(sim, department)?.id ?? '';
			return changed(person, { department, supervisorEId }, `moved to ${department}`);
		},
		renameDepartment: () => {
			const { id, name } = random.pick(
				sim.state.lists.department.filter((option) => headOf(sim, option.name) !== undefined),
			);
			const renamed = name.endsWith(SUFFIX) ? name.slice(0, -SUFFIX.length) : `${name}${SUFFIX}`;
			renameListOption(sim, 'department', id, renamed);
			// BambooHR says nothing about the employees, whose records have not changed.
			return { text: `The department ${name} is called ${renamed} now.`, told: tellWebhooks(sim, []) };
		},
		leave: ({ employeeId }) =>
			changed(
				chosen(employeeId, employeeId === undefined ? hasAccess : isActive),
				left(),
				'left the company',
			),
		leaveMany: () => {
			const people = Array.from({ length: WAVE }, () => chosen(undefined, hasAccess));
			return changedTogether(people, left(), `${WAVE} employees left the company.`);
		},
		rehire: ({ employeeId }) => {
			const person = employeeId === undefined ? lastLeaver(sim) : chosen(employeeId, isLeaver);
			if (person === undefined) throw new ActionError('Nobody has left.');
			return changed(person, returned(), 'is back');
		},
		rehireMany: () => {
			const people = [...sim.state.employees.values()].filter(
				(person) => isLeaver(person) && person.terminationDate === today(sim),
			);
			if (people.length === 0) throw new ActionError('Nobody has left today.');
			return changedTogether(people, returned(), `${people.length} employees are back.`);
		},
		mistype: ({ employeeId }) => {
			const person = chosen(employeeId, (one) => isActive(one) && isAddress(one.workEmail));
			const workEmail = person.workEmail.replace(/\.(?=[^.]*$)/, ',');
			return changed(person, { workEmail }, `has the email address ${workEmail} now, with a comma`);
		},
		correct: ({ employeeId }) => {
			const person = chosen(employeeId, (one) => one.workEmail.includes(','));
			const workEmail = person.workEmail.replace(',', '.');
			return changed(person, { workEmail }, `has the email address ${workEmail} again`);
		},
	};
}

const isActive = ({ status }: SimEmployee) => status === 'Active';
/** Without an address there is no account, so nothing would happen in iSpring Learn. */
const hasAccess = (person: SimEmployee) => isActive(person) && isAddress(person.workEmail);
const isLeaver = ({ status }: SimEmployee) => status === 'Inactive';

function hasReports({ state }: BambooHrSimulator, { id }: SimEmployee): boolean {
	return [...state.employees.values()].some(({ supervisorEId }) => supervisorEId === id);
}

function headOf({ state }: BambooHrSimulator, department: string): SimEmployee | undefined {
	return [...state.employees.values()].find(
		(person) => isActive(person) && person.department === department && person.jobTitle.startsWith('Head of'),
	);
}

function lastLeaver({ state }: BambooHrSimulator): SimEmployee | undefined {
	return [...state.employees.values()]
		.filter(isLeaver)
		.sort((one, other) => one.lastChanged.localeCompare(other.lastChanged))
		.at(-1);
}
