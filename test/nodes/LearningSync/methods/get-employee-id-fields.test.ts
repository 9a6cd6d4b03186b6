import { LearningSync } from '../../../../nodes/LearningSync/LearningSync.node';
import { addProfileField } from '../../../../tools/simulator/ispring/index.mts';
import { callLoadOptions } from '../../../support/engine.mts';
import { startSystems, SYNC_TYPE } from '../../../support/systems.mts';

describe('the fields that may keep the BambooHR ID', () => {
	it('are the profile fields, and none of them as well, so that the editor does not complain of an empty option', async () => {
		const systems = await startSystems();
		addProfileField(systems.ispring, { name: 'bamboohr_id', label: 'BambooHR ID' });
		const { credentials, close } = systems;
		const common = { node: new LearningSync(), type: SYNC_TYPE, credentials };
		const [none, ...fields] = await callLoadOptions({ ...common, method: 'getEmployeeIdFields' });
		expect(none).toMatchObject({ name: 'None', value: '' });
		expect(fields).toContainEqual(expect.objectContaining({ name: 'BambooHR ID' }));
		expect(fields).toEqual(await callLoadOptions({ ...common, method: 'getProfileFields' }));
		await close();
	});
});
