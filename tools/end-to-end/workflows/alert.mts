import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endedRuns } from '../../n8n/ended-runs.mts';
import type { SampleN8n } from '../../n8n/sample-n8n.mts';
import { addEmployee, changeEmployee, deliver } from '../../simulator/bamboohr/index.mts';
import type { Fault } from '../../simulator/http/faults.mts';

const FILE = 'alert-on-failure.json';
const TRIGGER = 'A workflow failed';
const rejected = (status: number): Fault => ({
	when: () => true,
	times: Infinity,
	effect: { kind: 'status', status },
});
/** What n8n hands to an error workflow when a trigger fails, before there is an execution. */
const TRIGGER_FAILURE = {
	trigger: {
		error: {
			name: 'WorkflowActivationError',
			message: 'The workflow was deactivated because its trigger node "Feed" failed',
			cause: { name: 'NodeApiError', message: 'The feed cannot be read. Check its address.' },
			node: { name: 'Feed' },
		},
		mode: 'trigger',
	},
	workflow: { id: 'broken', name: 'Read a feed' },
};

/** Publishes the error workflow, and lets a workflow fail that names it. */
export async function testAlert(n8n: SampleN8n): Promise<void> {
	const { api, bamboo, ispring, mailbox, until, publishFile } = n8n;
	const alerts = () => mailbox.mails.filter(({ subject }) => subject.startsWith('Failed: '));
	const errorWorkflow = await publishFile(FILE);
	const edits = { errorWorkflow };
	const newHire = await publishFile('instant-new-hire.json', undefined, edits);
	const webhook = [...bamboo.state.webhooks.values()].at(-1);
	if (!webhook) throw new Error('BambooHR has no webhook.');
	const { id } = addEmployee(bamboo, { firstName: 'Alma', lastName: 'Alert', workEmail: 'alma@example.com' });
	let changesMade = 0;
	/** Lets BambooHR report a change, and waits for the run and for the alert workflow if it fails. */
	const change = async (expected: 'success' | 'error') => {
		const count = ++changesMade;
		const alertRuns = (await api.executionsOf(errorWorkflow)).length;
		changeEmployee(bamboo, id, { jobTitle: `Title ${count}` });
		await deliver(bamboo, webhook, [{ employeeId: id, action: 'updated', changedFields: ['jobTitle'] }]);
		const [run] = await endedRuns(n8n, `Waiting for delivery ${count}`, newHire, { count });
		assert.equal(run?.status, expected);
		if (expected === 'error') {
			await endedRuns(n8n, 'Waiting for the error workflow', errorWorkflow, { count: alertRuns + 1 });
		}
		return run?.id;
	};

	await test(`${FILE} emails a failure once, with what to do and a link`, async (t) => {
		ispring.faults.push(rejected(401));
		const executionId = await change('error');
		await change('error');
		assert.equal(alerts().length, 1);
		const [alert] = alerts();
		t.diagnostic(alert?.text ?? '');
		assert.equal(alert?.subject, 'Failed: Sync employees instantly when BambooHR changes');
		assert.match(alert?.text ?? '', /iSpring Learn.*401|401.*iSpring Learn|credential/s);
		assert.ok(alert?.text.includes(`/workflow/${newHire}/executions/${executionId}`), 'There is no link.');
	});

	await test(`${FILE} emails the same failure again, once, after successes in between`, async () => {
		ispring.faults.length = 0;
		await change('success');
		await change('success');
		ispring.faults.push(rejected(401));
		await change('error');
		await change('error');
		assert.equal(alerts().length, 2);
	});

	await test(`${FILE} emails another reason at once`, async () => {
		ispring.faults.length = 0;
		bamboo.faults.push(rejected(403));
		await change('error');
		bamboo.faults.length = 0;
		assert.equal(alerts().length, 3);
		assert.notEqual(alerts().at(-1)?.text, alerts().at(-2)?.text);
	});

	await test(`${FILE} emails a trigger that failed, for which there is no execution`, async () => {
		const { run } = await n8n.runFile(FILE, TRIGGER, { pinData: { [TRIGGER]: [{ json: TRIGGER_FAILURE }] } });
		assert.equal(run.status, 'success', run.error);
		const text = alerts().at(-1)?.text ?? '';
		assert.match(text, /"Read a feed" failed/);
		assert.match(text, /The feed cannot be read\. Check its address\./);
		assert.match(text, /Its trigger failed/);
	});

	for (const workflowId of [newHire, errorWorkflow]) await api.unpublish(workflowId);
	await until('Unpublishing', () => !bamboo.state.webhooks.has(webhook.id) || undefined);
}
