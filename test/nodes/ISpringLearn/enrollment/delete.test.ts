import type { FaultEffect } from '../../../../tools/simulator/ispring/index.mts';
import { addCourse, addEnrollment, addUser } from '../../../../tools/simulator/ispring/index.mts';
import { startISpringService, type ISpringService } from '../../../support/service-nodes.mts';

const UNKNOWN = '3f2504e0-4f89-11d3-9a0c-0305e82c3301';

let service: ISpringService;
let ids: string[];

beforeEach(async () => {
	service = await startISpringService();
	const { ispring } = service;
	const { contentItemId: courseId } = addCourse(ispring);
	ids = [1, 2, 3, 4].map(
		() => addEnrollment(ispring, { courseId, learnerId: addUser(ispring).userId }).enrollmentId,
	);
});
afterEach(async () => await service.close());

const left = () => [...service.ispring.state.enrollments.keys()];
const sent = () => service.ispring.log.filter(({ path }) => path.startsWith('/enrollment'));
const parameters = { enrollmentId: '={{ $json.id }}' };

describe('iSpring Learn: Delete enrollment', () => {
	it('deletes the enrollments of all items with one request', async () => {
		const run = await service.run('enrollment', 'delete', {
			parameters,
			input: [{ id: ids[0] }, { id: ids[2] }, { id: ids[0] }],
		});
		expect(run.items).toEqual([
			{ deleted: true, enrollmentId: ids[0] },
			{ deleted: true, enrollmentId: ids[2] },
			{ deleted: true, enrollmentId: ids[0] },
		]);
		expect(run.paired).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }]);
		expect(sent().map(({ body }) => body)).toEqual([{ enrollmentIds: [ids[0], ids[2]] }]);
		expect(left()).toEqual([ids[1], ids[3]]);
	});

	it.each([
		[UNKNOWN, `Enrollment: the ID ${UNKNOWN} does not exist in iSpring Learn. [Item 2]`],
		['', 'Enrollment: it is empty. [Item 2]'],
		['17', /^Enrollment: "17" is not a valid iSpring Learn ID/],
	])('refuses the ID "%s" for its item only', async (id, message) => {
		const run = await service.run('enrollment', 'delete', {
			parameters,
			input: [{ id: ids[0] }, { id }, { id: ids[1] }, { id: ids[2] }],
			onError: 'continueRegularOutput',
		});
		expect(run.items).toMatchObject([
			{ deleted: true },
			{ error: typeof message === 'string' ? message : expect.stringMatching(message) },
			{ deleted: true },
			{ deleted: true },
		]);
		expect(run.paired).toEqual([0, 1, 2, 3].map((item) => ({ item })));
		expect(left()).toEqual([ids[3]]);
	});

	it('deletes nothing when an item is invalid and the node is set to stop', async () => {
		const run = await service.run('enrollment', 'delete', {
			parameters,
			input: [{ id: ids[0] }, { id: '' }],
		});
		expect(run.error?.message).toBe('Enrollment: it is empty. [Item 2]');
		expect(left()).toEqual(ids);
	});

	const LOSSES: FaultEffect[] = [{ kind: 'resetBefore' }, { kind: 'resetAfter' }];
	it.each(LOSSES)(
		'succeeds when the enrollments are deleted but the response is lost: %j',
		async (effect) => {
			service.ispring.faults.push({ when: ({ path }) => path === '/enrollment/delete', effect });
			const run = await service.run('enrollment', 'delete', {
				parameters,
				input: [{ id: ids[0] }, { id: ids[1] }],
			});
			expect(run.items).toMatchObject([{ deleted: true }, { deleted: true }]);
			expect(left()).toEqual([ids[2], ids[3]]);
		},
	);

	it('reports a refusal that is not about an ID unchanged', async () => {
		service.ispring.faults.push({
			when: ({ path }) => path === '/enrollment/delete',
			times: Infinity,
			effect: { kind: 'status', status: 403 },
		});
		const run = await service.run('enrollment', 'delete', {
			parameters,
			input: [{ id: ids[0] }, { id: ids[1] }],
			onError: 'continueRegularOutput',
		});
		expect(run.items.map(({ error }) => error)).toEqual([
			'iSpring Learn answered 403 to POST /enrollment/delete [Item 1]',
			'iSpring Learn answered 403 to POST /enrollment/delete [Item 2]',
		]);
	});
});
