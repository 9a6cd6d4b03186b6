import { takenBy } from '../../src/users/taken-by';
import { addUser, startISpring, type ISpringSimulator } from '../../tools/simulator/ispring/index.mts';
import { ispringTransport } from '../support/clients.mts';
import { field } from './people.mts';

describe('who has a login or an e-mail already', () => {
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

	it('is the one with the login first, then the one with the e-mail', async () => {
		expect(await taken('ADA', 'bob@example.com')).toEqual(['login', 'ada']);
		expect(await taken('carl', 'BOB@example.com')).toEqual(['email', 'bob']);
		expect(await taken('', 'bob@example.com')).toEqual(['email', 'bob']);
		expect(await taken('carl', 'carl@example.com')).toBeUndefined();
		expect(await taken('', '')).toBeUndefined();
	});

	it('is not the one who is to be changed, nor one who may share the e-mail', async () => {
		expect(await taken('ada', 'ada@example.com', { except: 'ADA' })).toBeUndefined();
		expect(await taken('carl', 'ada@example.com', { isUnique: false })).toBeUndefined();
	});
});
