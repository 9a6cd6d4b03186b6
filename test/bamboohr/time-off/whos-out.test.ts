import { readWhosOut } from '../../../src/bamboohr/time-off/whos-out';
import {
	addEmployee,
	addTimeOff,
	addTimeOffType,
	startBambooHr,
} from '../../../tools/simulator/bamboohr/index.mts';
import { bambooTransport } from '../../support/clients.mts';

describe("BambooHR's calendar of who is out", () => {
	it('has everybody who is out on the day, whatever the owner of the key filters, and no holidays.', async () => {
		const bamboo = await startBambooHr();
		const { id: typeId } = addTimeOffType(bamboo);
		for (const id of ['1', '2', '3']) addEmployee(bamboo, { id });
		addTimeOff(bamboo, { employeeId: '1', typeId, start: '2026-03-01', end: '2026-03-10' });
		addTimeOff(bamboo, {
			employeeId: '2',
			typeId,
			start: '2026-03-10',
			end: '2026-03-10',
			status: 'requested',
		});
		addTimeOff(bamboo, { employeeId: '3', typeId, start: '2026-03-11', end: '2026-03-11' });
		bamboo.quirks.hiddenTimeOff = ['1'];
		expect(await readWhosOut(bambooTransport(bamboo), '2026-03-10')).toEqual(new Set(['1']));
		await bamboo.close();
	});
});
