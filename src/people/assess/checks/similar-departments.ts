import { groupBy } from '../../plan/group-by';
import { normalizeKey } from '../../../text/normalize-key';
import { isSameId } from '../../../ispring/same-id';
import type { Department } from '../../../ispring/organization/departments';
import type { Assessed } from '../Assessed';
import { aboutThing, type Finding } from '../Finding';
import { areSimilarNames } from '../similar-names';

/**
 * Departments of BambooHR that look like another one, of BambooHR or of iSpring Learn, but are not the same: a sync would
 * create, or keep, two of them.
 */
export function similarDepartments({ context }: Pick<Assessed, 'context'>): Finding[] {
	const due = [...context.classified.values()].filter(({ scope }) => scope.is === 'active');
	const byKey = groupBy(due, ({ employee }) => normalizeKey(employee.department ?? ''));
	const named = [...byKey.values()].flatMap(([first]) => {
		const name = first?.employee.department;
		return first && name
			? [{ name, isFound: context.departments.wanted(first.employee).ids.length > 0 }]
			: [];
	});
	return [...twiceInBambooHr(named.map(({ name }) => name)), ...otherwiseInISpring(named, context)];
}

function twiceInBambooHr(names: readonly string[]): Finding[] {
	return names.flatMap((name, index) =>
		names
			.slice(index + 1)
			.filter((other) => areSimilarNames(name, other))
			.map((other) =>
				aboutThing(name, {
					check: 'similarDepartments',
					severity: 'warning',
					reason: `BambooHR has the departments "${name}" and "${other}", which look like one.`,
					fix: 'If they are one, give their employees the same department in BambooHR, and remove the other under Settings > Employee Fields.',
				}),
			),
	);
}

/** @param named `isFound`: a department directly under the root is this one, by its code or by its name */
function otherwiseInISpring(
	named: ReadonlyArray<{ name: string; isFound: boolean }>,
	{ world, root, departments }: Assessed['context'],
): Finding[] {
	const others = world.departments.filter(({ id }) => !isSameId(id, root.id));
	const own = new Set(named.map(({ name }) => normalizeKey(name)));
	const isOfAnother = (one: Department) =>
		own.has(normalizeKey(one.name)) || departments.owners.ownerOf(one) !== undefined;
	return named.flatMap(({ name, isFound }) => {
		if (isFound) return [];
		const [elsewhere] = others.filter(
			(one) => normalizeKey(one.name) === normalizeKey(name) && !isSameId(one.parentId ?? '', root.id),
		);
		if (elsewhere) {
			return [
				aboutThing(name, {
					check: 'similarDepartments',
					severity: 'warning',
					reason: `iSpring Learn has the department "${name}", but not directly under "${root.name}", so a sync would create another one there.`,
					fix: `Move it directly under "${root.name}" in iSpring Learn under Departments, or choose the department above it in Root Department.`,
				}),
			];
		}
		// A department that BambooHR names as well, or whose code is that of another one of BambooHR, is another one.
		const alike = others.filter((one) => !isOfAnother(one) && areSimilarNames(name, one.name));
		return alike.map((one) =>
			aboutThing(name, {
				check: 'similarDepartments',
				severity: 'warning',
				reason: `BambooHR has the department "${name}", and iSpring Learn "${one.name}". A sync would create "${name}" beside it.`,
				fix: `If they are one, rename "${one.name}" to "${name}" in iSpring Learn under Departments.`,
			}),
		);
	});
}
