import type { IDataObject } from 'n8n-workflow';
import { addEmployee, changeEmployee } from '../../../tools/simulator/bamboohr/people.mts';
import { addCourse, addEnrollment } from '../../../tools/simulator/ispring/learning.mts';
import { addUser } from '../../../tools/simulator/ispring/people.mts';
import { startSystems, type Given, type Systems } from '../../support/systems.mts';

let systems: Systems;
beforeEach(async () => {
	systems = await startSystems();
	addCourse(systems.ispring, { contentItemId: 'c-1', title: 'Fire Safety' });
	for (const id of ['1', '2', '3']) {
		const email = `p${id}@example.com`;
		addEmployee(systems.bamboo, { id, workEmail: email, department: 'Sales' });
		addUser(systems.ispring, { userId: `u${id}`, fields: { login: email, email } });
	}
});
afterEach(async () => await systems.close());

const rule = { name: 'Safety', courses: ['c-1'], departments: ['Sales'], dueDays: 30 };
const sync = async (more: IDataObject = {}, options: Given['options'] = {}) => {
	const run = await systems.enrollment('sync', {
		parameters: { rules: { rule: [{ ...rule, ...more }] } } as never,
		options,
	});
	expect(run.error).toBeUndefined();
	return run.changes;
};
const revert = async (input: IDataObject[], given: Given = {}) =>
	await systems.enrollment('revert', { input, ...given });
const brief = (changes: IDataObject[]) =>
	changes.map(({ userId, action, outcome }) => `${String(userId)} ${String(action)} ${String(outcome)}`);
const enrolled = () =>
	[...systems.ispring.state.enrollments.values()].map(
		({ learnerId, dueDate, shouldLockAfterDueDate }) =>
			`${learnerId} ${dueDate} ${String(shouldLockAfterDueDate)}`,
	);
const now = { planOnly: false };

