import { addCourse, addDepartment } from '../../../../tools/simulator/ispring/index.mts';
import { startISpringService, type ISpringService } from '../../../support/service-nodes.mts';

let service: ISpringService;
beforeEach(async () => {
	service = await startISpringService();
});
afterEach(async () => await service.close());

describe('lists to choose from', () => {
	it('have courses by title, and find them by a part of it or by ID', async () => {
		const fire = addCourse(service.ispring, { title: 'Fire Safety' });
		const aid = addCourse(service.ispring, { title: 'First Aid' });
		const all = [
			{ name: 'Fire Safety', value: fire.contentItemId },
			{ name: 'First Aid', value: aid.contentItemId },
		];
		expect(await service.list('searchCourses')).toEqual(all);
		expect(await service.list('searchCourses', 'aid')).toEqual(all.slice(1));
		expect(await service.list('searchCourses', fire.contentItemId)).toEqual(all.slice(0, 1));
	});

	it('have departments by ID, with names that tell where they are', async () => {
		const rootId = service.ispring.state.rootDepartmentId;
		const sales = addDepartment(service.ispring, { name: 'Sales' });
		const north = addDepartment(service.ispring, { name: 'North', parentDepartmentId: sales.departmentId });
		const all = [
			{ name: 'Sample Company', value: rootId },
			{ name: 'Sample Company / Sales', value: sales.departmentId },
			{ name: 'Sample Company / Sales / North', value: north.departmentId },
		];
		expect(await service.options('getDepartments')).toEqual(all);
		expect(await service.list('searchDepartments', 'north')).toEqual(all.slice(2));
	});
});
