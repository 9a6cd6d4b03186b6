import { DateTime } from 'luxon';
import { addEmployee } from '../bamboohr/index.mts';
import { addUser } from '../ispring/index.mts';
import type { SampleSystems } from '../sample-systems.mts';

/**
 * Adds what the smaller workflows and the sample rules act on: an employee who was hired today, certificates that expire
 * soon, and a user who is not an employee.
 */
export function addBuilderExamples({ bamboo, ispring }: SampleSystems): void {
	const today = DateTime.fromJSDate(bamboo.now());
	addEmployee(bamboo, {
		firstName: 'Nora',
		lastName: 'Newcomer',
		workEmail: 'nora.newcomer@example.com',
		department: 'Production',
		hireDate: today.toISODate() ?? '',
	});
	const certified = [...ispring.state.enrollments.values()].filter(({ certificate }) => certificate !== null);
	for (const { certificate } of certified.slice(0, 3)) {
		if (certificate) certificate.expiryDate = today.plus({ days: 20 }).toISO() ?? '';
	}
	const email = 'carla.contractor@example.com';
	addUser(ispring, { fields: { login: email, email, first_name: 'Carla', last_name: 'Contractor' } });
}
