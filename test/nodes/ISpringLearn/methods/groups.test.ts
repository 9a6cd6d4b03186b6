import { addGroup } from '../../../../tools/simulator/ispring/index.mts';
import { startISpringService, type ISpringService } from '../../../support/service-nodes.mts';

let service: ISpringService;
let ids: string[];

beforeEach(async () => {
	service = await startISpringService();
	service.ispring.quirks.maxPageSize = 2;
	ids = ['South', 'New here', 'North'].map(
		(name) => addGroup(service.ispring, { name, isSmart: name === 'New here' }).groupId,
	);
});
afterEach(async () => await service.close());

describe('groups to choose from', () => {
	it('can be searched, by name or by the whole ID', async () => {
		expect(await service.list('searchGroups', 'TH')).toEqual([
			{ name: 'North', value: ids[2] },
			{ name: 'South', value: ids[0] },
		]);
		expect(await service.list('searchGroups', ids[1])).toEqual([
			{ name: 'New here (smart group)', value: ids[1] },
		]);
	});

	it('are listed by name, and which are smart', async () => {
		expect(await service.options('getGroups')).toEqual([
			{ name: 'New here (smart group)', value: ids[1] },
			{ name: 'North', value: ids[2] },
			{ name: 'South', value: ids[0] },
		]);
	});
});
