import { DateTime } from 'luxon';
import { readEnrollmentsOfPairs } from '../../../../src/ispring/learning/enrollment-pairs';
import { pairKey } from '../../../../src/ispring/learning/pair-key';
import { readNewEnrollments, reenroll as enrollAgain } from '../../../../src/ispring/learning/reenroll';
import { isSameId } from '../../../../src/ispring/same-id';
import type { OutputItem } from '../../../shared/items/ItemRun';
import type { ISpringOperation, ISpringRun } from '../../shared/ISpringRun';
import { enrollmentIdProperty } from './properties';
import { readEnrollment } from './read-enrollment';
import { dueProperties, lockAfterDueDateProperty, optionsProperty, readAccessDate, readDue } from './terms';
import { toItem } from './to-item';

export const reenroll: ISpringOperation = {
	name: 'Re-Enroll',
	value: 'reenroll',
	action: 'Renew enrollment',
	description:
		'Enroll the learner in the same course again, from the start. The results of the former enrollment stay.',
	properties: [enrollmentIdProperty, ...dueProperties, optionsProperty],
	execute,
};

const NOT_LISTED =
	'iSpring Learn does not list the new enrollment yet, so the former one is shown. Retrieve the new one later with Get Many.';

/** The API does not return the new enrollment, so it is looked up among those of the learner in the course. */
async function execute(run: ISpringRun): Promise<OutputItem[]> {
	const { parameters, shared, context } = run;
	const id = parameters.requiredISpringId(enrollmentIdProperty);
	const due = readDue(parameters);
	const options = parameters.within(optionsProperty);
	const lockAfterDueDate = options.has(lockAfterDueDateProperty)
		? options.boolean(lockAfterDueDateProperty)
		: undefined;
	const { clock } = shared.transport;
	// The API requires a day here (docs/apis/ispring-learn.md#enrollments).
	const accessDate =
		readAccessDate(options)?.slice(0, 'yyyy-mm-dd'.length) ??
		DateTime.fromMillis(clock.nowMs(), { zone: context.getTimezone() }).toFormat('yyyy-MM-dd');

	const { enrollment: former } = await readEnrollment(run, id);
	const listed = await readEnrollmentsOfPairs(shared.transport, [former]);
	// Of the list, too, with which it is compared afterwards.
	const before = listed.find((one) => isSameId(one.id, former.id)) ?? former;
	const pair = { ...before, known: [...listed.map((one) => one.id), former.id] };
	await enrollAgain(shared.transport, pair, {
		due,
		accessDate,
		...(lockAfterDueDate === undefined ? {} : { lockAfterDueDate }),
	});
	shared.enrollments.forget();
	const created = (await readNewEnrollments(shared.transport, [pair])).get(pairKey(pair));
	if (created === undefined) run.hint(NOT_LISTED);
	return [toItem(created ?? former)];
}
