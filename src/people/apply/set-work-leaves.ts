import { partition } from 'lodash';
import { SyncError } from '../../errors';
import { settle } from '../../http/settle';
import type { Transport } from '../../http/types';
import { endWorkLeaves, isWorkLeaveDenied, setWorkLeaves as setLeaves } from '../../ispring/users/work-leave';
import type { Progress } from '../../run/Progress';
import { plural } from '../../run/words';
import { LEAVE_REASON } from '../plan/work-leave';
import { inBulk } from '../../run/in-bulk';
import { withAccount, type PendingDecision, type PendingWithAccount } from './PendingDecision';

/** After this many users were denied and none was accepted, the account's plan does not include work leave. */
const MAX_DENIED = 3;

/**
 * Sets the work leave of all who are on leave in one request, and ends that of all who are back in another. Where an account
 * does not take that, nothing else of the run is affected: the items and a warning say so.
 */
export async function setWorkLeaves(iSpring: Transport, progress: Progress<PendingDecision>): Promise<void> {
	const people = withAccount(progress.pending()).filter(({ writes }) => writes.workLeave !== undefined);
	const [returning, leaving] = partition(people, ({ writes }) => writes.workLeave === null);
	const denied: PendingWithAccount[] = [];
	let accepted = 0;
	await writeAll(
		returning,
		async (some) =>
			await endWorkLeaves(
				iSpring,
				some.map(({ userId }) => userId),
			),
	);
	await writeAll(leaving, async (some) => await setLeaves(iSpring, some.flatMap(toNewLeave)));
	if (denied.length > 0) progress.warnings.push(deniedWarning(denied.length));

	async function writeAll(all: PendingWithAccount[], write: Write): Promise<void> {
		if (!isOffered()) return all.forEach(leaveOut);
		// One user needs no batch.
		const rest = all.length < 2 ? [...all] : await inBulk(all, async (some) => await writeSome(some, write));
		// As long as nobody was accepted, one at a time, since the plan may not include work leave.
		for (const person of rest.splice(0, accepted === 0 ? MAX_DENIED : 0)) {
			await progress.forEach([person], writeOne);
		}
		if (isOffered()) await progress.forEach(rest, writeOne);
		else rest.forEach(leaveOut);

		async function writeOne(person: PendingWithAccount): Promise<void> {
			const written = await settle(writeSome([person], write));
			if (written.ok) return;
			if (!(written.error instanceof SyncError) || !isWorkLeaveDenied(written.error)) throw written.error;
			leaveOut(person);
		}
	}

	function isOffered(): boolean {
		return accepted > 0 || denied.length < MAX_DENIED;
	}

	async function writeSome(some: readonly PendingWithAccount[], write: Write): Promise<void> {
		await write(some);
		accepted += some.length;
		for (const person of some) person.isLeaveWritten = true;
	}

	/** Whatever else was to be done for this person is done. */
	function leaveOut(person: PendingWithAccount): void {
		denied.push(person);
		person.reason +=
			' iSpring Learn did not accept the change of the work leave; see the warnings of the run.';
		const others = person.changes.filter(({ field }) => field !== 'workLeave');
		if (others.length === 0) person.outcome = 'skipped';
		else person.changes = others;
	}
}

type Write = (some: readonly PendingWithAccount[]) => Promise<void>;

function toNewLeave({ userId, writes: { workLeave } }: PendingWithAccount) {
	return workLeave ? [{ userId, reason: LEAVE_REASON, ...workLeave }] : [];
}

function deniedWarning(count: number): string {
	return `iSpring Learn did not accept changes of the work leave of ${plural(count, 'user')}: the account's plan may not include work leave, or the API key may not edit these users. Use an API key of the account owner or an account administrator, or remove Work Leave Type Names or IDs.`;
}
