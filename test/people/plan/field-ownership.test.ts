import { decideEmployee } from '../../../src/people/plan/decide-employee';
import type { FieldMapping } from '../../../src/people/settings';
import { accountOf, employee, mapField, SETTINGS, world } from '../world.mts';
import { makePlan } from '../../../src/people/plan/plan';
import type { Employee, Text } from '../../../src/bamboohr/employees/Employee';

/** The phone that a run writes for an employee; undefined = it leaves the phone as it is. */
function writtenPhone(
	entry: Partial<FieldMapping>,
	given: Partial<Employee>,
	current: string | undefined,
): string | undefined {
	const one = employee(given);
	const accounts =
		current === undefined ? [] : [accountOf(one, { fields: current === '' ? {} : { phone: current } })];
	const settings = { ...SETTINGS, fieldMapping: [mapField('workPhone', 'phone', entry)] };
	const { context } = makePlan(world({ people: [one], accounts }), settings);
	const [classified] = context.classified.values();
	if (!classified) throw new Error('The employee is not in the plan.');
	return decideEmployee(classified, context).writes.fields.phone;
}

const HR = '+43 1 555 0100';
const OWN = '+43 1 555 0199';

describe('An entry of Field Mapping', () => {
	it.each<[FieldMapping['when'], string | undefined, Text]>([
		['always', undefined, HR],
		['always', '', HR],
		['always', OWN, HR],
		['onCreate', undefined, HR],
		['onCreate', '', undefined],
		['onCreate', OWN, undefined],
		['whenEmpty', undefined, HR],
		['whenEmpty', '', HR],
		['whenEmpty', OWN, undefined],
	])('with When %s and the current value %j writes %j', (when, current, expected) => {
		expect(writtenPhone({ when }, { workPhone: HR }, current)).toBe(expected ?? undefined);
	});

	it('also keeps the standard value of the field away from the user, such as the mobile phone', () => {
		const given = { workPhone: HR, mobilePhone: '+43 660 555 01' };
		expect(writtenPhone({ when: 'onCreate' }, given, OWN)).toBeUndefined();
		expect(writtenPhone({ when: 'whenEmpty' }, given, OWN)).toBeUndefined();
		expect(writtenPhone({ when: 'onCreate' }, given, undefined)).toBe(HR);
		for (const workPhone of [null, undefined]) {
			expect(writtenPhone({ when: 'onCreate' }, { ...given, workPhone }, OWN)).toBeUndefined();
			expect(writtenPhone({ when: 'whenEmpty' }, { ...given, workPhone }, OWN)).toBeUndefined();
		}
	});

	it.each<[Text, Text, string | undefined]>([
		[HR, OWN, HR],
		[null, OWN, OWN],
		[null, null, undefined],
		[undefined, OWN, undefined],
	])('with the value %j and the fallback %j writes %j', (workPhone, homeEmail, expected) => {
		expect(writtenPhone({ fallbackField: 'homeEmail' }, { workPhone, homeEmail }, '')).toBe(expected);
	});
});
