import type { SiteContent } from '../../pages/Site.mts';
import type { Page } from '../../pages/Page.mts';
import type { BambooHrSimulator } from '../BambooHrSimulator.mts';
import { credential } from '../credential.mts';
import { actions } from './actions.mts';
import { COMPANY_BUTTONS } from './buttons.mts';
import { employeePage } from './employee-page.mts';
import { EMPLOYEE_PATH, FILE_PATH } from './paths.mts';
import {
	customTables,
	departments,
	employees,
	files,
	timeOff,
	trainingRecords,
	trainingTypes,
} from './sections.mts';

const SECTIONS = [
	{ label: 'Employees', href: '/', tables: employees },
	{ label: 'Departments', href: '/page/departments', tables: departments },
	{ label: 'Time off', href: '/page/time-off', tables: timeOff },
	{ label: 'Training types', href: '/page/training-types', tables: trainingTypes },
	{ label: 'Training records', href: '/page/training-records', tables: trainingRecords },
	{ label: 'Files', href: '/page/files', tables: files },
	{ label: 'Tables', href: '/page/tables', tables: customTables },
];

const INTRODUCTION =
	'A stand-in for BambooHR with an invented company. n8n reads it as it would read the real one. ' +
	'Change something here, and see what arrives in iSpring Learn.';

/** The pages that show and change the company's data in a browser. */
export function content(sim: BambooHrSimulator): SiteContent {
	const sectionAt = (path: string): Page | undefined => {
		const section = SECTIONS.find(({ href }) => href === path);
		if (section === undefined) return undefined;
		const page = { title: section.label, isSearchable: true, tables: section.tables(sim) };
		return path === '/' ? { ...page, introduction: INTRODUCTION, buttons: COMPANY_BUTTONS } : page;
	};
	return {
		name: 'BambooHR simulator',
		credential: credential(sim),
		sections: SECTIONS.map(({ label, href }) => ({ label, href })),
		pageAt: (path) => sectionAt(path) ?? employeePage(sim, path),
		paths: () => [
			...SECTIONS.map(({ href }) => href),
			...[...sim.state.employees.keys()].map((id) => EMPLOYEE_PATH + id),
		],
		actions: actions(sim),
		fileAt: (path) =>
			path.startsWith(FILE_PATH) ? sim.state.files.get(Number(path.slice(FILE_PATH.length))) : undefined,
	};
}
