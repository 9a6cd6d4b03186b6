import { toEvent } from '../../src/webhooks/ispring-events';

const UNKNOWN = 'TRAINING_MEETING_ADDED';

describe('An iSpring Learn webhook event', () => {
	it('has the field names of this package, and null for omitted values', () => {
		expect(toEvent('COURSE_COMPLETED_SUCCESSFULLY', { learnerId: 'u-1', courseId: 'c-1' })).toEqual({
			event: 'COURSE_COMPLETED_SUCCESSFULLY',
			userId: 'u-1',
			courseId: 'c-1',
			enrollmentIds: null,
			completionDate: null,
		});
		expect(toEvent('LEARNERS_ENROLLED_IN_COURSE', { learnerIds: ['u-1'], courseId: 'c-1' })).toEqual({
			event: 'LEARNERS_ENROLLED_IN_COURSE',
			userIds: ['u-1'],
			courseId: 'c-1',
		});
		expect(toEvent('USER_REGISTERED', { userId: 'u-1', departmentId: 'd-1', login: null })).toEqual({
			event: 'USER_REGISTERED',
			userId: 'u-1',
			departmentId: 'd-1',
			login: null,
			email: null,
		});
	});

	it('keeps unknown fields', () => {
		expect(toEvent(UNKNOWN, { meetingId: 'm-1', place: { room: 7 } })).toEqual({
			event: UNKNOWN,
			meetingId: 'm-1',
			place: { room: 7 },
		});
	});

	it.each([
		[1770724800, '2026-02-10T12:00:00Z'],
		[1770724800500, '2026-02-10T12:00:00.500Z'],
		[1770724800000000, '2026-02-10T12:00:00Z'],
		[1770724800000000000, '2026-02-10T12:00:00Z'],
		['1770724800000000000', '2026-02-10T12:00:00Z'],
		['2026-02-10T12:00:00+00:00', '2026-02-10T12:00:00+00:00'],
		[1800, 1800],
		[0, 0],
		[-1770724800, -1770724800],
		[null, null],
	])('converts the time %j to %j', (completionDate, expected) => {
		const event = toEvent('COURSE_COMPLETED_SUCCESSFULLY', { completionDate });
		expect(event.completionDate).toBe(expected);
	});

	it.each(['startTime', 'createdAt', 'timestamp', 'date'])('converts %s as a time', (name) => {
		expect(toEvent(UNKNOWN, { [name]: 1770724800 })[name]).toBe('2026-02-10T12:00:00Z');
	});

	it.each(['userId', 'timeSpent', 'format', 'update_number'])('does not convert the number in %s', (name) => {
		expect(toEvent(UNKNOWN, { [name]: 1770724800 })[name]).toBe(1770724800);
	});

	it.each([['m-1'], [7], [['a']], [null], [undefined]])(
		'has a payload that is not an object: %j',
		(element) => {
			expect(toEvent(UNKNOWN, element)).toEqual({ event: UNKNOWN, payload: element ?? null });
		},
	);

	it('keeps its type and prototype, whatever its fields are called', () => {
		const event = toEvent(
			UNKNOWN,
			JSON.parse('{"event":"x","__proto__":{"a":1},"learnerId":"a","userId":"b"}'),
		);
		expect(event).toEqual({ event: UNKNOWN, learnerId: 'a', userId: 'b' });
		expect(Object.getPrototypeOf(event)).toBe(Object.prototype);
	});
});
