import { addUser } from '../../../../tools/simulator/ispring/index.mts';
import { startISpringService, type ISpringService } from '../../../support/service-nodes.mts';

let service: ISpringService;
beforeEach(async () => {
	service = await startISpringService();
});
afterEach(async () => await service.close());

describe('getUsers', () => {
	it('lists users by name, with the login that tells namesakes apart', async () => {
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
