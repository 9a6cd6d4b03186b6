import type { Enrollment } from './enrollments';
import { isWithin, timeSpanOf, type TimeRange } from '../time-range';

/** A certificate that somebody has for a course. */
export interface IssuedCertificate {
	id: string;
	enrollmentId: string;
	userId: string;
	courseId: string;
	/** Dates and instants as they came: RFC 3339, or `yyyy-mm-dd`. */
	issuedAt?: string;
	/** Undefined: it never ends. */
	expiresAt?: string;
}

export interface CertificateFilter {
	/** Of both lists: empty = any. */
	userIds: readonly string[];
	courseIds: readonly string[];
	issued: TimeRange;
	expires: TimeRange;
	/** Only the latest one that a person has for a course. */
	latestOnly: boolean;
}

/**
 * The certificates of the account that a filter lets through. They have no list of their own: each stands with its
 * enrollment (docs/apis/ispring-learn.md#certificates).
 *
 * @param zone in which dates without an offset are meant
 */
export function filterCertificates(
	enrollments: readonly Enrollment[],
	{ userIds, courseIds, issued, expires, latestOnly }: CertificateFilter,
	zone: string,
): IssuedCertificate[] {
	const all = enrollments.flatMap(({ certificate, id, userId, courseId }): IssuedCertificate[] =>
		certificate ? [{ ...certificate, enrollmentId: id, userId, courseId }] : [],
	);
	// Before everything else: an old certificate must not count as the latest because the new one was filtered out.
	const candidates = latestOnly ? latestOf(all, zone) : all;
	const isOneOf = (wanted: readonly string[], id: string) =>
		wanted.length === 0 || wanted.includes(id.toLowerCase());
	return candidates.filter(
		(one) =>
			isOneOf(userIds, one.userId) &&
			isOneOf(courseIds, one.courseId) &&
			isWithin(one.issuedAt, issued, zone) &&
			isWithin(one.expiresAt, expires, zone),
	);
}

/** In the order of the list. Of two issued at the same time, the one that lasts longer. */
function latestOf(certificates: readonly IssuedCertificate[], zone: string): IssuedCertificate[] {
	const latest = new Map<string, IssuedCertificate>();
	for (const one of certificates) {
		const key = `${one.userId} ${one.courseId}`;
		const other = latest.get(key);
		if (other === undefined || isLater(one, other, zone)) latest.set(key, one);
	}
	return certificates.filter((one) => latest.get(`${one.userId} ${one.courseId}`) === one);
}

function isLater(one: IssuedCertificate, other: IssuedCertificate, zone: string): boolean {
	const [issued, otherIssued] = [one, other].map(
		({ issuedAt }) => timeSpanOf(issuedAt, zone)?.start ?? -Infinity,
	);
	const [ends, otherEnds] = [one, other].map(({ expiresAt }) => timeSpanOf(expiresAt, zone)?.end ?? Infinity);
	if (issued !== otherIssued) return (issued ?? 0) > (otherIssued ?? 0);
	return (ends ?? 0) >= (otherEnds ?? 0);
}
