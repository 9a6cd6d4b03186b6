import { revertPerson } from '../../../../src/people/plan/revert/revert-person';
import { personUndoShape, type PersonUndo } from '../../../../src/people/plan/revert/Undo';
import { accountOf, contextOf, employee, TODAY, user, type Given } from '../../world.mts';

const ann = employee({ id: '1' });
const undo = (given: Partial<PersonUndo> = {}) =>
	personUndoShape.parse({
		v: 1, kind: 'person', account: 'root', name: 'Sam Sample1', userId: 'u1', employeeId: '1', ...given,
	}); // prettier-ignore

function reverted(
	given: Partial<PersonUndo>,
	account: Parameters<typeof accountOf>[1] = {},
	world: Given = {},
) {
	const accounts = [
		accountOf(ann, account),
		user({ id: 'boss', fields: { first_name: 'Bo', last_name: 'Ss' } }),
	];
	return revertPerson(undo(given), contextOf({ people: [ann], accounts, ...world }));
}

const TITLE: PersonUndo['fields'] = [['job_title', 'jobTitle', 'Intern', 'Clerk']];
const OTHER = { id: 'other', name: 'Legal', parentId: 'root' };
const GROUPS = [
	{ id: 'g1', name: 'North', isSmart: false },
	{ id: 'g2', name: 'South', isSmart: false },
	{ id: 'smart', name: 'Clever', isSmart: true },
];
const MANUAL = { type: 'manual', supervisorId: 'boss' };
const LEAVE = { start: '2026-03-01', end: '2026-03-20' };
const OVER = { start: '2026-02-01', end: '2026-02-20' };
const onLeave = { workLeave: { reason: 'OutOfTheOffice', ...LEAVE } };

