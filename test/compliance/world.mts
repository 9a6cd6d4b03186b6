import { planInSteps } from '../../src/compliance/plan/plan';
import type { Line } from '../../src/compliance/plan/Line';
import type { EnrollmentWorld } from '../../src/enrollment/plan/World';
import { finish } from '../../src/run/steps';
import { DEFAULT_COMPLIANCE_SETTINGS, type ComplianceSettings } from '../../src/compliance/settings';
import { world, type GivenWorld } from '../enrollment/plan/plan-world.mts';

export interface GivenCompany extends Omit<GivenWorld, 'settings'> {
	settings?: Partial<ComplianceSettings>;
}

/** Courses that exist, required or not. */
export const CATALOG = ['c-1', 'c-2', 'c-9'].map((id) => ({ id, title: `Course ${id}` }));

/** A whole plan, with all of its lines. */
export function planCompliance(given: EnrollmentWorld, settings: ComplianceSettings) {
	const rows: Array<readonly Line[]> = [];
	const plan = finish(planInSteps(given, settings, (lines) => rows.push(lines)));
	return { ...plan, rows, lines: rows.flat() };
}

/** On 2026-03-10 in Berlin; see `plan-world.mts`. */
export function complianceOf({ settings, ...given }: GivenCompany = {}) {
	return planCompliance(world({ catalog: CATALOG, ...given }), {
		...DEFAULT_COMPLIANCE_SETTINGS,
		...settings,
	});
}

/** Such as `1 c-1 overdue due 2026-03-09`. */
export function brief({ person, course, state, due, validUntil }: Line): string {
	return [
		person.employeeId,
		course.id,
		state,
		...(due === null ? [] : ['due', due]),
		...(validUntil === null ? [] : ['until', validUntil]),
	].join(' ');
}

export function linesOf(given: GivenCompany = {}): string[] {
	return complianceOf(given).lines.map(brief);
}
