import { employee, user } from '../../world.mts';
import { concerned, findingsOf } from '../assessed.mts';

describe('A missing email', () => {
	it('is an error for somebody who needs it to get an account, and a warning for the others.', () => {
		const people = [
			employee({ id: '1', workEmail: null }),
			employee({ id: '2', workEmail: ' ' }),
			employee({ id: '3', workEmail: null, hireDate: '2030-01-01' }),
			employee({ id: '4' }),
		];
		expect(findingsOf('missingEmail', { people }).map(({ employeeId, severity }) => [employeeId, severity])).toEqual([
			['1', 'error'], ['2', 'error'], ['3', 'error'],
		]); // prettier-ignore
		const [first] = findingsOf('missingEmail', { people }, { loginFrom: 'employeeNumber' });
		expect(first?.severity).toBe('warning');
	});

	it('does not concern leavers, people out of scope, and those whose home email is used.', () => {
		const people = [
			employee({ id: '1', workEmail: null, status: 'inactive' }),
			employee({ id: '2', workEmail: null, homeEmail: 'home@example.com' }),
			employee({ id: '3', workEmail: null, department: 'Other' }),
		];
		const settings = { emailFrom: 'workEmailThenHomeEmail' as const, departments: ['Sales'] };
		expect(findingsOf('missingEmail', { people }, settings)).toEqual([]);
	});
});

describe('A malformed email', () => {
	it('is an error for somebody without an account, and a warning for a leaver whose account it hides.', () => {
		const people = [
			employee({ id: '1', workEmail: 'ann@' }),
			employee({ id: '2', workEmail: 'a b@example.com', status: 'inactive' }),
			employee({ id: '3', workEmail: 'mailto:fine@example.com' }),
		];
		const found = findingsOf('malformedEmail', { people });
		expect(found.map(({ employeeId, severity }) => [employeeId, severity])).toEqual([['1', 'error'], ['2', 'warning']]); // prettier-ignore
		expect(found[0]?.reason).toContain('"ann@"');
	});
});

describe('A shared email', () => {
	it('concerns every employee who has it, in any spelling, but not an ended record.', () => {
		const people = [
			employee({ id: '1', workEmail: 'team@example.com' }),
			employee({ id: '2', workEmail: 'TEAM@example.com' }),
			employee({ id: '3', workEmail: 'team@example.com', status: 'inactive' }),
			employee({ id: '4' }),
		];
		expect(concerned('sharedEmail', { people })).toEqual(['1', '2']);
	});

	it('is worth a note when only what follows a plus sign differs.', () => {
		const people = [
			employee({ id: '1', workEmail: 'team+night@example.com' }),
			employee({ id: '2', workEmail: ' Team+day@example.com ' }),
			employee({ id: '3', workEmail: 'other+night@example.com' }),
		];
		const found = findingsOf('sharedEmail', { people });
		expect(found.map(({ employeeId, severity }) => [employeeId, severity])).toEqual([
			['1', 'info'],
			['2', 'info'],
		]);
	});

	it('names a few of those who share it, however many there are.', () => {
		const people = Array.from({ length: 3000 }, (_, index) =>
			employee({ id: String(index + 1), workEmail: 'team@example.com' }),
		);
		const [first] = findingsOf('sharedEmail', { people });
		expect(first?.reason).toContain('and 2,996 others');
		expect(first?.reason.length).toBeLessThan(300);
	});

	it('concerns active users, too.', () => {
		const accounts = ['a', 'b', 'c'].map((id) => user({ id, login: id, email: 'team@example.com' }));
		const given = {
			accounts: accounts.map((one) => (one.id === 'c' ? { ...one, status: 'inactive' as const } : one)),
		};
		expect(concerned('sharedEmail', given)).toEqual(['a', 'b']);
	});
});
