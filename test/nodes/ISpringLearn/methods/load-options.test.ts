import { addDepartment, addGroup, addUser } from '../../../../tools/simulator/ispring/index.mts';
import { startISpringService, type ISpringService } from '../../../support/service-nodes.mts';

let service: ISpringService;
beforeEach(async () => {
	service = await startISpringService();
});
afterEach(async () => await service.close());

describe('iSpring Learn: getDepartments', () => {
	it('lists departments by their paths', async () => {
		const rootId = service.ispring.state.rootDepartmentId;
		const sales = addDepartment(service.ispring, { name: 'Sales' });
		const north = addDepartment(service.ispring, { name: 'North', parentDepartmentId: sales.departmentId });
		const all = [
			{ name: 'Sample Company', value: rootId },
			{ name: 'Sample Company / Sales', value: sales.departmentId },
			{ name: 'Sample Company / Sales / North', value: north.departmentId },
		];
		expect(await service.options('getDepartments')).toEqual(all);
	});
});

describe('iSpring Learn: getGroups', () => {
	let ids: string[];
	beforeEach(() => {
		service.ispring.quirks.maxPageSize = 2;
		ids = ['South', 'New here', 'North'].map(
			(name) => addGroup(service.ispring, { name, isSmart: name === 'New here' }).groupId,
		);
	});

	it('lists groups by name and marks smart groups', async () => {
		expect(await service.options('getGroups')).toEqual([
			{ name: 'New here (smart group)', value: ids[1] },
			{ name: 'North', value: ids[2] },
			{ name: 'South', value: ids[0] },
		]);
	});
});

describe('iSpring Learn: getUsers', () => {
	it('lists users by name, with the login to tell users with the same name apart', async () => {
		const add = (login: string) =>
			addUser(service.ispring, { fields: { login, first_name: 'Ada', last_name: 'Abel' } }).userId;
		const [second, first] = [add('ada2'), add('ada1')];
		expect((await service.options('getUsers')).slice(0, 2)).toEqual([
			{ name: 'Ada Abel (login ada1)', value: first },
			{ name: 'Ada Abel (login ada2)', value: second },
		]);
	});

	it('lists no more than the first thousand', async () => {
		for (let count = 0; count < 1100; count++) addUser(service.ispring);
		const { userId } = addUser(service.ispring, { fields: { login: 'aaron', first_name: 'Aaron' } });
		const options = await service.options('getUsers');
		expect(options).toHaveLength(1000);
		expect(options[0]).toEqual({ name: 'Aaron (login aaron)', value: userId });
	});
});
