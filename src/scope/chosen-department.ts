import { scopeKey } from './scope-key';
import type { ScopeSettings } from './settings';

/** Whether a department is one of those that the settings choose. */
export function isChosenDepartment(
	department: string | null | undefined,
	{ departments }: Pick<ScopeSettings, 'departments'>,
): boolean {
	if (departments.length === 0) return true;
	// An employee without a department is in none of them, whatever a list from an expression contains.
	const own = scopeKey(department ?? '');
	return own !== '' && departments.some((chosen) => scopeKey(chosen) === own);
}
