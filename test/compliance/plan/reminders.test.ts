import fc from 'fast-check';
import { composeMail } from '../../../src/compliance/mail/compose';
import { wordingShape } from '../../../src/compliance/mail/wording';
import { remindersOf } from '../../../src/compliance/plan/digests';
import { dueSteps } from '../../../src/compliance/plan/due-steps';
import { checkLadder, type Step } from '../../../src/compliance/plan/ladder';
import { toReminderItem } from '../../../src/compliance/ReminderItem';
import type { ProfileField } from '../../../src/ispring/users/profile-fields';
import { user } from '../../enrollment/plan/plan-world.mts';
import { complianceOf, type GivenCompany } from '../world.mts';

const step = (days: number, to: Step['to'] = 'learner', address = ''): Step => ({ days, to, address });
const LADDER = [step(-7), step(0), step(3, 'supervisor'), step(10, 'supervisorsSupervisor')];
const WORDING = wordingShape.parse({});
const TODAY = '2026-03-10';

/** Employee 1 reports to 2, who reports to 3. */
const TEAM = [{ supervisorId: '2' }, { id: '2', supervisorId: '3' }, { id: '3' }];
const old = { accessDate: '2026-01-01' };

function remind(given: GivenCompany, ladder: readonly Step[] = LADDER, sent?: ReadonlySet<string>) {
	const today = given.today ?? TODAY;
	const { lines } = complianceOf({
		people: TEAM,
		rules: [{ field: 'id', values: ['1'] }],
		results: [],
		...given,
	});
	const { digests, undeliverable } = remindersOf(
		lines.flatMap((line) => dueSteps(line, ladder, today)),
		today,
		sent,
	);
	return { undeliverable, items: digests.map((digest) => toReminderItem(digest, WORDING, today)) };
}
const rule = { everyone: true };
/** Such as `2026-03-10 p1@example.com 0`. */
const brief = (given: GivenCompany, ladder?: readonly Step[]) =>
	remind({ rules: [rule], ...given }, ladder).items.map(({ day, to, step: days }) => `${day} ${to} ${days}`);
const due = (dueDate: string, more: object = {}): GivenCompany => ({
	enrollments: [{ ...old, dueDate, ...more }],
});

