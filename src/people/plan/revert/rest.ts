import { idKey } from '../../../ispring/same-id';
import { isUnreadable, type User } from '../../../ispring/users/User';
import { formattingKey } from '../../../text/formatting-variant';
import { shortHash } from '../../../text/short-hash';
import type { PlanContext } from '../PlanContext';
import { fieldNamed } from './field-named';
import type { PersonUndo, Rest } from './Undo';

type Run = Pick<
	PersonUndo,
	'fields' | 'department' | 'supervisor' | 'status' | 'isCreated' | 'joined' | 'left'
>;
type World = Pick<PlanContext['world'], 'groups' | 'profileFields'>;

/**
 * What a run has left as it was, as hashes: somebody of whom any of it is another one by now has changed since. Work leave ends by
 * itself, and smart groups fill themselves, so neither counts.
 *
 * @param user as they were before the run; a new one as read after it
 */
export function restOf(user: User, run: Run, { groups, profileFields }: World): Rest {
	const written = new Set(
		run.fields.flatMap(([writeName]) => {
			const { name, infoId = '' } = fieldNamed(writeName, profileFields);
			return [name.toLowerCase(), infoId.toLowerCase()];
		}),
	);
	const others = Object.entries(user.fields)
		.filter(([name]) => !written.has(name))
		// Every update sends the login and the email, which iSpring Learn may then store in its own form.
		.map(([name, value]) => [name, formattingKey(value)] as const)
		.sort(([one], [other]) => (one < other ? -1 : 1));
	const hasUnread = (user.unreadable ?? []).some((what) => what.startsWith('fields.'));
	const moved = new Set([...run.joined, ...run.left].map(idKey));
	const smart = new Set(groups.flatMap(({ id, isSmart }) => (isSmart ? [idKey(id)] : [])));
	const ordinary = user.groupIds.map(idKey).filter((id) => !moved.has(id) && !smart.has(id));
	const { type, supervisorId = '' } = user.subordination;
	const isKnown = (what: string) => !isUnreadable(user, what);
	return {
		...(hasUnread ? {} : { profile: shortHash(...others.flat()) }),
		...(run.status || run.isCreated || !isKnown('status') ? {} : { status: user.status }),
		...(run.department || !isKnown('departmentId')
			? {}
			: { department: shortHash(idKey(user.departmentId)) }),
		...(run.supervisor || !isKnown('subordination')
			? {}
			: { supervisor: shortHash(type === 'manual' ? idKey(supervisorId) : '') }),
		// Without the list of groups nobody knows which of them are smart.
		...(groups.length === 0 || !isKnown('groups') ? {} : { groups: shortHash(...ordinary.sort()) }),
	};
}

/** The names of what is another one than after the run. What is not known of one of the two is not compared. */
export function changedRest(rest: Rest | undefined, user: User, run: Run, world: World): string[] {
	if (!rest) return [];
	const now = new Map(Object.entries(restOf(user, run, world)));
	return Object.entries(rest).flatMap(([name, then]) => {
		const present = now.get(name);
		return present === undefined || present === then
			? []
			: [name === 'profile' ? 'another profile field' : name];
	});
}
