import type { Outcome } from '../outcome';
import type { Reportable } from './Reportable';

/** Whatever needs attention comes first. */
export const OUTCOMES: readonly Outcome[] = ['failed', 'held', 'done', 'planned', 'skipped'];

export const OUTCOME_WORDS: Record<Outcome, string> = {
	failed: 'Failed',
	held: 'Held',
	done: 'Done',
	planned: 'Planned',
	skipped: 'Skipped',
};

/** What readers should know about all items under this heading. */
export const OUTCOME_NOTES: Record<Outcome, string> = {
	failed: 'These changes could not be made. The next run tries again.',
	held: 'More users would be deactivated than the limits allow. Check each of them. To deactivate them, approve the held changes when you apply the plan.',
	done: '',
	planned: 'These changes have not been made yet.',
	skipped: 'Nothing was changed for these. Each row gives the reason.',
};

const NOUNS: Record<string, [one: string, many: string]> = {
	trainingType: ['training type', 'training types'],
	completion: ['training record', 'training records'],
	assignment: ['assignment row', 'assignment rows'],
	certificate: ['certificate', 'certificates'],
};

const ACTIONS: Record<string, [imperative: string, participle: string]> = {
	create: ['Create', 'created'],
	update: ['Update', 'updated'],
	activate: ['Activate', 'activated'],
	deactivate: ['Deactivate', 'deactivated'],
	terminate: ['Terminate', 'terminated'],
};

/** A number with the noun for this kind of item, such as "3 users". */
export function counted(count: number, kind: string | undefined): string {
	const [one, many] = NOUNS[kind ?? ''] ?? ['user', 'users'];
	return `${number(count)} ${count === 1 ? one : many}`;
}

export function number(count: number): string {
	return count.toLocaleString('en');
}

/** The action as a past participle, such as "deactivated". */
export function participle(action: string): string {
	return ACTIONS[action]?.[1] ?? action;
}

/** The action of an item as a label, such as "Create user" or "Update training record". */
export function actionLabel({ action, kind }: Pick<Reportable, 'action' | 'kind'>): string {
	const [noun] = NOUNS[kind ?? ''] ?? ['user'];
	if (action !== 'none') return `${ACTIONS[action]?.[0] ?? action} ${noun}`;
	return kind === undefined ? 'No change' : `No change: ${noun}`;
}

/** A field name as a label: jobTitle becomes "Job title". Names in any other form stay as they are. */
export function fieldLabel(field: string): string {
	if (!/^[a-z]+([A-Z][a-z]+)*$/.test(field)) return field;
	const words = field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
	return words.charAt(0).toUpperCase() + words.slice(1);
}
