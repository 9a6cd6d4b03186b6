import { addEmployee, changeEmployee } from '../../../tools/simulator/bamboohr/people.mts';
import { addProfileField, addUser } from '../../../tools/simulator/ispring/people.mts';
import { startSystems, userByLogin, type Systems } from '../../support/systems.mts';

const linked = { employeeIdField: 'bamboohr_id' };

describe('finding the account of an employee', () => {
	let systems: Systems;
	beforeEach(async () => {
		systems = await startSystems();
		systems.ispring.quirks.uniqueEmails = false;
		addProfileField(systems.ispring, { name: 'bamboohr_id', label: 'BambooHR ID' });
		addEmployee(systems.bamboo, {
			id: '1',
			firstName: 'Ann',
			lastName: 'Exemplar',
			workEmail: 'Ann@Example.com',
		});
	});
	afterEach(async () => {
		await systems.close();
	});

	const account = (fields: Record<string, string>) => addUser(systems.ispring, { fields });
	const users = () => systems.ispring.state.users.size;

	it('takes the e-mail in any case, and then stores the id', async () => {
		account({ login: 'ann.e', email: 'ANN@example.COM' });
		const { changes } = await systems.people('sync', { options: linked });
		expect(changes).toMatchObject([{ situation: 'matched', action: 'update', outcome: 'done' }]);
		expect(userByLogin(systems.ispring, 'ann.e')?.fields).toMatchObject({
			bamboohr_id: '1',
			email: 'ANN@example.COM',
		});
	});

	it('takes the login when there is no e-mail', async () => {
		account({ login: 'ann@example.com' });
		const { changes } = await systems.people('sync', { options: linked });
		expect(changes).toMatchObject([{ situation: 'matched', outcome: 'done' }]);
		expect(users()).toBe(2);
	});

	it('keeps the account when the e-mail changes', async () => {
		await systems.people('sync', { options: linked });
		changeEmployee(systems.bamboo, '1', { workEmail: 'ann.new@example.com' });
		const { changes } = await systems.people('sync', { options: linked });
		expect(changes).toMatchObject([{ situation: 'linked', action: 'update' }]);
		expect(users()).toBe(2);
		// The login was made from the e-mail and still was it: it follows.
		expect(userByLogin(systems.ispring, 'ann.new@example.com')?.fields.email).toBe('ann.new@example.com');
	});

	it('leaves a login alone that somebody chose', async () => {
		account({ login: 'annie', email: 'old@example.com', bamboohr_id: '1' });
		await systems.people('sync', { options: linked });
		expect(userByLogin(systems.ispring, 'annie')?.fields.email).toBe('Ann@Example.com');
	});

	const twoAccounts: Array<[string, Array<Record<string, string>>]> = [
		[
			'the same stored id',
			[
				{ login: 'a', bamboohr_id: '1' },
				{ login: 'b', bamboohr_id: '1' },
			],
		],
		[
			'the same e-mail',
			[
				{ login: 'a', email: 'ann@example.com' },
				{ login: 'b', email: 'ann@example.com' },
			],
		],
		[
			'one the e-mail, the other the login',
			[{ login: 'a', email: 'ann@example.com' }, { login: 'ann@example.com' }],
		],
		[
			'one the stored id, the other the new e-mail',
			[
				{ login: 'a', email: 'old@example.com', bamboohr_id: '1' },
				{ login: 'b', email: 'ann@example.com' },
			],
		],
	];
	it.each(twoAccounts)('guesses nobody when two accounts fit: %s', async (_, fields) => {
		fields.forEach((one) => account(one));
		const { changes } = await systems.people('sync', { options: linked });
		expect(changes).toMatchObject([{ situation: 'disputed', action: 'none', outcome: 'skipped' }]);
		expect(changes[0]?.reason).toMatch(/login a\b.*login (b|ann@example.com)/);
		expect(systems.changes()).toBe(0);
	});

	it('guesses nobody when two employees share the address that would be the login', async () => {
		addEmployee(systems.bamboo, {
			id: '2',
			firstName: 'Anna',
			lastName: 'Other',
			workEmail: 'ann@example.com',
		});
		const { changes } = await systems.people('sync', { options: linked });
		expect(changes.map(({ situation, outcome }) => [situation, outcome])).toEqual([
			['disputed', 'skipped'],
			['disputed', 'skipped'],
		]);
		expect(changes[0]?.reason).toContain('Ann Exemplar (employee 1) and Anna Other (employee 2)');
		expect(users()).toBe(1);
	});

	it('guesses nobody when one account fits two employees', async () => {
		account({ login: 'ann', email: 'ann@example.com' });
		addEmployee(systems.bamboo, { id: '2', workEmail: 'ann@example.com' });
		const { changes } = await systems.people('sync', { options: linked });
		expect(changes.map(({ situation }) => situation)).toEqual(['disputed', 'disputed']);
		expect(systems.changes()).toBe(0);
	});

	it('does not take an account that keeps the id of somebody else', async () => {
		addEmployee(systems.bamboo, { id: '2', workEmail: 'bo@example.com', lastName: 'Sample' });
		account({
			login: 'x',
			email: 'bo@example.com',
			bamboohr_id: '1',
			first_name: 'Ann',
			last_name: 'Exemplar',
			job_title: 'Clerk',
		});
		const { changes } = await systems.people('sync', { options: linked });
		expect(changes.map(({ employeeId, situation }) => [employeeId, situation]).sort()).toEqual([
			['1', 'linked'],
			['2', 'unmatched'],
		]);
	});

	it('gives the account of somebody whose record was made anew to the new record, and switches nobody off', async () => {
		const old = account({ login: 'ann@example.com', email: 'ann@example.com', bamboohr_id: '77' });
		const { changes } = await systems.people('sync', { options: { ...linked, orphanAction: 'deactivate' } });
		expect(changes).toMatchObject([
			{ employeeId: '1', situation: 'matched', action: 'update', outcome: 'done' },
		]);
		expect([old.status, old.fields.bamboohr_id]).toEqual([1, '1']);
	});

	it('creates nobody while an account that may be theirs cannot be read', async () => {
		addEmployee(systems.bamboo, { id: '2', workEmail: 'bo@example.com' });
		const broken = account({ login: 'ann.e', email: 'ann@example.com' });
		Object.assign(broken, { userId: {} });
		const { changes, summary } = await systems.people('sync', { options: linked });
		expect(changes.map(({ employeeId, outcome }) => [employeeId, outcome])).toEqual([
			['2', 'done'],
			['1', 'failed'],
		]);
		expect(summary.status).toBe('partial');
	});

	it('has no account for somebody without an e-mail, says so, and lets the others go on', async () => {
		addEmployee(systems.bamboo, {
			id: '2',
			firstName: 'Noa',
			lastName: 'Mail',
			workEmail: '',
			homeEmail: 'noa@home.example.com',
		});
		const { changes, summary } = await systems.people('sync', { options: linked });
		expect(changes).toMatchObject([
			{ employeeId: '1', outcome: 'done' },
			{ employeeId: '2', action: 'none', outcome: 'skipped' },
		]);
		expect(changes[1]?.reason).toContain('no work e-mail for Noa Mail');
		expect(summary.status).toBe('success');

		await systems.people('sync', { options: { ...linked, emailFrom: 'workEmailThenHomeEmail' } });
		expect(userByLogin(systems.ispring, 'noa@home.example.com')).toBeDefined();
	});

	it('makes the login from the employee number when told to, and needs no e-mail then', async () => {
		addEmployee(systems.bamboo, { id: '2', workEmail: '', employeeNumber: 'N-2' });
		addEmployee(systems.bamboo, { id: '3', workEmail: '', employeeNumber: '' });
		const { changes } = await systems.people('sync', { options: { ...linked, loginFrom: 'employeeNumber' } });
		expect(userByLogin(systems.ispring, 'N-2')?.fields.bamboohr_id).toBe('2');
		expect(changes.find(({ employeeId }) => employeeId === '3')?.reason).toContain('no employee number');
	});
});
