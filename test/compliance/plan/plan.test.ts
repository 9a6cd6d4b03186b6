import { user } from '../../enrollment/plan/plan-world.mts';
import { complianceOf, linesOf, type GivenCompany } from '../world.mts';

const exempt = (given: object): GivenCompany => ({
	enrollments: [{ dueDate: '2026-03-01' }],
	settings: { exemptions: [{ employeeId: '1', courseId: 'c-1', until: '', reason: '', ...given }] },
});

describe('A compliance plan', () => {
	it('has a line for every course that a rule requires of a person, and names all its rules', () => {
		const plan = complianceOf({
			rules: [{ name: 'A' }, { name: 'B', courses: ['c-1', 'c-2'], departments: ['Support'] }],
			people: [{}, { id: '2', department: 'Support' }],
		});
		expect(plan.lines.map(({ person, course, rule }) => [person.employeeId, course.id, rule])).toEqual([
			['1', 'c-1', 'A'],
			['2', 'c-1', 'A, B'],
			['2', 'c-2', 'B'],
		]);
	});

	it('leaves out leavers, people who have not started and people out of scope', () => {
		const people = [
			{ id: '1', status: 'inactive' as const },
			{ id: '2', hireDate: '2026-03-11' },
			{ id: '3', hireDate: '2026-03-10' },
			{ id: '4', department: 'Support' },
		];
		expect(linesOf({ people, settings: { departments: ['Sales'] } })).toEqual(['3 c-1 notAssigned']);
	});

	it.each([
		[{}, 'exempt', 'Exempt for good.'],
		[{ until: '2026-03-10' }, 'exempt', 'Exempt until 2026-03-10.'],
		[{ until: '2026-03-11', reason: 'On a project.' }, 'exempt', 'Exempt until 2026-03-11: On a project.'],
		[{ until: '2026-03-09T23:30:00Z' }, 'exempt', 'Exempt until 2026-03-10.'],
		[{ until: '2026-03-09' }, 'overdue', 'Due on 2026-03-01, 9 days ago; not started.'],
		[{ courseId: 'course C-1' }, 'exempt', 'Exempt for good.'],
		[{ courseId: 'c-2' }, 'overdue', 'Due on 2026-03-01, 9 days ago; not started.'],
	])('exempts by %j: %s', (given, state, reason) => {
		expect(complianceOf(exempt(given)).lines).toEqual([expect.objectContaining({ state, reason })]);
	});

	it('exempts up to a day that a table keeps as midnight in UTC, wherever that is', () => {
		const given = exempt({ until: '2026-03-10T00:00:00.000Z' });
		expect(complianceOf({ ...given, timezone: 'America/Los_Angeles' }).lines).toEqual([
			expect.objectContaining({ state: 'exempt', reason: 'Exempt until 2026-03-10.' }),
		]);
	});

	it.each([
		[{ employeeId: '7' }, 'Exemptions > 1 > Employee ID: BambooHR has no employee with the ID "7".'],
		[
			{ courseId: 'c-7' },
			'Exemptions > 1 > Course Name or ID: iSpring Learn has no course with the ID or title "c-7".',
		],
		[{ until: 'soon' }, 'Exemptions > 1 > Until: "soon" is not a day.'],
	])('refuses the exemption %j', (given, message) => {
		expect(() => complianceOf(exempt(given))).toThrow(message);
	});

	it('does not look up whom and what an exemption names that has ended', () => {
		const given = { employeeId: '7', courseId: 'gone', until: '2026-03-09' };
		expect(complianceOf(exempt(given)).lines).toEqual([expect.objectContaining({ state: 'overdue' })]);
	});

	it('says so where an exemption is about a course that nobody needs', () => {
		expect(complianceOf(exempt({ courseId: 'c-9' })).warnings).toEqual([
			'1 exemption is about a course that nobody needs.',
		]);
	});

	it('says why somebody without an active user is not enrolled', () => {
		const { lines, warnings } = complianceOf({ users: { users: [], unreadable: [] } });
		expect(lines[0]).toMatchObject({
			state: 'notAssigned',
			reason: 'No user in iSpring Learn has this BambooHR ID or email.',
		});
		expect(warnings).toEqual(['1 employee has no active user in iSpring Learn. Sync people first.']);
	});

	it('does not take an enrollment that could not be read for a missing one', () => {
		const unreadable = [{ userId: 'u1', courseId: 'c-1' }];
		expect(complianceOf({ unreadable }).lines[0]?.error).toContain('could not be read');
		expect(complianceOf({ unreadable: [{ courseId: 'c-1' }] }).lines[0]?.error).toContain(
			'could not be read',
		);
		expect(complianceOf({ unreadable: [{ userId: 'u2', courseId: 'c-1' }] }).lines[0]?.error).toBeUndefined();
	});

	it('says who is on leave today', () => {
		const on = (days: { start: string; end?: string }) =>
			complianceOf({
				users: { users: [user('1', { workLeave: { reason: 'SickLeave', ...days } })], unreadable: [] },
			}).lines[0];
		expect(on({ start: '2026-03-10', end: '2026-03-10' })).toMatchObject({
			reason: 'Not enrolled. On leave on 2026-03-10.',
			person: { onLeave: true },
		});
		expect(on({ start: '2026-03-11' })?.person.onLeave).toBe(false);
		expect(on({ start: '2026-03-01', end: '2026-03-09' })?.person.onLeave).toBe(false);
		expect(on({ start: '2026-03-01' })?.person.onLeave).toBe(true);
	});
});
