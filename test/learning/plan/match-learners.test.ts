import type { Employee, UnreadableRecord } from '../../../src/bamboohr/employees/Employee';
import type { ProfileField } from '../../../src/ispring/users/profile-fields';
import type { User } from '../../../src/ispring/users/User';
import type { Assignment } from '../../../src/learning/plan/Assignment';
import { matchLearners } from '../../../src/learning/plan/match-learners';
import { employee, user } from '../world.mts';

const ID_FIELD: ProfileField = {
	name: 'BambooHR_Id',
	label: 'BambooHR id',
	type: 'string',
	isRequired: false,
	isUnique: false,
	choices: [],
};
const learned = (given: Partial<Assignment> = {}): Assignment => ({
	enrollmentId: 'e-1',
	userId: 'u-1',
	courseId: 'c-1',
	status: 'passed',
	isSuccessful: true,
	...given,
});

interface Given {
	assignments?: Assignment[];
	employees?: Employee[];
	unreadable?: UnreadableRecord[];
	users?: User[];
	/** Null: no field keeps the id. */
	idField?: ProfileField | null;
	titles?: Map<string, string>;
	emailFrom?: 'workEmail' | 'workEmailThenHomeEmail';
}
function place({
	assignments = [learned()],
	employees = [employee()],
	unreadable = [],
	users = [user()],
	idField = ID_FIELD,
	titles = new Map(),
	emailFrom = 'workEmail',
}: Given = {}) {
	return matchLearners(
		assignments,
		{ employees, unreadable },
		{ users, unreadable: [] },
		idField ?? undefined,
		titles,
		{
			emailFrom,
		},
	);
}
const stored = (id: string, given: Partial<User> = {}) => user({ fields: { bamboohr_id: id }, ...given });
const employeesOf = (given: Given) => place(given).assignments.map((one) => one.employee.id);

describe('The employee of a learner', () => {
	it('is the one with the stored ID, even if another one has the email', () => {
		const employees = [employee(), employee({ id: '12', workEmail: 'other@example.com' })];
		expect(employeesOf({ employees, users: [stored('12')] })).toEqual(['12']);
		expect(employeesOf({ employees, users: [stored('')] })).toEqual(['11']);
	});

	it('is found by email in any case when no field stores the ID', () => {
		const given = { employees: [employee({ workEmail: 'ANN@example.com' })], users: [stored('12')] };
		expect(employeesOf({ ...given, idField: null })).toEqual(['11']);
	});

	it('is found by home email only when that is allowed', () => {
		const employees = [employee({ workEmail: null, homeEmail: 'ann@example.com' })];
		expect(employeesOf({ employees })).toEqual([]);
		expect(employeesOf({ employees, emailFrom: 'workEmailThenHomeEmail' })).toEqual(['11']);
	});

	it('is found by email when the stored ID is unknown to BambooHR', () => {
		expect(employeesOf({ users: [stored('77')] })).toEqual(['11']);
	});

	it('is the one with the stored ID, even if another user has their new email', () => {
		const employees = [employee({ workEmail: 'taken@example.com' })];
		const other = user({ id: 'u-2', login: 'taken', email: 'taken@example.com' });
		const assignments = [learned(), learned({ enrollmentId: 'e-2', userId: 'u-2' })];
		const placed = place({ assignments, employees, users: [stored('11'), other] });
		expect(placed.assignments.map(({ enrollmentId }) => enrollmentId)).toEqual(['e-1']);
		expect(placed.unknownUsers.map(({ userId }) => userId)).toEqual(['u-2']);
	});

	it('is unknown when two employees match', () => {
		const { assignments, unknownUsers } = place({ employees: [employee(), employee({ id: '12' })] });
		expect(assignments).toEqual([]);
		expect(unknownUsers).toEqual([
			{
				userId: 'u-1',
				user: user(),
				reason: 'Not written: no employee in BambooHR, or more than one, matches ann (login ann).',
				isFailure: false,
			},
		]);
	});

	it('is the active one of two with the same address, in any order', () => {
		const ended = employee({ id: '105', status: 'inactive' });
		const active = employee({ id: '900' });
		for (const employees of [
			[ended, active],
			[active, ended],
		]) {
			expect(employeesOf({ employees })).toEqual(['900']);
			expect(employeesOf({ employees, idField: null })).toEqual(['900']);
			expect(employeesOf({ employees, users: [stored('105')] })).toEqual(['105']);
		}
	});

	it('is a leaver when there is no active match', () => {
		expect(employeesOf({ employees: [employee({ status: 'inactive' })] })).toEqual(['11']);
	});

	it('is found for each learner, and every unknown learner is reported once', () => {
		const assignments = [
			learned(),
			learned({ enrollmentId: 'e-2', userId: 'u-2' }),
			learned({ enrollmentId: 'e-3', userId: 'u-2' }),
			learned({ enrollmentId: 'e-4', userId: 'u-3' }),
		];
		const guest = user({ id: 'u-2', login: 'guest', email: 'guest@example.org' });
		const placed = place({ assignments, users: [user(), guest] });
		expect(placed.assignments.map(({ enrollmentId }) => enrollmentId)).toEqual(['e-1']);
		expect(placed.unknownUsers.map(({ userId }) => userId)).toEqual(['u-2', 'u-3']);
		expect(placed.unknownUsers[1]).toEqual({
			userId: 'u-3',
			reason: 'Not written: iSpring Learn has results for a user who is missing from its list of users.',
			isFailure: false,
		});
	});
});

