import { readCourseEnrollments } from '../../../src/ispring/learning/course-enrollments';
import { scripted } from '../../http/scripted.mts';

const ROW = { enrollmentId: 'e-1', courseId: 'c-1', learnerId: 'u-1', accessDate: '2026-02-01' };
const script = (...enrollments: unknown[]) =>
	scripted(() => ({ json: { enrollments } }), { system: 'iSpring Learn' });

it('Enrollments are read with their terms, each once, and those in other courses are left out.', async () => {
	const locked = { ...ROW, dueDate: '2026-03-01', shouldLockAfterDueDate: 1, enrollmentTypeGroup: 1 };
	const other = { ...ROW, enrollmentId: 'e-2', courseId: 'c-2' };
	const read = await readCourseEnrollments(script(ROW, locked, other).transport, ['C-1']);
	expect(read).toEqual({
		enrollments: [
			{
				id: 'e-1',
				courseId: 'c-1',
				userId: 'u-1',
				accessDate: '2026-02-01',
				dueDate: '2026-03-01',
				lockAfterDueDate: true,
				type: 'catalog',
			},
		],
		unreadable: [],
	});
});

it('An unreadable row is listed with the IDs that can be read, unless it is in another course.', async () => {
	const { transport } = script(
		{ ...ROW, enrollmentId: null },
		{ ...ROW, learnerId: {} },
		{ enrollmentId: 'e-3' },
		{ ...ROW, enrollmentId: null, courseId: 'c-2' },
	);
	expect((await readCourseEnrollments(transport, ['c-1'])).unreadable).toEqual([
		{ userId: 'u-1', courseId: 'c-1' },
		{ id: 'e-1', courseId: 'c-1' },
		{ id: 'e-3' },
	]);
});

it('A refused filter, or too many courses for one, means that all enrollments are read.', async () => {
	const refusing = scripted(
		({ path }) => (path.includes('courseIds') ? { status: 400, json: {} } : { json: { enrollments: [ROW] } }),
		{ system: 'iSpring Learn' },
	);
	expect((await readCourseEnrollments(refusing.transport, ['c-1'])).enrollments).toHaveLength(1);
	const many = script(ROW);
	await readCourseEnrollments(
		many.transport,
		Array.from({ length: 51 }, (_, index) => `c-${index}`),
	);
	expect(many.sent.map(({ path }) => path.includes('courseIds'))).toEqual([false]);
	expect((await readCourseEnrollments(script(ROW).transport, [])).enrollments).toEqual([]);
});
