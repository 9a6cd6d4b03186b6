import type { BambooHrSimulator } from './bamboohr/index.mts';
import { fillAccounts } from './company/accounts.mts';
import { fillEmployees } from './company/employees.mts';
import { fillLearning } from './company/learning.mts';
import { Random } from './company/random.mts';
import { fillTimeOff } from './company/time-off.mts';
import type { ISpringSimulator } from './ispring/index.mts';

/**
 * Fills two new simulators with an invented company, which is the same for the same seed and date.
 *
 * @param options.people the number of employees in BambooHR, including leavers; at least 30
 */
export function fillSampleCompany(
	bamboo: BambooHrSimulator,
	ispring: ISpringSimulator,
	{ people = 200, seed = 1 }: { people?: number; seed?: number } = {},
): void {
	const random = new Random(seed);
	fillEmployees(bamboo, random, people);
	fillTimeOff(bamboo);
	fillAccounts(bamboo, ispring);
	fillLearning(bamboo, ispring, random);
}
