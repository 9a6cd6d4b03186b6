import { normalizeKey } from '../text/normalize-key';
import type { ScopeSettings } from './settings';

/** Whether a department is one of those that the settings choose. */
export function isChosenDepartment(
	department: string | null | undefined,
	{ departments }: Pick<ScopeSettings, 'departments'>,
): boolean {
	if (departments.length === 0) return true;
	return departments.some((chosen) => normalizeKey(chosen) === normalizeKey(department ?? ''));
}