describe('A reminder', () => {
	it.each([
		['2026-03-18', []],
		['2026-03-17', ['2026-03-10 p1@example.com -7']],
		['2026-03-11', ['2026-03-04 p1@example.com -7']],
		['2026-03-10', ['2026-03-10 p1@example.com 0']],
		['2026-03-08', ['2026-03-08 p1@example.com 0']],
		['2026-03-07', ['2026-03-07 p1@example.com 0', '2026-03-10 p2@example.com 3']],
		[
			'2026-02-28',
			['2026-02-28 p1@example.com 0', '2026-03-03 p2@example.com 3', '2026-03-10 p3@example.com 10'],
		],
	])(
		'of what is due on %s stays in the output until the next step to the same recipient: %j',
		(dueDate, items) => {
			expect(brief(due(dueDate))).toEqual(items);
		},
	);

	it('counts from the day of an assignment that comes too late for its step', () => {
		expect(brief(due('2026-03-12', { accessDate: '2026-03-09' }))).toEqual(['2026-03-09 p1@example.com -7']);
	});

	it('counts from the last day of a certificate, or from the due date of what replaces it', () => {
		const certificate = { id: 'z', issuedAt: '2025-03-12', expiresAt: '2026-03-12' };
		const one = { ...old, certificate };
		expect(brief({ enrollments: [one] })).toEqual(['2026-03-05 p1@example.com -7']);
		const open = { ...old, id: 'e-2', dueDate: '2026-03-10' };
		expect(brief({ enrollments: [one, open] })).toEqual(['2026-03-10 p1@example.com 0']);
	});

	it('is not written about what is valid for good, exempt, unassigned or unknown, or to people on leave', () => {
		const done = { results: [{ status: 'passed', completionDate: '2026-01-01' }] };
		expect(brief({ ...due('2026-03-01'), ...done })).toEqual([]);
		expect(brief({})).toEqual([]);
		expect(brief({ ...due('2026-03-01'), unreadable: [{ userId: 'u1' }] })).toEqual([]);
		const exemptions = [{ employeeId: '1', courseId: 'c-1', until: '', reason: '' }];
		expect(brief({ ...due('2026-03-01'), settings: { exemptions } })).toEqual([]);
		const users = [
			user('1', { workLeave: { reason: 'SickLeave', start: '2026-03-10' } }),
			user('2'),
			user('3'),
		];
		expect(brief({ ...due('2026-03-01'), users: { users, unreadable: [] } })).toEqual([]);
	});

	it.each([
		['has left', { status: 'inactive' as const }],
		['has no email address', { workEmail: null }],
	])('goes to the next supervisor up where one %s, and says so', (why, given) => {
		const people = [TEAM[0] ?? {}, { ...TEAM[1], ...given }, { id: '3' }];
		const users = ['1', '3'].map((id) => user(id));
		const { items } = remind({
			...due('2026-03-05'),
			people,
			rules: [rule],
			users: { users, unreadable: [] },
		});
		expect(items.at(-1)).toMatchObject({
			to: 'p3@example.com',
			reason: `Reached on 2026-03-08. Sam Sample2 ${why}, so it goes to the next supervisor up.`,
			text: expect.stringContaining('You get this because Sam Sample2 cannot be reached.'),
		});
	});

	it('is counted where nobody can get it', () => {
		const idField: ProfileField = {
			name: 'bamboohr_id',
			label: 'BambooHR ID',
			type: 'string',
			isRequired: false,
			isUnique: false,
			choices: [],
		};
		const withEmail = (email: string) =>
			remind({
				...due('2026-03-05'),
				people: [{ workEmail: null }],
				rules: [rule],
				users: { users: [user('1', { email, fields: { bamboohr_id: '1' } })], unreadable: [] },
				idField,
			});
		expect(withEmail('u1@example.com').items.map(({ to }) => to)).toEqual(['u1@example.com']);
		expect(withEmail('u1@example.com').undeliverable).toHaveLength(1);
		expect(withEmail('').items).toEqual([]);
		expect(withEmail('').undeliverable).toHaveLength(2);
	});

	it('is one for each recipient and day, whatever it is about', () => {
		const people = [...TEAM, { id: '4', supervisorId: '2' }];
		const { items } = remind({
			people,
			rules: [{ ...rule, courses: ['c-1', 'c-2'] }],
			enrollments: [
				{ ...old, id: 'e-1', dueDate: '2026-03-07' },
				{ ...old, id: 'e-2', userId: 'u4', dueDate: '2026-03-07' },
				{ ...old, id: 'e-3', userId: 'u4', courseId: 'c-2', dueDate: '2026-03-07' },
				{ ...old, id: 'e-4', userId: 'u2', dueDate: '2026-03-17' },
			],
		});
		expect(items.map(({ day, to, people: about }) => `${day} ${to} ${about.length}`)).toEqual([
			'2026-03-07 p1@example.com 1',
			'2026-03-07 p4@example.com 2',
			'2026-03-10 p2@example.com 4',
		]);
		expect(items[2]?.subject).toBe('Training of Sam Sample1, Sam Sample4');
		expect(items[2]?.text).toBe(
			[
				'Hello Sam Sample2,',
				'',
				'Please complete or renew this training:',
				'- Course c-1: due on 17 March 2026',
				'',
				'These people need training:',
				'- Sam Sample1, Course c-1: was due on 7 March 2026, days overdue: 3',
				'- Sam Sample4, Course c-1: was due on 7 March 2026, days overdue: 3',
				'- Sam Sample4, Course c-2: was due on 7 March 2026, days overdue: 3',
				'',
				'Thank you!',
				'',
			].join('\n'),
		);
	});

	it('is one for each recipient, about all that has not been sent, where that is known', () => {
		const given: GivenCompany = {
			people: [...TEAM, { id: '4', supervisorId: '2' }],
			rules: [rule],
			enrollments: [
				{ ...old, id: 'e-1', dueDate: '2026-03-01' },
				{ ...old, id: 'e-2', userId: 'u4', dueDate: '2026-03-05' },
			],
		};
		const first = remind(given, LADDER, new Set()).items;
		expect(first.map(({ day, to, people, keys }) => [day, to, people.length, keys.length])).toEqual([
			[TODAY, 'p1@example.com', 1, 1],
			[TODAY, 'p2@example.com', 2, 2],
			[TODAY, 'p4@example.com', 1, 1],
		]);
		const sent = new Set(first.slice(0, 2).flatMap(({ keys }) => keys));
		const second = remind({ ...given, today: '2026-03-11' }, LADDER, sent).items;
		expect(second.map(({ to, step: days }) => [to, days])).toEqual([
			['p3@example.com', 10],
			['p4@example.com', 0],
		]);
	});

	it('is in any language, and inserts titles as text', () => {
		const wording = wordingShape.parse({
			greeting: 'Hallo {name},',
			introOwn: '',
			subjectOwn: 'Schulung: {courses}',
			lineOverdue: '{course} war am {date} fällig {odd}',
			closing: 'Danke',
			language: 'de',
		});
		const { lines } = complianceOf({
			...due('2026-03-01'),
			courses: new Map([
				['c-1', { id: 'c-1', title: '<b>{name}</b>', url: 'https://learn.example.com/c-1' }],
			]),
			results: [],
		});
		const [digest] = remindersOf(
			lines.flatMap((line) => dueSteps(line, [step(0)], TODAY)),
			TODAY,
		).digests;
		expect(digest && composeMail(digest, wording, TODAY)).toEqual({
			subject: 'Schulung: <b>{name}</b>',
			text: 'Hallo Sam Sample1,\n\n- <b>{name}</b> war am 1 März 2026 fällig {odd} (https://learn.example.com/c-1)\n\nDanke\n',
			html: expect.stringContaining(
				'<a href="https://learn.example.com/c-1">&lt;b&gt;{name}&lt;/b&gt; war am 1 März 2026 fällig {odd}</a>',
			),
		});
	});
});

