import { addEmployee, startBambooHr } from '../../../tools/simulator/bamboohr/index.mts';
import type { BambooHrSimulator, Fault } from '../../../tools/simulator/bamboohr/index.mts';
import { addUser, startISpring } from '../../../tools/simulator/ispring/index.mts';
import type { ISpringSimulator } from '../../../tools/simulator/ispring/index.mts';
import { callBambooHr, callISpring } from './call.mts';

describe('the log, the latency and the faults of the simulators', () => {
	let bamboo: BambooHrSimulator;
	let ispring: ISpringSimulator;

	beforeEach(async () => {
		bamboo = await startBambooHr();
		ispring = await startISpring();
		addEmployee(bamboo);
	});
	afterEach(async () => {
		await bamboo.close();
		await ispring.close();
	});

	const on = (path: string, effect: Fault['effect'], times?: number): Fault => ({
		when: (request) => request.path === path,
		times,
		effect,
	});

	it('every request is logged, with a number that restarts when the log is cleared', async () => {
		await callBambooHr(bamboo, '/api/v1/employees?fields=workEmail&filter[ids][]=1&filter[ids][]=2');
		await callBambooHr(bamboo, '/api/v1/reports/custom?format=json', { body: { fields: ['workEmail'] } });
		expect(bamboo.log).toMatchObject([
			{
				n: 1,
				method: 'GET',
				path: '/api/v1/employees',
				query: { fields: 'workEmail', 'filter[ids][]': ['1', '2'] },
				headers: { accept: 'application/json' },
				status: 200,
				changed: false,
			},
			{ n: 2, method: 'POST', body: { fields: ['workEmail'] } },
		]);
		bamboo.log.length = 0;
		await callBambooHr(bamboo, '/api/v1/nothing');
		expect(bamboo.log).toMatchObject([{ n: 1, status: 404 }]);
	});

	it('each request is delayed by the latency', async () => {
		bamboo.latencyMs = 30;
		const start = performance.now();
		await callBambooHr(bamboo, '/api/v1/employees');
		expect(performance.now() - start).toBeGreaterThan(28);
	});

	it('a fault can replace the status or the body, or redirect, as often as requested', async () => {
		const path = '/api/v1/employees';
		bamboo.faults.push(
			on(path, { kind: 'status', status: 503, headers: { 'retry-after': '2' }, body: 'Sorry' }),
		);
		bamboo.faults.push(on(path, { kind: 'redirect', location: 'https://example.com/' }, 2));
		bamboo.faults.push(on(path, { kind: 'body', body: '<html></html>', contentType: 'text/html' }, Infinity));
		const answers = [];
		for (let count = 0; count < 5; count++) answers.push(await callBambooHr(bamboo, path));
		expect(answers[0]).toMatchObject({ status: 503, text: 'Sorry', headers: { 'retry-after': '2' } });
		expect(answers[1]).toMatchObject({ status: 302, headers: { location: 'https://example.com/' } });
		expect(answers.map((answer) => answer.status)).toEqual([503, 302, 302, 200, 200]);
		expect(answers[4]).toMatchObject({ text: '<html></html>', headers: { 'content-type': 'text/html' } });
		expect((await callBambooHr(bamboo, `${path}/101`)).status).toBe(200);
	});

	it('a fault can close the connection before or after the request is processed, or within the answer', async () => {
		const { userId } = addUser(ispring);
		const path = `/user/${userId}/status`;
		await callISpring(ispring, '/role');
		ispring.log.length = 0;
		const set = async (status: number) => await callISpring(ispring, path, { body: { status } });
		const statusOf = () => ispring.state.users.get(userId)?.status;

		ispring.faults.push({ when: ({ n }) => n === 1, effect: { kind: 'resetBefore' } });
		await expect(set(3)).rejects.toThrow();
		expect(statusOf()).toBe(1);

		ispring.faults.push({
			when: ({ n, method }) => n === 2 && method === 'POST',
			effect: { kind: 'resetAfter' },
		});
		await expect(set(3)).rejects.toThrow();
		expect(statusOf()).toBe(3);

		ispring.faults.push(on('/users/v2', { kind: 'truncate' }));
		await expect(callISpring(ispring, '/users/v2')).rejects.toThrow();
		expect(ispring.log.map(({ status, changed }) => [status, changed])).toEqual([
			[0, false],
			[0, true],
			[200, false],
		]);
		expect((await callISpring(ispring, '/users/v2')).status).toBe(200);
	});

	it('a simulator closes at once, even while an answer is pending', async () => {
		bamboo.faults.push(on('/api/v1/employees', { kind: 'hang' }));
		const arrived = new Promise<void>((resolve) => {
			bamboo.faults.unshift({
				when: () => {
					resolve();
					return false;
				},
				effect: { kind: 'hang' },
			});
		});
		const answer = callBambooHr(bamboo, '/api/v1/employees').then(
			() => 'answered',
			() => 'broken off',
		);
		await arrived;
		await bamboo.close();
		expect(await answer).toBe('broken off');
		expect(bamboo.log.map(({ status }) => status)).toEqual([0]);
	});

	it('a simulator does not start on a port that is in use', async () => {
		await expect(startBambooHr({ port: ispring.port })).rejects.toThrow('EADDRINUSE');
	});
});
