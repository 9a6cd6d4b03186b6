import { addEmployee, changeEmployee } from '../../../tools/simulator/bamboohr/people.mts';
import { addProfileField, addUser } from '../../../tools/simulator/ispring/people.mts';
import { startSystems, userByLogin, type Systems } from '../../support/systems.mts';

const linked = { employeeIdField: 'bamboohr_id' };

describe('The search for the account of an employee', () => {
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

	it('matches the email in upper or lower case, and then stores the ID', async () => {
		account({ login: 'ann.e', email: 'ANN@example.COM' });
		const { changes } = await systems.people('sync', { options: linked });
		expect(changes).toMatchObject([{ situation: 'matched', action: 'update', outcome: 'done' }]);
		expect(userByLogin(systems.ispring, 'ann.e')?.fields).toMatchObject({
			bamboohr_id: '1',
			email: 'ANN@example.COM',
		});
	});

	it('matches the login when the account has no email', async () => {
		account({ login: 'ann@example.com' });
		const { changes } = await systems.people('sync', { options: linked });
		expect(changes).toMatchObject([{ situation: 'matched', outcome: 'done' }]);
		expect(users()).toBe(2);
	});

	it('finds the same account after the email has changed', async () => {
		await systems.people('sync', { options: linked });
		changeEmployee(systems.bamboo, '1', { workEmail: 'ann.new@example.com' });
		const { changes } = await systems.people('sync', { options: linked });
		expect(changes).toMatchObject([{ situation: 'linked', action: 'update' }]);
		expect(users()).toBe(2);
		// The login was made from the email and still was it: it follows.
		expect(userByLogin(systems.ispring, 'ann.new@example.com')?.fields.email).toBe('ann.new@example.com');
	});

	it('leaves a login alone that was chosen by hand', async () => {
		account({ login: 'annie', email: 'old@example.com', bamboohr_id: '1' });
		await systems.people('sync', { options: linked });
		expect(userByLogin(systems.ispring, 'annie')?.fields.email).toBe('Ann@Example.com');
	});

	const twoAccounts: Array<[string, Array<Record<string, string>>]> = [
		[
			'the same stored ID',
			[
				{ login: 'a', bamboohr_id: '1' },
				{ login: 'b', bamboohr_id: '1' },
			],
		],
		[
			'the same email',
			[
				{ login: 'a', email: 'ann@example.com' },
				{ login: 'b', email: 'ann@example.com' },
			],
		],
		[
			'the email of one and the login of the other',
			[{ login: 'a', email: 'ann@example.com' }, { login: 'ann@example.com' }],
		],
		[
			'the stored ID of one and the new email of the other',
			[
				{ login: 'a', email: 'old@example.com', bamboohr_id: '1' },
				{ login: 'b', email: 'ann@example.com' },
			],
		],
	];
	it.each(twoAccounts)('matches nobody when two accounts fit, by %s', async (_, fields) => {
		fields.forEach((one) => account(one));
		const { changes } = await systems.people('sync', { options: linked });
		expect(changes).toMatchObject([{ situation: 'disputed', action: 'none', outcome: 'skipped' }]);
		expect(changes[0]?.reason).toMatch(/login a\b.*login (b|ann@example.com)/);
		expect(systems.changes()).toBe(0);
	});

	it('matches nobody when two employees share the address that would become the login', async () => {
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

	it('matches nobody when one account fits two employees', async () => {
		account({ login: 'ann', email: 'ann@example.com' });
		addEmployee(systems.bamboo, { id: '2', workEmail: 'ann@example.com' });
		const { changes } = await systems.people('sync', { options: linked });
		expect(changes.map(({ situation }) => situation)).toEqual(['disputed', 'disputed']);
		expect(systems.changes()).toBe(0);
	});

	it('does not match an account that stores the ID of another employee', async () => {
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

	it('gives the account to the new record of a re-created employee, and deactivates nobody', async () => {
		const old = account({ login: 'ann@example.com', email: 'ann@example.com', bamboohr_id: '77' });
		const { changes } = await systems.people('sync', { options: { ...linked, orphanAction: 'deactivate' } });
		expect(changes).toMatchObject([
			{ employeeId: '1', situation: 'matched', action: 'update', outcome: 'done' },
		]);
		expect([old.status, old.fields.bamboohr_id]).toEqual([1, '1']);
	});

	it('creates no user while an account that may belong to the employee cannot be read', async () => {
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

	it('creates no account for an employee without an email, says so, and continues with the others', async () => {
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
		expect(changes[1]?.reason).toContain('no work email for Noa Mail');
		expect(summary.status).toBe('success');

		await systems.people('sync', { options: { ...linked, emailFrom: 'workEmailThenHomeEmail' } });
		expect(userByLogin(systems.ispring, 'noa@home.example.com')).toBeDefined();
	});

	it('uses the employee number as the login when that is chosen, without needing an email', async () => {
		addEmployee(systems.bamboo, { id: '2', workEmail: '', employeeNumber: 'N-2' });
		addEmployee(systems.bamboo, { id: '3', workEmail: '', employeeNumber: '' });
		const { changes } = await systems.people('sync', { options: { ...linked, loginFrom: 'employeeNumber' } });
		expect(userByLogin(systems.ispring, 'N-2')?.fields.bamboohr_id).toBe('2');
		expect(changes.find(({ employeeId }) => employeeId === '3')?.reason).toContain('no employee number');
	});
});
