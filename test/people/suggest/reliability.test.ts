import { isSameDepartment } from '../../../src/people/suggest/evidence/compare-department';
import { weighAgreement } from '../../../src/people/suggest/evidence/weigh-agreement';
import { Frequencies } from '../../../src/people/suggest/Evidence';
import {
	knownPairs,
	namesakesIn,
	reliabilityIn,
	type Agreement,
} from '../../../src/people/suggest/reliability';
import { employeeSide, userSides } from '../../../src/people/suggest/sides';
import { employee, ROOT, SALES, user } from '../world.mts';
import { FIELDS, HIRE_DATE_FIELD } from './paired-company.mts';

const toSide = userSides(FIELDS, [ROOT, SALES], HIRE_DATE_FIELD);
const NAMES = 'Ann Bea Cleo Dora Eve Fay Gwen Hope Ida Joy Kay Liv Mia Nan Ona Pia Rae Sue Tea Una'.split(
	' ',
);

/** People whose name is unique; so many of them are in the department that BambooHR has. */
function company(agreeing: number, isMatched = false) {
	const users = NAMES.map((given, index) =>
		toSide(
			user({
				id: given,
				departmentId: index < agreeing ? SALES.id : ROOT.id,
				fields: { first_name: given, last_name: `${given}son` },
			}),
			!isMatched,
		),
	);
	const employees = NAMES.map((given, index) => ({
		...employeeSide(
			employee({ id: String(index), firstName: given, lastName: `${given}son`, department: 'Sales' }),
			!isMatched,
		),
		...(isMatched && users[index] ? { account: users[index].user } : {}),
	}));
	return { employees, users };
}

const isInSales: Agreement = (_, { departments }) => departments.includes('sales');
const reliabilityOf = (agreeing: number, isMatched = false) => {
	const { employees, users } = company(agreeing, isMatched);
	return reliabilityIn(knownPairs(employees, users))(isInSales, 0.75);
};

describe('The reliability of a field', () => {
	it('is what people of one name show, or those who are matched', () => {
		expect(reliabilityOf(20).usual).toBeGreaterThan(0.9);
		expect(reliabilityOf(0).usual).toBeLessThan(0.2);
		expect(reliabilityOf(0, true).usual).toBeLessThan(0.3);
	});

	it('is what it is elsewhere where nobody shows it, and less certain then', () => {
		const { usual, atLeast } = reliabilityIn({ matched: [], named: [] })(isInSales, 0.75);
		expect(usual).toBe(0.75);
		expect(atLeast).toBeLessThan(reliabilityOf(15).atLeast);
	});

	it('is not shown by a name that two people of one system have', () => {
		const { employees, users } = company(20);
		const twins = [...employees, ...employees.map((one) => ({ ...one }))];
		expect(knownPairs(twins, users).named).toEqual([]);
		expect(knownPairs(employees, [...users, ...users]).named).toEqual([]);
	});
});

describe('The share of namesakes', () => {
	const shareOf = (agreeing: number) => {
		const { employees, users } = company(agreeing);
		return namesakesIn(knownPairs(employees, users), [[isInSales, 0.1]]);
	};

	it('is at most that of the pairs which the most reliable field contradicts', () => {
		expect(shareOf(20)).toBeLessThan(0.05);
		expect(shareOf(10)).toBeGreaterThan(0.4);
		expect(shareOf(0)).toBeGreaterThan(0.9);
	});

	it('is what is usual where nothing but names can be compared', () => {
		const { employees, users } = company(20);
		expect(namesakesIn(knownPairs(employees, users), [[() => undefined, 0]])).toBeCloseTo(0.06);
	});
});

describe('What an agreement says', () => {
	const among = (values: string[]) => new Frequencies(values.map((value) => [value]));
	const ofEmployees = among([...Array<string>(10).fill('sales'), ...Array<string>(90).fill('care')]);
	const weigh = (isSame: boolean, usual: number, ofUsers = ofEmployees) =>
		weighAgreement(isSame, 'sales', { ofEmployees, ofUsers, reliability: { usual, atLeast: usual } });

	it('is much where the field is reliable and the value is rare, and nothing where it is random', () => {
		expect(weigh(true, 0.9)).toBeGreaterThan(2);
		expect(weigh(false, 0.9)).toBeLessThan(-2);
		expect(weigh(true, 0.1)).toBeCloseTo(0);
		expect(weigh(false, 0.1)).toBeCloseTo(0);
	});

	it('is never for a pair that differs, nor against one that agrees', () => {
		expect(weigh(true, 0.01)).toBe(0);
		expect(weigh(false, 0.01)).toBeLessThanOrEqual(0);
	});

	it('is little where most accounts have that value', () => {
		expect(weigh(true, 0.9, among(Array<string>(100).fill('sales')))).toBeLessThan(0.2);
	});

	it('needs a department that some employee is in', () => {
		const [one] = company(20).employees;
		const elsewhere = toSide(user({ departmentId: SALES.id }), true);
		if (!one) throw new Error('Nobody');
		expect(isSameDepartment({ ...one, department: 'care' }, elsewhere, () => false)).toBeUndefined();
		expect(isSameDepartment({ ...one, department: 'care' }, elsewhere, () => true)).toBe(false);
	});
});
