import type { BambooHrSimulator } from './bamboohr/index.mts';
import { fillAccounts } from './company/accounts.mts';
import { fillEmployees } from './company/employees.mts';
import { fillLearning } from './company/learning.mts';
import { Random } from './company/random.mts';
import type { ISpringSimulator } from './ispring/index.mts';

/**
 * Fills two new simulators with an invented company, the same for the same seed and day.
 *
 * @param options.people records in BambooHR, leavers included; 30 at least
 */
export function fillSampleCompany(
	bamboo: BambooHrSimulator,
	ispring: ISpringSimulator,
	{ people = 200, seed = 1 }: { people?: number; seed?: number } = {},
): void {
	const random = new Random(seed);
	fillEmployees(bamboo, random, people);
	fillAccounts(bamboo, ispring);
	fillLearning(bamboo, ispring, random);
}
