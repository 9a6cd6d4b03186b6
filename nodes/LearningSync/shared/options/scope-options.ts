import { filterRuleSettings, scopeSettings } from '../../../../src/scope/settings';
import { inCollection } from './collections';
import { FROM_LIST, SEVERAL_FROM_LIST } from './list-description';
import { option, propertiesOf, type Panel } from './option';

/** What the editor shows for the operator and the values of a condition on a field. */
export const fieldCondition = {
	operator: {
		type: 'options',
		options: [
			{ name: 'Is Empty', value: 'isEmpty' },
			{ name: 'Is Not Empty', value: 'isNotEmpty' },
			{ name: 'Is Not One Of', value: 'isNotOneOf', description: 'Also true when the field is empty' },
			{ name: 'Is One Of', value: 'isOneOf' },
		],
		description: 'Upper and lower case make no difference',
	},
	values: {
		type: 'multiOptions',
		typeOptions: { loadOptionsMethod: 'getFilterValues', loadOptionsDependsOn: ['&field'] },
		displayOptions: { show: { operator: ['isOneOf', 'isNotOneOf'] } },
		description:
			'Choose from the list, or specify values separated by commas using an <a href="https://docs.n8n.io/code/expressions/">expression</a>. Put a value that contains a comma in double quotes. Fields without a list, such as text fields, need an expression.',
	},
} satisfies Record<string, Panel>;

const rule = propertiesOf({
	field: option(filterRuleSettings.field, {
		type: 'options',
		typeOptions: { loadOptionsMethod: 'getBambooHrFields' },
		description: FROM_LIST,
	}),
	operator: option(filterRuleSettings.operator, fieldCondition.operator),
	values: option(filterRuleSettings.values, fieldCondition.values),
});

/** What only one resource says about these options. */
interface ScopeTexts {
	/** What being in one of the departments means there. */
	departmentsHint: string;
	/** What matching the rules means there. */
	filterDescription: string;
}

/** Which employees a run covers, by department and by any other field of BambooHR. */
export function scopeOptions({ departmentsHint, filterDescription }: ScopeTexts) {
	return inCollection('who', {
		departments: option(scopeSettings.departments, {
			type: 'multiOptions',
			typeOptions: { loadOptionsMethod: 'getBambooHrDepartments' },
			description: SEVERAL_FROM_LIST,
			hint: `${departmentsHint} To cover all departments, remove this option: if it is added but empty, the run stops.`,
		}),
		employeeFilter: option(scopeSettings.employeeFilter, {
			type: 'fixedCollection',
			typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Rule' },
			placeholder: 'Add Rule',
			description: filterDescription,
			options: [{ displayName: 'Rule', name: 'rule', values: [rule.field, rule.operator, rule.values] }],
		}),
		filterCombine: option(scopeSettings.filterCombine, {
			type: 'options',
			options: [
				{ name: 'All', value: 'all', description: 'Every rule must match' },
				{ name: 'Any', value: 'any', description: 'At least one rule must match' },
			],
			description: 'How several rules in Employee Filter are combined',
		}),
	});
}
