import type { Page } from '../../pages/Page.mts';
import type { BambooHrSimulator } from '../BambooHrSimulator.mts';
import { allFields, valueIn } from '../fields.mts';
import { personButtons } from './buttons.mts';
import { isOnLeave } from './leave-actions.mts';
import { nameOf } from './name-of.mts';
import { EMPLOYEE_PATH } from './paths.mts';
import { customTables, files, timeOff, trainingRecords } from './sections.mts';

/** An employee with everything that the sync wrote; undefined for another path. */
export function employeePage(sim: BambooHrSimulator, path: string): Page | undefined {
	const person = sim.state.employees.get(path.replace(EMPLOYEE_PATH, ''));
	if (!path.startsWith(EMPLOYEE_PATH) || person === undefined) return undefined;
	const profile = allFields(sim)
		.map((field) => ({ name: field.label, value: valueIn(sim, field, person) }))
		.filter(({ name, value }) => value !== '' && name !== 'Last Changed')
		.map(({ name, value }) => ({ id: `profile-${name}`, cells: [name, value] }));
	return {
		title: nameOf(sim, person.id),
		introduction: `${person.jobTitle}, ${person.department || 'no department'}. ${person.status} in BambooHR.`,
		links: sim.site.neighbors
			.filter(({ label }) => label === 'iSpring Learn')
			.map(({ href }) => ({
				label: 'Find in iSpring Learn',
				href: `${href}/?q=${encodeURIComponent(nameOf(sim, person.id))}`,
			})),
		buttons: personButtons(person, isOnLeave(sim, person)),
		tables: [
			...trainingRecords(sim, person.id),
			...files(sim, person.id),
			...timeOff(sim, person.id).filter(({ rows }) => rows.length > 0),
			...customTables(sim, person.id).filter(({ rows }) => rows.length > 0),
			{ title: 'Profile', columns: ['Field', 'Value'], rows: profile },
		],
	};
}
