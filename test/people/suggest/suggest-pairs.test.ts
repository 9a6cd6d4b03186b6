import type { Employee } from '../../../src/bamboohr/employees/Employee';
import type { User } from '../../../src/ispring/users/User';
import { finish } from '../../../src/run/steps';
import { employeeSide, userSides } from '../../../src/people/suggest/sides';
import { suggestPairs } from '../../../src/people/suggest/suggest-pairs';
import { cpuMsOf } from '../../support/cpu-ms-of.mts';
import { IS_THOROUGH } from '../../support/thorough.mts';
import { employee, ROOT, SALES, user } from '../world.mts';
import { measure, suggestionsFor, type Measured } from './measure.mts';
import { BELARUSIAN, INDIAN, OTHER_CULTURES } from './more-names.mts';
import { FIELDS, HIRE_DATE_FIELD, pairedCompany, type Shape } from './paired-company.mts';

/** How much the accounts say besides a name, of 100 each. */
const KNOWN: Record<string, Shape['known']> = {
	'as much as usual': { phone: 50, hireDate: 50, jobTitle: 60, department: 80 },
	'little besides departments': { phone: 10, hireDate: 10, jobTitle: 30, department: 90 },
	'nothing but names': { phone: 0, hireDate: 0, jobTitle: 0, department: 0 },
};

describe.each(Object.entries(KNOWN))('In a company whose accounts say %s', (_, known) => {
	it.each([
		[25, 40],
		[300, 6],
		[2000, 1],
	])('of %i people, at least 98 in 100 suggestions above 0.9 are right.', (people, companies) => {
		const all = measureAll({ people, ...(known ? { known } : {}) }, companies);
		expect(all.right).toBeGreaterThanOrEqual(0.98 * all.suggested);
		// With nothing but a name, nobody can be certain.
		if (known?.department) expect(all.right).toBeGreaterThan(0.6 * all.pairs);
	});
});

const USUAL = { phone: 50, hireDate: 50, jobTitle: 60, department: 80 };
const NOTHING = { phone: 0, hireDate: 0, jobTitle: 0, department: 0 };
/** Fewer accounts belong to employees, and most of the others look as if they did. */
const STRANGERS = { covered: 30, alike: 80 };

/** What makes pairs harder to tell, with the share of the accounts of employees that is found at least. */
const HARD: Record<string, [shape: Omit<Shape, 'seed' | 'people'>, found: number]> = {
	'departments are random': [{ known: USUAL, hard: { randomDepartments: 100 } }, 0.7],
	'departments are random, and nothing else is known': [
		{ known: NOTHING, hard: { randomDepartments: 100 } },
		0,
	],
	'departments are random, and job titles are right': [
		{ known: { ...NOTHING, jobTitle: 100 }, hard: { randomDepartments: 100 } },
		0.5,
	],
	'departments and job titles are random': [
		{ known: { ...NOTHING, jobTitle: 100 }, hard: { randomDepartments: 100, randomTitles: 100 } },
		0,
	],
	'half of the departments are random': [
		{ known: { ...NOTHING, department: 100 }, hard: { randomDepartments: 50 } },
		0,
	],
	'there are no departments, and half of the hire dates are wrong': [
		{ known: { ...USUAL, department: 0 }, hard: { wrongHireDates: 50 } },
		0.6,
	],
	'there are no hire dates': [{ known: { ...USUAL, hireDate: 0 } }, 0.7],
	'many names are common': [{ known: USUAL, hard: { commonNames: 60 } }, 0.7],
	'many names are common, and departments are random': [
		{ known: { ...NOTHING, jobTitle: 100 }, hard: { commonNames: 60, randomDepartments: 100 } },
		0.2,
	],
	'brothers and sisters start together in one department': [
		{ known: { ...USUAL, phone: 0 }, hard: { siblings: 40 } },
		0.6,
	],
	'some were employed before': [{ known: USUAL, hard: { rehired: 20 } }, 0.6],
	'many give the number of the front desk': [
		{ known: { ...USUAL, phone: 90 }, hard: { frontDesk: 40 } },
		0.7,
	],
	'names are Belarusian, Polish, Turkish and Indian': [{ known: USUAL, cultures: OTHER_CULTURES }, 0.7],
	'names are Belarusian in one system and Russian in the other': [
		{ known: { ...NOTHING, hireDate: 100 }, cultures: [BELARUSIAN] },
		0.8,
	],
	'names are alike, and no list has them': [
		{ known: { ...NOTHING, department: 100, hireDate: 50 }, cultures: [INDIAN], hard: { siblings: 40 } },
		0.3,
	],
	'most accounts are those of strangers who look like employees': [{ known: USUAL, ...STRANGERS }, 0.6],
	'most accounts are those of such strangers, and departments are random': [
		{ known: { ...USUAL, phone: 20 }, ...STRANGERS, hard: { randomDepartments: 100 } },
		0.4,
	],
	'everything is hard': [
		{
			known: USUAL,
			hard: {
				randomDepartments: 40,
				wrongHireDates: 30,
				commonNames: 40,
				siblings: 20,
				rehired: 10,
				frontDesk: 20,
			},
		},
		0.5,
	],
};

