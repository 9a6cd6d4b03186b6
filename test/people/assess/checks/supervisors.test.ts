import { accountOf, employee } from '../../world.mts';
import { concerned, findingsOf } from '../assessed.mts';

describe('A circle of supervisors', () => {
	it('is reported for each member once, and for nobody below it.', () => {
		const people = [
			employee({ id: '1', supervisorId: '2' }),
			employee({ id: '2', supervisorId: '3' }),
			employee({ id: '3', supervisorId: '1' }),
			employee({ id: '4', supervisorId: '1' }),
			employee({ id: '5', supervisorId: '5' }),
			employee({ id: '6', supervisorId: '99' }),
		];
		expect(concerned('supervisorCycle', { people }).sort()).toEqual(['1', '2', '3', '5']);
		expect(findingsOf('supervisorCycle', { people })[0]?.reason).toContain(
			'Sam Sample1 > Sam Sample2 > Sam Sample3 > Sam Sample1',
		);
	});

	it('takes no time to speak of in a long chain.', () => {
		const people = Array.from({ length: 20_000 }, (_, index) =>
			employee({ id: String(index + 1), supervisorId: String(index + 2) }),
		);
		expect(concerned('supervisorCycle', { people })).toEqual([]);
	});
});

describe('A supervisor without an account', () => {
	it('is reported once, with why and whom it concerns.', () => {
		const people = [
			employee({ id: '1', workEmail: null, firstName: 'Ann', lastName: 'Lead' }),
			employee({ id: '2', supervisorId: '1' }),
			employee({ id: '3', supervisorId: '1' }),
		];
		const found = findingsOf('supervisorWithoutAccount', { people });
		expect(found).toEqual([expect.objectContaining({ employeeId: '1', name: 'Ann Lead' })]);
		expect(found[0]?.reason).toMatch(
			/^Ann Lead supervises Sam Sample2 and Sam Sample3, and has no account .* BambooHR has no work email/,
		);
	});

	it('is not one who has an account or gets one in the same run.', () => {
		const [linked, created] = [employee({ id: '1' }), employee({ id: '2' })];
		const people = [
			linked,
			created,
			employee({ id: '3', supervisorId: '1' }),
			employee({ id: '4', supervisorId: '2' }),
		];
		expect(findingsOf('supervisorWithoutAccount', { people, accounts: [accountOf(linked)] })).toEqual([]);
	});

	it('has left, or is somebody whom BambooHR does not return.', () => {
		const people = [
			employee({ id: '1', status: 'inactive' }),
			employee({ id: '2', supervisorId: '1' }),
			employee({ id: '3', supervisorId: '77' }),
		];
		expect(concerned('supervisorWithoutAccount', { people })).toEqual(['1', 'employee 77']);
		expect(concerned('supervisorWithoutAccount', { people }, { syncSupervisors: false })).toEqual([]);
	});
});
