import lodash from 'lodash';
import type { SimUser } from '../simulator/ispring/index.mts';
import type { Company } from './company.mts';

/**
 * All data of both systems, one line for each object. It uses names instead of ids, because ids depend on the order of
 * creation. A duplicate shows as two equal lines.
 */
export function endState({ bamboo, ispring }: Pick<Company, 'bamboo' | 'ispring'>): string[] {
	const { users, departments, groups, roles, mails } = ispring.state;
	const { trainingTypes, trainingCategories, trainingRecords, files, fileCategories, tables, employees } =
		bamboo.state;
	const login = (userId = '') => users.get(userId)?.fields.login ?? null;
	const userLine = (user: SimUser) => ({
		fields: Object.fromEntries(Object.entries(user.fields).sort()),
		status: user.status,
		department: departments.get(user.departmentId)?.name,
		roles: user.roles.map(({ roleId }) => roles.get(roleId)?.title),
		groups: user.groups.map((id) => groups.get(id)?.name).sort(),
		supervisor: [user.subordination.subordinationType, login(user.subordination.supervisorId)],
		leaves: [user.scheduledDeactivation, user.scheduledTermination, user.workLeave],
	});
	const categoryName = (id: number) => fileCategories.find((category) => category.id === id)?.name;
	const lines: Array<[kind: string, ...unknown[]]> = [
		...[...users.values()].map((user) => ['user', userLine(user)] as const),
		...[...departments.values()].map(
			({ name, parentDepartmentId }) =>
				['department', name, departments.get(parentDepartmentId)?.name] as const,
		),
		...[...groups.values()].map(({ name }) => ['group', name] as const),
		...mails.map(({ kind, userId }) => ['mail', kind, login(userId)] as const),
		...[...trainingCategories.values()].map(({ name }) => ['training category', name] as const),
		...[...trainingTypes.values()].map(
			({ name, description, categoryId }) =>
				['training type', name, description, trainingCategories.get(categoryId)?.name] as const,
		),
		...[...trainingRecords.values()].map(
			({ employeeId, type, completed, notes }) =>
				['training record', employeeId, trainingTypes.get(type)?.name, completed, notes] as const,
		),
		...fileCategories.map(({ name }) => ['file category', name] as const),
		...[...files.values()].map(
			({ employeeId, name, categoryId, content }) =>
				['file', employeeId, name, categoryName(categoryId), content.length] as const,
		),
		...[...tables.values()].flatMap(({ alias, rows }) =>
			rows.map(({ employeeId, values }) => ['table row', alias, employeeId, values] as const),
		),
		...[...employees.values()].map(({ id, status }) => ['employee', id, status] as const),
	].map((line) => [...line]);
	return lines.map((line) => JSON.stringify(line)).sort();
}

/** How a state differs from the expected one: one line for each object that is missing or there too often. */
export function differences(state: readonly string[], expected: readonly string[]): string[] {
	const [has, shouldHave] = [lodash.countBy(state), lodash.countBy(expected)];
	return lodash
		.union(state, expected)
		.filter((line) => has[line] !== shouldHave[line])
		.map((line) => `${has[line] ?? 0} instead of ${shouldHave[line] ?? 0}: ${line}`);
}

/** Differences in words: the number of each kind, and one example of each. */
export function summarized(lines: readonly string[]): string {
	if (lines.length === 0) return 'none';
	const byKind = Object.entries(lodash.groupBy(lines, (line) => /\["([^"]+)"/.exec(line)?.[1] ?? ''));
	const counts = byKind.map(([kind, ofKind]) => `${ofKind.length} × ${kind}`);
	const examples = byKind.map(([, ofKind]) => `\n      ${ofKind[0]}`);
	return `${counts.join(', ')}; for example:${examples.join('')}`;
}
