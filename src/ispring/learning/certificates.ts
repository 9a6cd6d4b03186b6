import type { Enrollment } from './enrollments';
import { idFilter } from '../same-id';
import { isWithin, timeSpanOf, type TimeRange } from '../time-range';

/** A certificate that a user has for a course. */
export interface IssuedCertificate {
	id: string;
	enrollmentId: string;
	userId: string;
	courseId: string;
	/** Dates and times as received: RFC 3339 or `yyyy-mm-dd`. */
	issuedAt?: string;
	/** Undefined: it never expires. */
	expiresAt?: string;
}

export interface CertificateFilter {
	/** Empty = any. */
	userIds: readonly string[];
	courseIds: readonly string[];
	issued: TimeRange;
	expires: TimeRange;
	/** Only the latest certificate of each user and course. */
	latestOnly: boolean;
}

/**
 * The certificates in a list of enrollments that match a filter. The API has no list of certificates: each comes with its
 * enrollment (docs/apis/ispring-learn.md#certificates).
 *
 * @param zone the IANA time zone of dates without an offset
 */
export function filterCertificates(
	enrollments: readonly Enrollment[],
	{ userIds, courseIds, issued, expires, latestOnly }: CertificateFilter,
	zone: string,
): IssuedCertificate[] {
	const all = enrollments.flatMap(({ certificate, id, userId, courseId }): IssuedCertificate[] =>
		certificate ? [{ ...certificate, enrollmentId: id, userId, courseId }] : [],
	);
	// First of all: an old certificate must not count as the latest because the newer one was filtered out.
	const candidates = latestOnly ? latestOf(all, zone) : all;
	const isWantedUser = idFilter(userIds);
	const isWantedCourse = idFilter(courseIds);
	return candidates.filter(
		(one) =>
			isWantedUser(one.userId) &&
			isWantedCourse(one.courseId) &&
			isWithin(one.issuedAt, issued, zone) &&
			isWithin(one.expiresAt, expires, zone),
	);
}

/** The latest certificates in the order of the list. Of two issued at the same time, the one that lasts longer. */
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
