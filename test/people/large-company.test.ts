import { cpuMsOf } from '../support/cpu-ms-of.mts';
import { accountOf, employee, planOf } from './world.mts';

it('A plan for 20,000 employees takes seconds, even when thousands of leavers have malformed addresses.', () => {
	const people = Array.from({ length: 20_000 }, (_, index) =>
		employee({ id: String(index + 1), status: index % 3 === 0 ? 'inactive' : 'active' }),
	);
	const accounts = people.map((one) =>
		accountOf(one, one.status === 'active' ? {} : { fields: { bamboohr_id: '' } }),
	);
	const unusable = people.map((one) =>
		one.status === 'active' ? one : { ...one, workEmail: `Sam <${one.workEmail}>` },
	);
	let suspected = 0;
	const usedMs = cpuMsOf(() => {
		suspected = planOf({ people: unusable, accounts }).decisions.filter(
			({ needsAttention }) => needsAttention,
		).length;
	});
	expect(suspected).toBe(6_667);
	expect(usedMs).toBeLessThan(6_000);
});
