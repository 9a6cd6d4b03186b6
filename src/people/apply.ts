import { SyncError } from '../errors';
import { settle } from '../http/settle';
import type { Transport } from '../http/types';
import { readUsers, readUsersById } from '../ispring/read-users';
import { createUser, removeFromGroups, setSupervisor, updateUser } from '../ispring/write-users';
import type { UserStatus } from '../ispring/User';
import { applyOrganisation, type Organisation } from './apply-organisation';
import { applyStatus } from './apply-status';
import { confirmGone } from './confirm-gone';
import type { Decision } from './Decision';
import type { PlanContext } from './PlanContext';

export interface Clients {
	bambooHr: Transport;
	iSpring: Transport;
}

/** Reading back more accounts than this by id makes addresses too long; then all are read. */
const MAX_IDS_TO_READ_BACK = 100;

/** Sent along with updates of an account: which groups it is in, whole; see `UserChanges`. */
type Person = Decision & { userId?: string };

/**
 * Carries out decisions that are `planned`, and hands back all with their outcome. One person's failure is theirs.
 *
 * Order: leavers first (their seats may be needed), then departments and groups, accounts, activations, and
 * supervisors last, when all accounts exist. Whatever is cut off here, the next plan finds and finishes.
 */
export async function applyDecisions(
	decisions: readonly Decision[],
	context: PlanContext,
	{ bambooHr, iSpring }: Clients,
): Promise<{ decisions: Person[]; warnings: string[] }> {
	const results = new Map<Decision, Person>(decisions.map((decision) => [decision, { ...decision }]));
	const toDo = () => [...results.values()].filter((person) => person.outcome === 'planned');
	const warnings: string[] = [];

	await confirmGone(bambooHr, toDo());
	await setAll(['inactive', 'terminated']);
	const organisation = await applyOrganisation(iSpring, toDo(), context);
	await Promise.all(toDo().map((person) => attempt(person, () => writeAccount(person, organisation))));
	await setAll(['active']);
	await Promise.all(toDo().map((person) => attempt(person, () => writeSupervisor(person))));
	await readBack();
	for (const person of toDo()) person.outcome = 'done';
	return { decisions: [...results.values()], warnings };

	async function attempt(person: Person, write: () => Promise<void>): Promise<void> {
		const outcome = await settle(write());
		if (outcome.ok) return;
		if (!(outcome.error instanceof SyncError)) throw outcome.error;
		fail(person, outcome.error);
	}

	async function setAll(statuses: UserStatus[]): Promise<void> {
		for (const status of statuses) {
			const people = toDo().filter(
				({ writes, userId, user }) => writes.status === status && (userId ?? user?.id),
			);
			const errors = await applyStatus(iSpring, people.map(idOf), status);
			for (const person of people) {
				const error = errors.get(idOf(person));
				if (error) fail(person, error);
			}
		}
	}

	async function writeAccount(person: Person, organisation: Organisation): Promise<void> {
		const { action, writes, user } = person;
		const joined = writes.joinGroups.map(organisation.groupId);
		if (action === 'create') {
			const { login = '', ...fields } = writes.fields;
			person.userId = await createUser(iSpring, {
				departmentId: organisation.departmentId(writes.departmentName ?? null),
				fields: { login, ...fields },
				groupIds: joined,
				...(context.role ? { role: context.role } : {}),
				// A message needs an address to go to.
				...(context.settings.sendInvitation && fields.email
					? { invitationMessage: context.settings.inviteText }
					: {}),
			});
			return;
		}
		if (!user) return;
		const { departmentName, leaveGroupIds, fields } = writes;
		if (leaveGroupIds.length > 0) await removeFromGroups(iSpring, user.id, leaveGroupIds);
		const changesUser = Object.keys(fields).length > 0 || departmentName !== undefined || joined.length > 0;
		if (!changesUser) return;
		await updateUser(iSpring, user.id, {
			...(Object.keys(fields).length > 0 ? { fields } : {}),
			...(departmentName === undefined ? {} : { departmentId: organisation.departmentId(departmentName) }),
			...(joined.length > 0 ? { groupIds: [...ordinaryGroupsOf(person), ...joined] } : {}),
		});
	}

	function ordinaryGroupsOf({ user, writes }: Person): string[] {
		const smart = new Set(context.world.groups.filter((group) => group.isSmart).map((group) => group.id));
		return (user?.groupIds ?? []).filter((id) => !smart.has(id) && !writes.leaveGroupIds.includes(id));
	}

	async function writeSupervisor(person: Person): Promise<void> {
		const { supervisorEmployeeId } = person.writes;
		if (supervisorEmployeeId === undefined) return;
		const supervisorId = supervisorEmployeeId === null ? null : accountOf(supervisorEmployeeId);
		if (supervisorId === undefined) {
			person.reason += ' The supervisor has no account yet: a later run sets them.';
			return;
		}
		await setSupervisor(iSpring, idOf(person), supervisorId);
	}

	function accountOf(employeeId: string): string | undefined {
		const employee = context.employeesById.get(employeeId);
		const match = employee && context.matches.get(employee);
		if (match?.situation === 'linked' || match?.situation === 'matched') return match.user.id;
		return [...results.values()].find((person) => person.employeeId === employeeId && person.userId)?.userId;
	}

	/** A plan without free seats makes accounts inactive without saying so (fact sheet 2.1). */
	async function readBack(): Promise<void> {
		const people = toDo().filter(({ action }) => action === 'create' || action === 'activate');
		if (people.length === 0) return;
		const ids = people.map(idOf);
		const read = await settle(
			ids.length > MAX_IDS_TO_READ_BACK
				? readUsers(iSpring).then((list) => list.users)
				: readUsersById(iSpring, ids),
		);
		if (!read.ok) {
			warnings.push('The new accounts could not be read back: whether they are active was not checked.');
			return;
		}
		const inactive = new Set(read.value.filter((user) => user.status !== 'active').map((user) => user.id));
		for (const person of people) {
			if (!inactive.has(idOf(person))) continue;
			const error = `The account of ${person.name} exists, but iSpring Learn keeps it inactive: the plan has no free seat. Free a seat or extend the plan; the next run activates it.`;
			Object.assign(person, { outcome: 'failed', error, reason: `${person.reason} ${error}` });
			warnings.push(error);
		}
	}
}

function fail(person: Person, error: SyncError): void {
	person.outcome = 'failed';
	person.error = `${error.message}. ${error.hint}`;
}

function idOf({ userId, user }: Person): string {
	return userId ?? user?.id ?? '';
}
