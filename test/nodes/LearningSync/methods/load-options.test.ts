import { LearningSync } from '../../../../nodes/LearningSync/LearningSync.node';
import { addTimeOffType } from '../../../../tools/simulator/bamboohr/index.mts';
import { callLoadOptions } from '../../../support/engine.mts';
import { startSystems, SYNC_TYPE, type Systems } from '../../../support/systems.mts';

let systems: Systems;
beforeEach(async () => {
	systems = await startSystems();
});
afterEach(async () => await systems.close());

describe('getTimeOffTypes', () => {
	const types = async () =>
		await callLoadOptions({
			node: new LearningSync(),
			type: SYNC_TYPE,
			credentials: systems.credentials,
			method: 'getTimeOffTypes',
		});

	it('offers the active types by name, with their IDs', async () => {
		addTimeOffType(systems.bamboo, { id: '78', name: 'Vacation' });
		addTimeOffType(systems.bamboo, { id: '85', name: 'Parental Leave' });
		addTimeOffType(systems.bamboo, { id: '99', name: 'Former', isActive: false });
		expect(await types()).toEqual([
			{ name: 'Parental Leave', value: '85' },
			{ name: 'Vacation', value: '78' },
		]);
	});

	it('says what to do when the API key may not see time off', async () => {
		systems.bamboo.quirks.timeOffRefused = 403;
		await expect(types()).rejects.toThrow('BambooHR answered 403 to GET /api/v1/meta/time_off/types');
	});
});
