import type { ListedDepartment } from '../../../src/bamboohr/employees/read-lists';
import { bambooDepartments } from '../../../src/people/plan/bamboo-departments';
import { codeOfDepartment, idInCode } from '../../../src/people/plan/department-code';
import { employee, world } from '../world.mts';

const of = (
	people: Array<[department: string, departmentId?: string]>,
	listedDepartments?: ListedDepartment[],
) =>
	bambooDepartments({
		...world({
			people: people.map(([department, departmentId], place) =>
				employee({ id: String(place + 1), department, ...(departmentId ? { departmentId } : {}) }),
			),
		}),
		...(listedDepartments ? { listedDepartments } : {}),
	});
const listed = (id: string, name: string, isArchived = false): ListedDepartment => ({ id, name, isArchived });

describe('The departments of BambooHR', () => {
	it('The ID of a department comes from the employee, else from the list, if only one has the name.', () => {
		const departments = of(
			[['Sales', '7']],
			[listed('8', 'Support'), listed('9', 'Twin'), listed('10', 'twin')],
		);
		expect(departments.idOf({ department: 'Sales', departmentId: '7' })).toBe('7');
		expect(departments.idOf({ department: 'support' })).toBe('8');
		expect(departments.idOf({ department: 'Twin' })).toBeUndefined();
		expect(departments.idOf({ department: null, departmentId: '7' })).toBeUndefined();
	});

	it('A department whose records contradict each other has no name, so it is not renamed.', () => {
		const departments = of([
			['Sales', '7'],
			['Distribution', '7'],
		]);
		expect(departments.byId.get('7')).toEqual({ id: '7', name: undefined, isInUse: true });
		expect(of([['Sales', '7']], [listed('7', 'Distribution')]).byId.get('7')?.name).toBeUndefined();
	});

	it('Two departments with one name have no only ID.', () => {
		const departments = of([
			['Sales', '7'],
			['sales', '8'],
			['Support', '9'],
		]);
		expect([departments.onlyIdOf('Sales'), departments.onlyIdOf('support')]).toEqual([undefined, '9']);
	});

	it('An archived department that nobody is in does not exist any more.', () => {
		const departments = of([['Sales', '7']], [listed('7', 'Sales', true), listed('8', 'Old', true)]);
		expect([...departments.byId.keys()]).toEqual(['7']);
		expect([departments.isComplete, of([]).isComplete]).toEqual([true, false]);
	});
});

describe('The code of a department', () => {
	it('The code contains the ID, in whatever case it comes back.', () => {
		expect(codeOfDepartment('12')).toBe('bamboohr:12');
		expect([idInCode('bamboohr:12'), idInCode(' BAMBOOHR: 12 ')]).toEqual(['12', '12']);
		expect([idInCode('HR-12'), idInCode(undefined), idInCode('12')]).toEqual([
			undefined,
			undefined,
			undefined,
		]);
	});
});
