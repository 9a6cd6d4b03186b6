import { rateOf } from '../../../src/compliance/plan/rates';
import { complianceOf } from '../world.mts';

const people = [{}, { id: '2' }, { id: '3', department: null }];
const { tally } = complianceOf({
	people,
	rules: [{ courses: ['c-1', 'c-2'] }],
	enrollments: [
		{ id: 'e-1', userId: 'u1', certificate: { id: 'z', issuedAt: '2026-01-01', expiresAt: '2026-03-20' } },
		{ id: 'e-2', userId: 'u2', dueDate: '2026-03-01' },
	],
	results: [],
	settings: { exemptions: [{ employeeId: '2', courseId: 'c-2', until: '', reason: '' }] },
});

it('counts valid and expiring ones among those that are required, without exempt ones', () => {
	expect(rateOf(tally.states())).toEqual({ required: 5, valid: 1, rate: 0.2 });
	expect(rateOf({})).toEqual({ required: 0, valid: 0, rate: null });
});

it('does so for each group, by name', () => {
	expect(tally.groups()).toEqual([
		{ group: 'No department', people: 1, required: 2, valid: 0, rate: 0, states: { notAssigned: 2 } },
		{
			group: 'Sales',
			people: 2,
			required: 3,
			valid: 1,
			rate: 0.3333,
			states: { overdue: 1, notAssigned: 1, expiring: 1, exempt: 1 },
		},
	]);
});

it('tells apart the teams of two supervisors with the same name, and of nobody else', () => {
	const kim = { firstName: 'Kim', lastName: 'Key' };
	const team = [
		{ supervisorId: '7' },
		{ id: '2', supervisorId: '8' },
		{ id: '3', supervisorId: '9' },
		{ id: '4', supervisorId: '1' },
		{ id: '7', ...kim },
		{ id: '8', ...kim },
		{ id: '9', ...kim, workEmail: null },
	];
	const found = complianceOf({ people: team, settings: { groupBy: 'supervisor' } });
	expect(found.tally.groups().map(({ group, people: count }) => `${group} ${count}`)).toEqual([
		'Kim Key (employee 9) 1',
		'Kim Key (p7@example.com) 1',
		'Kim Key (p8@example.com) 1',
		'No supervisor 3',
		'Sam Sample1 1',
	]);
});
