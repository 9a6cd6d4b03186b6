import { readRoles } from '../../src/ispring/users/roles';
import { readUser } from '../../src/ispring/users/read-users';
import { updateUser } from '../../src/ispring/users/update-user';
import { createUser } from '../../src/ispring/users/write-users';
import { lacksRole } from '../../src/users/lacks-role';
import { startISpring } from '../../tools/simulator/ispring/index.mts';
import { ispringTransport } from '../support/clients.mts';

describe.each(['singular', 'plural'] as const)('iSpring Learn roles with %s names', (roleNames) => {
	it.each([true, false])(
		'can be given to new and existing users (IDs accepted only with the type custom: %p)',
		async (roleIdNeedsCustom) => {
			const ispring = await startISpring({ quirks: { roleNames, roleIdNeedsCustom } });
			try {
				const transport = ispringTransport(ispring);
				const departmentId = ispring.state.rootDepartmentId;
				const roles = await readRoles(transport);
				expect(roles).toHaveLength(5);
				for (const role of roles) {
					const login = `${role.id}@example.com`;
					const id = await createUser(transport, { departmentId, fields: { login }, groupIds: [], role });
					expect(lacksRole(await readUser(transport, id), role)).toBe(false);
					for (const other of roles) {
						const given = { role: other, managedDepartmentIds: [], departmentId };
						await updateUser(transport, await readUser(transport, id), { role: given });
						expect((await readUser(transport, id)).roleIds).toEqual([other.id]);
					}
				}
			} finally {
				await ispring.close();
			}
		},
	);
});

it('A user lacks an iSpring Learn role only if the user has other roles', () => {
	expect(lacksRole({ roleIds: ['R-1'] }, { id: 'r-1' })).toBe(false);
	expect(lacksRole({ roleIds: ['r-2', 'r-1'] }, { id: 'r-1' })).toBe(false);
	expect(lacksRole({ roleIds: ['r-2'] }, { id: 'r-1' })).toBe(true);
	expect(lacksRole({ roleIds: [] }, { id: 'r-1' })).toBe(false);
	expect(lacksRole({ roleIds: ['r-2'] }, undefined)).toBe(false);
});
