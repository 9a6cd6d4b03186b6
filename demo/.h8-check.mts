import { startISpring, deliver } from '../simulator/ispring/index.mts';
import { N8nApi } from './n8n-api.mts';
import { startN8n } from './n8n-process.mts';
import { setTimeout as pause } from 'node:timers/promises';

const ispring = await startISpring({ clientId: 'sample-client', clientSecret: 'sample-secret' });
const n8n = await startN8n('/tmp/h8/home', '/tmp/h8/n8n.log', new AbortController().signal);
const api: any = new N8nApi(n8n.url);
const show = (label: string) => {
	console.log(label, [...ispring.state.subscribers.values()].map((s) => ({ ...s, secret: s.secret.length })));
	console.log('  asked:', ispring.log.map((e) => `${e.method} ${e.path} ${e.status}`).join(' | '));
	ispring.log.length = 0;
};
const until = async (what: string, test: () => unknown | Promise<unknown>, ms = 20000) => {
	const start = Date.now();
	while (Date.now() - start < ms) {
		if (await test()) return console.log(`${what}: after ${Date.now() - start} ms`);
		await pause(30);
	}
	console.log(`${what}: NOT within ${ms} ms`);
};
try {
	await api.setUpOwner({ email: 'demo@example.com', password: 'Demo-2026', firstName: 'Demo', lastName: 'Owner' });
	const data = { authentication: 'apiKey', apiUrl: ispring.url, clientId: 'sample-client', clientSecret: 'sample-secret' };
	const id = await api.createTestedCredential('iSpring', 'iSpringLearnApi', data);
	const node = {
		id: '3f2504e0-4f89-41d3-9a0c-0305e82c3301', webhookId: '4f2504e0-4f89-41d3-9a0c-0305e82c3301', name: 'iSpring Learn Trigger',
		type: 'n8n-nodes-ispring-bamboohr.iSpringLearnTrigger', typeVersion: 1, position: [0, 0],
		parameters: { event: 'COURSE_COMPLETED_SUCCESSFULLY' }, credentials: { iSpringLearnApi: { id, name: 'iSpring' } },
	};
	const created = await api.request('POST', '/workflows', { name: 'H8', nodes: [node], connections: {}, settings: {} });
	console.log('workflow', created.id, created.versionId);
	const executions = async () => (await api.request('GET', `/executions?filter=${encodeURIComponent(JSON.stringify({ workflowId: created.id }))}`)).results.length;
	const activated = await api.request('POST', `/workflows/${created.id}/activate`, { versionId: created.versionId });
	console.log('active', activated.active, activated.activeVersionId);
	await until('subscribed', () => [...ispring.state.subscribers.values()].some((s) => s.subscriptions.length > 0));
	await pause(500);
	show('published');
	const event = { type: 'COURSE_COMPLETED_SUCCESSFULLY', element: { courseId: 'c-1', learnerId: 'u-1', enrollmentIds: ['e-1'], completionDate: 1770724800000000000 } };
	console.log('delivered', await deliver(ispring, event));
	await until('execution', async () => (await executions()) === 1);
	const url = [...ispring.state.subscribers.values()][0]!.callbackUrl;
	for (const [body, type] of [['{"type":"COURSE_COMPLETED_SUCCESSFULLY","payloads":[]}', 'application/json'], ['garbage', 'application/json'], ['garbage', 'text/plain'], ['--x', 'multipart/form-data; boundary=x'], ['', 'application/json']] as const) {
		const answer = await fetch(url, { method: 'POST', body, headers: { 'content-type': type } });
		console.log('forged', type, JSON.stringify(body), answer.status, await answer.text());
	}
	const form = new FormData();
	form.set('a', 'b');
	const answer = await fetch(url, { method: 'POST', body: form });
	console.log('form', answer.status, await answer.text());
	console.log('executions', await executions());
	// test listening beside the published workflow
	const run = await api.request('POST', `/workflows/${created.id}/run`, { triggerToStartFrom: { name: node.name } });
	console.log('listen', JSON.stringify(run).slice(0, 200));
	show('listening');
	console.log('delivered', await deliver(ispring, event));
	await until('test ended', () => ispring.state.subscribers.size === 1);
	show('after the test');
	// another event
	const changed = await api.request('PATCH', `/workflows/${created.id}`, { nodes: [{ ...node, name: 'Renamed', parameters: { event: 'USER_REGISTERED' } }], connections: {}, versionId: created.versionId });
	await api.request('POST', `/workflows/${created.id}/activate`, { versionId: changed.versionId });
	await until('changed', () => [...ispring.state.subscribers.values()].some((s) => s.subscriptions.some((o) => o.subscriptionType === 'USER_REGISTERED')));
	await pause(500);
	show('republished');
	console.log('delivered', await deliver(ispring, { type: 'USER_REGISTERED', element: { userId: 'u-9', departmentId: 'd', login: null, email: null } }));
	await api.request('POST', `/workflows/${created.id}/deactivate`, {});
	await until('gone', () => ispring.state.subscribers.size === 0);
	show('unpublished');
	// refused: no code arrives
	ispring.quirks.sendsCode = 'never';
	await api.request('POST', `/workflows/${created.id}/activate`, { versionId: changed.versionId }).then((r: any) => console.log('activate said', r.active), (e: Error) => console.log('refused', e.message));
	if (process.argv.includes('--slow')) {
		await until('failed', async () => { const w = await api.request('GET', `/workflows/${created.id}`); return JSON.stringify(w).includes('asked to send a code'); }, 80_000);
		const w = await api.request('GET', `/workflows/${created.id}`);
		console.log(JSON.stringify({ ...w, nodes: 0, activeVersion: 0 }).slice(0, 1500));
		show('failed');
	}
} finally {
	await n8n.stop();
	await ispring.close();
}
process.exit(0);
