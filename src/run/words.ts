import { lowerCase, upperFirst } from 'lodash';

const NOUNS: Record<string, [one: string, many: string]> = {
	trainingType: ['training type', 'training types'],
	completion: ['training record', 'training records'],
	assignment: ['assignment row', 'assignment rows'],
	certificate: ['certificate', 'certificates'],
	enrollment: ['enrollment', 'enrollments'],
	department: ['department', 'departments'],
	group: ['group', 'groups'],
};

const ACTIONS: Record<string, [imperative: string, participle: string, noun: string]> = {
	create: ['Create', 'created', 'creation'],
	update: ['Update', 'updated', 'update'],
	activate: ['Activate', 'activated', 'activation'],
	deactivate: ['Deactivate', 'deactivated', 'deactivation'],
	link: ['Link', 'linked', 'link'],
	terminate: ['Terminate', 'terminated', 'termination'],
	enroll: ['Make', 'made', 'new enrollment'],
	reenroll: ['Renew', 'renewed', 'renewal'],
	changeDue: ['Change due date of', 'given another due date', 'change of due date'],
	end: ['End', 'ended', 'ending'],
	close: ['Close', 'closed', 'closing'],
	rename: ['Rename', 'renamed', 'renaming'],
	// A department gets the code that it is recognized by from then on.
	adopt: ['Link', 'linked', 'linking'],
};

/** A number with the noun for this kind of item, such as "3 users". */
export function counted(count: number, kind: string | undefined): string {
	const [one, many] = NOUNS[kind ?? ''] ?? ['user', 'users'];
	return plural(count, one, many);
}

/** A number with its noun. */
export function plural(count: number, one: string, many = `${one}s`): string {
	return `${number(count)} ${count === 1 ? one : many}`;
}

export function number(count: number): string {
	return count.toLocaleString('en');
}

/** A certificate exists already; what is created is a file. */
const UPLOAD = ['Upload', 'uploaded', 'upload'] as const;

function wordsOf(action: string, kind: string | undefined) {
	return action === 'create' && kind === 'certificate' ? UPLOAD : ACTIONS[action];
}

/** The action as a past participle, such as "deactivated". */
export function participle(action: string, kind?: string): string {
	return wordsOf(action, kind)?.[1] ?? action;
}

/** The action as a noun, such as "deactivation". */
export function actionNoun(action: string): string {
	return ACTIONS[action]?.[2] ?? action;
}

/** The action of an item as a label, such as "Create user" or "Update training record". */
export function actionLabel({ action, kind }: { action: string; kind?: string }): string {
	const [noun] = NOUNS[kind ?? ''] ?? ['user'];
	if (action !== 'none') return `${wordsOf(action, kind)?.[0] ?? action} ${noun}`;
	return kind === undefined || kind === 'person' ? 'No change' : `No change: ${noun}`;
}

/** A field name as a label: jobTitle becomes "Job title". Names in any other form stay as they are. */
export function fieldLabel(field: string): string {
	return isOwnName(field) ? upperFirst(fieldWords(field)) : field;
}

/** A field name inside a sentence: jobTitle becomes "job title". Names in any other form stay as they are. */
export function fieldWords(field: string): string {
	return isOwnName(field) ? lowerCase(field) : field;
}

/** Profile fields of an account may have any name, which people know as it is. */
function isOwnName(field: string): boolean {
	return /^[a-z]+([A-Z][a-z]+)*$/.test(field);
}

/** Actions whose number in a summary has another name than the action as a participle. */
const COUNT_NAMES: Record<string, string> = {
	enroll: 'enrolled',
	reenroll: 'reenrolled',
	changeDue: 'dueChanged',
};

/** The name under which a summary counts how often an action was carried out, such as "deactivated". */
export function countName(action: string): string {
	return COUNT_NAMES[action] ?? participle(action);
}

/** Whether an action makes something new, which had no values before. */
export function isCreation(action: string): boolean {
	return action === 'create' || action === 'enroll';
}
