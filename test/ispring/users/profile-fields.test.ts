import { readProfileFields } from '../../../src/ispring/users/profile-fields';
import { addProfileField, startISpring } from '../../../tools/simulator/ispring/index.mts';
import { scripted } from '../../http/scripted.mts';
import { ispringTransport } from '../../support/clients.mts';

const read = async (json: unknown) =>
	await readProfileFields(scripted(() => ({ json }), { system: 'iSpring Learn' }).transport);

describe('iSpring Learn profile fields', () => {
	it.each([
		[true, true],
		[true, false],
		[false, true],
		[false, false],
	])(
		'are read from an array or an object (array: %p, booleans as numbers: %p)',
		async (rootArrays, booleansAsNumbers) => {
			const ispring = await startISpring({
				quirks: { rootArrays, booleansAsNumbers, fieldNameCase: 'lower' },
			});
			try {
				const values = [{ name: 'NO', value: 'Norway' }];
				addProfileField(ispring, {
					name: 'UB9mT',
					label: 'Country',
					type: 'country',
					isRequired: true,
					isUnique: true,
					values,
				});
				const fields = await readProfileFields(ispringTransport(ispring));
				expect(fields.map(({ name }) => name)).toEqual(ispring.state.profileFields.map(({ name }) => name));
				expect(fields[0]).toMatchObject({ name: 'login', type: 'login', isRequired: true, choices: [] });
				expect(fields.at(-1)).toEqual({
					name: 'UB9mT',
					infoId: 'USER_DEFINED_FIELD7',
					label: 'Country',
					type: 'country',
					isRequired: true,
					isUnique: true,
					choices: values,
				});
			} finally {
				await ispring.close();
			}
		},
	);

	it.each([
		['from a bare array', [{ name: 'f' }]],
		['from fields', { fields: [{ name: 'f' }] }],
		['from userFields', { userFields: [{ name: 'f' }] }],
		['from response', { response: [{ name: 'f' }] }],
	])('are read %s', async (_how, json) => {
		expect(await read(json)).toMatchObject([{ name: 'f' }]);
	});

	it('without a name are left out, and the others are still returned', async () => {
		const odd = [{ label: 'no name' }, { name: '' }, { name: ['x'] }, null, 'x'];
		expect(await read([...odd, { name: 'f', label: {}, isUnique: [] }])).toMatchObject([{ name: 'f' }]);
	});

	it('can have nothing but a name', async () => {
		expect(await read([{ name: 'UB9mT' }])).toEqual([
			{ name: 'UB9mT', label: 'UB9mT', type: 'string', isRequired: false, isUnique: false, choices: [] },
		]);
	});

	it.each([
		[{ '63': 'Norway' }, [{ name: '63', value: 'Norway' }]],
		[[{ name: 'Norway', value: 63 }], [{ name: 'Norway', value: '63' }]],
		[[{ name: 'Norway' }, { value: '1' }, { name: 'Peru', value: '2' }], [{ name: 'Peru', value: '2' }]],
		[[], []],
		[{}, []],
		[null, []],
		['?', []],
	])('have choices from %j', async (values, choices) => {
		expect(await read([{ name: 'f', values }])).toMatchObject([{ choices }]);
	});

	it.each([
		[1, true],
		['1', true],
		[true, true],
		[0, false],
		['0', false],
		[null, false],
	])('read %j as required = %p', async (isRequired, expected) => {
		expect(await read([{ name: 'f', isRequired }])).toMatchObject([{ isRequired: expected }]);
	});

	it.each(['x', 5, { code: 401 }, { fields: 'x' }])('cannot be read from %j', async (json) => {
		await expect(read(json)).rejects.toMatchObject({ kind: 'unexpectedResponse' });
	});
});
