import { user } from '../../enrollment/plan/plan-world.mts';
import { complianceOf, type GivenCompany } from '../world.mts';

/** The supervisors of employee 1, such as `Sam Sample2 p2@example.com`, with why no mail goes to them. */
const chainOf = (given: GivenCompany) =>
	complianceOf(given).lines[0]?.person.supervisors.map(({ name, email, unreachable }) =>
		[name, email, unreachable].filter(Boolean).join(' '),
	);

describe('The supervisors of a person', () => {
	it('come from BambooHR, up to the top', () => {
		const people = [{ supervisorId: '2' }, { id: '2', supervisorId: '3' }, { id: '3' }];
		expect(chainOf({ people })).toEqual(['Sam Sample2 p2@example.com', 'Sam Sample3 p3@example.com']);
	});

	it('end where people report to each other, or to themselves', () => {
		expect(chainOf({ people: [{ supervisorId: '2' }, { id: '2', supervisorId: '1' }] })).toEqual([
			'Sam Sample2 p2@example.com',
		]);
		expect(chainOf({ people: [{ supervisorId: '1' }] })).toEqual([]);
	});

	it('come from iSpring Learn where BambooHR names none', () => {
		const users = [
			user('1', { subordination: { type: 'manual', supervisorId: 'u9' } }),
			user('9', { fields: { first_name: 'Kim', last_name: 'Key' } }),
		];
		expect(chainOf({ users: { users, unreadable: [] } })).toEqual(['Kim Key p9@example.com']);
	});

	it('say why they cannot be reached', () => {
		const people = [
			{ supervisorId: '2' },
			{ id: '2', supervisorId: '3', status: 'inactive' as const },
			{ id: '3', supervisorId: '4', workEmail: null },
			{ id: '4', supervisorId: '5' },
			{ id: '5' },
		];
		const users = ['1', '4', '5'].map((id) =>
			user(id, id === '4' ? { workLeave: { reason: 'SickLeave', start: '2026-03-01' } } : {}),
		);
		expect(chainOf({ people, users: { users, unreadable: [] } })).toEqual([
			'Sam Sample2 p2@example.com left',
			'Sam Sample3 noAddress',
			'Sam Sample4 p4@example.com onLeave',
			'Sam Sample5 p5@example.com',
		]);
	});
});
