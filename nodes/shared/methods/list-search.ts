import type { ILoadOptionsFunctions, INodeListSearchItems, INodeListSearchResult } from 'n8n-workflow';
import { departmentPaths } from '../../../src/ispring/organization/department-tree';
import { readDepartments } from '../../../src/ispring/organization/departments';
import { isAdministratorType } from '../../../src/ispring/users/administrator-role';
import { isLearnerType } from '../../../src/ispring/users/learner-role';
import { readProfileFields } from '../../../src/ispring/users/profile-fields';
import { readRoles, type Role } from '../../../src/ispring/users/roles';
import { transportTo } from '../transports';
import { choices } from './choices';

/*
 * Searchable lists of iSpring Learn that several nodes offer. A node's `methods/list-search.ts` re-exports those that it offers, because
 * n8n takes every export of that file for a list.
 */

export async function searchDepartments(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const departments = await readDepartments(transportTo(this, 'iSpring Learn'));
	const pathOf = departmentPaths(departments);
	return choices(
		departments.map((one) => ({ name: pathOf(one), value: one.id })),
		filter,
	);
}

export async function searchProfileFields(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const fields = await readProfileFields(transportTo(this, 'iSpring Learn'));
	return choices(
		fields.map(({ name, label }) => ({ name: label, value: name })),
		filter,
	);
}

/** The learner role first, and administrator roles last, because hardly anyone should get one. */
export async function searchRoles(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const roles = await readRoles(transportTo(this, 'iSpring Learn'));
	const groups = [isLearner, isOther, isAdministrator].map((belongs) => roles.filter(belongs).map(choice));
	return { results: groups.flatMap((group) => choices(group, filter).results) };
}

function isLearner({ type }: Role): boolean {
	return isLearnerType(type);
}

function isAdministrator({ type }: Role): boolean {
	return isAdministratorType(type);
}

function isOther(role: Role): boolean {
	return !isLearner(role) && !isAdministrator(role);
}

/** Accounts can rename roles, so an administrator role whose title does not say so is marked. */
function choice(role: Role): INodeListSearchItems {
	const isHidden = isAdministrator(role) && !isAdministratorType(role.title);
	return { name: isHidden ? `${role.title} (administrator)` : role.title, value: role.id };
}