describe.each(Object.entries(HARD))('Where %s', (_, [shape, found]) => {
	it.each([
		[30, 60],
		[400, 3],
	])('at least 98 in 100 suggestions above 0.9 are right, of %i people.', (people, companies) => {
		const all = measureAll({ people, ...shape }, companies);
		expect(all.right).toBeGreaterThanOrEqual(0.98 * all.suggested);
		expect(all.right).toBeGreaterThanOrEqual(found * all.pairs);
	});
});

function measureAll(shape: Omit<Shape, 'seed'>, companies: number): Measured {
	const all: Measured = { suggested: 0, right: 0, pairs: 0, wrong: [] };
	for (let seed = 1; seed <= companies * (IS_THOROUGH ? 5 : 1); seed += 1) {
		const company = pairedCompany({ seed, ...shape });
		const found = measure(company, suggestionsFor(company), 0.9);
		all.suggested += found.suggested;
		all.right += found.right;
		all.pairs += found.pairs;
		all.wrong.push(...found.wrong);
	}
	return all;
}

it('Nobody is in two pairs.', () => {
	for (let seed = 1; seed <= 10; seed += 1) {
		const pairs = suggestionsFor(pairedCompany({ seed, people: 200 }));
		expect(new Set(pairs.map((pair) => pair.employee.id)).size).toBe(pairs.length);
		expect(new Set(pairs.map((pair) => pair.user.id)).size).toBe(pairs.length);
	}
});

it('10,000 employees and as many users take seconds.', () => {
	const company = pairedCompany({ seed: 3, people: 10_000 });
	expect(cpuMsOf(() => suggestionsFor(company))).toBeLessThan(20_000);
});

describe('Two people of one name', () => {
	const john = (id: string, given: Partial<Employee> = {}) =>
		employee({ id, firstName: 'John', lastName: 'Smith', workEmail: null, hireDate: '2020-01-15', ...given });
	const account = (id: string, fields: Record<string, string> = {}, given: Partial<User> = {}) =>
		user({ id, fields: { first_name: 'John', last_name: 'Smith', ...fields }, ...given });
	const others = Array.from({ length: 30 }, (_, index) =>
		employee({ id: `9${index}`, department: `Team ${index}` }),
	);
	const suggest = (employees: Employee[], users: User[], withAccount: string[] = []) => {
		const toSide = userSides(FIELDS, [ROOT, SALES], HIRE_DATE_FIELD);
		return finish(
			suggestPairs(
				[...employees, ...others].map((one) => employeeSide(one, !withAccount.includes(one.id))),
				users.map((one) => toSide(one, !withAccount.includes(one.id))),
			),
		);
	};
	const certain = (pairs: ReturnType<typeof suggest>) => pairs.filter(({ confidence }) => confidence > 0.9);

	it('are never told apart by the name and what both have in common.', () => {
		const both = [john('1'), john('2')];
		expect(certain(suggest(both, [account('a'), account('b')]))).toEqual([]);
		expect(certain(suggest(both, [account('a')]))).toEqual([]);
		expect(certain(suggest([john('1')], [account('a'), account('b')]))).toEqual([]);
		const day = { hire_date: '2020-01-15' };
		expect(certain(suggest(both, [account('a', day), account('b', day)]))).toEqual([]);
	});

	it('are not told apart either when one of them has an account.', () => {
		const pairs = suggest([john('1'), john('2')], [account('a'), account('b')], ['1', 'a']);
		expect(certain(pairs)).toEqual([]);
	});

	it('are told apart by a phone number or a hire date of their own.', () => {
		const both = [
			john('1', { mobilePhone: '+1 555 010 0001', hireDate: '2019-05-06' }),
			john('2', { mobilePhone: '+1 555 010 0002', hireDate: '2021-07-08' }),
		];
		const byPhone = suggest(both, [account('a', { phone: '15550100002' }), account('b', { phone: '15550100001' })]);
		expect(certain(byPhone).map((pair) => [pair.employee.id, pair.user.id]).sort()).toEqual([['1', 'b'], ['2', 'a']]);
		const byDay = suggest(both, [account('a', { hire_date: '08.07.2021' }), account('b', { hire_date: '2019-05-06' })]);
		expect(certain(byDay).map((pair) => [pair.employee.id, pair.user.id]).sort()).toEqual([['1', 'b'], ['2', 'a']]);
	}); // prettier-ignore

	it('A name alone is never certain, however rare it is.', () => {
		const one = employee({
			id: '1',
			firstName: 'Peregrine',
			lastName: 'Thistlewood',
			department: null,
			workEmail: null,
		});
		const [pair] = suggest(
			[one],
			[
				user({
					id: 'a',
					departmentId: ROOT.id,
					fields: { first_name: 'Peregrine', last_name: 'Thistlewood' },
				}),
			],
		);
		expect(pair?.confidence).toBeGreaterThan(0.7);
		expect(pair?.confidence).toBeLessThanOrEqual(0.9);
	});
});
