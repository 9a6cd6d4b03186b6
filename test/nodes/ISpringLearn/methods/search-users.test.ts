import { addUser } from '../../../../tools/simulator/ispring/index.mts';
import { startISpringService, type ISpringService } from '../../../support/service-nodes.mts';

let service: ISpringService;
beforeEach(async () => {
	service = await startISpringService();
});
afterEach(async () => await service.close());

describe('the list of users', () => {
	it('tells people apart by login, e-mail and state, and finds them by any of these or by ID', async () => {
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
