import { ParameterError, RefusedError } from '../../../../src/errors';
import { settle, type Settled } from '../../../../src/http/settle';
import {
	endWorkLeaves,
	isWorkLeaveDenied,
	setWorkLeaves,
	type NewWorkLeave,
} from '../../../../src/ispring/users/work-leave';
import { inBulk } from '../../../../src/run/in-bulk';
import type { OutputItem } from '../../../shared/items/ItemRun';
import type { ISpringRun } from '../../shared/ISpringRun';
import { userLocator } from '../../shared/locators';
import { explainUnknownId } from '../../shared/unknown-ids';

/** What one item asks for: the leave to set, or the user whose leave is to end. */
export type LeaveInput =
	| { isSet: true; leave: NewWorkLeave }
	| { isSet: false; leave: Pick<NewWorkLeave, 'userId'> };
type Entry = readonly [run: ISpringRun, input: LeaveInput];

/** Sets and ends the work leave of all items: one request for those to set and one for those to end. */
export async function writeLeaves(
	inputs: ReadonlyMap<ISpringRun, LeaveInput>,
): Promise<Map<ISpringRun, Settled<OutputItem[]>>> {
	const done = new Map<ISpringRun, Settled<OutputItem[]>>();
	for (const round of roundsOf([...inputs])) {
		await writeAll(
			round.filter(([, { isSet }]) => !isSet),
			done,
		);
		await writeAll(
			round.filter(([, { isSet }]) => isSet),
			done,
		);
	}
	return done;
}

/** A user whom several items name gets what they say in their order. */
function roundsOf(entries: readonly Entry[]): Entry[][] {
	const rounds: Entry[][] = [];
	let seen = new Set<string>();
	for (const entry of entries) {
		const { userId } = entry[1].leave;
		if (rounds.length === 0 || seen.has(userId)) {
			rounds.push([]);
			seen = new Set();
		}
		rounds.at(-1)?.push(entry);
		seen.add(userId);
	}
	return rounds;
}

/** @param done gets the outcome of each item */
async function writeAll(
	entries: readonly Entry[],
	done: Map<ISpringRun, Settled<OutputItem[]>>,
): Promise<void> {
	const rest = entries.length < 2 ? entries : await inBulk(entries, write);
	for (const entry of rest) {
		const [run, { leave }] = entry;
		const written = await settle(write([entry]));
		if (!written.ok) done.set(run, { ok: false, error: await explain(run, leave.userId, written.error) });
	}
	for (const [run, input] of entries)
		if (!done.has(run)) done.set(run, { ok: true, value: [{ json: toJson(input) }] });
}

async function write(entries: readonly Entry[]): Promise<void> {
	const [first] = entries;
	if (!first) return;
	const { transport, users } = first[0].shared;
	const leaves = entries.flatMap(([, { isSet, leave }]) => (isSet ? [leave] : []));
	if (leaves.length > 0) await setWorkLeaves(transport, leaves);
	else
		await endWorkLeaves(
			transport,
			entries.map(([, { leave }]) => leave.userId),
		);
	users.forget();
}

async function explain({ shared }: ISpringRun, userId: string, error: unknown): Promise<unknown> {
	const unknown =
		error instanceof RefusedError
			? await explainUnknownId(shared, error, [{ property: userLocator, kind: 'user', id: userId }])
			: undefined;
	if (unknown) return unknown;
	if (!isWorkLeaveDenied(error)) return error;
	const status = error instanceof RefusedError ? ` (answer ${error.status})` : '';
	return new ParameterError(
		'Operation',
		`iSpring Learn did not accept the work leave of the user ${userId}${status}. The account's plan may not include work leave.`,
		'Check with iSpring whether your plan includes work leave, and use an API key of the account owner or an account administrator.',
	);
}

function toJson(input: LeaveInput): object {
	if (!input.isSet)
		return {
			userId: input.leave.userId,
			workLeaveAction: 'end',
			reason: null,
			startDate: null,
			endDate: null,
		};
	const { userId, reason, start = null, end = null } = input.leave;
	return { userId, workLeaveAction: 'set', reason, startDate: start, endDate: end };
}
