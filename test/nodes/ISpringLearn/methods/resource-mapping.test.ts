import { addProfileField } from '../../../../tools/simulator/ispring/index.mts';
import { startISpringService, type ISpringService } from '../../../support/service-nodes.mts';

let service: ISpringService;
beforeEach(async () => {
	service = await startISpringService();
});
afterEach(async () => await service.close());

const fieldsFor = async (operation: string) =>
	(await service.columns('mapProfileFields', { resource: 'user', operation })).fields;

describe('iSpring Learn: mapProfileFields', () => {
	it.each(['upper', 'lower'] as const)(
		'offers the profile fields of the account except login and email, in %s case',
		async (fieldNameCase) => {
			service.ispring.quirks.fieldNameCase = fieldNameCase;
			addProfileField(service.ispring, { name: 'Badge', label: 'Badge number', isRequired: true });
			const fields = await fieldsFor('create');
			expect(fields.map(({ id }) => id)).toEqual([
				'first_name',
				'last_name',
				'job_title',
				'phone',
				fieldNameCase === 'upper' ? 'BADGE' : 'Badge',
			]);
			expect(fields.at(-1)).toEqual({
				id: expect.any(String),
				displayName: 'Badge number',
				required: true,
				defaultMatch: false,
				canBeUsedToMatch: false,
				display: true,
				type: 'string',
			});
		},
	);

	it('marks required fields only for new users', async () => {
		addProfileField(service.ispring, { name: 'badge', isRequired: true });
		const required = async (operation: string) => (await fieldsFor(operation)).at(-1)?.required;
		expect([await required('create'), await required('upsert'), await required('update')]).toEqual([
			true,
			true,
			false,
		]);
	});

	it('offers choices by their visible names, and a date for a birthdate', async () => {
		addProfileField(service.ispring, {
			name: 'country',
			type: 'country',
			values: [
				{ name: '63', value: 'France' },
				{ name: '64', value: 'Spain' },
			],
		});
		addProfileField(service.ispring, { name: 'shift', values: [{ name: 'Early', value: 'early' }] });
		addProfileField(service.ispring, { name: 'born', type: 'birthdate' });
		const [country, shift, born] = (await fieldsFor('update')).slice(-3);
		expect(country).toMatchObject({
			type: 'options',
			options: [
				{ name: 'France', value: '63' },
				{ name: 'Spain', value: '64' },
			],
		});
		expect(shift?.options).toEqual([{ name: 'Early', value: 'Early' }]);
		expect(born?.type).toBe('dateTime');
	});
});
