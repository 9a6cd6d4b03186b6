import { toDisplayText } from '../text/display-text';
import type { Change } from './outcome';
import { fieldLabel, isCreation } from './words';

interface Changed {
	action: string;
	changes: readonly Change[];
}

/**
 * The changes of an item as one text for people: `Job title: Clerk → Lead; Supervisor: empty → Ann Exemplar`. Something
 * new had no values before, so only the new ones are given: `First name: Ann; Last name: Exemplar`.
 *
 * @returns empty when nothing changes
 */
export function changedText({ action, changes }: Changed): string {
	return changes
		.map(({ field, from, to }) => {
			const before = isCreation(action) && from === null ? '' : `${valueText(from)} → `;
			return `${fieldLabel(field)}: ${before}${valueText(to)}`;
		})
		.join('; ');
}

function valueText(value: string | null): string {
	return toDisplayText(value ?? '') || 'empty';
}
