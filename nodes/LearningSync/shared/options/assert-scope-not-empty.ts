import type { IExecuteFunctions } from 'n8n-workflow';
import { ParameterError } from '../../../../src/errors';
import { scopeSettings, type ScopeSettings } from '../../../../src/scope/settings';
import { isOptionAdded } from './is-option-added';

/**
 * No departments mean all of them, and no filter means everybody, which only a missing option may mean: an expression that
 * gives nothing must not widen a run to the whole company.
 *
 * @throws ParameterError when one of the options has been added but is empty
 */
export function assertScopeNotEmpty(
	context: IExecuteFunctions,
	{ departments, employeeFilter }: Pick<ScopeSettings, 'departments' | 'employeeFilter'>,
): void {
	if (departments.length === 0 && isOptionAdded(context, 'who', 'departments')) {
		throw new ParameterError(
			scopeSettings.departments.description ?? '',
			'the option has been added, but names no department.',
			'Choose at least one department or correct the expression. To cover all departments, remove the option.',
		);
	}
	if (employeeFilter.length === 0 && isOptionAdded(context, 'who', 'employeeFilter')) {
		throw new ParameterError(
			scopeSettings.employeeFilter.description ?? '',
			'the option has been added, but has no rule.',
			'Add a rule or correct the expression. To cover everybody, remove the option.',
		);
	}
}
