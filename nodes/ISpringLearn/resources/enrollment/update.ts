import type { Due } from '../../../../src/ispring/learning/enrollment-terms';
import { updateEnrollment } from '../../../../src/ispring/learning/write-enrollments';
import type { OutputItem } from '../../../shared/items/ItemRun';
import type { ISpringOperation, ISpringRun } from '../../shared/ISpringRun';
import { readEnrollment } from './read-enrollment';
import { enrollmentIdProperty } from './properties';
import {
	accessDateProperty,
	changedDueProperties,
	lockAfterDueDateProperty,
	optionsProperty,
	readAccessDate,
	readChangedDue,
} from './terms';
import { toItem } from './to-item';

export const update: ISpringOperation = {
	name: 'Update',
	value: 'update',
	action: 'Update enrollment',
	description:
		'Change the access date or the due date of an enrollment, or whether the course locks after the due date',
	properties: [enrollmentIdProperty, ...changedDueProperties, optionsProperty],
	execute,
};

/** The API requires all terms in every update, so unchanged terms are sent as they are. */
async function execute(run: ISpringRun): Promise<OutputItem[]> {
	const { parameters, shared } = run;
	const id = parameters.requiredISpringId(enrollmentIdProperty);
	const due = readChangedDue(parameters);
	const options = parameters.within(optionsProperty);
	const accessDate = readAccessDate(options);
	const hasLock = options.has(lockAfterDueDateProperty);
	const lock = options.boolean(lockAfterDueDateProperty);

	const { enrollment: current } = await readEnrollment(run, id);
	if (due === undefined && accessDate === undefined && !hasLock) return [toItem(current)];
	const terms = {
		due: due ?? currentDue(current.dueDate),
		accessDate:
			accessDate ??
			current.accessDate ??
			options.refuse(accessDateProperty, 'the enrollment has none, and iSpring Learn requires one.'),
		lockAfterDueDate: hasLock ? lock : current.lockAfterDueDate,
	};
	await updateEnrollment(shared.transport, id, terms, current.accessDate);
	shared.enrollments.forget();
	// Only iSpring Learn knows the due date that results from a period or from the course settings.
	const { enrollment } = await readEnrollment(run, id);
	return [toItem(enrollment)];
}

function currentDue(date: string | undefined): Due {
	return date === undefined ? { type: 'unlimited' } : { type: 'dueDate', date };
}
