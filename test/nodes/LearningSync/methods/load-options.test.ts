import { LearningSync } from '../../../../nodes/LearningSync/LearningSync.node';
import { addProfileField } from '../../../../tools/simulator/ispring/index.mts';
import { callLoadOptions } from '../../../support/engine.mts';
import { startSystems, SYNC_TYPE } from '../../../support/systems.mts';

describe('getEmployeeIdFields', () => {
	it('lists the profile fields and a default, so that the editor does not call an empty option unsupported', async () => {
		const systems = await startSystems();
		addProfileField(systems.ispring, { name: 'bamboohr_id', label: 'BambooHR ID' });
		const { credentials, close } = systems;
		const common = { node: new LearningSync(), type: SYNC_TYPE, credentials };
		const [first, ...fields] = await callLoadOptions({ ...common, method: 'getEmployeeIdFields' });
		expect(first).toMatchObject({ name: 'Default', value: '' });
		expect(fields).toContainEqual(expect.objectContaining({ name: 'BambooHR ID' }));
		expect(fields).toEqual(await callLoadOptions({ ...common, method: 'getProfileFields' }));
		await close();
	});
});
