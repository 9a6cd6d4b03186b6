import { startBambooHr } from '../../tools/simulator/bamboohr/index.mts';
import { addTable } from '../../tools/simulator/bamboohr/learning.mts';
import { addEmployee, addListOption } from '../../tools/simulator/bamboohr/people.mts';
import { startISpring } from '../../tools/simulator/ispring/index.mts';
import { addCourse, addEnrollment, issueCertificate } from '../../tools/simulator/ispring/learning.mts';
import { addDepartment, addProfileField, addUser } from '../../tools/simulator/ispring/people.mts';
import { runLearningSync } from '../../src/learning/run';
import { DEFAULT_LEARNING_SETTINGS } from '../../src/learning/settings';
import { runSync } from '../../src/people/run';
import { snapshotOf, settings, startMixedCompany } from '../people/mixed-company.mts';
import { clientsFor } from '../support/clients.mts';
import type { BothSystems, Scenario } from './at-every-request.mts';

const common = { since: '', includeUnchanged: false, timezone: 'UTC' };

/** Far more than a response on loopback takes, even on a busy machine. */
const TIMEOUT_MS = 20_000;

/** Every kind of people change is pending. */
export const peopleScenario: Scenario = {
	open: startMixedCompany,
	run: async ({ bamboo, ispring }, timeoutMs = TIMEOUT_MS) =>
		await runSync(clientsFor(bamboo, ispring, { timeoutMs }), {
			...common,
			settings,
			onLimit: 'stop',
		}),
	snapshot: ({ ispring }) => snapshotOf(ispring),
};

/** Two departments have exchanged their names in BambooHR, one has no code yet, and one is new. */
async function openDepartments(): Promise<BothSystems> {
	const [bamboo, ispring] = await Promise.all([startBambooHr(), startISpring()]);
	addProfileField(ispring, { name: settings.employeeIdField, label: 'BambooHR ID' });
	const codeOf = (name: string) => `bamboohr:${addListOption(bamboo, 'department', name)}`;
	const codes: Record<string, string> = { Sales: codeOf('Support'), Support: codeOf('Sales'), Board: '' };
	for (const [place, name] of ['Sales', 'Support', 'Board', 'Care'].entries()) {
		const id = String(place + 1);
		const { workEmail } = addEmployee(bamboo, { id, department: name });
		const code = codes[name];
		if (code === undefined) continue;
		const { departmentId } = addDepartment(ispring, { name, code });
		addUser(ispring, { departmentId, fields: { login: workEmail, email: workEmail } });
	}
	return { bamboo, ispring };
}

/** Every kind of change of a department is pending. */
export const departmentScenario: Scenario = {
	open: openDepartments,
	run: peopleScenario.run,
	snapshot({ ispring }) {
		const { departments, users } = ispring.state;
		return [...departments.values()]
			.map(({ departmentId, name, code }) => ({
				name,
				code,
				logins: [...users.values()]
					.filter((user) => user.departmentId === departmentId)
					.map(({ fields }) => fields.login)
					.sort(),
			}))
			.sort((one, other) => one.name.localeCompare(other.name));
	},
};

/** Three employees with two courses: passed with a certificate, passed without one, or in progress. */
async function openSchool(): Promise<BothSystems> {
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
	return { bamboo, ispring };
}

const columns = { ...DEFAULT_LEARNING_SETTINGS.assignmentColumns, courseId: 'courseId', status: 'status' };
const learningSettings = {
	...DEFAULT_LEARNING_SETTINGS,
	assignmentTable: 'customTraining',
	assignmentColumns: columns,
};

export const learningScenario: Scenario = {
	open: openSchool,
	run: async ({ bamboo, ispring }, timeoutMs = TIMEOUT_MS) => {
		const clients = clientsFor(bamboo, ispring, { timeoutMs });
		return await runLearningSync(clients, { ...common, settings: learningSettings });
	},
	snapshot({ bamboo }) {
		const { trainingTypes, trainingCategories, trainingRecords, fileCategories, files, tables } =
			bamboo.state;
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
	},
};