describe('A learner whose employee record could not be read', () => {
	const broken = (given: Partial<UnreadableRecord> = {}): UnreadableRecord => ({
		why: '',
		raw: '{}',
		...given,
	});
	const failureOf = (unreadable: UnreadableRecord, one: User) =>
		place({ employees: [employee({ id: '99', workEmail: null })], unreadable: [unreadable], users: [one] })
			.unknownUsers[0];

	it('fails with an error that has their name', () => {
		expect(failureOf(broken({ id: '11' }), stored('11'))).toMatchObject({
			isFailure: true,
			reason: 'Not written: the employee record of ann (login ann) in BambooHR could not be read.',
		});
	});

	it.each([
		['its id', broken({ id: '11' }), stored(' 11 '), true],
		['another id', broken({ id: '12' }), stored('11'), false],
		[
			'another id and the email',
			broken({ id: '12', raw: `{"workemail":"ann@example.com"}` }),
			stored('11'),
			false,
		],
		['no id at all', broken(), stored('11'), true],
		['no id and somebody else’s email', broken(), user(), false],
		[
			'the email',
			broken({ id: '12', raw: '{"workemail":"ann@example.com"}' }),
			user({ email: 'Ann@Example.com' }),
			true,
		],
		['a part of the email', broken({ raw: '{"workemail":"xann@example.com"}' }), user(), false],
		['an empty email', broken({ raw: '{"workemail":""}' }), user({ email: '', login: 'x' }), false],
	])('is recognized or not by %s', (_what, record, one, isFailure) => {
		expect(failureOf(record, one)?.isFailure).toBe(isFailure);
	});

	it('is not recognized by an ID that no field stores, nor without a user', () => {
		const given = { employees: [employee({ id: '99', workEmail: null })], unreadable: [broken()] };
		const [unlinked] = place({ ...given, users: [stored('11')], idField: null }).unknownUsers;
		const [absent] = place({ ...given, users: [] }).unknownUsers;
		expect([unlinked?.isFailure, absent?.isFailure]).toEqual([false, false]);
	});

	it('is recognized by one of several records', () => {
		const unreadable = [broken({ id: '12' }), broken({ id: '11' })];
		expect(place({ employees: [], unreadable, users: [stored('11')] }).unknownUsers).toMatchObject([
			{ isFailure: true },
		]);
	});

	it('is not matched to another employee with the same address', () => {
		const employees = [employee({ id: '12' })];
		const placed = place({ employees, unreadable: [broken({ id: '11' })], users: [stored('11')] });
		expect([placed.assignments.length, placed.unknownUsers.length]).toEqual([0, 1]);
	});
});

describe('The title of a course', () => {
	const titleOf = (given: Given) => {
		const [one] = place(given).assignments;
		return [one?.courseTitle, one?.isTitleKnown];
	};

	it('comes from the result, then from the course, and otherwise from the ID', () => {
		const titles = new Map([['c-1', 'From the course']]);
		expect(titleOf({ assignments: [learned({ courseTitle: 'From the result' })], titles })).toEqual([
			'From the result',
			true,
		]);
		expect(titleOf({ titles })).toEqual(['From the course', true]);
		expect(titleOf({})).toEqual(['Course c-1', false]);
	});
});
