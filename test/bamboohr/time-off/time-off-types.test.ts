import { readTimeOffTypes } from '../../../src/bamboohr/time-off/time-off-types';
import { addTimeOffType, startBambooHr } from '../../../tools/simulator/bamboohr/index.mts';
import { scripted } from '../../http/scripted.mts';
import { bambooTransport } from '../../support/clients.mts';

describe("BambooHR's types of time off", () => {
	it('come with their IDs as text, and with the hours of the days that have any.', async () => {
		const bamboo = await startBambooHr();
		addTimeOffType(bamboo, { id: '85', name: 'Parental Leave' });
		addTimeOffType(bamboo, { id: '99', name: 'Former', isActive: false });
		const { types, hoursOfDay } = await readTimeOffTypes(bambooTransport(bamboo));
		expect(types).toEqual([{ id: '85', name: 'Parental Leave' }]);
		expect([hoursOfDay.get('monday'), hoursOfDay.get('sunday')]).toEqual([8, undefined]);
		await bamboo.close();
	});

	it.each([
		['a plain list', [{ id: 1, name: 'Sick' }]],
		['no hours', { timeOffTypes: [{ id: '1', name: 'Sick' }] }],
		['hours in another form', { timeOffTypes: [{ id: '1', name: 'Sick' }], defaultHours: 8 }],
	])('are read from %s.', async (_, json) => {
		const { types, hoursOfDay } = await readTimeOffTypes(scripted(() => ({ json })).transport);
		expect([types, hoursOfDay.size]).toEqual([[{ id: '1', name: 'Sick' }], 0]);
	});
});
