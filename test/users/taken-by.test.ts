import { takenBy } from '../../src/users/taken-by';
import { addUser, startISpring, type ISpringSimulator } from '../../tools/simulator/ispring/index.mts';
import { ispringTransport } from '../support/clients.mts';
import { field } from './samples.mts';

describe('Who has a login or email', () => {
	let ispring: ISpringSimulator;

	beforeEach(async () => {
		ispring = await startISpring();
		addUser(ispring, { userId: 'ada', fields: { login: 'ada', email: 'ada@example.com' } });
		addUser(ispring, { userId: 'bob', fields: { login: 'bob', email: 'bob@example.com' } });
	});
	afterEach(async () => await ispring.close());

	async function taken(login: string, email: string, { isUnique = true, except = '' } = {}) {
		const fields = [field('EMAIL', { type: 'email', isUnique })];
		const found = await takenBy(ispringTransport(ispring), { login, email }, fields, except);
		return found && [found.what, found.by.id];
	}

	it('The user with the login comes before the one with the email.', async () => {
		expect(await taken('ADA', 'bob@example.com')).toEqual(['login', 'ada']);
		expect(await taken('carl', 'BOB@example.com')).toEqual(['email', 'bob']);
		expect(await taken('', 'bob@example.com')).toEqual(['email', 'bob']);
		expect(await taken('carl', 'carl@example.com')).toBeUndefined();
		expect(await taken('', '')).toBeUndefined();
	});

	it('The user to be changed is not reported.', async () => {
		expect(await taken('ada', 'ada@example.com', { except: 'ADA' })).toBeUndefined();
		expect(await taken('carl', 'ada@example.com', { isUnique: false })).toBeUndefined();
	});
});
