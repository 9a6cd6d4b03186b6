import { startBambooHr, type BambooHrSimulator } from '../../simulator/bamboohr/index.mts';
import { addTable } from '../../simulator/bamboohr/learning.mts';
import { addEmployee } from '../../simulator/bamboohr/people.mts';
import type { FaultEffect } from '../../simulator/http/faults.mts';
import { startISpring, type ISpringSimulator } from '../../simulator/ispring/index.mts';
import { addCourse, addEnrollment, issueCertificate } from '../../simulator/ispring/learning.mts';
import { addUser } from '../../simulator/ispring/people.mts';
import type { LearningClients } from '../../src/learning/clients';
import { runLearningSync } from '../../src/learning/run';
import { DEFAULT_LEARNING_SETTINGS } from '../../src/learning/settings';
import { clientsFor } from '../support/clients.mts';

const columns = { ...DEFAULT_LEARNING_SETTINGS.assignmentColumns, courseId: 'courseId', status: 'status' };
const settings = {
	...DEFAULT_LEARNING_SETTINGS,
	assignmentTable: 'customTraining',
	assignmentColumns: columns,
};

interface Company {
	bamboo: BambooHrSimulator;
	ispring: ISpringSimulator;
}

/** Three people with two courses: passed with a certificate, passed without, under way. */
async function withCompany<T>(use: (company: Company) => Promise<T>): Promise<T> {
	const [bamboo, ispring] = await Promise.all([startBambooHr(), startISpring()]);
	const fields = ['courseId', 'status'].map((alias, id) => ({ id, name: alias, alias, type: 'text' }));
	addTable(bamboo, { alias: 'customTraining', columns: fields });
	const courses = ['Safety', 'Sales'].map((title) => addCourse(ispring, { title }).contentItemId);
	for (const id of ['1', '2', '3']) {
		addEmployee(bamboo, { id, workEmail: `p${id}@example.com` });
		const login = `p${id}@example.com`;
		const learnerId = addUser(ispring, { fields: { login, email: login } }).userId;
		courses.forEach((courseId, index) => {
			const isDone = (Number(id) + index) % 2 === 0;
			const enrollment = addEnrollment(ispring, {
				courseId,
				learnerId,
				accessDate: '2026-01-01',
				...(isDone
					? { completionStatus: 'passed', completionDate: '2026-02-01T10:00:00Z' }
					: { completionStatus: 'in_progress' }),
			});
			if (isDone && index === 0) issueCertificate(ispring, enrollment);
		});
	}
	try {
		return await use({ bamboo, ispring });
	} finally {
		await Promise.all([bamboo.close(), ispring.close()]);
	}
}

function clients({ bamboo, ispring }: Company): LearningClients {
	return {
		...clientsFor(bamboo, ispring),
		async download(url) {
			const answer = await fetch(url);
			return { status: answer.status, bytes: new Uint8Array(await answer.arrayBuffer()) };
		},
		lanes: 4,
	};
}

async function run(company: Company) {
	return await runLearningSync(clients(company), {
		settings,
		since: '',
		includeUnchanged: false,
		timezone: 'UTC',
	});
}

/** All that BambooHR has, without its own ids. */
function picture({ bamboo }: Company): unknown {
	const { trainingTypes, trainingCategories, trainingRecords, fileCategories, files, tables } = bamboo.state;
	const sorted = (values: unknown[]) => values.map((value) => JSON.stringify(value)).sort();
	return {
		types: sorted([...trainingTypes.values()].map(({ name }) => name)),
		categories: sorted([...trainingCategories.values()].map(({ name }) => name)),
		records: sorted(
			[...trainingRecords.values()].map(({ employeeId, completed, notes, type }) => [
				employeeId,
				completed,
				notes,
				trainingTypes.get(type)?.name,
			]),
		),
		fileCategories: sorted([...fileCategories.values()].map(({ name }) => name)),
		files: sorted([...files.values()].map(({ employeeId, name }) => [employeeId, name])),
		rows: sorted(
			(tables.get('customTraining')?.rows ?? []).map(({ employeeId, values }) => [employeeId, values]),
		),
	};
}

describe('an export that is cut off', () => {
	let undisturbed: { end: unknown; requests: { bamboo: number; ispring: number } };

	beforeAll(async () => {
		undisturbed = await withCompany(async (company) => {
			const { summary } = await run(company);
			expect(summary.counts).toMatchObject({ trainingType: 2, completion: 3, assignment: 6, certificate: 1 });
			expect(summary.status).toBe('success');
			const requests = { bamboo: company.bamboo.log.length, ispring: company.ispring.log.length };
			return { end: picture(company), requests };
		});
	});

	const cuts: Array<[string, FaultEffect, number]> = [
		['once, before the server acts', { kind: 'resetBefore' }, 1],
		['once, after the server has acted', { kind: 'resetAfter' }, 1],
		['in the middle of an answer', { kind: 'truncate' }, 1],
		['for good, before the server acts', { kind: 'resetBefore' }, Infinity],
		['for good, after the server has acted once more', { kind: 'resetAfter' }, Infinity],
	];
	it.each(cuts)(
		'ends as if it had not been when run again: cut %s',
		async (_, effect, times) => {
			for (const system of ['bamboo', 'ispring'] as const) {
				for (let k = 1; k <= undisturbed.requests[system] + 1; k++) {
					await withCompany(async (company) => {
						const first = { when: ({ n }: { n: number }) => n === k, effect };
						const rest = {
							when: ({ n }: { n: number }) => n > k,
							times: Infinity,
							effect: { kind: 'resetBefore' as const },
						};
						company[system].faults.push(first, ...(times === Infinity ? [rest] : []));
						await run(company).catch(() => undefined);
						company[system].faults.length = 0;

						const again = await run(company);

						expect([system, k, again.summary.status]).toEqual([system, k, 'success']);
						expect(picture(company)).toEqual(undisturbed.end);
						const third = await run(company);
						expect([system, k, third.summary.requests.writes]).toEqual([system, k, 0]);
					});
				}
			}
		},
		60_000,
	);
});
