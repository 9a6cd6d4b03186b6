import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openBrowser } from '../../editor/browser.mts';
import type { Mail } from '../../mailbox/mailbox.mts';
import type { SampleN8n } from '../../n8n/sample-n8n.mts';
import { learnersOf, nameOf } from '../../simulator/company/change-people.mts';
import { addCourse } from '../../simulator/ispring/index.mts';
import { EXEMPTIONS, REMINDERS, RULES } from '../tables.mts';
import { widthOf } from '../width-of.mts';

const REPORT = 'compliance-report.json';
const REMINDERS_FILE = 'overdue-reminders.json';
const COURSE = 'Everybody & $& <b>Knows</b>';
/** Nothing listens there. */
const CLOSED = { fromEmail: 'not an address', toEmail: 'not an address' };
/** Of a phone, and of a mail program. */
const WIDTHS = [390, 800];

/**
 * Mails the page with who lacks which training, and reminds everybody once, also after a run in which no email went out.
 *
 * @param chromium the path of the browser in which emails and the page are opened
 */
export async function testComplianceWorkflows(n8n: SampleN8n, chromium: string): Promise<void> {
	const { api, ispring, mailbox, runFile } = n8n;
	const report = async (): Promise<Mail> => {
		const { run } = await runFile(REPORT, 'Report now');
		assert.equal(run.status, 'success', run.error);
		const mail = mailbox.mails.at(-1);
		assert.ok(mail, 'No email came.');
		return mail;
	};
	const remind = async (edits: Record<string, Record<string, unknown>> = {}) => {
		const before = mailbox.mails.length;
		const { run } = await runFile(REMINDERS_FILE, 'Remind now', {
			nodes: { 'Write reminders': { ladder: { step: [{ days: -3650, to: 'learner' }] } }, ...edits },
		});
		return { run, mails: mailbox.mails.slice(before) };
	};

	await test(`${REPORT} mails the page and both tables, and says that no rule is active`, async (t) => {
		const { subject, text, attachments } = await report();
		t.diagnostic(subject);
		assert.match(subject, /^Training on \d{4}-\d{2}-\d{2}: \d+% valid$/);
		assert.match(text, /No rule in the data table bamboohr_ispring_rules is active\./);
		assert.deepEqual(
			attachments.map(({ filename }) => filename.replace(/\d{4}-\d{2}-\d{2}/, 'day')),
			['training-matrix-day.html', 'training-gaps-day.csv', 'training-evidence-day.csv'],
		);
	});

	await test(`${REPORT} takes who needs what, and who does not, from the tables, and its page opens`, async () => {
		const [person] = learnersOf(n8n, 1);
		assert.ok(person, 'The sample company has too few employees.');
		addCourse(ispring, { title: COURSE });
		await api.addRowsToDataTable(RULES, [
			{ active: true, name: 'All', courses: COURSE, everyone: true },
			{ active: false, name: 'Switched off', courses: 'No such course', everyone: true },
		]);
		await api.addRowsToDataTable(EXEMPTIONS, [
			{ employeeId: person.id, courseId: COURSE, until: '2999-12-31', reason: 'On a project' },
		]);
		const { text, attachments } = await report();
		assert.doesNotMatch(text, /No rule/);
		const [matrix] = attachments;
		const page = await openedPage(chromium, matrix?.content.toString() ?? '');
		assert.match(page.title, /^Training on \d{4}-\d{2}-\d{2}$/);
		assert.deepEqual([page.courses, page.exempt], [[COURSE], [nameOf(person)]]);
		assert.deepEqual(page.errors, []);
		await api.deleteDataTable(RULES);
		await api.deleteDataTable(EXEMPTIONS);
	});

	await test(`${REMINDERS_FILE} sends each reminder once, also after a run in which none could be sent`, async (t) => {
		const failed = await remind({ 'Send the reminder': CLOSED });
		assert.equal(failed.run.status, 'error');
		assert.deepEqual([failed.mails, await api.rowsOfDataTable(REMINDERS)], [[], []]);
		const first = await remind();
		assert.equal(first.run.status, 'success', first.run.error);
		const [mail] = first.mails;
		assert.ok(mail, 'There is no reminder.');
		t.diagnostic(`${first.mails.length} reminders, such as "${mail.subject}"`);
		assert.equal((await api.rowsOfDataTable(REMINDERS)).length, first.mails.length);
		for (const width of WIDTHS) assert.ok((await widthOf(chromium, mail.html, width)) <= width);
		const second = await remind();
		assert.equal(second.run.status, 'success', second.run.error);
		assert.deepEqual(second.mails, []);
	});
}

/** The page of a report, as a browser shows it. */
async function openedPage(chromium: string, html: string) {
	const { page, close } = await openBrowser(chromium, 'http://127.0.0.1');
	const errors: string[] = [];
	page.on('console', (message) => void (message.type() === 'error' && errors.push(message.text())));
	page.on('pageerror', (error) => errors.push(error.message));
	await page.setContent(html);
	const courses = await page.locator('.matrix thead th:not(:first-child)').allInnerTexts();
	await page.getByLabel('State').selectOption('exempt');
	const rows = await page.locator('.matrix tbody tr:visible th').allInnerTexts();
	const title = await page.title();
	await close();
	return { title, courses, exempt: rows.map((text) => text.split('\n')[0]), errors };
}
