import { z } from 'zod/v3';
import { MarkupResponseError, RefusedError } from '../../errors';
import type { Transport } from '../../http/types';
import { readAs } from '../../shapes/read-as';
import { optionalText } from '../shapes';

/** The reasons that iSpring Learn knows (docs/apis/ispring-learn.md#work-leave). */
export const WORK_LEAVE_REASONS = [
	'OutOfTheOffice',
	'OnVacation',
	'PersonalLeave',
	'BusinessTrip',
	'SickLeave',
	'ParentalLeave',
	'EducationalLeave',
] as const;

export type WorkLeaveReason = (typeof WORK_LEAVE_REASONS)[number];

/** A user's work leave as iSpring Learn returns it. Days are `yyyy-mm-dd`. */
export interface WorkLeave {
	/** One of the reasons above, or one that is not known yet. */
	reason: string;
	/** The first day. */
	start: string;
	/** The last day; undefined = until somebody ends the leave. */
	end?: string;
}

export interface NewWorkLeave {
	userId: string;
	reason: WorkLeaveReason;
	/** Undefined = today, as iSpring Learn counts days. */
	start?: string;
	/** The last day; undefined = until somebody ends the leave. */
	end?: string;
}

const PATH = '/users/work-leave-status';

/**
 * Sets the work leave of users in one request; a former one is replaced. Idempotent, so it may be retried.
 *
 * @throws RefusedError, with status 403 or 404 where the account's plan does not include work leave
 * (docs/apis/ispring-learn.md#work-leave); another SyncError
 */
export async function setWorkLeaves(transport: Transport, leaves: readonly NewWorkLeave[]): Promise<void> {
	const workLeaveStatuses = leaves.map(({ userId, reason, start, end }) => ({
		userId,
		workLeaveReason: reason,
		...(start === undefined ? {} : { startDate: start }),
		...(end === undefined ? {} : { endDate: end }),
	}));
	await post(transport, PATH, { workLeaveStatuses });
}

/** Ends the work leave of users at once, in one request. Throws the same as `setWorkLeaves`. */
export async function endWorkLeaves(transport: Transport, userIds: readonly string[]): Promise<void> {
	await post(transport, `${PATH}/delete`, { userIds });
}

async function post(transport: Transport, path: string, body: Record<string, unknown>): Promise<void> {
	await transport.request({ method: 'POST', path, body, repeatable: true, expectsJson: false });
}

/**
 * Whether an error may mean that the account's plan does not include work leave (docs/apis/ispring-learn.md#work-leave).
 * It may also mean that the API key may not change these users.
 */
export function isWorkLeaveDenied(error: unknown): boolean {
	if (error instanceof MarkupResponseError) return true;
	return error instanceof RefusedError && [403, 404, 405].includes(error.status);
}

const shape = z.object({ workLeaveReason: z.string(), startDate: optionalText, endDate: optionalText });
/** A time of day after the day does not matter. */
const DAY = /^\d{4}-\d\d-\d\d/;

/** Parses the work leave of a user: null = none; undefined = present but unreadable. */
export function readWorkLeave(json: unknown): WorkLeave | null | undefined {
	if (json === undefined || json === null || json === '') return null;
	const [given, ...others]: unknown[] = Array.isArray(json) ? json : [json];
	if (given === undefined || (typeof given === 'object' && given !== null && Object.keys(given).length === 0))
		return null;
	const read = readAs(shape, given);
	const start = DAY.exec(read?.startDate ?? '')?.[0];
	if (!read || start === undefined || others.length > 0) return undefined;
	const end = DAY.exec(read.endDate ?? '')?.[0];
	if (end === undefined && (read.endDate ?? '') !== '') return undefined;
	return { reason: read.workLeaveReason, start, ...(end === undefined ? {} : { end }) };
}
