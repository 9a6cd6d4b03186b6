import { employee, ROOT } from '../../world.mts';
import { concerned } from '../assessed.mts';

const under = (name: string, code?: string) => ({
	id: `d-${name}`,
	name,
	parentId: ROOT.id,
	...(code === undefined ? {} : { code }),
});
const people = [employee({ department: 'Human Resources', departmentId: '7' })];
const inISpring = (...departments: Array<ReturnType<typeof under>>) =>
	concerned('similarDepartments', { people, departments: [ROOT, ...departments] });

describe('A department of BambooHR', () => {
	it('is reported when iSpring Learn has one that looks the same.', () => {
		expect(inISpring(under('Human Ressources'))).toEqual(['Human Resources']);
		expect(inISpring(under('Human Ressources', 'HR-7'))).toEqual(['Human Resources']);
	});

	it('is the one that has its code, whatever that is called.', () => {
		expect(inISpring(under('Human Ressources', 'bamboohr:7'))).toEqual([]);
		expect(inISpring(under('People', 'bamboohr:7'), under('Human Ressources'))).toEqual([]);
	});

	it('is another one than that with the code of another department.', () => {
		expect(inISpring(under('Human Ressources', 'bamboohr:8'))).toEqual([]);
	});

	it('is not one elsewhere in the tree, also with its code.', () => {
		const elsewhere = { ...under('Human Resources', 'bamboohr:7'), parentId: 'd-Region' };
		expect(inISpring({ ...under('Region') }, elsewhere)).toEqual(['Human Resources']);
	});
});
