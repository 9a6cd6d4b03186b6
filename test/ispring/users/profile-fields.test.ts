import { readProfileFields } from '../../../src/ispring/users/profile-fields';
import { addProfileField, startISpring } from '../../../tools/simulator/ispring/index.mts';
import { scripted } from '../../http/scripted.mts';
import { ispringTransport } from '../../support/clients.mts';

const read = async (json: unknown) =>
	await readProfileFields(scripted(() => ({ json }), { system: 'iSpring Learn' }).transport);

describe('profile fields', () => {
	it.each([
		[true, true],
		[true, false],
		[false, true],
		[false, false],
	])(
		'are read as an array or not (%p), with booleans as numbers or not (%p)',
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
		['bare', [{ name: 'f' }]],
		['as fields', { fields: [{ name: 'f' }] }],
		['as userFields', { userFields: [{ name: 'f' }] }],
		['in response', { response: [{ name: 'f' }] }],
	])('are read when they come %s', async (_how, json) => {
		expect(await read(json)).toMatchObject([{ name: 'f' }]);
	});

	it('are left out without a name, and are no reason to lose the others', async () => {
		const odd = [{ label: 'no name' }, { name: '' }, { name: ['x'] }, null, 'x'];
		expect(await read([...odd, { name: 'f', label: {}, isUnique: [] }])).toMatchObject([{ name: 'f' }]);
	});

	it('may have nothing but a name', async () => {
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
	])('take %j for required = %p', async (isRequired, expected) => {
		expect(await read([{ name: 'f', isRequired }])).toMatchObject([{ isRequired: expected }]);
	});

	it.each(['x', 5, { code: 401 }, { fields: 'x' }])('are no list when they come as %j', async (json) => {
		await expect(read(json)).rejects.toMatchObject({ kind: 'unexpectedResponse' });
	});
});
