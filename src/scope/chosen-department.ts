import { onceForEachList } from './once-for-each-list';
import { scopeKey } from './scope-key';
import type { ScopeSettings } from './settings';

const keysOf = onceForEachList((departments) => new Set(departments.map(scopeKey)));

/** Whether a department is one of those that the settings choose. */
export function isChosenDepartment(
	department: string | null | undefined,
	{ departments }: Pick<ScopeSettings, 'departments'>,
): boolean {
	if (departments.length === 0) return true;
	// An employee without a department is in none of them, whatever a list from an expression contains.
	const own = scopeKey(department ?? '');
	return own !== '' && keysOf(departments).has(own);
}
