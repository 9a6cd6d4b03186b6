import { NodeConnectionTypes, type INode, type INodeParameters, type INodeType } from 'n8n-workflow';
import { LearningSync } from '../../../nodes/LearningSync/LearningSync.node';
import { addEmployee } from '../../../tools/simulator/bamboohr/people.mts';
import { addProfileField, addUser } from '../../../tools/simulator/ispring/people.mts';
import { runWorkflow } from '../../support/engine.mts';
import { placeParameters } from '../../support/place-parameters.mts';
import { startSystems, SYNC_TYPE, type Systems } from '../../support/systems.mts';

const EMPTY = '{"v":1,"kept":[],"written":[]}';

let systems: Systems;
beforeEach(async () => {
	systems = await startSystems();
	addProfileField(systems.ispring, { name: 'bamboohr_id', label: 'BambooHR ID' });
	systems.ispring.quirks.storedForm = 'upperCase';
});
afterEach(async () => await systems.close());

/** Employees whose users have another job title. */
function staff(...ids: string[]) {
	return ids.map((id) => {
		const employee = addEmployee(systems.bamboo, { id, jobTitle: `Clerk ${id}`, department: '' });
		const email = employee.workEmail;
		const names = { first_name: employee.firstName, last_name: employee.lastName };
		const fields = { login: email, email, ...names, bamboohr_id: id, job_title: 'Trainee' };
		return { employee, user: addUser(systems.ispring, { fields }) };
	});
}

async function run(operation: string, memory: unknown, input?: Parameters<Systems['people']>[1]) {
	systems.clearLogs();
	const options = {
		employeeIdField: 'bamboohr_id',
		...(memory === undefined ? {} : { memory: String(memory) }),
	};
	const { summary, changes } = await systems.people(operation, { options, ...input });
	return { summary, changes, memory: summary.memory, writes: Object(summary.requests).writes };
}

describe('the memory of a summary', () => {
	it('is text, whatever the option Memory contains', async () => {
		staff('1');
		for (const operation of ['plan', 'sync'])
			for (const memory of [undefined, '', 'no memory', '{"v":9}', EMPTY])
				expect(typeof (await run(operation, memory)).memory).toBe('string');
	});

	it('keeps the next sync from writing a value again that iSpring Learn stores in its own form', async () => {
		const [one] = staff('1');
		const first = await run('sync', undefined);
		const second = await run('sync', first.memory);
		const third = await run('sync', second.memory);
		expect([first.writes, second.writes, third.writes]).toEqual([1, 0, 0]);
		expect(third.summary.warnings).toEqual([expect.stringContaining('the job title "Clerk 1" as "CLERK 1"')]);
		if (one) one.employee.jobTitle = 'Manager';
		expect((await run('sync', third.memory)).writes).toBe(1);
	});

	it('does not appear in the log, the report, or the items', async () => {
		staff('1');
		const { memory } = await run('sync', undefined);
		const options = {
			employeeIdField: 'bamboohr_id',
			memory: String(memory),
			includeUnchanged: true,
			includeLog: true,
		};
		const { changes, summary } = await systems.people('sync', { options });
		const [hash] = String(summary.memory).match(/[0-9a-z]{9,}/) ?? [];
		expect(hash).toBeDefined();
		expect(JSON.stringify([changes, summary.log])).not.toContain(hash);
	});

	it('is used by Explain', async () => {
		staff('1');
		const { memory } = await run('sync', (await run('sync', undefined)).memory);
		const { changes } = await run('explain', memory, { parameters: { employeeId: '1' } });
		expect(changes[0]).toMatchObject({
			action: 'none',
			reason: 'iSpring Learn keeps the job title "Clerk 1" as "CLERK 1", so it is left as it is.',
		});
		expect((await run('explain', undefined, { parameters: { employeeId: '1' } })).changes[0]).toMatchObject({
			action: 'update',
		});
	});

	it('is returned by both Plan and Apply', async () => {
		staff('1', '2');
		const plan = await run('plan', undefined);
		expect(plan.memory).toBe(EMPTY);
		const applied = await run('apply', plan.memory, { input: plan.changes });
		expect((await run('plan', applied.memory)).changes).toEqual([]);
	});
});

it('batches of Loop Over Items share the memory, so the last summary covers all of them', async () => {
	staff('1', '2', '3');
	const sync = new LearningSync();
	const parameters = (operation: string): INodeParameters =>
		placeParameters(sync.description, {
			resource: 'people',
			operation,
			employeeIdField: 'bamboohr_id',
			memory: EMPTY,
		});
	const node = (name: string, type: string, given: INodeParameters = {}): INode => ({
		id: name,
		name,
		type,
		typeVersion: 1,
		position: [0, 0],
		parameters: given,
	});
	const to = (name: string) => [{ node: name, type: NodeConnectionTypes.Main, index: 0 }];
	const { run: execution } = await runWorkflow({
		credentials: systems.credentials,
		nodeTypes: { [SYNC_TYPE]: sync, 'test.loop': oneByOne() },
		nodes: [
			node('Start', 'test.start'),
			node('Plan', SYNC_TYPE, parameters('plan')),
			node('Loop', 'test.loop'),
			node('Apply', SYNC_TYPE, parameters('apply')),
		],
		connections: {
			Start: { main: [to('Plan')] },
			Plan: { main: [to('Loop')] },
			Loop: { main: [to('Apply')] },
			Apply: { main: [to('Loop')] },
		},
	});
	const batches = execution.data.resultData.runData.Apply ?? [];
	const summaries = batches.map(({ data }) => data?.main?.[1]?.[0]?.json);
	expect(summaries.map((summary) => summary?.status)).toEqual(['success', 'success', 'success']);
	expect((await run('plan', summaries.at(-1)?.memory)).changes).toEqual([]);
	expect((await run('plan', summaries[0]?.memory)).changes).toHaveLength(2);
});

/** Outputs its first input one item at a time, like Loop Over Items. */
function oneByOne(): INodeType {
	return {
		description: {
			displayName: 'Loop',
			name: 'loop',
			group: ['transform'],
			version: 1,
			description: 'Outputs one item at a time',
			defaults: { name: 'Loop' },
			inputs: [NodeConnectionTypes.Main],
			outputs: [NodeConnectionTypes.Main],
			properties: [],
		},
		async execute() {
			const context = this.getContext('node');
			const waiting = Array.isArray(context.waiting) ? context.waiting : this.getInputData();
			context.waiting = waiting.slice(1);
			return waiting.length === 0 ? [[]] : [waiting.slice(0, 1)];
		},
	};
}
