import { isSameId } from '../same-id';
import type { User } from '../users/User';
import type { Department } from './departments';

/** Why a department cannot be deleted, and what to do about it. */
export interface DeletionBlocker {
	/** The reason, as the end of a sentence. */
	what: string;
	hint: string;
}

/**
 * Finds out why iSpring Learn refuses to delete a department, since its response does not say why
 * (docs/apis/ispring-learn.md#departments).
 *
 * @param id the ID of the department
 * @param departments all departments of the account
 * @param users all users of the account
 */
export function deletionBlocker(
	id: string,
	departments: readonly Department[],
	users: readonly User[],
): DeletionBlocker {
	const department = departments.find((one) => isSameId(one.id, id));
	if (department && department.parentId === undefined) {
		return {
			what: 'it is the root department of the account, which cannot be deleted.',
			hint: 'Choose a department below it.',
		};
	}
	const members = users.filter(({ departmentId }) => isSameId(departmentId, id)).length;
	if (members > 0) {
		return {
			what: `it still contains ${counted(members, 'user')}, including inactive ones.`,
			hint: 'Move them to another department (User > Update), then delete it.',
		};
	}
	const children = departments.filter(({ parentId = '' }) => isSameId(parentId, id)).length;
	if (children > 0) {
		return {
			what: `it still contains ${counted(children, 'department')}.`,
			hint: 'Move or delete the departments below it first.',
		};
	}
	return {
		what: 'iSpring Learn does not delete it, although it appears to be empty.',
		hint: 'A department administrator or an author may manage it: assign them another department, then delete it.',
	};
}

function counted(count: number, noun: string): string {
	return count === 1 ? `one ${noun}` : `${count} ${noun}s`;
}