describe('The operation Revert of enrollments', () => {
	it('ends what the run made, in a plan that Apply carries out, and needs nothing the second time', async () => {
		const items = await sync();
		const planned = await revert(items);
		expect(brief(planned.changes)).toEqual(['u1 end planned', 'u2 end planned', 'u3 end planned']);
		expect(planned.summary).toMatchObject({
			operation: 'revert',
			status: 'success',
			requests: { writes: 0 },
		});
		expect(planned.summary.message).toContain('The next sync makes these changes again');
		const applied = await systems.enrollment('apply', { input: planned.changes });
		expect(brief(applied.changes)).toEqual(['u1 end done', 'u2 end done', 'u3 end done']);
		expect(enrolled()).toEqual([]);
		systems.clearLogs();
		const again = await revert(items, { parameters: now });
		expect(brief(again.changes)).toEqual(['u1 none skipped', 'u2 none skipped', 'u3 none skipped']);
		expect(systems.changes()).toBe(0);
	});

	it('leaves an enrollment alone that the learner has begun, and says so', async () => {
		const items = await sync();
		const [first] = systems.ispring.state.enrollments.values();
		if (first) Object.assign(first, { progress: 10, completionStatus: 'in_progress', viewsCount: 1 });
		const { changes } = await revert(items, { parameters: now });
		expect(brief(changes)).toEqual(['u1 none skipped', 'u2 end done', 'u3 end done']);
		expect(changes[0]?.reason).toContain('the learner has begun');
	});

	it('gives back a former due date, opens what was closed, and makes again what was ended', async () => {
		const made = await sync();
		const madeByRules = made.map(({ enrollmentId }) => String(enrollmentId)).join('\n');
		const before = enrolled();
		const later = await sync({ dueDays: 60, lockAfterDue: true }, { madeByRules });
		expect(later.map(({ action }) => action)).toEqual(['changeDue', 'changeDue', 'changeDue']);
		expect(brief((await revert(later, { parameters: now })).changes)).toEqual([
			'u1 changeDue done', 'u2 changeDue done', 'u3 changeDue done',
		]); // prettier-ignore
		expect(enrolled()).toEqual(before);

		for (const id of ['1', '2', '3']) changeEmployee(systems.bamboo, id, { department: 'Support' });
		const closed = await sync({ whenNoLonger: 'close' }, { madeByRules });
		expect(closed.map(({ action }) => action)).toEqual(['close', 'close', 'close']);
		await revert(closed, { parameters: now });
		expect(enrolled()).toEqual(before);

		const ended = await sync({ whenNoLonger: 'end' }, { madeByRules });
		expect(ended.map(({ action }) => action)).toEqual(['end', 'end', 'end']);
		const { changes } = await revert(ended, { parameters: now });
		expect(brief(changes)).toEqual(['u1 enroll done', 'u2 enroll done', 'u3 enroll done']);
		expect(enrolled()).toEqual(before);
		expect(changes[0]?.enrollmentId).not.toBe(made[0]?.enrollmentId);
		expect(changes[0]?.reason).toContain('another ID');
		systems.clearLogs();
		await revert(ended, { parameters: now });
		expect(systems.changes()).toBe(0);
		// A revert can be taken back as well.
		const redone = await revert(changes, { parameters: now });
		expect(enrolled()).toEqual([]);
		expect(redone.summary.message).not.toContain('The next sync');
	});

	it('leaves alone what somebody has changed since', async () => {
		const items = await sync();
		const [first] = systems.ispring.state.enrollments.values();
		if (first) first.dueDate = '2030-01-01';
		const { changes } = await revert(items, { parameters: now });
		expect(brief(changes)).toEqual(['u1 none skipped', 'u2 end done', 'u3 end done']);
		expect(changes[0]?.reason).toContain('changed since the run');
	});

	it('stops or holds above the limit, and Apply carries out what is approved', async () => {
		const items = await sync();
		const parameters = { ...now, maxEndings: 2 };
		const stopped = await revert(items, { parameters });
		expect(stopped.error?.message).toContain(
			'3 enrollments would be ended or closed; the limit Max Endings is 2',
		);
		const held = await revert(items, { parameters, options: { onLimit: 'hold' } });
		expect(held.summary.status).toBe('held');
		expect(enrolled()).toHaveLength(3);
		const [one = {}] = held.changes;
		expect(brief((await systems.enrollment('apply', { input: [one] })).changes)).toEqual(['u1 end held']);
		const applied = await systems.enrollment('apply', {
			input: held.changes,
			options: { approveHeld: true },
		});
		expect(brief(applied.changes)).toEqual(['u1 end done', 'u2 end done', 'u3 end done']);
	});

	it('counts all that the run made, however few of its items come at a time', async () => {
		const [one = {}] = await sync();
		const above = await revert([one], { parameters: { maxEndings: 2 } });
		expect(brief(above.changes)).toEqual(['u1 end held']);
		expect(above.summary.heldBecause).toContain('3 enrollments would be ended');
		const within = await revert([one], { parameters: { maxEndings: 3 } });
		expect(brief(within.changes)).toEqual(['u1 end planned']);
	});

	it('refuses what was edited, is of another resource, or comes from an earlier version', async () => {
		const [one = {}, two = {}, three = {}] = await sync();
		const { undo, ...older } = three;
		expect(undo).toBeDefined();
		const { changes } = await revert([
			{ ...one, userId: 'u9' },
			{ ...two, direction: 'people' },
			older,
			{ ...one, outcome: 'skipped' },
			{ some: 'thing' },
		]);
		expect(changes.map(({ outcome, reason }) => `${String(outcome)}: ${String(reason)}`)).toEqual([
			expect.stringMatching(/^failed: .*was edited/),
			expect.stringMatching(/^failed: .*resource people/),
			expect.stringMatching(/^failed: .*no field "undo"/),
			expect.stringMatching(/^skipped: Nothing to take back/),
			expect.stringMatching(/^failed: Item 5 does not come from a run/),
		]);
		const learning = await revert([{ direction: 'learning', outcome: 'done' }]);
		expect(learning.error?.message).toContain('are evidence');
		expect(enrolled()).toHaveLength(3);
	});

	it('takes an enrollment by hand as none of the run', async () => {
		addEnrollment(systems.ispring, { learnerId: 'u1', courseId: 'c-1' });
		const items = await sync();
		expect(brief(items)).toEqual(['u2 enroll done', 'u3 enroll done']);
		await revert(items, { parameters: now });
		expect(enrolled()).toHaveLength(1);
	});
});
