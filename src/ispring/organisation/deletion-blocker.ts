import type { Department } from './departments';
import type { User } from '../users/User';

/** Why a department cannot be deleted, and what to do about it. */
export interface DeletionBlocker {
	what: string;
	hint: string;
}

/**
 * Puts a refusal to delete a department into words: the API itself does not say why
 * (docs/apis/ispring-learn.md#departments).
 */
export function deletionBlocker(
	id: string,
	departments: readonly Department[],
	users: readonly User[],
): DeletionBlocker {
	const department = departments.find((one) => one.id.toLowerCase() === id);
	if (department && department.parentId === undefined) {
		return {
			what: 'it is the root of the account, which cannot be deleted.',
			hint: 'Choose a department below it.',
		};
	}
	const people = users.filter(({ departmentId }) => departmentId.toLowerCase() === id).length;
	if (people > 0) {
		return {
			what: `it still holds ${counted(people, 'user')}, inactive ones included.`,
			hint: 'Move them to another department (User > Update), then delete it.',
		};
	}
	const below = departments.filter(({ parentId }) => parentId?.toLowerCase() === id).length;
	if (below > 0) {
		return {
			what: `it still holds ${counted(below, 'department')}.`,
			hint: 'Move or delete what is below it first.',
		};
	}
	return {
		what: 'iSpring Learn does not delete it, although it looks empty.',
		hint: 'A department administrator or an author may manage it: let them manage another one, then delete it.',
	};
}

function counted(count: number, noun: string): string {
	return count === 1 ? `one ${noun}` : `${count} ${noun}s`;
}
