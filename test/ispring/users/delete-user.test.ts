import { deleteUser } from '../../../src/ispring/users/delete-user';
import { addUser, startISpring, type ISpringSimulator } from '../../../tools/simulator/ispring/index.mts';
import { scripted } from '../../http/scripted.mts';
import { ispringTransport } from '../../support/clients.mts';

const NOBODY = '00000000-0000-1000-8000-000000000000';

describe('iSpring Learn: Delete a user', () => {
	let ispring: ISpringSimulator;

	beforeEach(async () => {
		ispring = await startISpring();
	});
	afterEach(async () => await ispring.close());

	it('deletes only that user with one request', async () => {
		const { userId } = addUser(ispring);
		const count = ispring.state.users.size;
		const transport = ispringTransport(ispring);
		await deleteUser(transport, userId);
		expect(ispring.state.users.has(userId)).toBe(false);
		expect(ispring.state.users.size).toBe(count - 1);
		expect(transport.counts).toMatchObject({ sent: 1, writes: 1 });
	});

	it.each(['resetBefore', 'resetAfter', 'truncate'] as const)(
		'succeeds and counts one write when the first response is lost (%s)',
		async (kind) => {
			const { userId } = addUser(ispring);
			ispring.faults.push({ when: ({ method }) => method === 'DELETE', effect: { kind } });
			const transport = ispringTransport(ispring);
			await deleteUser(transport, userId);
			expect(ispring.state.users.has(userId)).toBe(false);
			expect(transport.counts.writes).toBe(1);
		},
	);

	it('succeeds when the second attempt returns 400 and the user no longer exists', async () => {
		const { transport, sent } = scripted(
			({ method }, n) =>
				n === 1 ? new Error('lost') : { status: method === 'DELETE' ? 400 : 404, json: { message: '' } },
			{ system: 'iSpring Learn' },
		);
		await deleteUser(transport, 'u-1');
		expect(sent.map(({ method }) => method)).toEqual(['DELETE', 'DELETE', 'GET']);
	});

	it('fails when the second attempt is refused and the user still exists', async () => {
		const { transport } = scripted(
			({ method }, n) => {
				if (n === 1) return new Error('lost');
				return method === 'DELETE' ? { status: 400 } : { json: { userId: 'u-1' } };
			},
			{ system: 'iSpring Learn' },
		);
		await expect(deleteUser(transport, 'u-1')).rejects.toMatchObject({ status: 400 });
	});

	it('fails for a user who never existed, and for the owner', async () => {
		const transport = ispringTransport(ispring);
		await expect(deleteUser(transport, NOBODY)).rejects.toMatchObject({ status: 404 });
		await expect(deleteUser(transport, ispring.state.ownerId)).rejects.toMatchObject({ status: 400 });
	});
});
