import { LearningSync } from '../../../../nodes/LearningSync/LearningSync.node';
import { addProfileField } from '../../../../tools/simulator/ispring/index.mts';
import { callListSearch, callLoadOptions } from '../../../support/engine.mts';
import { startSystems, SYNC_TYPE } from '../../../support/systems.mts';

describe('searchProfileFields', () => {
	it('finds the same profile fields as the list that Field Mapping offers', async () => {
		const systems = await startSystems();
		addProfileField(systems.ispring, { name: 'bamboohr_id', label: 'BambooHR ID' });
		const { credentials, close } = systems;
		const common = { node: new LearningSync(), type: SYNC_TYPE, credentials };
		const fields = { ...common, method: 'searchProfileFields' };
		expect((await callListSearch({ ...fields, filter: 'bamboo' })).results).toEqual([
			{ name: 'BambooHR ID', value: 'BAMBOOHR_ID' },
		]);
		const all = (await callListSearch(fields)).results.map(({ value }) => value);
		const mappable = await callLoadOptions({ ...common, method: 'getProfileFields' });
		expect(all.sort()).toEqual(mappable.map(({ value }) => value).sort());
		await close();
	});
});
