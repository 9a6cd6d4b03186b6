import {
	addCourse,
	addDepartment,
	addEnrollment,
	addGroup,
	addUser,
	issueCertificate,
} from '../../../../tools/simulator/ispring/index.mts';
import { startISpringService, type ISpringService } from '../../../support/service-nodes.mts';

let service: ISpringService;
beforeEach(async () => {
	service = await startISpringService();
});
afterEach(async () => await service.close());

describe('iSpring Learn: searchCourses', () => {
	it('lists courses by title, and finds them by part of the title or by ID', async () => {
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
});

describe('iSpring Learn: searchDepartments', () => {
	it('finds departments by part of their path', async () => {
		const sales = addDepartment(service.ispring, { name: 'Sales' });
		const north = addDepartment(service.ispring, { name: 'North', parentDepartmentId: sales.departmentId });
		expect(await service.list('searchDepartments', 'north')).toEqual([
			{ name: 'Sample Company / Sales / North', value: north.departmentId },
		]);
	});
});

describe('iSpring Learn: searchGroups', () => {
	let ids: string[];
	beforeEach(() => {
		service.ispring.quirks.maxPageSize = 2;
		ids = ['South', 'New here', 'North'].map(
			(name) => addGroup(service.ispring, { name, isSmart: name === 'New here' }).groupId,
		);
	});

	it('finds groups by part of their name or by the whole ID', async () => {
		expect(await service.list('searchGroups', 'TH')).toEqual([
			{ name: 'North', value: ids[2] },
			{ name: 'South', value: ids[0] },
		]);
		expect(await service.list('searchGroups', ids[1])).toEqual([
			{ name: 'New here (smart group)', value: ids[1] },
		]);
	});
});

describe('iSpring Learn: searchUsers', () => {
	it('shows login, email and status of each user, and finds users by any of these or by ID', async () => {
		const ada = addUser(service.ispring, {
			fields: { login: 'ada', email: 'ada@example.com', first_name: 'Ada', last_name: 'Lovelace' },
		});
		const bob = addUser(service.ispring, {
			status: 5,
			fields: { login: 'bob@example.com', email: 'bob@example.com', first_name: 'Bob' },
		});
		expect(await service.list('searchUsers')).toEqual([
			{ name: 'Ada Lovelace (ada, ada@example.com)', value: ada.userId },
			{ name: 'Bob (bob@example.com, terminated)', value: bob.userId },
			{ name: 'Olga Owner (administrator, owner@example.com)', value: service.ispring.state.ownerId },
		]);
		for (const filter of ['LOVE', 'ada@', ada.userId]) {
			expect(await service.list('searchUsers', filter)).toMatchObject([{ value: ada.userId }]);
		}
	});
});

describe('iSpring Learn: searchEnrollments and searchCertificates', () => {
	it('list what belongs to whom, found by person or course', async () => {
		const { ispring } = service;
		const courseId = addCourse(ispring, { title: 'First Aid' }).contentItemId;
		const userCalled = (name: string) =>
			addUser(ispring, { fields: { login: name, first_name: name, last_name: 'Sample' } }).userId;
		const done = addEnrollment(ispring, {
			courseId,
			learnerId: userCalled('Ada'),
			completionStatus: 'passed',
		});
		const open = addEnrollment(ispring, { courseId, learnerId: userCalled('Bo'), dueDate: '2026-05-31' });
		const { issuedCertificateId } = issueCertificate(ispring, done, { issueDate: '2026-04-01T10:00:00Z' });
		expect(await service.list('searchEnrollments')).toEqual([
			{ name: 'Ada Sample: First Aid (no due date)', value: done.enrollmentId },
			{ name: 'Bo Sample: First Aid (due 2026-05-31)', value: open.enrollmentId },
		]);
		expect(await service.list('searchEnrollments', 'bo s')).toHaveLength(1);
		expect(await service.list('searchCertificates', 'first aid')).toEqual([
			{ name: 'Ada Sample: First Aid (issued 2026-04-01)', value: issuedCertificateId },
		]);
	});
});
