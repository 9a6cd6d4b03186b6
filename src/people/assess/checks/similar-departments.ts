import { groupBy } from '../../plan/group-by';
import { normalizeKey } from '../../../text/normalize-key';
import { isSameId } from '../../../ispring/same-id';
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
	const names = [...byKey.values()].flatMap(([first]) => first?.employee.department ?? []);
	return [...twiceInBambooHr(names), ...otherwiseInISpring(names, context)];
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

function otherwiseInISpring(names: readonly string[], { world, root }: Assessed['context']): Finding[] {
	const others = world.departments.filter(({ id }) => !isSameId(id, root.id));
	const isUnderRoot = ({ parentId }: { parentId?: string }) => isSameId(parentId ?? '', root.id);
	const own = new Set(names.map(normalizeKey));
	return names.flatMap((name) => {
		const same = others.filter((one) => normalizeKey(one.name) === normalizeKey(name));
		if (same.some(isUnderRoot)) return [];
		const [elsewhere] = same;
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
		// A department that BambooHR names as well is another one.
		const alike = others.filter((one) => !own.has(normalizeKey(one.name)) && areSimilarNames(name, one.name));
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
