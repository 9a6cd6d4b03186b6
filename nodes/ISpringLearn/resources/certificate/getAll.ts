import type { INodeProperties } from 'n8n-workflow';
import {
	filterCertificates,
	type CertificateFilter,
	type IssuedCertificate,
} from '../../../../src/ispring/learning/certificates';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { limit, readLimit, returnAll, simple } from '../../../shared/items/paging';
import type { Parameters } from '../../../shared/items/Parameters';
import { coursesFilter, dateFilter, referencedIds, usersFilter } from '../../shared/filters';
import type { ISpringOperation, ISpringRun } from '../../shared/ISpringRun';
import type { LearningNames } from '../../shared/learning-names';
import { refuseUnknownIds } from '../../shared/unknown-ids';
import { filtersCollection } from '../../../shared/collections';

const expiresAfter = dateFilter(
	'Expires After',
	'expiresAfter',
	'Only return certificates that expire at this time or later. Certificates that never expire are left out.',
);
const expiresBefore = dateFilter(
	'Expires Before',
	'expiresBefore',
	'Only return certificates that expire before this time',
);
const issuedAfter = dateFilter(
	'Issued After',
	'issuedAfter',
	'Only return certificates issued at this time or later',
);
const issuedBefore = dateFilter(
	'Issued Before',
	'issuedBefore',
	'Only return certificates issued before this time',
);

const latestOnly: INodeProperties = {
	displayName: 'Latest Only',
	name: 'latestOnly',
	type: 'boolean',
	default: false,
	description: 'Whether to return only the latest certificate of each user for each course',
};

const filtersProperty = filtersCollection([
	coursesFilter,
	expiresAfter,
	expiresBefore,
	issuedAfter,
	issuedBefore,
	latestOnly,
	usersFilter,
]);

const simplify: INodeProperties = {
	...simple,
	description: 'Whether to add course titles and user names, instead of returning only the IDs',
};

export const getAll: ISpringOperation = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many certificates',
	description: 'Retrieve a list of issued certificates with their issue and expiry dates',
	properties: [returnAll, limit, simplify, filtersProperty],
	execute,
};

/** Filters here, because one listing of the enrollments serves all items. */
async function execute(run: ISpringRun): Promise<OutputItem[]> {
	const { context, parameters, shared, hint } = run;
	const isSimple = parameters.boolean(simplify);
	const count = readLimit(parameters);
	const filter = readFilter(parameters.within(filtersProperty));

	const { enrollments, unreadable } = await shared.enrollments.get();
	if (unreadable > 0) {
		hint(
			`Enrollments that could not be read: ${unreadable}. Their certificates, if any, are missing from the output.`,
		);
	}
	const certificates = filterCertificates(enrollments, filter, context.getTimezone()).slice(0, count);
	await refuseUnknownIds(shared, certificates, referencedIds(filter));
	if (!isSimple || certificates.length === 0) return certificates.map((one) => ({ json: toJson(one) }));
	const { namesOf, problems } = await shared.names.get();
	problems.forEach(hint);
	return certificates.map((one) => ({ json: toJson(one, namesOf(one)) }));
}

function readFilter(filters: Parameters): CertificateFilter {
	return {
		userIds: filters.iSpringIds(usersFilter),
		courseIds: filters.iSpringIds(coursesFilter),
		issued: { from: filters.instant(issuedAfter), before: filters.instant(issuedBefore) },
		expires: { from: filters.instant(expiresAfter), before: filters.instant(expiresBefore) },
		latestOnly: filters.boolean(latestOnly),
	};
}

function toJson(
	{ id, enrollmentId, userId, courseId, issuedAt, expiresAt }: IssuedCertificate,
	names?: LearningNames,
): object {
	return {
		certificateId: id,
		enrollmentId,
		userId,
		courseId,
		...names,
		issueDate: issuedAt ?? null,
		expiryDate: expiresAt ?? null,
	};
}
