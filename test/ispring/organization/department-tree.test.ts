import { departmentPaths, rootDepartments } from '../../../src/ispring/organization/department-tree';

const company = { id: 'd-1', name: 'Company' };
const sales = { id: 'd-2', name: 'Sales', parentId: 'd-1' };
const north = { id: 'd-3', name: 'North', parentId: 'd-2' };

describe('iSpring Learn department paths', () => {
	it('are complete, whatever the order of the departments', () => {
		const all = [north, sales, company];
		expect(all.map(departmentPaths(all))).toEqual(['Company / Sales / North', 'Company / Sales', 'Company']);
	});

	it('end at a parent that is not visible', () => {
		expect(departmentPaths([north, sales])(north)).toBe('Sales / North');
	});

	it('end when the parents form a loop', () => {
		const odd = { id: 'd-1', name: 'Company', parentId: 'd-3' };
		expect(departmentPaths([odd, sales, north])(north)).toBe('Company / Sales / North');
	});

	it('start at departments without a visible parent', () => {
		expect(rootDepartments([company, sales, north])).toEqual([company]);
		const other = { id: 'd-9', name: 'Other', parentId: 'd-8' };
		expect(rootDepartments([sales, north, other])).toEqual([sales, other]);
		expect(rootDepartments([])).toEqual([]);
	});
});
