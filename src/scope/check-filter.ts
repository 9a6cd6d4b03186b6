import { ParameterError } from '../errors';
import { scopeKey } from './scope-key';
import { scopeSettings, type ScopeSettings } from './settings';

const NAME = scopeSettings.employeeFilter.description ?? '';

/**
 * Checks the rules of the filter before anything is read.
 *
 * @throws ParameterError naming the first rule that cannot be used, counted from 1
 */
export function checkFilter({ employeeFilter }: Pick<ScopeSettings, 'employeeFilter'>): void {
	for (const [index, { field, operator, values }] of employeeFilter.entries()) {
		const rule = `${NAME} > ${index + 1}`;
		if (scopeKey(field) === '') {
			throw new ParameterError(
				rule,
				'the rule has no field.',
				'Choose a BambooHR field, or remove the rule.',
			);
		}
		const needsValues = operator === 'isOneOf' || operator === 'isNotOneOf';
		if (needsValues && values.every((value) => scopeKey(value) === '')) {
			throw new ParameterError(
				rule,
				`the rule about ${field} has no values.`,
				'Enter at least one value, or use the operator Is Empty or Is Not Empty.',
			);
		}
	}
}
