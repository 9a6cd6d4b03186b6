import { isEqual, uniqWith } from 'lodash';
import { RefusedError } from '../../errors';
import { createOnce } from '../../http/idempotency/create-once';
import { settle, type Settled } from '../../http/settle';
import type { Transport } from '../../http/types';
import { toBatches, pairKey, readEnrolledPairs, type Pair } from './enrollment-pairs';
import type { EnrollmentDetails } from './enrollment-rows';
import { termsBody, type EnrollmentTerms } from './enrollment-terms';
import { bisectOnFailure } from './bisect-on-failure';

/** Each of these people is to have each of these courses. Ids in lower case. */
export interface EnrollmentOrder {
	userIds: readonly string[];
	courseIds: readonly string[];
	terms: EnrollmentTerms;
}

export interface Enrolled extends Pair {
	outcome: 'created' | 'unchanged';
	/** Undefined when a new one is not listed yet, or the list could not be read again. */
	enrollment?: EnrollmentDetails;
}

export type EnrolledByOrder = Map<EnrollmentOrder, Settled<Enrolled[]>>;

interface OrderedPair extends Pair {
	order: EnrollmentOrder;
}

/** Who made the enrollment of a pair; null when it was there before. */
type EnrolledBy = Map<string, EnrollmentOrder | null>;

/**
 * Enrolls people, in as few requests as the API allows over all orders. Whether enrolling twice makes a second
 * enrollment is not documented (docs/apis/ispring-learn.md#enrollments), so who has a course already is left out, under
 * whatever terms; and two orders for the same make one.
 *
 * @returns for each order what became of it: a refusal stays with the orders that it is about
 */
export async function enroll(
	transport: Transport,
	orders: readonly EnrollmentOrder[],
): Promise<EnrolledByOrder> {
	const wanted = orders.flatMap(pairsOf);
	const before = await settle(readEnrolledPairs(transport, wanted));
	if (!before.ok) return new Map(orders.map((order) => [order, before]));
	const owners: EnrolledBy = new Map([...before.value.keys()].map((key) => [key, null]));
	const failures = await enrollMissing(transport, wanted, owners);

	const made = wanted.filter((pair) => (owners.get(pairKey(pair)) ?? null) !== null);
	const after = await settle(readEnrolledPairs(transport, made));
	// What was done stays done, also when it cannot be read back.
	const enrollments = new Map([...before.value, ...(after.ok ? after.value : [])]);
	const results = orders.map((order): [EnrollmentOrder, Settled<Enrolled[]>] => {
		const error = failures.get(order);
		if (failures.has(order)) return [order, { ok: false, error }];
		const value = pairsOf(order).map((pair) => toEnrolled(pair, owners, enrollments));
		return [order, { ok: true, value }];
	});
	return new Map(results);
}

function pairsOf(order: EnrollmentOrder): OrderedPair[] {
	return order.userIds.flatMap((userId) => order.courseIds.map((courseId) => ({ userId, courseId, order })));
}

async function enrollMissing(
	transport: Transport,
	wanted: readonly OrderedPair[],
	owners: EnrolledBy,
): Promise<Map<EnrollmentOrder, unknown>> {
	const failures = new Map<EnrollmentOrder, unknown>();
	const allTerms = wanted.map(({ order }) => order.terms);
	for (const terms of uniqWith(allTerms, isEqual)) {
		const sameTerms = wanted.filter(({ order }) => isEqual(order.terms, terms));
		for (const { pairs } of toBatches(notEnrolled(sameTerms, owners))) {
			const orders = [...new Set(pairs.map(({ order }) => order))];
			const failed = await bisectOnFailure(orders, async (some) => {
				const theirs = pairs.filter(({ order }) => some.includes(order));
				await enrollOnce(transport, terms, theirs, owners);
			});
			failed.forEach((error, order) => failures.set(order, error));
		}
	}
	return failures;
}

function notEnrolled(wanted: readonly OrderedPair[], owners: EnrolledBy): OrderedPair[] {
	return wanted.filter((pair) => !owners.has(pairKey(pair)));
}

/** Sends what is missing; after a lost answer looks first, and repeats only what is missing then. */
async function enrollOnce(
	transport: Transport,
	terms: EnrollmentTerms,
	wanted: readonly OrderedPair[],
	owners: EnrolledBy,
): Promise<void> {
	const missing = () => notEnrolled(wanted, owners);
	const own = (pairs: readonly OrderedPair[]) =>
		pairs.forEach((pair) => !owners.has(pairKey(pair)) && owners.set(pairKey(pair), pair.order));
	const look = async () => {
		const present = await readEnrolledPairs(transport, missing());
		own(missing().filter((pair) => present.has(pairKey(pair))));
		return missing().length === 0 ? ('enrolled' as const) : null;
	};
	const create = async () => {
		for (const batch of toBatches(missing())) {
			const { userIds: learnerIds, courseIds } = batch;
			const body = { courseIds, learnerIds, ...termsBody(terms) };
			await transport.request({ method: 'POST', path: '/enrollment', body, expectsJson: false });
			own(batch.pairs);
		}
		return 'enrolled' as const;
	};
	const outcome = await settle(
		createOnce({ create, find: look, clock: transport.clock, counts: transport.counts }),
	);
	if (outcome.ok) return;
	const { error } = outcome;
	// How much of a refused call about several is carried out all the same is not documented.
	if (error instanceof RefusedError && missing().length > 1 && (await look()) !== null) return;
	throw outcome.error;
}

function toEnrolled(
	pair: OrderedPair,
	owners: EnrolledBy,
	enrollments: ReadonlyMap<string, EnrollmentDetails>,
): Enrolled {
	const key = pairKey(pair);
	const enrollment = enrollments.get(key);
	return {
		userId: pair.userId,
		courseId: pair.courseId,
		outcome: owners.get(key) === pair.order ? 'created' : 'unchanged',
		...(enrollment ? { enrollment } : {}),
	};
}
