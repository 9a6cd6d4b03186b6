import { countBy } from 'lodash';
import { departmentFindings, type FindingKind } from './department-findings';
import type { PlanContext } from './PlanContext';

const FINDINGS: Record<FindingKind, (count: number) => string> = {
	nameTaken: (count) =>
		`${departments(count)} not renamed because another department in iSpring Learn has the new name.`,
	sameCode: (count) => `${departments(count)} not recognized by the code because several have the same one.`,
	outsideRoot: (count) =>
		`${departments(count)} not used although the code says which department of BambooHR it is: it is not directly under the root department.`,
	gone: (count) => `${departments(count)} left from a department that BambooHR does not have any more.`,
	empty: (count) => `${departments(count)} without any active employee in BambooHR. Nothing was deleted.`,
	foreignCode: (count) =>
		`${departments(count)} recognized by name only because somebody else set the code in iSpring Learn.`,
	sameName: (count) => `${departments(count)} recognized by name only because several have the same name.`,
};

/** The warnings about departments: sentences with counts. The items give the reasons. */
export function departmentWarnings(context: PlanContext): string[] {
	const counts = countBy(departmentFindings(context), ({ kind }) => kind);
	const found = Object.entries(FINDINGS).flatMap(([kind, sentence]) => {
		const count = counts[kind] ?? 0;
		return count === 0 ? [] : [sentence(count)];
	});
	return [...found, ...codeWarning(context)];
}

/** Such accounts keep their departments by name. */
function codeWarning({ world: { rememberedCodes } }: PlanContext): string[] {
	const count = rememberedCodes?.size ?? 0;
	if (count === 0) return [];
	return [
		`iSpring Learn does not keep the code of ${count === 1 ? '1 department' : `${count} departments`} as it was written. The memory of the last run recognizes ${count === 1 ? 'it' : 'them'} instead.`,
	];
}

function departments(count: number): string {
	return count === 1 ? '1 department is' : `${count} departments are`;
}
