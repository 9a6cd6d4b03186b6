import { UserIndex } from '../../src/users/UserIndex';
import { user } from './samples.mts';

const ids = (users: Array<{ id: string }>) => users.map(({ id }) => id);

describe('The index of users', () => {
	it('Users are found by any field, in any case.', () => {
		const index = new UserIndex();
		index.put(user('u-1', { login: 'Ada@Example.com', email: 'ada@example.com', bamboo_id: 'E-7' }));
		index.put(user('u-2', { login: 'bob', email: ' ADA@example.com ' }));
		expect(ids(index.find(['email', 'login'], 'ada@EXAMPLE.com'))).toEqual(['u-1', 'u-2']);
		expect(ids(index.find(['LOGIN'], 'ada@example.com'))).toEqual(['u-1']);
		expect(ids(index.find(['Bamboo_ID'], 'e-7'))).toEqual(['u-1']);
		expect(index.find(['email'], '')).toEqual([]);
		expect(index.find(['constructor', '__proto__'], 'x')).toEqual([]);
	});

	it('A user is found by what was put last.', () => {
		const index = new UserIndex();
		index.put(user('u-1', { login: 'ada' }));
		index.put(user('u-1', { login: 'countess' }));
		expect(index.find(['login'], 'ada')).toEqual([]);
		expect(ids(index.find(['login'], 'countess'))).toEqual(['u-1']);
		expect(index.get('u-1')?.login).toBe('countess');
		expect(index.get('u-2')).toBeUndefined();
	});
});
