import { matchUser, type UserKey } from '../../src/users/match-user';
import { UserIndex } from '../../src/users/UserIndex';
import type { User, UserList } from '../../src/ispring/users/User';
import { field, user } from './samples.mts';

const ADA = user('u-1', { login: 'ada', email: 'Ada@example.com', badge: '7' });
const BOB = user('u-2', { login: 'ada@example.com', email: 'bob@example.com' });
const BADGE = field('BADGE', { infoId: 'USER_DEFINED_FIELD1' });
const byEmail = (value: string): UserKey => ({ by: 'email', value });
const byBadge = (value: string): UserKey => ({ by: 'profileField', value, field: BADGE });

function match(
	userKey: UserKey,
	users: User[],
	unreadable: UserList['unreadable'] = [],
	names: string[] = [],
) {
	const index = new UserIndex();
	users.forEach((one) => index.put(one));
	return matchUser(userKey, [userKey.value, ...names], { index, unreadable })?.id;
}

const unreadable = (more: Partial<UserList['unreadable'][number]> = {}) => [
	{ id: 'u-9', why: 'its status does not fit', names: ['zoe@example.com'], fields: {}, ...more },
];

describe('Finding a user', () => {
	it('A user is found by email, or by a login that is the email.', () => {
		expect(match(byEmail('ADA@example.com'), [ADA])).toBe('u-1');
		expect(match(byEmail('ADA@example.com'), [BOB])).toBe('u-2');
		expect(match(byEmail('carl@example.com'), [ADA, BOB])).toBeUndefined();
	});

	it('A user is found by login alone when that is asked for.', () => {
		expect(match({ by: 'login', value: 'ADA' }, [ADA, BOB])).toBe('u-1');
		expect(match({ by: 'login', value: 'bob@example.com' }, [ADA, BOB])).toBeUndefined();
	});

	it('A user is found by a profile field under its name or internal ID.', () => {
		const carl = user('u-3', { user_defined_field1: '8' });
		const dora = user('u-4', { badge: '9', user_defined_field1: '8' });
		expect(match(byBadge('7'), [ADA, BOB])).toBe('u-1');
		expect(match(byBadge('8'), [ADA, carl, dora])).toBe('u-3');
	});

	it('Two users who match are refused, and both are named.', () => {
		expect(() => match(byEmail('ada@example.com'), [ADA, BOB])).toThrow(
			'Match Value: two users match: ada (login ada) with the ID u-1 and ada@example.com (login ada@example.com) with the ID u-2.',
		);
	});

	it('Nobody is created while an unreadable user has one of the names.', () => {
		const message =
			'Match Value: the user u-9 in iSpring Learn may be this person, but could not be read: its status does not fit.';
		expect(() => match(byEmail('Zoe@example.com'), [ADA], unreadable())).toThrow(message);
		expect(() => match(byBadge('1'), [ADA], unreadable(), ['zoe@example.com'])).toThrow(message);
		expect(() => match(byBadge('1'), [], unreadable({ names: ['y'], fields: { badge: '1' } }))).toThrow(
			message,
		);
		expect(match(byEmail('carl@example.com'), [ADA], unreadable())).toBeUndefined();
	});

	it('Nobody is created while an unreadable user has no name at all, but an existing user is found.', () => {
		const nameless = unreadable({ names: [] });
		expect(() => match(byEmail('carl@example.com'), [ADA], nameless)).toThrow('may be this person');
		expect(match(byEmail('ada@example.com'), [ADA], nameless)).toBe('u-1');
	});

	it('Nobody is changed while an unreadable user has the same address.', () => {
		const rival = unreadable({ names: ['ada@example.com'] });
		expect(() => match(byEmail('ada@example.com'), [ADA], rival)).toThrow('may be this person');
		// A stored key decides.
		expect(match(byBadge('7'), [ADA], rival, ['ada@example.com'])).toBe('u-1');
	});
});