describe('Taking back the change of a person', () => {
	it.each<[string, Partial<PersonUndo>, Parameters<typeof accountOf>[1], Given, object]>([
		['a field gets its former value', { fields: TITLE }, {}, {}, { fields: { job_title: 'Intern' } }],
		['a field that had none is emptied', { fields: [['phone', 'phone', '', '+1 555']] }, { fields: { phone: '1555' } }, {}, { fields: { phone: '' } }],
		['the department is the former one', { department: ['other', 'sales'] }, {}, { departments: [{ id: 'root', name: 'All' }, { id: 'sales', name: 'Sales', parentId: 'root' }, OTHER] }, { departmentId: 'other' }],
		['a group is left again', { joined: ['g1'] }, { groupIds: ['g1', 'g2'] }, { groups: GROUPS }, { leaveGroupIds: ['g1'] }],
		['a leaver gets access back', { status: ['active', 'inactive'] }, { status: 'inactive' }, {}, { status: 'active' }],
		['so does somebody who was terminated', { status: ['active', 'terminated'] }, { status: 'terminated' }, {}, { status: 'active' }],
		['who came back is inactive again', { status: ['inactive', 'active'] }, {}, {}, { status: 'inactive' }],
		['who was created is inactive', { isCreated: true, fields: TITLE }, {}, {}, { status: 'inactive', fields: {} }],
		['nobody becomes the supervisor of the department', { supervisor: [{ type: 'inherit' }, { type: 'no_supervisor' }] }, { subordination: { type: 'no_supervisor' } }, {}, {}],
		['a work leave that was set ends', { leave: [null, LEAVE] }, onLeave, {}, { workLeave: null }],
		['a work leave that was ended is set', { leave: [LEAVE, null] }, {}, {}, { workLeave: LEAVE }],
	])('%s', (_, given, account, world, writes) => {
		const decision = reverted(given, account, world);
		expect(decision).toMatchObject({ outcome: 'planned', writes });
	}); // prettier-ignore

	it.each<[string, Partial<PersonUndo>, Parameters<typeof accountOf>[1], Given?]>([
		['a field has its former value', { fields: TITLE }, { fields: { job_title: 'Intern' } }],
		['a user who was created is inactive', { isCreated: true, fields: TITLE }, { status: 'inactive' }],
		['a user who was created is terminated', { isCreated: true }, { status: 'terminated' }],
		['the group is left and the other one joined', { joined: ['g1'], left: ['g2'] }, { groupIds: ['g2'] }, { groups: GROUPS }],
		['nobody is the supervisor again', { supervisor: [{ type: 'inherit' }, MANUAL] }, { subordination: { type: 'no_supervisor' } }],
		['a former leave is over', { leave: [OVER, null] }, {}],
		['a leave that was set is over', { leave: [null, OVER] }, {}],
		['the run only removed white space', { fields: [['job_title', 'jobTitle', ' Clerk', 'Clerk']] }, {}],
	])('needs nothing where %s', (_, given, account, world = {}) => {
		expect(reverted(given, account, world)).toMatchObject({
			action: 'none',
			outcome: 'skipped',
			needsAttention: false,
			reason: expect.stringMatching(/^Nothing to take back/),
		});
	}); // prettier-ignore

	it.each<[string, Partial<PersonUndo>, Parameters<typeof accountOf>[1], string]>([
		['a field', { fields: TITLE }, { fields: { job_title: 'Chief' } }, 'job title'],
		['the department', { department: ['root', 'sales'] }, { departmentId: 'elsewhere' }, 'department'],
		['the supervisor', { supervisor: [{ type: 'inherit' }, MANUAL] }, { subordination: { type: 'manual', supervisorId: 'x' } }, 'supervisor'],
		['the status', { status: ['active', 'terminated'] }, { status: 'inactive' }, 'status'],
		['the work leave', { leave: [null, LEAVE] }, { workLeave: { reason: 'SickLeave', start: TODAY, end: '2026-04-01' } }, 'work leave'],
		['a field of a user who was created', { isCreated: true, fields: TITLE }, { fields: { job_title: 'Chief' } }, 'job title'],
		['a field of a user who was created, which is empty now', { isCreated: true, fields: [['phone', 'phone', '', '+1 555']] }, {}, 'phone'],
		['the supervisor of a user who was created', { isCreated: true, fields: [], supervisor: [{ type: 'inherit' }, MANUAL] }, { subordination: { type: 'inherit' } }, 'supervisor'],
	])('leaves the whole person alone when somebody has changed %s since', (_, given, account, what) => {
		expect(reverted({ fields: [['first_name', 'firstName', 'Samuel', 'Sam']], ...given }, account)).toMatchObject({
			action: 'none',
			outcome: 'skipped',
			needsAttention: true,
			writes: { fields: {} },
			reason: `Left alone: changed since the run: ${what}.`,
		});
	}); // prettier-ignore

	it.each<[string, Partial<PersonUndo>, Parameters<typeof accountOf>[1], Given, string]>([
		['the department', { department: ['gone', 'sales'] }, {}, {}, 'former department no longer exists'],
		['a group', { left: ['gone'] }, {}, { groups: GROUPS }, 'group that the person left no longer exists'],
		['a group that is a smart one by now', { left: ['smart'] }, {}, { groups: GROUPS }, 'or is a smart group by now'],
		['the supervisor', { supervisor: [{ type: 'manual', supervisorId: 'gone' }, { type: 'no_supervisor' }] }, {}, {}, 'former supervisor has no account any more'],
	])('gives back all but what is gone, and says so: %s', (_, given, account, world, why) => {
		expect(reverted({ ...given, fields: TITLE }, account, world)).toMatchObject({
			outcome: 'planned',
			changes: [{ field: 'jobTitle', from: 'Clerk', to: 'Intern' }],
			reason: expect.stringContaining(why),
		});
		const alone = reverted(given, account, world);
		expect(alone).toMatchObject({ action: 'none', outcome: 'skipped' });
		expect(alone.reason).toContain(why);
	}); // prettier-ignore

	it.each(['status', 'groups', 'departmentId', 'subordination', 'workLeave', 'fields.job_title'])(
		'leaves a person alone whose %s cannot be read',
		(what) => {
			const given: Partial<PersonUndo> = {
				status: ['inactive', 'active'], fields: TITLE, department: ['root', 'sales'],
				joined: ['g1'], supervisor: [{ type: 'inherit' }, MANUAL], leave: [null, LEAVE],
			}; // prettier-ignore
			const account = { ...onLeave, groupIds: ['g1'], subordination: MANUAL, unreadable: [what] };
			expect(reverted(given, account, { groups: GROUPS }).reason).toMatch(/^Left alone: .*readable form/);
		},
	);

	it('leaves alone who is gone, unreadable, or an administrator by now, but for the ID that Link wrote', () => {
		expect(reverted({ userId: 'nobody', fields: TITLE }).reason).toContain('no longer exists');
		const unreadable = { unreadableUsers: [{ id: 'nobody', why: 'odd', names: ['odd'], fields: {} }] };
		expect(reverted({ userId: 'nobody', fields: TITLE }, {}, unreadable).reason).toContain(
			'could not be read',
		);
		const administrator = { roleTypes: ['administrator'] };
		expect(reverted({ fields: TITLE }, administrator).reason).toContain('Protect Administrators');
		expect(reverted({ fields: TITLE, isLink: true }, administrator).outcome).toBe('planned');
	});

	it('joins a left group again, and gives a supervisor and a login back by their IDs and names', () => {
		const decision = reverted(
			{ left: ['g2'], supervisor: [MANUAL, { type: 'no_supervisor' }], fields: [['login', 'login', 'old@example.com', 'p1@example.com']] },
			{ subordination: { type: 'no_supervisor' } },
			{ groups: GROUPS },
		); // prettier-ignore
		expect(decision.back).toMatchObject({ rejoinGroupIds: ['g2'], supervisor: MANUAL });
		expect(decision.changes).toEqual([
			{ field: 'login', from: 'p1@example.com', to: 'old@example.com' },
			{ field: 'groups', from: null, to: 'South' },
			{ field: 'supervisor', from: null, to: 'Bo Ss' },
		]);
	});
});