describe('A ladder', () => {
	it.each([
		[[], 'Ladder: it has no step.'],
		[[step(3), step(3)], 'Ladder > 2: the step is the same as step 1'],
		[
			[step(1, 'address', 'a@example.com'), step(1, 'address', 'A@example.com')],
			'Ladder > 2: the step is the same',
		],
		[[step(1, 'address')], 'Ladder > 1 > Address: there is no address.'],
		[[step(1, 'address', 'hr')], 'Ladder > 1 > Address: "hr" is not an email address.'],
	])('%j is refused', (ladder, message) => {
		expect(() => checkLadder(ladder)).toThrow(message);
	});

	it('may have the same days for several recipients', () => {
		expect(() => checkLadder([step(3), step(3, 'supervisor'), step(4)])).not.toThrow();
	});
});

describe('Over days with failures in between', () => {
	/** Days from 2026-03-01 on. */
	const dayOf = (index: number) => new Date(Date.UTC(2026, 2, 1 + index)).toISOString().slice(0, 10);
	const history = fc.record({
		dues: fc.array(
			fc.record({
				person: fc.integer({ min: 1, max: 3 }),
				due: fc.integer({ min: 0, max: 25 }),
				done: fc.integer({ min: 0, max: 40 }),
			}),
			{ minLength: 1, maxLength: 6 },
		),
		/** Runs that end before anything is sent. */
		failed: fc.uniqueArray(fc.integer({ min: 0, max: 39 }), { maxLength: 8 }),
	});

	it.each([false, true])(
		'every step is sent once, and nobody is forgotten (known what has been sent: %s)',
		(isKnown) => {
			fc.assert(
				fc.property(history, ({ dues, failed }) => {
					const known = new Set<string>();
					const keysSent = new Set<string>();
					const sent = new Map<string, number>();
					const isLast = (day: number) => !failed.includes(day);
					for (let day = 0; day < 40; day += 1) {
						if (!isLast(day)) continue;
						const company: GivenCompany = {
							today: dayOf(day),
							rules: [{ ...rule, courses: ['c-1', 'c-2'] }],
							people: TEAM,
							enrollments: dues.map(({ person, due: dueDay }, index) => ({
								id: `e-${index}`,
								userId: `u${person}`,
								courseId: index % 2 === 0 ? 'c-1' : 'c-2',
								accessDate: `2026-01-0${index + 1}`,
								dueDate: dayOf(dueDay),
							})),
							results: dues.flatMap(({ done }, index) =>
								done > day
									? []
									: [
											{
												enrollmentId: `e-${index}`,
												userId: `u${dues[index]?.person}`,
												courseId: index % 2 === 0 ? 'c-1' : 'c-2',
												status: 'passed',
												completionDate: dayOf(done),
											},
										],
							),
						};
						const { items } = remind(company, LADDER, isKnown ? keysSent : undefined);
						for (const { key, people, to, keys } of items) {
							keys.forEach((one) => keysSent.add(one));
							if (known.has(key)) continue;
							known.add(key);
							for (const one of people) {
								const id = `${one.enrollmentId} ${one.step} ${to}`;
								sent.set(id, (sent.get(id) ?? 0) + 1);
							}
						}
					}
					expect([...sent].filter(([, count]) => count > 1)).toEqual([]);
					// The last enrollment of each person and course decides, and it is open while the step is the last one.
					const current = new Map(
						dues.map((one, index) => [`${one.person} ${index % 2}`, { ...one, index }]),
					);
					for (const { person, due: dueDay, done, index } of current.values()) {
						const others = dues.some(
							(one, at) => at !== index && one.person === person && at % 2 === index % 2,
						);
						if (others) continue;
						const chances = Array.from({ length: 40 }, (_, day) => day).filter(
							(day) => day >= dueDay && day < done && isLast(day),
						);
						if (chances.length > 0) expect(sent.get(`e-${index} 0 p${person}@example.com`)).toBe(1);
					}
				}),
				{ numRuns: 60 },
			);
		},
	);
});

it('says once what two steps of the same day say to the same recipient', () => {
	const people = [TEAM[0] ?? {}, { ...TEAM[1], status: 'inactive' as const }, { id: '3' }];
	const ladder = [step(3, 'supervisor'), step(3, 'supervisorsSupervisor')];
	const users = { users: [user('1'), user('3')], unreadable: [] };
	const { items } = remind({ ...due('2026-03-05'), people, users }, ladder);
	expect(items).toHaveLength(1);
	expect(items[0]?.keys).toHaveLength(2);
	expect(items[0]?.text.match(/Sam Sample1, /g)).toHaveLength(1);
	expect(items[0]?.html.match(/<li>/g)).toHaveLength(1);
});
