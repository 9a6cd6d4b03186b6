import { updateDisplayOptions, type INodeProperties } from 'n8n-workflow';
import {
	filterCertificates,
	type CertificateFilter,
	type IssuedCertificate,
} from '../../../../src/ispring/learning/certificates';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { limit, readLimit, returnAll } from '../../../shared/items/paging';
import type { Parameters } from '../../../shared/items/Parameters';
import { coursesFilter, dateFilter, givenIds, usersFilter } from '../../shared/filters';
import type { ISpring, ISpringRun } from '../../shared/ISpringRun';
import { refuseUnknown } from '../../shared/unknown-ids';
import { includeNamesProperty, userNames } from '../../shared/user-names';

const expiresAfter = dateFilter(
	'Expires After',
	'expiresAfter',
	'Only certificates that end at this time or later. Those that never end are left out.',
);
const expiresBefore = dateFilter(
	'Expires Before',
	'expiresBefore',
	'Only certificates that end before this time',
);
const issuedAfter = dateFilter(
	'Issued After',
	'issuedAfter',
	'Only certificates that were issued at this time or later',
);
const issuedBefore = dateFilter(
	'Issued Before',
	'issuedBefore',
	'Only certificates that were issued before this time',
);

const latestOnly: INodeProperties = {
	displayName: 'Latest Only',
	name: 'latestOnly',
	type: 'boolean',
	default: false,
	description:
		'Whether to leave out certificates for which the same person got a newer one for the same course',
};

const filtersProperty: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
	options: [coursesFilter, expiresAfter, expiresBefore, issuedAfter, issuedBefore, latestOnly, usersFilter],
};

const includeNames = includeNamesProperty(
	"Whether to add the title of the course, and the user's name, e-mail and status",
);

const optionsProperty: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [includeNames],
};

export const description = updateDisplayOptions(
	{ show: { resource: ['certificate'], operation: ['getAll'] } },
	[returnAll, limit, filtersProperty, optionsProperty],
);

/** Filtered here: one listing of the enrollments serves all items of the run. */
export async function execute(run: ISpringRun): Promise<OutputItem[]> {
	const { context, parameters, shared, hint } = run;
	const count = readLimit(parameters);
	const filter = readFilter(parameters.within(filtersProperty));
	const hasNames = parameters.within(optionsProperty).boolean(includeNames);

	const { enrollments, unreadable } = await shared.enrollments.get();
	if (unreadable > 0) {
		hint(`${unreadable} of the enrollments could not be read: their certificates, if any, are missing here.`);
	}
	const found = filterCertificates(enrollments, filter, context.getTimezone()).slice(0, count);
	await refuseUnknown(shared, found, givenIds(filter));
	const namesOf = hasNames ? await readNames(shared) : () => ({});
	return found.map((one) => ({ json: { ...toJson(one), ...namesOf(one) } }));
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

function toJson({ id, enrollmentId, userId, courseId, issuedAt, expiresAt }: IssuedCertificate): object {
	return {
		certificateId: id,
		enrollmentId,
		userId,
		courseId,
		issueDate: issuedAt ?? null,
		expiryDate: expiresAt ?? null,
	};
}

async function readNames(iSpring: ISpring): Promise<(certificate: IssuedCertificate) => object> {
	const [courses, namesOf] = await Promise.all([iSpring.courses.get(), userNames(iSpring)]);
	const titles = new Map(courses.map(({ id, title }) => [id, title]));
	return ({ userId, courseId }) => ({ courseTitle: titles.get(courseId) ?? null, ...namesOf(userId) });
}
