import { IncompleteListError } from '../../../src/errors';
import { cpuMsOf } from '../../support/cpu-ms-of.mts';
import type { EnrollmentDecision } from '../../../src/enrollment/plan/Decision';
import { planEnrollments } from '../../../src/enrollment/plan/plan';
import { DEFAULT_ENROLLMENT_SETTINGS } from '../../../src/enrollment/settings';
import { brief, decisionsOf, planOf, user, world, type GivenWorld } from './plan-world.mts';

const OURS = { madeByRules: ['E-1'] };
const CERTIFIED = (expiresAt?: string) => ({
	certificate: { id: 'x-1', issuedAt: '2025-03-20T00:00:00+00:00', ...(expiresAt ? { expiresAt } : {}) },
});
const PASSED = [{ status: 'passed', mayHaveBegun: true, completionDate: '2025-03-20T00:00:00+00:00' }];

describe('Whoever matches a rule and lacks a valid enrollment gets one', () => {
	it.each<[string, GivenWorld, string[]]>([
		['hired ten years ago', {}, ['1 c-1 enroll planned']],
		['with a due date', { rules: [{ dueDays: 30 }] }, ['1 c-1 enroll planned due 2026-04-09']],
		[
			'in each course once',
			{ rules: [{ courses: ['c-1', 'c-2'] }, {}] },
			['1 c-1 enroll planned', '1 c-2 enroll planned'],
		],
		['not when they do not match', { rules: [{ departments: ['HR'] }] }, []],
		['not when they are enrolled', { enrollments: [{}] }, ['1 c-1 none skipped']],
		['not when they chose it in the catalog', { enrollments: [{ type: 'catalog' }] }, ['1 c-1 none skipped']],
		['not when they completed it', { enrollments: [{}], results: PASSED }, ['1 c-1 none skipped']],
		[
			'not when the certificate is valid',
			{ rules: [{ renewDays: 30 }], enrollments: [CERTIFIED('2027-03-20T00:00:00+00:00')], results: PASSED },
			['1 c-1 none skipped'],
		],
		[
			'not when a certificate has ended, without renewal',
			{ enrollments: [CERTIFIED('2026-01-01T00:00:00+00:00')], results: PASSED },
			['1 c-1 none skipped'],
		],
		[
			'when they failed',
			{ enrollments: [{}], results: [{ status: 'failed', mayHaveBegun: true }] },
			['1 c-1 reenroll planned'],
		],
		[
			'not while it is incomplete',
			{ enrollments: [{}], results: [{ status: 'incomplete', mayHaveBegun: true }] },
			['1 c-1 none skipped'],
		],
		['not out of scope', { settings: { departments: ['HR'] } }, []],
		['not a leaver', { people: [{ status: 'inactive' }, { id: '2' }] }, ['2 c-1 enroll planned']],
		[
			'not an inactive user',
			{ users: { users: [user('1', { status: 'inactive' })], unreadable: [] } },
			['1 c-1 none skipped'],
		],
		[
			'not a privileged user found by email alone',
			{ users: { users: [user('1', { roleTypes: ['administrator'] })], unreadable: [] } },
			['1 c-1 none skipped'],
		],
	])('%s', (_, given, expected) => expect(decisionsOf(given)).toEqual(expected));

	it('says by which rules, and which condition decides', () => {
		const [decision] = planOf({ rules: [{ departments: ['Sales'] }, { dueDays: 3 }] }).decisions;
		expect(decision).toMatchObject({
			rule: 'Rule 1, Rule 2',
			due: '2026-03-13',
			courseTitle: 'Course c-1',
			changes: [{ field: 'due', from: null, to: '2026-03-13' }],
			reason: 'Rule "Rule 1": Department is "Sales". Rule "Rule 2": The rule is for everyone.',
		});
	});
});

