import { groupBy } from 'lodash';
import { RefusedError } from '../../errors';
import { createOnce } from '../../http/idempotency/create-once';
import { settle, type Settled } from '../../http/settle';
import type { Transport } from '../../http/types';
import { toBatches, readEnrolledPairs } from './enrollment-pairs';
import type { EnrollmentDetails } from './enrollment-rows';
import { termsBody, type EnrollmentTerms } from './enrollment-terms';
import { bisectOnFailure } from './bisect-on-failure';
import { pairKey, type Pair } from './pair-key';

/** Enroll each of these users in each of these courses. IDs in lower case. */
export interface EnrollmentOrder {
	userIds: readonly string[];
	courseIds: readonly string[];
	terms: EnrollmentTerms;
}

export interface Enrolled extends Pair {
	outcome: 'created' | 'unchanged';
	/** Undefined when a new enrollment is not listed yet, or the list could not be read again. */
	enrollment?: EnrollmentDetails;
}

export type EnrolledByOrder = Map<EnrollmentOrder, Settled<Enrolled[]>>;

interface OrderedPair extends Pair {
	order: EnrollmentOrder;
}

/** The order that created the enrollment of a pair, by `pairKey`; null when it existed before. */
type EnrolledBy = Map<string, EnrollmentOrder | null>;

/**
 * Enrolls users, in as few requests over all orders as the API allows. Whether enrolling a user twice creates a second
 * enrollment is not documented (docs/apis/ispring-learn.md#enrollments), so users who already have a course are skipped,
 * whatever the terms, and two orders for the same pair create one enrollment.
 *
 * @param areNew whether the caller has just read that none of these users has the course
 * @returns the result of each order; a refusal fails only the orders that cause it. Never rejects with a SyncError
 */
export async function enroll(
	transport: Transport,
	orders: readonly EnrollmentOrder[],
	areNew = false,
): Promise<EnrolledByOrder> {
	const pairs = orders.flatMap(pairsOf);
	const before = await settle(readEnrolledPairs(transport, areNew ? [] : pairs));
	if (!before.ok) return new Map(orders.map((order) => [order, before]));
	const enrolledBy: EnrolledBy = new Map([...before.value.keys()].map((key) => [key, null]));
	const failures = await enrollMissing(transport, pairs, enrolledBy);

	const created = pairs.filter((pair) => (enrolledBy.get(pairKey(pair)) ?? null) !== null);
	const after = await settle(readEnrolledPairs(transport, created));
	// Completed enrollments count even if they cannot be read back.
	const enrollments = new Map([...before.value, ...(after.ok ? after.value : [])]);
	const results = orders.map((order): [EnrollmentOrder, Settled<Enrolled[]>] => {
		const error = failures.get(order);
		if (failures.has(order)) return [order, { ok: false, error }];
		const value = pairsOf(order).map((pair) => toEnrolled(pair, enrolledBy, enrollments));
		return [order, { ok: true, value }];
	});
	return new Map(results);
}

function pairsOf(order: EnrollmentOrder): OrderedPair[] {
	return order.userIds.flatMap((userId) => order.courseIds.map((courseId) => ({ userId, courseId, order })));
}

async function enrollMissing(
	transport: Transport,
	pairs: readonly OrderedPair[],
	enrolledBy: EnrolledBy,
): Promise<Map<EnrollmentOrder, unknown>> {
	const failures = new Map<EnrollmentOrder, unknown>();
	const byTerms = groupBy(pairs, ({ order: { terms } }) => JSON.stringify(Object.entries(termsBody(terms))));
	for (const sameTerms of Object.values(byTerms)) {
		for (const { pairs: batch } of toBatches(notEnrolled(sameTerms, enrolledBy))) {
			const orders = [...new Set(batch.map(({ order }) => order))];
			const failed = await bisectOnFailure(orders, async (some) => {
				const chosen = new Set(some);
				const theirs = batch.filter(({ order }) => chosen.has(order));
				const [{ terms } = { terms: undefined }] = some;
				if (terms) await enrollOnce(transport, terms, theirs, enrolledBy);
			});
			failed.forEach((error, order) => failures.set(order, error));
		}
	}
	return failures;
}

function notEnrolled(pairs: readonly OrderedPair[], enrolledBy: EnrolledBy): OrderedPair[] {
	return pairs.filter((pair) => !enrolledBy.has(pairKey(pair)));
}

/** Enrolls the missing pairs; after a lost response, looks them up and repeats only those still missing. */
async function enrollOnce(
	transport: Transport,
	terms: EnrollmentTerms,
	pairs: readonly OrderedPair[],
	enrolledBy: EnrolledBy,
): Promise<void> {
	const missing = () => notEnrolled(pairs, enrolledBy);
	const markEnrolled = (some: readonly OrderedPair[]) =>
		some.forEach((pair) => !enrolledBy.has(pairKey(pair)) && enrolledBy.set(pairKey(pair), pair.order));
	const lookUp = async () => {
		const present = await readEnrolledPairs(transport, missing());
		markEnrolled(missing().filter((pair) => present.has(pairKey(pair))));
		return missing().length === 0 ? ('enrolled' as const) : null;
	};
	const create = async () => {
		for (const batch of toBatches(missing())) {
			const { userIds: learnerIds, courseIds } = batch;
			const body = { courseIds, learnerIds, ...termsBody(terms) };
			await transport.request({ method: 'POST', path: '/enrollment', body, expectsJson: false });
			markEnrolled(batch.pairs);
		}
		return 'enrolled' as const;
	};
	const outcome = await settle(
		createOnce({ create, find: lookUp, clock: transport.clock, counts: transport.counts }),
	);
	if (outcome.ok) return;
	const { error } = outcome;
	// Whether a refused request for several pairs is carried out in part is not documented.
	if (error instanceof RefusedError && missing().length > 1 && (await lookUp()) !== null) return;
	throw outcome.error;
}

function toEnrolled(
	pair: OrderedPair,
	enrolledBy: EnrolledBy,
	enrollments: ReadonlyMap<string, EnrollmentDetails>,
): Enrolled {
	const key = pairKey(pair);
	const enrollment = enrollments.get(key);
	return {
		userId: pair.userId,
		courseId: pair.courseId,
		outcome: enrolledBy.get(key) === pair.order ? 'created' : 'unchanged',
		...(enrollment ? { enrollment } : {}),
	};
}
