import { omit, pick } from 'lodash';
import type { Employee } from '../../bamboohr/employees/Employee';
import type { User } from '../../ispring/users/User';
import type { Sealable, Sealed } from '../../run/seal';
import { toDisplayText } from '../../text/display-text';
import { userName } from '../../users/user-names';
import { employeeName } from '../plan/names';
import type { SuggestedPair } from './suggest-pairs';

/** A suggested pair as an item. Saved workflows depend on the names of its fields. */
export interface SuggestionItem {
	direction: 'people';
	kind: 'suggestion';
	/** Of the employee. */
	name: string;
	employeeId: string;
	/** The user as people know them, to compare with the name. */
	userName: string;
	userLogin: string;
	userId: string;
	/**
	 * `disputed`: an email or login alone points to this user, who has more permissions than a learner; `unmatched`: nothing
	 * but likeness connects the two.
	 */
	situation: 'unmatched' | 'disputed';
	/** 0…1. */
	confidence: number;
	/** A sentence. */
	reason: string;
}

export type SealedSuggestion = SuggestionItem & Sealed;

/** A pair as an item, with what its seal covers. */
export function toSuggestionItem({
	employee,
	user,
	confidence,
	isDisputed,
	reason,
}: SuggestedPair): Sealable<SuggestionItem> {
	const item: SuggestionItem = {
		name: employeeName(employee),
		userName: userName(user),
		userLogin: user.login,
		situation: isDisputed ? 'disputed' : 'unmatched',
		confidence,
		reason: toDisplayText(reason),
		employeeId: employee.id,
		userId: user.id,
		kind: 'suggestion',
		direction: 'people',
	};
	return { item, content: suggestionContent(item), seen: seenOfPair(employee, user) };
}

/** The part of an item that its seal covers. */
export function suggestionContent(item: SuggestionItem): unknown {
	return pick(
		item,
		'name',
		'employeeId',
		'userName',
		'userLogin',
		'userId',
		'situation',
		'confidence',
		'reason',
	);
}

/** The parts of both records that say who the person is. Groups, supervisors and work leave change without another person coming in. */
export function seenOfPair(employee: Employee, user: User): unknown {
	return {
		employee: omit(employee, 'extra', 'supervisorId'),
		user: omit(user, 'groupIds', 'subordination', 'workLeave'),
	};
}