describe('A certificate that ends is renewed once', () => {
	const renewal = (expiresAt: string, renewDays: number, more: GivenWorld = {}) =>
		decisionsOf({ rules: [{ renewDays }], enrollments: [CERTIFIED(expiresAt)], results: PASSED, ...more });

	it.each([
		['2026-04-10T12:00:00+00:00', 30, 'none skipped'],
		['2026-04-09T12:00:00+00:00', 30, 'reenroll planned'],
		['2026-01-09T12:00:00+00:00', 30, 'reenroll planned'],
		['2026-03-10T22:00:00+00:00', 0, 'reenroll planned'],
		['2026-03-10T23:30:00+00:00', 0, 'none skipped'],
	])('ends %s, renewed %s days before: %s', (expiresAt, days, expected) => {
		expect(renewal(expiresAt, days)).toEqual([`1 c-1 ${expected}`]);
	});

	it('not while the new enrollment is open, nor after it was completed', () => {
		const both = [CERTIFIED('2026-03-20T00:00:00+00:00'), { id: 'e-2', accessDate: '2026-03-05' }];
		expect(renewal('', 30, { enrollments: both, results: [...PASSED, { enrollmentId: 'e-2' }] })).toEqual([
			'1 c-1 none skipped',
		]);
		const archived = [{}, { id: 'e-2', accessDate: '2026-03-05', ...CERTIFIED('2027-03-20T00:00:00+00:00') }];
		const again = { ...PASSED[0], enrollmentId: 'e-2', completionDate: '2026-03-07' };
		expect(renewal('', 30, { enrollments: archived, results: [...PASSED, again] })).toEqual([
			'1 c-1 none skipped',
		]);
	});

	it('and again after it was failed, although the former success has lost its certificate', () => {
		const two = [{}, { id: 'e-2', accessDate: '2026-03-05' }];
		const failed = {
			enrollmentId: 'e-2',
			status: 'failed',
			mayHaveBegun: true,
			completionDate: '2026-03-07',
		};
		expect(renewal('', 30, { enrollments: two, results: [...PASSED, failed] })).toEqual([
			'1 c-1 reenroll planned',
		]);
		const certified = [CERTIFIED('2027-03-20T00:00:00+00:00'), two[1] ?? {}];
		expect(renewal('', 30, { enrollments: certified, results: [...PASSED, failed] })).toEqual([
			'1 c-1 none skipped',
		]);
	});

	it('and once more after years, when the former enrollment has lost its certificate', () => {
		const archived = [{}, { id: 'e-2', accessDate: '2025-03-05', ...CERTIFIED('2026-03-20T00:00:00+00:00') }];
		const again = { ...PASSED[0], enrollmentId: 'e-2', completionDate: '2025-03-27' };
		expect(renewal('', 30, { enrollments: archived, results: [...PASSED, again] })).toEqual([
			'1 c-1 reenroll planned',
		]);
	});
});

describe('Whoever no longer matches', () => {
	const gone = (whenNoLonger: 'keep' | 'close' | 'end', given: GivenWorld = {}) =>
		decisionsOf({ rules: [{ departments: ['HR'], whenNoLonger }], enrollments: [{}], ...OURS, ...given });
	const BEGUN = [{ status: 'in_progress', mayHaveBegun: true }];

	it.each<[string, string[], string[]]>([
		['ended without progress', gone('end'), ['1 c-1 end planned']],
		['closed with progress', gone('end', { results: BEGUN }), ['1 c-1 close planned due 2026-03-10']],
		[
			'closed when nothing is known of the progress',
			gone('end', { results: [] }),
			['1 c-1 close planned due 2026-03-10'],
		],
		['closed', gone('close'), ['1 c-1 close planned due 2026-03-10']],
		['kept', gone('keep'), ['1 c-1 none skipped']],
		[
			'closed once',
			gone('close', { enrollments: [{ dueDate: '2026-03-09', lockAfterDueDate: true }] }),
			['1 c-1 none skipped due 2026-03-09'],
		],
		['left alone when an administrator enrolled them', gone('end', { madeByRules: [] }), []],
		['left alone when it came from the catalog', gone('end', { enrollments: [{ type: 'catalog' }] }), []],
		['left alone when finished', gone('end', { results: PASSED }), ['1 c-1 none skipped']],
		['left alone when out of scope', gone('end', { settings: { departments: ['IT'] } }), []],
		['left alone when they have left', gone('end', { people: [{ status: 'inactive' }, { id: '2' }] }), []],
		[
			'left alone when the user is inactive',
			gone('end', { users: { users: [user('1', { status: 'inactive' })], unreadable: [] } }),
			[],
		],
	])('%s', (_, decisions, expected) => expect(decisions).toEqual(expected));

	it('by the mildest of the rules for the course, and the item names both', () => {
		const rules = [
			{ departments: ['HR'], whenNoLonger: 'end' as const },
			{ departments: ['IT'], whenNoLonger: 'close' as const },
		];
		const [decision] = planOf({ rules, enrollments: [{}], ...OURS }).decisions;
		expect(decision).toMatchObject({ action: 'close', rule: 'Rule 1, Rule 2' });
	});

	it('a warning says what to connect when the list is missing', () => {
		const { warnings } = planOf({ rules: [{ whenNoLonger: 'end' }] });
		expect(warnings).toEqual([expect.stringContaining('the option Made by Rules is not set')]);
		expect(planOf({ rules: [{ whenNoLonger: 'end' }], madeByRules: [] }).warnings).toEqual([]);
		expect(planOf().warnings).toEqual([]);
	});

	it('what was done in the courses of a learning track counts as progress of the track', () => {
		const track = (members: string[] | null, results: NonNullable<GivenWorld['results']>) =>
			decisionsOf({
				rules: [{ courses: ['t-1'], departments: ['HR'], whenNoLonger: 'end' }],
				enrollments: [{ courseId: 't-1' }],
				trackCourses: new Map([['t-1', members]]),
				results: [{ courseId: 't-1' }, ...results],
				...OURS,
			});
		expect(track(['c-9'], [])).toEqual(['1 t-1 end planned']);
		expect(track(null, [])).toEqual(['1 t-1 close planned due 2026-03-10']);
		expect(track(['c-9'], [{ courseId: 'c-9', enrollmentId: 'e-9', mayHaveBegun: true }])).toEqual([
			'1 t-1 close planned due 2026-03-10',
		]);
	});
});

