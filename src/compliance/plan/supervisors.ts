import type { Employee } from '../../bamboohr/employees/Employee';
import { isEmployed, type Learner } from '../../enrollment/plan/Learner';
import { idKey } from '../../ispring/same-id';
import type { User } from '../../ispring/users/User';
import { indexBy } from '../../people/plan/group-by';
import { emailOf, employeeName } from '../../people/plan/names';
import { readEmailAddress } from '../../text/email-address';
import { userName } from '../../users/user-names';
import type { ComplianceSettings } from '../settings';
import { isOnLeave } from './leave';

/** Somebody whom a mail may go to. */
export interface Contact {
	/** The same for the same person. */
	key: string;
	name: string;
	/** Null when there is none. */
	email: string | null;
	/** Why no mail goes to them; undefined when it does. */
	unreachable?: 'left' | 'onLeave' | 'noAddress';
}

/** One person in either system or both. */
interface Node {
	employee?: Employee | undefined;
	user?: User | undefined;
}

export interface Contacts {
	of(learner: Learner): Contact;
	/** From the direct supervisor to the top: by BambooHR, and where it names none by iSpring Learn. Each person once. */
	supervisorsOf(learner: Learner): readonly Contact[];
}

interface Known {
	employees: readonly Employee[];
	learners: readonly Learner[];
	users: readonly User[];
	today: string;
	settings: Pick<ComplianceSettings, 'emailFrom'>;
}

/** Whom mails about somebody go to. */
export function contactsOf({ employees, learners, users, today, settings }: Known): Contacts {
	const employeesById = indexBy(employees, ({ id }) => id);
	const usersById = indexBy(users, ({ id }) => idKey(id));
	const withUser = learners.flatMap((one) => ('user' in one && one.user ? [{ ...one, user: one.user }] : []));
	const userOfEmployee = new Map(withUser.map(({ employee, user }) => [employee.id, user]));
	const employeeOfUser = new Map(withUser.map(({ employee, user }) => [idKey(user.id), employee]));
	const chains = new Map<string, readonly Contact[]>();
	return {
		of: ({ employee }) => toContact(nodeOf(employee)),
		supervisorsOf({ employee }) {
			// Everybody in a team has the same supervisors, but for rings in the data.
			const above = aboveOf(nodeOf(employee));
			if (!above) return [];
			const chain = chains.get(keyOf(above)) ?? chainFrom(above);
			chains.set(keyOf(above), chain);
			return chain.filter(({ key }) => key !== keyOf({ employee }));
		},
	};

	function chainFrom(first: Node): Contact[] {
		const found = new Map<string, Contact>();
		for (let node: Node | undefined = first; node && !found.has(keyOf(node)); node = aboveOf(node)) {
			found.set(keyOf(node), toContact(node));
		}
		return [...found.values()];
	}

	function nodeOf(employee: Employee): Node {
		return { employee, user: userOfEmployee.get(employee.id) };
	}

	function aboveOf({ employee, user }: Node): Node | undefined {
		const above = employeesById.get(employee?.supervisorId ?? '');
		if (above && above.id !== employee?.id) return nodeOf(above);
		const { type, supervisorId } = user?.subordination ?? { type: 'no_supervisor' };
		if (type === 'no_supervisor' || supervisorId === undefined) return undefined;
		const known = employeeOfUser.get(idKey(supervisorId));
		if (known) return nodeOf(known);
		const boss = usersById.get(idKey(supervisorId));
		return boss ? { user: boss } : undefined;
	}

	function toContact(node: Node): Contact {
		const { employee, user } = node;
		const entered = readEmailAddress(user?.email);
		const ofUser = entered.is === 'valid' ? entered.address : null;
		const email = (employee ? emailOf(employee, settings) : null) ?? ofUser;
		const why = whyUnreachable(node, email);
		return {
			key: keyOf(node),
			name: employee ? employeeName(employee) : user ? userName(user) : '',
			email,
			...(why ? { unreachable: why } : {}),
		};
	}

	function whyUnreachable({ employee, user }: Node, email: string | null): Contact['unreachable'] {
		const hasLeft = employee ? !isEmployed(employee, today) : user?.status !== 'active';
		if (hasLeft) return 'left';
		if (isOnLeave(user, today)) return 'onLeave';
		return email === null ? 'noAddress' : undefined;
	}
}

function keyOf({ employee, user }: Node): string {
	return employee ? `employee ${employee.id}` : `user ${idKey(user?.id ?? '')}`;
}
