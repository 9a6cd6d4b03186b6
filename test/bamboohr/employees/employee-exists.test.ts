import { employeeExists } from '../../../src/bamboohr/employees/employee-exists';
import { addEmployee, startBambooHr } from '../../../tools/simulator/bamboohr/index.mts';
import { networkError, scripted } from '../../http/scripted.mts';
import { bambooTransport } from '../../support/clients.mts';

describe('whether there is an employee', () => {
	it('is what BambooHR says', async () => {
		const bamboo = await startBambooHr();
		const { id } = addEmployee(bamboo);
		expect(await employeeExists(bambooTransport(bamboo), id)).toBe(true);
		expect(await employeeExists(bambooTransport(bamboo), '999')).toBe(false);
		await bamboo.close();
	});

	it.each([{ status: 403 }, { status: 500 }, networkError('ECONNRESET')])(
		'is not denied by %j',
		async (reply) => {
			expect(await employeeExists(scripted(() => reply).transport, '4')).toBe(true);
		},
	);
});
