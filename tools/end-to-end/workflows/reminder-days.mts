import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DateTime } from 'luxon';
import type { Mail } from '../../mailbox/mailbox.mts';
import type { SampleN8n } from '../../n8n/sample-n8n.mts';
import { addEmployee } from '../../simulator/bamboohr/index.mts';
import { addCourse, addEnrollment, addUser, issueCertificate } from '../../simulator/ispring/index.mts';
import { REMINDERS } from '../tables.mts';

const FILE = 'overdue-reminders.json';
const COURSE = 'Working at <b>Heights</b> & $&';
const LADDER = [
	{ days: -3, to: 'learner' },
	{ days: 0, to: 'learner' },
	{ days: 2, to: 'supervisor' },
	{ days: 4, to: 'supervisorsSupervisor' },
];

/** Lets days pass, on some of which something fails: each step is sent once, and nobody is forgotten. Moves the clock. */
export async function testReminderDays(n8n: SampleN8n): Promise<void> {
	const { api, bamboo, ispring, clock, mailbox, importFile, until } = n8n;
	const { contentItemId: courseId } = addCourse(ispring, { title: COURSE });
	const dayOf = (days: number) => DateTime.fromJSDate(clock.now()).plus({ days }).toISODate() ?? '';
	const hire = (firstName: string, supervisorEId = '') => {
		const workEmail = `${firstName.toLowerCase()}@heights.example.com`;
		const person = addEmployee(bamboo, { firstName, lastName: 'Heights', workEmail, supervisorEId });
		const fields = { login: workEmail, email: workEmail, first_name: firstName, last_name: 'Heights' };
		const user = addUser(ispring, { fields: { ...fields, BAMBOOHR_ID: person.id } });
		return { ...person, user };
	};
	const top = hire('Tess');
	const boss = hire('Bea', top.id);
	const away = hire('Gus', top.id);
	away.user.workLeave = { workLeaveReason: 'vacation', startDate: dayOf(-5) };
	const learners = {
		ann: hire('Ann', boss.id),
		ben: hire('Ben', boss.id),
		cho: hire('Cho', away.id),
		dan: hire('Dan', boss.id),
		eve: hire('Eve', boss.id),
		fay: hire('Fay', boss.id),
	};
	const enroll = ({ user }: { user: { userId: string } }, due: number) =>
		addEnrollment(ispring, {
			courseId,
			learnerId: user.userId,
			accessDate: dayOf(-60),
			dueDate: dayOf(due),
		});
	enroll(learners.ann, 3);
	enroll(learners.ben, 4);
	// Her certificate ends.
	const passed = enroll(learners.cho, -40);
	Object.assign(passed, {
		completionStatus: 'passed',
		progress: 100,
		completionDate: `${dayOf(-50)}T10:00:00+00:00`,
	});
	issueCertificate(ispring, passed, { expiryDate: `${dayOf(5)}T12:00:00+00:00` });
	const done = enroll(learners.dan, 5);
	// On leave, and about to leave.
	enroll(learners.eve, 3);
	learners.eve.user.workLeave = { workLeaveReason: 'vacation', startDate: dayOf(-5) };
	enroll(learners.fay, 6);

	if ((await api.namesOfDataTables()).includes(REMINDERS)) await api.deleteDataTable(REMINDERS);
	const workflowId = await importFile(FILE, undefined, {
		nodes: { 'Write reminders': { requiredFrom: 'courses', courses: [courseId], ladder: { step: LADDER } } },
	});
	let day = 0;
	/** The emails of this day, shortest form: `to: who` */
	const remind = async (onStart: (executionId: string) => void = () => undefined) => {
		const before = mailbox.mails.length;
		const executionId = await api.execute(workflowId, 'Remind now');
		onStart(executionId);
		const run = await until(`Running ${FILE} on day ${day}`, async () => await api.finishedRun(executionId));
		return { run, mails: mailbox.mails.slice(before).map(inShort) };
	};
	const nextDay = () => {
		clock.goAhead(1);
		day += 1;
	};

	await test(`${FILE}, day 0: whoever reaches a step gets an email, and a second run sends nothing`, async () => {
		const { run, mails } = await remind();
		assert.equal(run.status, 'success', run.error);
		assert.deepEqual(mails, ['ann: due']);
		assert.deepEqual((await remind()).mails, []);
	});

	nextDay();
	await test(`${FILE}, day 1: a refused address fails the run, which says so, and the others get theirs`, async (t) => {
		mailbox.refuses = (address) => address.startsWith('ben@');
		const { run, mails } = await remind();
		mailbox.refuses = () => false;
		t.diagnostic(run.error ?? '');
		assert.equal(run.status, 'error');
		assert.match(run.error ?? '', /1 of 1 reminders could not be sent.*ben@heights\.example\.com/);
		assert.deepEqual(mails, []);
	});

	nextDay();
	await test(`${FILE}, day 2: what could not be sent is sent, and of a certificate its end counts`, async () => {
		const { run, mails } = await remind();
		assert.equal(run.status, 'success', run.error);
		assert.deepEqual(mails.sort(), ['ben: due', 'cho: valid', 'dan: due']);
		Object.assign(done, {
			completionStatus: 'passed',
			progress: 100,
			completionDate: clock.now().toISOString(),
		});
	});

	nextDay();
	for (const [name, system] of [
		['BambooHR', bamboo],
		['iSpring Learn', ispring],
	] as const) {
		await test(`${FILE}, day 3: while ${name} refuses to answer, the run fails and nobody gets anything`, async () => {
			system.faults.push({
				when: () => true,
				times: Infinity,
				effect: { kind: 'status', status: 401, body: '{}' },
			});
			const { run, mails } = await remind();
			system.faults.pop();
			assert.equal(run.status, 'error');
			assert.deepEqual(mails, []);
		});
	}

	nextDay();
	await test(`${FILE}, day 4: while the mail server refuses everybody, nothing is remembered`, async () => {
		mailbox.refuses = () => true;
		const before = (await api.rowsOfDataTable(REMINDERS)).length;
		const { run, mails } = await remind();
		mailbox.refuses = () => false;
		assert.match(run.error ?? '', /3 of 3 reminders could not be sent/);
		assert.deepEqual(mails, []);
		assert.equal((await api.rowsOfDataTable(REMINDERS)).length, before);
	});

	await test(`${FILE}, day 4: of a run that is stopped between an email and its row, the next repeats only this one`, async () => {
		let executionId = '';
		mailbox.onAccepted = async () => await api.stop(executionId);
		const stopped = await remind((id) => (executionId = id));
		mailbox.onAccepted = async () => undefined;
		assert.equal(stopped.run.status, 'canceled');
		assert.deepEqual(stopped.mails, ['ann: overdue']);
		const { run, mails } = await remind();
		assert.equal(run.status, 'success', run.error);
		assert.deepEqual(mails.sort(), ['ann: overdue', 'ben: due', 'fay: due']);
	});

	nextDay();
	await test(`${FILE}, day 5: the supervisor hears of what is overdue, and nobody of a leaver`, async () => {
		Object.assign(bamboo.state.employees.get(learners.fay.id) ?? {}, { status: 'Inactive' });
		assert.deepEqual((await remind()).mails.sort(), ['bea: Ann overdue', 'cho: valid']);
	});

	nextDay();
	await test(`${FILE}, day 6: one email about the one, none about the other again`, async () => {
		assert.deepEqual((await remind()).mails, ['bea: Ben overdue']);
	});

	nextDay();
	await test(`${FILE}, day 7: who cannot be reached is passed over, and the email says so`, async () => {
		const { run, mails } = await remind();
		assert.equal(run.status, 'success', run.error);
		assert.deepEqual(mails.sort(), ['tess: Ann overdue, Cho expired']);
		assert.match(mailbox.mails.at(-1)?.text ?? '', /You get this because Gus Heights cannot be reached\./);
	});

	await test(`${FILE}, days 8 to 10: the ladder ends, no step has been sent twice, and nothing is left over`, async () => {
		for (const mails of [['tess: Ben overdue'], ['tess: Cho expired'], []]) {
			nextDay();
			assert.deepEqual((await remind()).mails, mails);
		}
		const keys = (await api.rowsOfDataTable(REMINDERS)).flatMap((row) => String(row.keys).split(', '));
		assert.equal(new Set(keys).size, keys.length);
		// Ann: 4 steps. Ben: 4. Cho: 4. Dan: 1. Fay: 1.
		assert.equal(keys.length, 14);
	});
}

/** Whom an email went to, and what it says about whom. */
function inShort({ to, text }: Mail): string {
	const lines = text.split('\n').filter((line) => line.startsWith('- '));
	const about = lines.map((line) => {
		const who = /^- (\w+) Heights, /.exec(line)?.[1];
		const what = /days overdue/.test(line)
			? 'overdue'
			: (/(?<=: )(due|valid|expired)(?= )/.exec(line)?.[0] ?? line);
		return who === undefined ? what : `${who} ${what}`;
	});
	return `${to.join(', ').replaceAll(/@[\w.]+/g, '')}: ${about.sort().join(', ')}`;
}
