import { addProfileField } from '../../../../tools/simulator/ispring/index.mts';
import { startISpringService, type ISpringService } from '../../../support/service-nodes.mts';

let service: ISpringService;
beforeEach(async () => {
	service = await startISpringService();
	addProfileField(service.ispring, {
		name: 'SITE',
		label: 'Site',
		type: 'country',
		isRequired: true,
		isUnique: true,
		values: [{ name: 'NO', value: 'Norway' }],
	});
});
afterEach(async () => await service.close());

describe('iSpring Learn: Get many profile fields', () => {
	it('returns the profile fields in their order up to the limit of each item', async () => {
		const run = await service.run('profileField', 'getAll', {
			parameters: { returnAll: '={{ $json.all }}', limit: 2 },
			input: [{ all: false }, { all: true }],
		});
		expect(run.error).toBeUndefined();
		const count = service.ispring.state.profileFields.length;
		expect(run.paired).toEqual([
			...[0, 0].map((item) => ({ item })),
			...Array.from({ length: count }, () => ({ item: 1 })),
		]);
		expect(run.items[0]).toEqual({
			name: 'LOGIN',
			label: 'Login',
			type: 'login',
			isRequired: true,
			isUnique: true,
			choices: [],
		});
		expect(run.items.at(-1)).toEqual({
			name: 'SITE',
			label: 'Site',
			type: 'country',
			isRequired: true,
			isUnique: true,
			choices: [{ name: 'NO', value: 'Norway' }],
		});
		expect(service.ispring.log.filter(({ path }) => path === '/user/profile/fields')).toHaveLength(1);
	});

	it('refuses a limit of 0 for its item only', async () => {
		const run = await service.run('profileField', 'getAll', {
			parameters: { limit: '={{ $json.limit }}' },
			input: [{ limit: 0 }, { limit: 1 }],
			onError: 'continueRegularOutput',
		});
		expect(run.items).toEqual([
			expect.objectContaining({ error: 'Limit: 0 is not a positive whole number. [Item 1]' }),
			expect.objectContaining({ name: 'LOGIN' }),
		]);
	});
});
