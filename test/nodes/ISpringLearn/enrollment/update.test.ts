import {
	addCourse,
	addEnrollment,
	addUser,
	type SimEnrollment,
} from '../../../../tools/simulator/ispring/index.mts';
import { startISpringService, type ISpringService } from '../../../support/service-nodes.mts';

const UNKNOWN = '3f2504e0-4f89-11d3-9a0c-0305e82c3301';

let service: ISpringService;
let made: SimEnrollment[];

beforeEach(async () => {
	service = await startISpringService();
	const { ispring } = service;
	const { contentItemId: courseId } = addCourse(ispring);
	made = [1, 2, 3].map(() =>
		addEnrollment(ispring, {
			courseId,
			learnerId: addUser(ispring).userId,
			accessDate: '2026-01-15',
			dueDate: '2026-03-31',
			shouldLockAfterDueDate: true,
		}),
	);
});
afterEach(async () => await service.close());

const ids = () => made.map(({ enrollmentId }) => enrollmentId);
const writes = () =>
	service.ispring.log.filter(({ method, path }) => method === 'POST' && path !== '/api/v3/token');

describe('iSpring Learn: Update enrollment', () => {
	it('changes the due date of each enrollment, and keeps the access date', async () => {
		const run = await service.run('enrollment', 'update', {
			parameters: {
				enrollmentId: '={{ $json.id }}',
				dueDateType: '={{ $json.type }}',
				dueDate: '={{ $json.date }}',
				duePeriodDays: '={{ $json.days }}',
			},
			input: [
				{ id: ids()[0], type: 'dueDate', date: '2026-05-31T00:00:00' },
				{ id: ids()[1], type: 'duePeriod', days: 10 },
				{ id: ids()[2], type: 'unlimited' },
			],
		});
		expect(run.error).toBeUndefined();
		expect(writes().map(({ body }) => body)).toEqual([
			{
				accessDate: '2026-01-15 00:00:00',
				lockAfterDueDate: true,
				dueDateType: 'due_date',
				dueDate: '2026-05-31',
			},
			{
				accessDate: '2026-01-15 00:00:00',
				lockAfterDueDate: true,
				dueDateType: 'due_period',
				duePeriod: 240,
			},
			{ accessDate: '2026-01-15 00:00:00', lockAfterDueDate: true, dueDateType: 'unlimited' },
		]);
		expect(run.items.map(({ enrollmentId, dueDate }) => [enrollmentId, dueDate])).toEqual([
			[ids()[0], '2026-05-31'],
			[ids()[1], '2026-01-25'],
			[ids()[2], null],
		]);
		expect(run.paired).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }]);
	});

	it('keeps the due date when other terms change', async () => {
		const [first, second] = made;
		if (second) Object.assign(second, { dueDate: '', shouldLockAfterDueDate: false });
		const run = await service.run('enrollment', 'update', {
			parameters: {
				enrollmentId: '={{ $json.id }}',
				options: { accessDate: '={{ $json.access }}', lockAfterDueDate: '={{ $json.lock }}' },
			},
			input: [
				{ id: first?.enrollmentId, access: '2026-02-01', lock: false },
				{ id: second?.enrollmentId, access: '', lock: true },
			],
		});
		expect(writes().map(({ body }) => body)).toEqual([
			{
				accessDate: '2026-02-01 00:00:00',
				lockAfterDueDate: false,
				dueDateType: 'due_date',
				dueDate: '2026-03-31',
			},
			{ accessDate: '2026-01-15 00:00:00', lockAfterDueDate: true, dueDateType: 'unlimited' },
		]);
		expect(run.items).toMatchObject([
			{ accessDate: '2026-02-01', dueDate: '2026-03-31', lockAfterDueDate: false },
			{ accessDate: '2026-01-15', dueDate: null, lockAfterDueDate: true },
		]);
	});

	it('keeps the time of the access date, and sends the due date as a date', async () => {
		service.ispring.quirks.strictDates = true;
		for (const one of made) {
			Object.assign(one, { accessDate: '2026-01-15T09:30:10+00:00', dueDate: '2026-03-31T21:00:00+00:00' });
		}
		const run = await service.run('enrollment', 'update', {
			parameters: {
				enrollmentId: '={{ $json.id }}',
				dueDateType: 'keep',
				options: { accessDate: '={{ $json.access }}', lockAfterDueDate: false },
			},
			input: [{ id: ids()[0] }, { id: ids()[1], access: '2026-04-01T12:00:00+02:00' }],
		});
		expect(run.error).toBeUndefined();
		expect(run.items).toMatchObject([
			{ accessDate: '2026-01-15T09:30:10+00:00', dueDate: '2026-03-31', lockAfterDueDate: false },
			{ accessDate: '2026-04-01T10:00:00+00:00', dueDate: '2026-03-31', lockAfterDueDate: false },
		]);
	});

	it('writes nothing when there is nothing to change', async () => {
		const run = await service.run('enrollment', 'update', {
			parameters: { enrollmentId: '={{ $json.id }}' },
			input: ids().map((id) => ({ id })),
		});
		expect(run.items.map(({ dueDate }) => dueDate)).toEqual(['2026-03-31', '2026-03-31', '2026-03-31']);
		expect(writes()).toEqual([]);
	});

	it('repeats the change when the response is lost', async () => {
		service.ispring.faults.push({
			when: ({ method, path }) => method === 'POST' && path.startsWith('/enrollment/'),
			effect: { kind: 'resetAfter' },
		});
		const run = await service.run('enrollment', 'update', {
			parameters: { enrollmentId: ids()[0] ?? '', dueDateType: 'unlimited' },
		});
		expect(run.items).toMatchObject([{ dueDate: null }]);
	});

	it.each([
		[{ id: UNKNOWN }, `Enrollment: the ID ${UNKNOWN} does not exist in iSpring Learn. [Item 1]`],
		[{ id: '' }, 'Enrollment: it is empty. [Item 1]'],
		[{ type: 'dueDate', date: '' }, 'Due Date: it is empty. [Item 1]'],
		[{ access: 'soon' }, 'Options > Access Date: "soon" is not a date. [Item 1]'],
		[{ lock: 'maybe' }, 'Options > Lock After Due Date: it is neither true nor false. [Item 1]'],
	])('refuses %j for its item only', async (bad, message) => {
		const good = { id: ids()[0], type: 'unlimited', date: '', access: '', lock: false };
		const run = await service.run('enrollment', 'update', {
			parameters: {
				enrollmentId: '={{ $json.id }}',
				dueDateType: '={{ $json.type }}',
				dueDate: '={{ $json.date }}',
				options: { accessDate: '={{ $json.access }}', lockAfterDueDate: '={{ $json.lock }}' },
			},
			input: [
				{ ...good, ...bad },
				{ ...good, id: ids()[1] },
			],
			onError: 'continueRegularOutput',
		});
		expect(run.items).toMatchObject([{ error: message }, { enrollmentId: ids()[1], dueDate: null }]);
		expect(run.paired).toEqual([{ item: 0 }, { item: 1 }]);
		expect(writes()).toHaveLength(1);
	});

	it('requires an access date when the enrollment has none', async () => {
		if (made[0]) made[0].accessDate = '';
		const run = await service.run('enrollment', 'update', {
			parameters: { enrollmentId: '={{ $json.id }}', dueDateType: 'unlimited' },
			input: [{ id: ids()[0] }, { id: ids()[1] }],
			onError: 'continueRegularOutput',
		});
		expect(run.items).toMatchObject([
			{
				error: 'Options > Access Date: the enrollment has none, and iSpring Learn requires one. [Item 1]',
			},
			{ dueDate: null },
		]);
	});
});
