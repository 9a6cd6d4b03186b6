import { rateOf } from '../../../src/compliance/plan/rates';
import { matrixPage } from '../../../src/compliance/report/matrix';
import { DEFAULT_COMPLIANCE_SETTINGS, type ComplianceSettings } from '../../../src/compliance/settings';
import { complianceOf, type GivenCompany } from '../world.mts';

const STATES = 7;

/** A page about so many people and courses, in every state, and about more people. Today is 2026-03-10. */
export function matrixOf(
	people: number,
	courseCount: number,
	settings: Partial<ComplianceSettings> = {},
	more: NonNullable<GivenCompany['people']> = [],
): string {
	const courses = Array.from({ length: courseCount }, (_, index) => ({
		id: `c-${index + 1}`,
		title: index === 0 ? '<b>Fire</b> & Safety' : `How to work safely with ladders, part ${index}`,
	}));
	const pairs = Array.from({ length: people * courseCount }, (_, index) => ({
		id: `e-${index}`,
		userId: `u${Math.floor(index / courseCount) + 1}`,
		courseId: `c-${(index % courseCount) + 1}`,
		state: (index + Math.floor(index / courseCount)) % STATES,
	}));
	const certificate = (expiresAt: string) => ({
		certificate: { id: 'z', issuedAt: '2025-01-01', expiresAt },
	});
	const given = {
		people: [
			...Array.from({ length: people }, (_, index) => ({
				id: String(index + 1),
				lastName: `Sample with a long name ${index + 1}`,
				department: `Department ${index % 3}`,
				supervisorId: String(Math.floor(index / 8) + 1),
			})),
			...more,
		],
		rules: [{ name: 'Safety <1>', courses: courses.map(({ id }) => id) }],
		courses: new Map(courses.map((course) => [course.id, course])),
		catalog: courses,
		enrollments: pairs
			.filter(({ state }) => state !== 0)
			.map(({ state, ...ids }) => ({
				...ids,
				dueDate: state === 1 ? '2026-03-01' : '2026-04-01',
				...(state === 2 ? certificate('2026-03-01') : state === 3 ? certificate('2026-03-20') : {}),
			})),
		results: pairs.flatMap(({ state, id: enrollmentId, userId, courseId }) => {
			const one = { enrollmentId, userId, courseId, mayHaveBegun: true };
			if (state === 4) return [{ ...one, status: 'in_progress' }];
			return state === 5 ? [{ ...one, status: 'passed', completionDate: '2026-01-01' }] : [];
		}),
		settings: {
			...settings,
			exemptions: courses
				.slice(0, 1)
				.map(({ id }) => ({ employeeId: '1', courseId: id, until: '', reason: 'Trainer' })),
		},
	};
	const { rows, tally, people: count, warnings, rules } = complianceOf(given);
	return matrixPage({
		tally,
		rows,
		courses,
		rules,
		settings: { ...DEFAULT_COMPLIANCE_SETTINGS, ...given.settings },
		total: rateOf(tally.states()),
		groups: tally.groups(),
		people: count,
		warnings: [...warnings, 'One warning.'],
		message: 'Half of it is valid.',
		madeAt: '2026-03-10T09:00:00.000+01:00',
	});
}
