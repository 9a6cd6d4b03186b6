import { readEnrollmentRow, readEnrollmentRows } from '../../../src/ispring/learning/enrollment-rows';
import {
	addCourse,
	addEnrollment,
	addUser,
	startISpring,
	type ISpringSimulator,
} from '../../../tools/simulator/ispring/index.mts';
import { queryOf, scripted } from '../../http/scripted.mts';
import { ispringTransport } from '../../support/clients.mts';

const ALL = { userIds: [], courseIds: [] };
const row = (more: Record<string, unknown> = {}) => ({
	enrollmentId: 'e-1',
	courseId: 'c-1',
	learnerId: 'u-1',
	...more,
});
const answering = (json: unknown) => scripted(() => ({ json }), { system: 'iSpring Learn' });

describe('iSpring Learn enrollment rows', () => {
	describe('of the simulator', () => {
		let ispring: ISpringSimulator;
		let courses: string[];
		let users: string[];

		beforeEach(async () => {
			ispring = await startISpring({ quirks: { maxPageSize: 2 } });
			courses = [1, 2].map(() => addCourse(ispring).contentItemId);
			users = [1, 2, 3].map(() => addUser(ispring).userId);
			for (const learnerId of users) {
				for (const courseId of courses) addEnrollment(ispring, { courseId, learnerId });
			}
		});
		afterEach(async () => await ispring.close());

		const pairs = async (filter: Parameters<typeof readEnrollmentRows>[1], limit?: number) =>
			(await readEnrollmentRows(ispringTransport(ispring), filter, limit)).map(
				({ enrollment: { userId, courseId } }) => [users.indexOf(userId), courses.indexOf(courseId)],
			);

		it('are read to the end of the list, or up to the limit', async () => {
			expect(await pairs(ALL)).toHaveLength(6);
			ispring.log.length = 0;
			expect(await pairs(ALL, 3)).toEqual([
				[0, 0],
				[0, 1],
				[1, 0],
			]);
			expect(ispring.log).toHaveLength(2);
		});

		it('are filtered by user and by course', async () => {
			expect(await pairs({ userIds: users.slice(1), courseIds: courses.slice(1) })).toEqual([
				[1, 1],
				[2, 1],
			]);
			expect(await pairs({ userIds: users.slice(2), courseIds: [] })).toHaveLength(2);
		});

		it('are read by ID from wrapped or bare responses', async () => {
			const [{ enrollmentId = '' } = {}] = ispring.state.enrollments.values();
			for (const wrapSingles of [true, false]) {
				ispring.quirks.wrapSingles = wrapSingles;
				const { enrollment, raw } = await readEnrollmentRow(ispringTransport(ispring), enrollmentId);
				expect(enrollment).toMatchObject({ id: enrollmentId, userId: users[0], type: 'administrator' });
				expect(raw).toMatchObject({ enrollmentId, learnerId: users[0] });
			}
			await expect(readEnrollmentRow(ispringTransport(ispring), 'e-0')).rejects.toMatchObject({
				status: 404,
			});
		});
	});

	it('are requested for fifty users and fifty courses at a time', async () => {
		const { transport, sent } = answering({ enrollments: [] });
		const ids = (letter: string, length: number) =>
			Array.from({ length }, (_, index) => `${letter}-${index}`);
		await readEnrollmentRows(transport, { userIds: ids('u', 51), courseIds: ids('c', 60) });
		const asked = sent.map((request) =>
			['learnerIds[]', 'courseIds[]'].map((name) => queryOf(request).getAll(name).length),
		);
		expect(asked).toEqual([
			[50, 50],
			[50, 10],
			[1, 50],
			[1, 10],
		]);
	});

	it('are not requested any further once the limit is reached', async () => {
		const { transport, sent } = answering({ enrollments: [row()] });
		const userIds = Array.from({ length: 51 }, (_, index) => `u-${index}`);
		await readEnrollmentRows(transport, { userIds, courseIds: [] }, 1);
		expect(sent).toHaveLength(1);
	});

	it('are filtered again if iSpring Learn ignores the filter, and repeated rows count once', async () => {
		const { transport } = answering({
			enrollments: [
				row(),
				row({ enrollmentId: 'e-2', learnerId: 'U-2' }),
				row({ enrollmentId: 'e-2', learnerId: 'U-2' }),
			],
		});
		const rows = await readEnrollmentRows(transport, { userIds: ['u-2'], courseIds: [] });
		expect(rows.map(({ enrollment }) => enrollment.id)).toEqual(['e-2']);
	});

	it.each([
		[0, 'administrator'],
		['1', 'catalog'],
		[2, undefined],
		[null, undefined],
	])('of the kind %j have the type %s', async (enrollmentTypeGroup, type) => {
		const { transport } = answering(row({ enrollmentTypeGroup, shouldLockAfterDueDate: 1 }));
		const { enrollment } = await readEnrollmentRow(transport, 'e-1');
		expect([enrollment.type, enrollment.lockAfterDueDate]).toEqual([type, true]);
	});

	it.each(['enrollmentId', 'courseId', 'learnerId'])(
		'without %s are an unexpected response, and the error names the field',
		async (name) => {
			const odd = row({ [name]: undefined });
			await expect(readEnrollmentRows(answering({ enrollments: [odd] }).transport, ALL)).rejects.toThrow(
				`GET /enrollments: the field "${name}" is missing`,
			);
			await expect(readEnrollmentRow(answering(odd).transport, 'e-1')).rejects.toThrow(
				`GET /enrollment/{id}: the field "${name}" is missing`,
			);
		},
	);
});
