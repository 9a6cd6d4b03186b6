import { assertNamesExist, hasUnknownNames, namesInUse } from '../../../src/enrollment/rules/names';
import { employee, rule } from '../world.mts';

const RULES = [rule({ departments: ['SALES'], jobTitles: ['Clerk '] })];

it('Only the lists that rules refer to count, with the names that employees have.', () => {
	const known = namesInUse(RULES, [employee(), employee({ id: '2', department: 'HR', jobTitle: null })]);
	expect(known).toEqual({ department: ['Sales', 'HR'], jobTitle: ['Clerk'] });
	expect(hasUnknownNames(RULES, known)).toBe(false);
	expect(() => assertNamesExist(RULES, known)).not.toThrow();
});

it.each([
	[
		rule({ departments: ['Sale'] }),
		'Rule "Safety" > Department Names or IDs (departments): BambooHR has no department called "Sale". Did you mean "Sales"?',
	],
	[
		rule({ jobTitles: ['Clark'] }),
		'(jobTitles): BambooHR has no job title called "Clark". Did you mean "Clerk"?',
	],
	[
		rule({ employmentStatuses: ['Voll'] }),
		'(employmentStatuses): BambooHR has no employment status called "Voll".',
	],
])('An unknown name is refused with similar ones: %#', (one, message) => {
	const known = { department: ['Sales'], jobTitle: ['Clerk'], employmentHistoryStatus: ['Full-Time'] };
	expect(hasUnknownNames([one], known)).toBe(true);
	expect(() => assertNamesExist([one], known)).toThrow(message);
});
