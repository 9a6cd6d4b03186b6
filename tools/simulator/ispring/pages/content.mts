import type { Page } from '../../pages/Page.mts';
import type { SiteContent } from '../../pages/Site.mts';
import { credential } from '../credential.mts';
import type { ISpringSimulator } from '../ISpringSimulator.mts';
import { actions } from './actions.mts';
import { ACCOUNT_BUTTONS } from './buttons.mts';
import { USER_PATH } from './paths.mts';
import { departments, enrollments, groups, messages, users } from './sections.mts';
import { userPage } from './user-page.mts';

const SECTIONS = [
	{ label: 'Users', href: '/', tables: users },
	{ label: 'Departments', href: '/page/departments', tables: departments },
	{ label: 'Groups', href: '/page/groups', tables: groups },
	{ label: 'Enrollments', href: '/page/enrollments', tables: enrollments },
	{ label: 'Messages', href: '/page/messages', tables: messages },
];

const INTRODUCTION =
	'A stand-in for iSpring Learn. n8n writes to it as it would write to the real one. ' +
	'Change something here, and see what arrives in BambooHR.';

/** The pages that show and change the account's data in a browser. */
export function content(sim: ISpringSimulator): SiteContent {
	const sectionAt = (path: string): Page | undefined => {
		const section = SECTIONS.find(({ href }) => href === path);
		if (section === undefined) return undefined;
		const page = { title: section.label, isSearchable: true, tables: section.tables(sim) };
		return path === '/' ? { ...page, introduction: INTRODUCTION, buttons: ACCOUNT_BUTTONS } : page;
	};
	return {
		name: 'iSpring Learn simulator',
		credential: credential(sim),
		sections: SECTIONS.map(({ label, href }) => ({ label, href })),
		pageAt: (path) => sectionAt(path) ?? userPage(sim, path),
		paths: () => [
			...SECTIONS.map(({ href }) => href),
			...[...sim.state.users.keys()].map((id) => USER_PATH + id),
		],
		actions: actions(sim),
	};
}
