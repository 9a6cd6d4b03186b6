import { isChosenDepartment } from '../../src/scope/chosen-department';

describe('Whether a department is chosen', () => {
	it.each<[department: string | null, departments: string[], expected: boolean]>([
		['Sales', [], true],
		[null, [], true],
		['Sales', ['Support', ' sales'], true],
		['Sales, EMEA', ['Sales'], false],
		['Sales, EMEA', ['Sales,  EMEA'], true],
		['Sales\u200b', ['Sales'], true],
		['Cafe\u0301', ['Café'], true],
		['Sales', ['Support'], false],
		[null, ['Sales'], false],
		[null, ['\u200b'], false],
		['', [' '], false],
	])('%j of %j: %s', (department, departments, expected) => {
		expect(isChosenDepartment(department, { departments })).toBe(expected);
	});
});
