import { readUsers } from '../../src/ispring/users/read-users';
import { UserDirectory } from '../../src/users/UserDirectory';
import { addUser, startISpring, type ISpringSimulator } from '../../tools/simulator/ispring/index.mts';
import { ispringTransport } from '../support/clients.mts';
import { user } from './samples.mts';

describe('The directory of users', () => {
	let ispring: ISpringSimulator;
	let listings: number;

	beforeEach(async () => {
		ispring = await startISpring();
		listings = 0;
		for (const login of ['ada', 'bob']) addUser(ispring, { fields: { login } });
	});
	afterEach(async () => await ispring.close());

	function directory(isForMany: boolean): UserDirectory {
		const transport = ispringTransport(ispring);
		const get = async () => {
			listings += 1;
			return await readUsers(transport);
		};
		return new UserDirectory(transport, { get, forget: () => undefined }, isForMany);
	}
	const logins = ({ index }: UserDirectory) =>
		['ada', 'bob'].filter((login) => index.find(['login'], login).length > 0);

	it('A few users are looked up by their names.', async () => {
		const few = directory(false);
		await few.lookUp(['ada']);
		expect(logins(few)).toEqual(['ada']);
		await few.lookUp(['bob']);
		expect(logins(few)).toEqual(['ada', 'bob']);
		expect([few.isWhole, listings, ispring.log.length]).toEqual([false, 0, 4]);
	});

	it('The whole list is read for many users.', async () => {
		const many = directory(true);
		await many.lookUp(['ada']);
		await many.lookUp(['bob']);
		expect(logins(many)).toEqual(['ada', 'bob']);
		expect([many.isWhole, listings, ispring.log.length]).toEqual([true, 1, 1]);
	});

	it('Nobody is looked up once the whole list was read.', async () => {
		const few = directory(false);
		await few.readAll();
		await few.lookUp(['ada']);
		expect([listings, ispring.log.length]).toEqual([1, 1]);
	});

	it.each([true, false])('What was written last counts for more than an older list.', async (isForMany) => {
		const known = directory(isForMany);
		const [, ada] = [...ispring.state.users.values()];
		known.remember(user(ada?.userId ?? '', { login: 'countess' }));
		known.remember(user('new', { login: 'bob' }));
		await known.lookUp(['ada']);
		expect(known.index.find(['login'], 'ada')).toEqual([]);
		expect(known.index.find(['login'], 'countess')).toHaveLength(1);
		expect(known.index.find(['login'], 'bob').map(({ id }) => id)).toContain('new');
	});

	it('Users are read again after a change broke off.', async () => {
		const many = directory(true);
		await many.lookUp([]);
		const [, ada] = [...ispring.state.users.values()];
		many.remember(user(ada?.userId ?? '', { login: 'countess' }));
		many.remember(user('new', { login: 'carl' }));
		many.forget(ada?.userId);
		expect(many.isWhole).toBe(false);
		await many.lookUp([]);
		expect(listings).toBe(2);
		expect(logins(many)).toEqual(['ada', 'bob']);
		expect(many.index.get('new')?.login).toBe('carl');
	});
});
