import { readRoles } from '../../../src/ispring/users/roles';
import { startISpring } from '../../../tools/simulator/ispring/index.mts';
import { scripted } from '../../http/scripted.mts';
import { ispringTransport } from '../../support/clients.mts';

const read = async (json: unknown) =>
	await readRoles(scripted(() => ({ json }), { system: 'iSpring Learn' }).transport);

describe('iSpring Learn roles', () => {
	it.each([true, false])('are read (as an array: %p)', async (rootArrays) => {
		const ispring = await startISpring({ quirks: { rootArrays } });
		try {
			const roles = [...ispring.state.roles.values()];
			expect(await readRoles(ispringTransport(ispring))).toEqual(
				roles.map(({ roleId: id, type, title, description }) => ({ id, type, title, description })),
			);
		} finally {
			await ispring.close();
		}
	});

	it('can have no title or type', async () => {
		const roles = [{ roleId: 'r-1', type: 'learner' }, { roleId: 'r-2', title: 'Coach' }, { roleId: 'r-3' }];
		expect(await read(roles)).toEqual([
			{ id: 'r-1', type: 'learner', title: 'learner', description: '' },
			{ id: 'r-2', type: '', title: 'Coach', description: '' },
			{ id: 'r-3', type: '', title: '', description: '' },
		]);
	});

	it('without an ID are left out', async () => {
		expect(await read([null, { type: 'learner' }, { roleId: 'r-1' }])).toMatchObject([{ id: 'r-1' }]);
	});

	it.each([null, {}, 'x', { roles: 'x' }])('cannot be read from %j', async (json) => {
		await expect(read(json)).rejects.toMatchObject({ kind: 'unexpectedResponse' });
	});
});
