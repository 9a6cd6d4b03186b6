import { rootDepartments } from '../../../src/ispring/organization/department-tree';
import {
	createDepartment,
	deleteDepartment,
	readDepartments,
	updateDepartment,
} from '../../../src/ispring/organization/departments';
import {
	addDepartment,
	startISpring,
	type FaultEffect,
	type ISpringSimulator,
} from '../../../tools/simulator/ispring/index.mts';
import { scripted } from '../../http/scripted.mts';
import { ispringTransport } from '../../support/clients.mts';

const LOSSES: FaultEffect[] = [
	{ kind: 'resetBefore' },
	{ kind: 'resetAfter' },
	{ kind: 'truncate' },
	{ kind: 'status', status: 502 },
	{ kind: 'body', body: '<html>Sign in</html>', contentType: 'text/html' },
];

describe('iSpring Learn departments', () => {
	let ispring: ISpringSimulator;
	let rootId: string;

	beforeEach(async () => {
		ispring = await startISpring();
		rootId = ispring.state.rootDepartmentId;
	});
	afterEach(async () => await ispring.close());

	const named = (name: string) => [...ispring.state.departments.values()].filter((one) => one.name === name);

	it('are read from all pages with their parents', async () => {
		const sales = addDepartment(ispring, { name: ' Sales ' });
		const north = addDepartment(ispring, { name: 'North', parentDepartmentId: sales.departmentId });
		ispring.quirks.maxPageSize = 1;
		for (const omitEmptyValues of [true, false]) {
			ispring.quirks.omitEmptyValues = omitEmptyValues;
			expect(await readDepartments(ispringTransport(ispring))).toEqual([
				{ id: rootId, name: 'Sample Company' },
				{ id: sales.departmentId, name: 'Sales', parentId: rootId },
				{ id: north.departmentId, name: 'North', parentId: sales.departmentId },
			]);
		}
	});

	it('count once when pages repeat them', async () => {
		const department = { departmentId: 'd-1', name: 'Sales' };
		const { transport } = scripted(() => ({ json: [department, { ...department, name: 'Sales 2' }] }), {
			system: 'iSpring Learn',
		});
		expect(await readDepartments(transport)).toEqual([{ id: 'd-1', name: 'Sales 2' }]);
	});

	it('are called by their IDs when they have no name, and are not mistaken for the root', async () => {
		const root = { departmentId: 'd-1', name: 'Company', parentDepartmentId: {} };
		const json = [
			root,
			{ departmentId: 'd-2' },
			{ departmentId: 'd-3', name: {}, parentDepartmentId: 'd-1' },
		];
		const { transport } = scripted(() => ({ json }), { system: 'iSpring Learn' });
		const departments = await readDepartments(transport);
		expect(departments.map(({ name }) => name)).toEqual(['Company', 'd-2', 'd-3']);
		expect(rootDepartments(departments)).toMatchObject([{ name: 'Company' }]);
	});

	it.each([{ name: 'Sales' }, { departmentId: 'd-1', name: 'A', parentDepartmentId: ['d'] }, null, 'x'])(
		'cannot be read when one of them is %j',
		async (odd) => {
			const json = { departments: [{ departmentId: 'd-2', name: 'North' }, odd] };
			const { transport } = scripted(() => ({ json }), { system: 'iSpring Learn' });
			await expect(readDepartments(transport)).rejects.toMatchObject({ kind: 'unexpectedResponse' });
		},
	);

	it.each([true, false])(
		'are created under their parent, whatever the format of the response (%p)',
		async (returnObject) => {
			ispring.quirks.returnObject = returnObject;
			const transport = ispringTransport(ispring);
			const id = await createDepartment(transport, "Research & Development's", rootId);
			expect(named("Research & Development's")).toMatchObject([
				{ departmentId: id, parentDepartmentId: rootId },
			]);
			expect(transport.counts).toMatchObject({ sent: 1, writes: 1 });
		},
	);

	it.each(LOSSES)('are created once when the response is lost: %j', async (effect) => {
		const other = addDepartment(ispring, { name: 'Other' });
		addDepartment(ispring, { name: 'Sales', parentDepartmentId: other.departmentId });
		ispring.faults.push({ when: ({ method }) => method === 'POST', effect });
		const transport = ispringTransport(ispring);
		const id = await createDepartment(transport, 'Sales', rootId);
		const made = named('Sales').filter((one) => one.parentDepartmentId === rootId);
		expect(made.map(({ departmentId }) => departmentId)).toEqual([id]);
		expect(transport.counts.writes).toBe(1);
	});

	it('are created once when their name has surrounding whitespace', async () => {
		ispring.faults.push({ when: ({ method }) => method === 'POST', effect: { kind: 'resetAfter' } });
		await createDepartment(ispringTransport(ispring), ' Sales ', rootId);
		expect(
			[...ispring.state.departments.values()].filter(({ name }) => name.trim() === 'Sales'),
		).toHaveLength(1);
	});

	it.each(['upperCase', 'cut', 'tidied'] as const)(
		'are created once when the response is lost and the name is stored in another form (%s)',
		async (storedForm) => {
			addDepartment(ispring, { name: 'Research' });
			ispring.quirks.storedForm = storedForm;
			ispring.faults.push({ when: ({ method }) => method === 'POST', effect: { kind: 'resetAfter' } });
			const transport = ispringTransport(ispring);
			const before = await readDepartments(transport);
			const id = await createDepartment(transport, 'Research & Development', rootId, '', before);
			const made = [...ispring.state.departments.keys()].slice(before.length);
			expect(made).toEqual([id]);
		},
	);

	it('are created with a code, and returned with it', async () => {
		const transport = ispringTransport(ispring);
		const id = await createDepartment(transport, 'Sales', rootId, 'S-1');
		expect((await readDepartments(transport)).find((one) => one.id === id)).toEqual({
			id,
			name: 'Sales',
			parentId: rootId,
			code: 'S-1',
		});
	});

	it.each([{ odd: true }, '', '  ', null])('have no code if it is %j', async (code) => {
		const department = { departmentId: 'd-1', name: 'Sales', code };
		const { transport } = scripted(() => ({ json: [department] }), { system: 'iSpring Learn' });
		expect(await readDepartments(transport)).toEqual([{ id: 'd-1', name: 'Sales' }]);
	});

	it('change only in the given values, even if the response is lost', async () => {
		const north = addDepartment(ispring, { name: 'North' });
		const sales = addDepartment(ispring, { name: 'Sales', code: 'S-1' });
		ispring.faults.push({ when: ({ method }) => method === 'POST', effect: { kind: 'resetAfter' } });
		const transport = ispringTransport(ispring);
		await updateDepartment(transport, sales.departmentId, { parentDepartmentId: north.departmentId });
		expect(sales).toMatchObject({ name: 'Sales', code: 'S-1', parentDepartmentId: north.departmentId });
		await updateDepartment(transport, sales.departmentId, { name: 'Sales 2', code: '' });
		expect(sales).toMatchObject({ name: 'Sales 2', code: '', parentDepartmentId: north.departmentId });
	});

	it.each(LOSSES.filter(({ kind }) => kind !== 'body'))(
		'are deleted even if the response is lost: %j',
		async (effect) => {
			const { departmentId } = addDepartment(ispring, { name: 'Sales' });
			ispring.faults.push({ when: ({ method }) => method === 'DELETE', effect });
			const transport = ispringTransport(ispring);
			await deleteDepartment(transport, departmentId);
			expect(ispring.state.departments.has(departmentId)).toBe(false);
			expect(transport.counts.writes).toBe(1);
		},
	);

	it('are not deleted when iSpring Learn refuses', async () => {
		const transport = ispringTransport(ispring);
		await expect(deleteDepartment(transport, rootId)).rejects.toMatchObject({ kind: 'refused', status: 400 });
		await expect(deleteDepartment(transport, 'no-such-id')).rejects.toMatchObject({ status: 404 });
		expect(ispring.log.map(({ method }) => method)).toEqual(['DELETE', 'DELETE']);
	});
});
