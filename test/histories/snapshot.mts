import type { Company } from './company.mts';

/** The state of both systems as plain data. */
export function snapshotOf({ bamboo, ispring }: Company): unknown {
	const { users, departments, groups, enrollments, mails } = ispring.state;
	const { trainingTypes, trainingCategories, trainingRecords, files, fileCategories, employees } =
		bamboo.state;
	return structuredClone({
		...{ users, departments, groups, enrollments, mails, employees },
		...{ trainingTypes, trainingCategories, trainingRecords, fileCategories },
		files: [...files.values()].map(({ id, name, employeeId }) => ({ id, name, employeeId })),
	});
}
