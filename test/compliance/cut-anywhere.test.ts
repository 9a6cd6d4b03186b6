import { startBambooHr, type BambooHrSimulator } from '../../tools/simulator/bamboohr/index.mts';
import { addEmployee } from '../../tools/simulator/bamboohr/people.mts';
import type { FaultEffect } from '../../tools/simulator/http/faults.mts';
import { startISpring, type ISpringSimulator } from '../../tools/simulator/ispring/index.mts';
import { addCourse, addEnrollment, issueCertificate } from '../../tools/simulator/ispring/learning.mts';
import { addProfileField, addUser } from '../../tools/simulator/ispring/people.mts';
import { runComplianceReport } from '../../src/compliance/run-report';
import { DEFAULT_COMPLIANCE_SETTINGS } from '../../src/compliance/settings';
import { SyncError } from '../../src/errors';
import { settle } from '../../src/http/settle';
import { rule } from '../enrollment/world.mts';
import { clientsFor } from '../support/clients.mts';

/** Pages end at IDs that look like IDs. */
const idOf = (label: string) => `${label.padStart(8, '0')}-aaaa-11ee-8000-000000000000`;
const COURSES = {
	'c-1': idOf('c1'),
	'c-2': idOf('c2'),
	'c-3': idOf('c3'),
	'c-9': idOf('c9'),
	't-1': idOf('c7'),
};
const userOf = (id: string) => idOf(`a${id}`);

let bamboo: BambooHrSimulator;
let ispring: ISpringSimulator;

/** Lists of two rows a page, a learning track of which one course has been begun, a certificate, and a course that is gone. */
beforeEach(async () => {
	[bamboo, ispring] = await Promise.all([startBambooHr(), startISpring({ quirks: { maxPageSize: 2 } })]);
	addProfileField(ispring, { name: 'bamboohr_id', label: 'BambooHR ID' });
	for (const name of ['c-1', 'c-2', 'c-3', 'c-9'] as const) {
		addCourse(ispring, { contentItemId: COURSES[name] });
	}
	addCourse(ispring, {
		...{ contentItemId: COURSES['t-1'], contentItemType: 'LearningTrack' },
		courseIds: [COURSES['c-1'], COURSES['c-2']],
	});
	const done = { completionStatus: 'passed', completionDate: '2026-03-01T10:00:00+00:00' } as const;
	const begun = { completionStatus: 'in_progress', timeSpent: 60 } as const;
	const enroll = (id: string, name: keyof typeof COURSES, given: object = {}) =>
		addEnrollment(ispring, {
			...{ enrollmentId: idOf(`e${id}${name[2]}${name[0] === 't' ? 7 : 0}`), courseId: COURSES[name] },
			...{ learnerId: userOf(id), ...given },
		});
	for (const id of ['1', '2', '3']) {
		const email = `p${id}@example.com`;
		addEmployee(bamboo, { id, workEmail: email, department: 'Sales' });
		addUser(ispring, { userId: userOf(id), fields: { login: email, email, bamboohr_id: id } });
		enroll(id, 't-1');
	}
	enroll('1', 'c-3');
	enroll('2', 'c-3', begun);
	issueCertificate(ispring, enroll('3', 'c-3', done), { expiryDate: '2026-03-20T10:00:00+00:00' });
	enroll('1', 'c-1', begun);
	enroll('1', 'c-9', done);
	ispring.state.contents.delete(COURSES['c-9']);
});
afterEach(async () => {
	await Promise.all([bamboo.close(), ispring.close()]);
});

async function report() {
	bamboo.log.length = 0;
	ispring.log.length = 0;
	const { items } = await runComplianceReport(clientsFor(bamboo, ispring, { timeoutMs: 20_000 }), {
		settings: {
			...DEFAULT_COMPLIANCE_SETTINGS,
			rules: [rule({ courses: [COURSES['t-1'], COURSES['c-3'], COURSES['c-9']], departments: ['Sales'] })],
		},
		timezone: 'Europe/Berlin',
		includeValid: true,
		linksOf: () => ({ employeeUrl: null, userUrl: null }),
		report: false,
	});
	const names = new Map(Object.entries(COURSES).map(([name, id]) => [id, name]));
	return items.map(
		({ employeeId, courseId, state, outcome }) => `${employeeId} ${names.get(courseId)} ${state} ${outcome}`,
	);
}

const STATES = [
	'1 t-1 inProgress',
	'1 c-3 notStarted',
	'1 c-9 valid',
	'2 t-1 notStarted',
	'2 c-3 inProgress',
];
const WHOLE = [...STATES, '3 t-1 notStarted', '3 c-3 expiring'].map((line) => `${line} done`);

const EFFECTS: Array<[FaultEffect, number]> = [
	[{ kind: 'resetBefore' }, 1],
	[{ kind: 'resetBefore' }, Infinity],
	[{ kind: 'resetAfter' }, 1],
	[{ kind: 'truncate' }, 1],
	[{ kind: 'status', status: 500 }, Infinity],
	[{ kind: 'status', status: 403 }, 1],
];

it.each(EFFECTS)(
	'Cut at any request by %j, %s times, a report stops, or is the same, or says what is unknown',
	async (effect, times) => {
		expect(await report()).toEqual(WHOLE);
		const requests = { bamboo: bamboo.log.length, ispring: ispring.log.length };
		expect(requests.ispring).toBeGreaterThanOrEqual(15);
		const ends = { stopped: 0, whole: 0, partial: 0 };
		for (const [name, system] of [['bamboo', bamboo] as const, ['ispring', ispring] as const]) {
			for (let at = 1; at <= requests[name]; at += 1) {
				let seen = 0;
				system.faults.push({
					when: () => {
						seen += 1;
						return seen >= at;
					},
					times,
					effect,
				});
				const outcome = await settle(report());
				system.faults.length = 0;
				if (!outcome.ok) {
					expect(outcome.error).toBeInstanceOf(SyncError);
					ends.stopped += 1;
					continue;
				}
				const changed = outcome.value.filter((line) => !WHOLE.includes(line));
				// A state that rests on what could not be read says so.
				expect([name, at, changed.filter((line) => !line.endsWith('failed'))]).toEqual([name, at, []]);
				expect(outcome.value).toHaveLength(WHOLE.length);
				ends[changed.length === 0 ? 'whole' : 'partial'] += 1;
			}
		}
		expect(ends.stopped + ends.whole).toBeGreaterThanOrEqual(15);
	},
	120_000,
);
