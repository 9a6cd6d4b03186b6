import { addRole } from '../../../../tools/simulator/ispring/index.mts';
import { startISpringService, type ISpringService } from '../../../support/service-nodes.mts';

let service: ISpringService;
beforeEach(async () => {
	service = await startISpringService();
});
afterEach(async () => await service.close());

const namesOf = async (filter?: string) =>
	(await service.list('searchRoles', filter)).map(({ name }) => name);

describe('searchRoles', () => {
	it('lists the learner role first and the administrator roles last', async () => {
		addRole(service.ispring, { title: 'Assistant' });
		expect(await namesOf()).toEqual([
			'Learner',
			'Assistant',
			'Publisher',
			'Training Coordinator',
			'Account Administrator',
			'Department Administrator',
		]);
	});

	it('marks an administrator role whose title does not say so', async () => {
		addRole(service.ispring, { title: 'Board', type: 'administrator' });
		addRole(service.ispring, { title: 'Administration desk' });
		expect((await namesOf()).slice(-3)).toEqual([
			'Account Administrator',
			'Board (administrator)',
			'Department Administrator',
		]);
		expect(await namesOf('board')).toEqual(['Board (administrator)']);
	});

	it('finds a role by its ID', async () => {
		const { roleId } = addRole(service.ispring, { title: 'Assistant' });
		expect(await service.list('searchRoles', roleId)).toEqual([{ name: 'Assistant', value: roleId }]);
	});
});