describe('Due dates', () => {
	const open = (given: GivenWorld) => decisionsOf({ rules: [{ dueDays: 30 }], ...OURS, ...given });

	it.each<[string, GivenWorld, string]>([
		['as the rule says', { enrollments: [{ dueDate: '2026-03-31' }] }, 'none skipped due 2026-03-31'],
		['another one', { enrollments: [{ dueDate: '2026-05-01' }] }, 'changeDue planned due 2026-03-31'],
		['of an enrollment that somebody else made', { enrollments: [{}], madeByRules: [] }, 'none skipped'],
		[
			'closed, and required again',
			{ enrollments: [{ dueDate: '2026-03-05', lockAfterDueDate: true }] },
			'changeDue planned due 2026-03-31',
		],
	])('%s', (_, given, expected) => expect(open(given)).toEqual([`1 c-1 ${expected}`]));

	it('in the past count from today, and a warning says how many', () => {
		const plan = planOf({ rules: [{ dueDays: 30, dueFrom: 'hireDate' }], people: [{}, { id: '2' }] });
		expect(plan.decisions.map(brief)).toEqual([
			'1 c-1 enroll planned due 2026-04-09',
			'2 c-1 enroll planned due 2026-04-09',
		]);
		expect(plan.warnings).toEqual(['2 due dates would lie in the past and count from today instead.']);
	});
});

describe('What cannot be read', () => {
	it('fails the person whose enrollment it is, in the course that it may be', () => {
		const given = { rules: [{ courses: ['c-1', 'c-2'] }], people: [{}, { id: '2' }] };
		expect(decisionsOf({ ...given, unreadable: [{ userId: 'u1', courseId: 'c-1' }] })).toEqual([
			'1 c-1 none failed',
			'1 c-2 enroll planned',
			'2 c-1 enroll planned',
			'2 c-2 enroll planned',
		]);
		expect(decisionsOf({ ...given, unreadable: [{ userId: 'u1' }] }).slice(0, 2)).toEqual([
			'1 c-1 none failed',
			'1 c-2 none failed',
		]);
	});

	it('of an unknown learner, enrolls nobody in that course', () => {
		const given = {
			rules: [{ courses: ['c-1', 'c-2'] }],
			enrollments: [{ courseId: 'c-2' }],
			unreadable: [{ courseId: 'c-1' }],
		};
		expect(decisionsOf(given)).toEqual(['1 c-1 none failed', '1 c-2 none skipped', '  none failed']);
	});

	it('is shown also when the person needs no course', () => {
		expect(
			decisionsOf({ rules: [{ departments: ['HR'] }], unreadable: [{ userId: 'u1', courseId: 'c-1' }] }),
		).toEqual(['1  none failed']);
	});

	it('a record of an employee, or a user who may be theirs', () => {
		const unreadable = [{ id: '7', why: 'no name', raw: '' }];
		expect(planOf({ unreadableEmployees: unreadable }).decisions.at(-1)).toMatchObject({
			employeeId: '7',
			outcome: 'failed',
		});
		const users = { users: [], unreadable: [{ why: 'no ID', names: [], fields: {} }] };
		expect(decisionsOf({ users })).toEqual(['1 c-1 none failed']);
	});

	it('a field that a rule decides by stops the run', () => {
		const people = [{}, { id: '2', location: undefined }];
		expect(() => planOf({ rules: [{ locations: ['Vienna'] }], people })).toThrow(IncompleteListError);
		expect(() => planOf({ people })).not.toThrow();
		const unseen = [{}, { id: '2', supervisorId: undefined }];
		expect(() => planOf({ rules: [{ isManager: true }], people: unseen })).toThrow(
			'The BambooHR API key cannot see Reporting to for every employee, and the rule "Rule 1" decides by it.',
		);
		expect(() => planOf({ people: [] })).toThrow('BambooHR returned no employees.');
	});
});

