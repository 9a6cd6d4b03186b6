import { startBambooHr, type BambooHrSimulator } from '../../../tools/simulator/bamboohr/index.mts';
import { addEmployee } from '../../../tools/simulator/bamboohr/people.mts';
import { startISpring, type ISpringSimulator } from '../../../tools/simulator/ispring/index.mts';
import { addProfileField, addUser } from '../../../tools/simulator/ispring/people.mts';
import { runApply } from '../../../src/people/run-apply';
import { runPlan, runSync } from '../../../src/people/run';
import { settle } from '../../../src/http/settle';
import { clientsFor } from '../../support/clients.mts';
import { ID_FIELD, settings } from '../mixed-company.mts';

let bamboo: BambooHrSimulator;
let ispring: ISpringSimulator;
beforeEach(async () => {
	[bamboo, ispring] = await Promise.all([startBambooHr(), startISpring()]);
	addProfileField(ispring, { name: ID_FIELD });
});
afterEach(async () => {
	await Promise.all([bamboo.close(), ispring.close()]);
});

const options = { settings, since: '', includeUnchanged: false, timezone: 'UTC' };
const clients = () => clientsFor(bamboo, ispring);

/** Employee and account are linked, with the email that each of the two systems has. */
function person(id: string, inBambooHr: string, inISpring: string) {
	addEmployee(bamboo, { id, workEmail: inBambooHr });
	if (inISpring === '') return;
	addUser(ispring, { fields: { login: inISpring, email: inISpring, [ID_FIELD]: id } });
}

const emailOf = (id: string) =>
	[...ispring.state.users.values()].find(({ fields }) => fields[ID_FIELD] === id)?.fields.email;

describe('An address that changes hands', () => {
	beforeEach(() => {
		person('1', 'info@example.com', '');
		person('2', 'second@example.com', 'info@example.com');
	});

	it('The address is given up first and then taken, in one run.', async () => {
		const { items, summary } = await runSync(clients(), { ...options, onLimit: 'stop' });
		expect(summary.status).toBe('success');
		expect(items.map(({ employeeId, action }) => `${employeeId} ${action}`)).toEqual([
			'null create',
			'2 update',
			'1 create',
		]);
		expect([emailOf('1'), emailOf('2')]).toEqual(['info@example.com', 'second@example.com']);
	});

	it('The address changes hands in a plan that is applied item by item.', async () => {
		const plan = await runPlan(clients(), options);
		for (const item of plan.items) {
			const { items } = await runApply(clients(), options, [item], false);
			expect(items.map(({ item: { outcome } }) => outcome)).toEqual(['done']);
		}
		expect([emailOf('1'), emailOf('2')]).toEqual(['info@example.com', 'second@example.com']);
	});

	it('The address is not taken before it is given up.', async () => {
		const plan = await runPlan(clients(), options);
		const users = structuredClone(ispring.state.users);
		const { items } = await runApply(clients(), options, plan.items.slice(2), false);
		expect(items.map(({ item: { outcome, error } }) => [outcome, error])).toEqual([
			[
				'failed',
				'The address of Sam Sample1 still belongs to another user who has not been changed yet. Apply that change first, or run again.',
			],
		]);
		expect(ispring.state.users).toEqual(users);
	});
});

it('An address is disputed while its user keeps it.', async () => {
	person('1', 'info@example.com', '');
	// The login was chosen by hand and stays, whatever the email is.
	person('2', 'second@example.com', 'second@example.com');
	for (const user of ispring.state.users.values())
		if (user.fields[ID_FIELD] === '2') user.fields.login = 'info@example.com';
	const { items } = await runSync(clients(), { ...options, onLimit: 'stop' });
	const first = items.find(({ employeeId }) => employeeId === '1');
	expect(first).toMatchObject({ situation: 'disputed', action: 'none', outcome: 'skipped' });
	expect(first?.reason).toContain('The login info@example.com of Sam Sample1 (employee 1) belongs to');
});

describe('Addresses that change hands in a cycle', () => {
	const loginOf = (id: string) =>
		[...ispring.state.users.values()].find(({ fields }) => fields[ID_FIELD] === id)?.fields.login;

	it.each([2, 3, 7])('Addresses in a cycle of %s employees are all correct after one run.', async (size) => {
		const addresses = Array.from({ length: size }, (_, index) => `p${index}@example.com`);
		addresses.forEach((address, index) =>
			person(String(index + 1), addresses[(index + 1) % size] ?? '', address),
		);
		const { items, summary } = await runSync(clients(), { ...options, onLimit: 'stop' });
		expect(summary.status).toBe('success');
		expect(new Set(items.map(({ outcome }) => outcome))).toEqual(new Set(['done']));
		addresses.forEach((_, index) => {
			const wanted = addresses[(index + 1) % size];
			expect([emailOf(String(index + 1)), loginOf(String(index + 1))]).toEqual([wanted, wanted]);
		});
		const second = await runSync(clients(), { ...options, onLimit: 'stop' });
		expect(second.summary.requests.writes).toBe(0);
	});

	it('Addresses in a cycle that was interrupted are corrected by the next run.', async () => {
		for (let at = 1; at <= 4; at += 1) {
			ispring.state.users.clear();
			bamboo.state.employees.clear();
			person('1', 'b@example.com', 'a@example.com');
			person('2', 'a@example.com', 'b@example.com');
			let writes = 0;
			ispring.faults.push({
				when: ({ method, path }) => method === 'POST' && path.startsWith('/user/') && ++writes >= at,
				times: Infinity,
				effect: { kind: 'status', status: 401 },
			});
			await settle(runSync(clients(), { ...options, onLimit: 'stop' }));
			ispring.faults.length = 0;
			await runSync(clients(), { ...options, onLimit: 'stop' });
			expect([emailOf('1'), emailOf('2')]).toEqual(['b@example.com', 'a@example.com']);
			expect([loginOf('1'), loginOf('2')]).toEqual(['b@example.com', 'a@example.com']);
		}
	});
});
