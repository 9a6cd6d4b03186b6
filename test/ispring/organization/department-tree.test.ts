import { departmentPaths, rootDepartments } from '../../../src/ispring/organization/department-tree';

const company = { id: 'd-1', name: 'Company' };
const sales = { id: 'd-2', name: 'Sales', parentId: 'd-1' };
const north = { id: 'd-3', name: 'North', parentId: 'd-2' };

describe('the tree of departments', () => {
	it('gives each its path, in whatever order they come', () => {
		const all = [north, sales, company];
		expect(all.map(departmentPaths(all))).toEqual(['Company / Sales / North', 'Company / Sales', 'Company']);
	});

	it('ends a path where the parent is not to be seen', () => {
		expect(departmentPaths([north, sales])(north)).toBe('Sales / North');
	});

	it('ends a path that turns in a circle', () => {
		const odd = { id: 'd-1', name: 'Company', parentId: 'd-3' };
		expect(departmentPaths([odd, sales, north])(north)).toBe('Company / Sales / North');
	});

	it('has what has no parent, or none that can be seen, at its top', () => {
		expect(rootDepartments([company, sales, north])).toEqual([company]);
		const other = { id: 'd-9', name: 'Other', parentId: 'd-8' };
		expect(rootDepartments([sales, north, other])).toEqual([sales, other]);
		expect(rootDepartments([])).toEqual([]);
	});
});