describe('Limits', () => {
	const people = Array.from({ length: 30 }, (_, index) => ({ id: String(index + 1) }));
	const enrollments = people.map(({ id }) => ({ id: `e-${id}`, userId: `u${id}` }));
	const madeByRules = enrollments.map(({ id }) => id);
	const movers = (count: number, settings = {}) =>
		planOf({
			rules: [{ departments: ['Sales'], whenNoLonger: 'end' }],
			people: people.map((one, index) => ({ ...one, ...(index < count ? { department: 'HR' } : {}) })),
			enrollments,
			madeByRules,
			settings,
		});

	it('more enrollments than allowed are held, and nothing else', () => {
		const plan = planOf({ people, settings: { maxEnrollments: 29 } });
		expect(plan.decisions.every(({ outcome }) => outcome === 'held')).toBe(true);
		expect(plan.limits.enrollments).toMatchObject({ due: 30, allowed: 29 });
		expect(plan.heldBecause).toBe(
			'30 enrollments would be made; the limit Max Enrollments is 29: check who they are, then approve these changes (in n8n: operation Apply, option Approve Held), or raise the limit.',
		);
		expect(planOf({ people, settings: { maxEnrollments: 30 } }).overLimit).toBeUndefined();
	});

	it('a run about some people counts everybody who is due', () => {
		const plan = planOf({ people, selected: new Set(['1']), settings: { maxEnrollments: 29 } });
		expect(plan.decisions.map(brief)).toEqual(['1 c-1 enroll held']);
	});

	it('endings by number and by share', () => {
		expect(movers(1).overLimit).toBeUndefined();
		expect(movers(2).overLimit).toBe(
			'2 enrollments would be ended or closed (7% of the 30 in these courses); the limit Max Endings Percent is 5.',
		);
		expect(movers(2, { maxEndingsPercent: 50 }).overLimit).toBeUndefined();
		expect(movers(3, { maxEndingsPercent: 50, maxEndings: 2 }).overLimit).toBe(
			'3 enrollments would be ended or closed; the limit Max Endings is 2.',
		);
	});

	it('the share does not count below 20 enrollments', () => {
		const plan = planOf({
			rules: [{ departments: ['HR'], whenNoLonger: 'end' }],
			enrollments: [{}],
			...OURS,
		});
		expect(plan.overLimit).toBeUndefined();
		expect(plan.limits.endings).toEqual({ due: 1, allowed: 20 });
	});
});

it('A plan for 10,000 people and 40 rules takes less than 2 seconds of CPU.', () => {
	const people = Array.from({ length: 10_000 }, (_, index) => ({
		id: String(index + 1),
		department: `Department ${index % 40}`,
		hireDate: `20${10 + (index % 16)}-05-01`,
	}));
	const rules = Array.from({ length: 40 }, (_, index) => ({
		courses: ['c-1', 'c-2', 't-1'],
		departments: [`Department ${index}`],
		jobTitles: ['Clerk', 'Lead'],
		dueDays: index + 1,
		dueFrom: index % 2 === 0 ? ('assignment' as const) : ('hireDate' as const),
	}));
	const big = world({ rules, people });
	let decisions: readonly EnrollmentDecision[] = [];
	const ms = cpuMsOf(() => {
		({ decisions } = planEnrollments(big, { ...DEFAULT_ENROLLMENT_SETTINGS, maxEnrollments: 1e6 }));
	});
	expect(decisions.filter(({ action }) => action === 'enroll')).toHaveLength(30_000);
	expect(ms).toBeLessThan(2000);
});
