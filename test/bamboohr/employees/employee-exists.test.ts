import { employeeExists } from '../../../src/bamboohr/employees/employee-exists';
import { addEmployee, startBambooHr } from '../../../tools/simulator/bamboohr/index.mts';
import { networkError, scripted } from '../../http/scripted.mts';
import { bambooTransport } from '../../support/clients.mts';

describe('BambooHR: Check whether an employee exists', () => {
	it('returns true only for an employee whom BambooHR has', async () => {
		const bamboo = await startBambooHr();
		const { id } = addEmployee(bamboo);
		expect(await employeeExists(bambooTransport(bamboo), id)).toBe(true);
		expect(await employeeExists(bambooTransport(bamboo), '999')).toBe(false);
		await bamboo.close();
	});

	it.each([{ status: 403 }, { status: 500 }, networkError('ECONNRESET')])(
		'treats the employee as existing when the request ends with %j',
		async (reply) => {
			expect(await employeeExists(scripted(() => reply).transport, '4')).toBe(true);
		},
	);
});
