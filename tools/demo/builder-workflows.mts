import { DateTime } from 'luxon';
import { addEmployee, type BambooHrSimulator } from '../simulator/bamboohr/index.mts';
import { addUser, type ISpringSimulator } from '../simulator/ispring/index.mts';
import type { FinishedRun, N8nApi } from '../n8n/n8n-api.mts';

/** The sheet that the workflow makes in its first run. */
const SHEET = 'ispring_learn_people';

/** What the three workflows for builders find something to do with. */
export function prepareForBuilders(bamboo: BambooHrSimulator, ispring: ISpringSimulator): void {
	const today = DateTime.fromJSDate(bamboo.now());
	addEmployee(bamboo, {
		firstName: 'Nora',
		lastName: 'Newcomer',
		workEmail: 'nora.newcomer@example.com',
		department: 'Production',
		hireDate: today.toISODate() ?? '',
	});
	const certified = [...ispring.state.enrollments.values()].filter(({ certificate }) => certificate !== null);
	for (const { certificate } of certified.slice(0, 3)) {
		if (certificate) certificate.expiryDate = today.plus({ days: 20 }).toISO() ?? '';
	}
	const email = 'carla.contractor@example.com';
	addUser(ispring, { fields: { login: email, email, first_name: 'Carla', last_name: 'Contractor' } });
}

/** One is new, one has an account and one cannot be done. */
const PEOPLE: Array<Record<string, string>> = [
	{
		email: 'paul.partner@example.com',
		firstName: 'Paul',
		lastName: 'Partner',
		jobTitle: 'Reseller',
		department: 'Sales',
	},
	{ email: 'carla.contractor@example.com', firstName: 'Carla', lastName: 'Contractor', jobTitle: 'Painter' },
	{
		email: 'pia.partner@example.com',
		firstName: 'Pia',
		lastName: 'Partner',
		department: 'No Such Department',
	},
];

/** Types people into the sheet, once its workflow has made it. */
export async function fillSheet(api: N8nApi): Promise<void> {
	await api.addRowsToDataTable(SHEET, PEOPLE);
}

/**
 * Runs the workflows that builders may start from, and says in a line each what came of it.
 *
 * @param run imports a file, presses "Execute workflow" at this trigger and waits for the end
 */
export async function runForBuilders(
	api: N8nApi,
	run: (file: string, trigger: string) => Promise<FinishedRun>,
): Promise<string[]> {
	const lines: string[] = [];
	for (const expected of ['created', 'unchanged']) {
		const items = (await run('enroll-new-hires.json', 'Enroll now')).itemsOf('Enroll', 0);
		lines.push(line('enroll-new-hires.json', items.length, 'enrollments', outcomesOf(items), expected));
	}
	const reminders = (await run('expiring-certificates.json', 'Check now')).itemsOf(
		'Replace with your email node',
		0,
	);
	lines.push(
		line(
			'expiring-certificates.json',
			reminders.length,
			'reminders',
			String(reminders[0]?.subject),
			'expires on',
		),
	);

	await run('upsert-users-from-a-sheet.json', 'Upsert now');
	await fillSheet(api);
	for (const expected of ['created, updated, failed', 'unchanged, unchanged, failed']) {
		await run('upsert-users-from-a-sheet.json', 'Upsert now');
		const results = (await api.rowsOfDataTable(SHEET)).map(({ result }) => String(result));
		lines.push(line('upsert-users-from-a-sheet.json', results.length, 'rows', results.join(', '), expected));
	}
	return lines;
}

function outcomesOf(items: Array<Record<string, unknown>>): string {
	return [...new Set(items.map(({ outcome }) => String(outcome)))].join(', ');
}

function line(file: string, count: number, noun: string, what: string, expected: string): string {
	const isAsExpected = count > 0 && what.includes(expected);
	if (!isAsExpected) process.exitCode = 1;
	return `  workflows/${file}: ${count} ${noun} (${what})${isAsExpected ? '' : `, but expected: ${expected}`}`;
}
