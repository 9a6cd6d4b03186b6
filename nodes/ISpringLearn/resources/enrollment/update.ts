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

/** The API wants the whole terms each time, so what is not given is sent as it was. */
async function execute(run: ISpringRun): Promise<OutputItem[]> {
	const { parameters, shared } = run;
	const id = parameters.requiredISpringId(enrollmentIdProperty);
	const due = readChangedDue(parameters);
	const options = parameters.within(optionsProperty);
	const accessDate = readAccessDate(options);
	const isLockGiven = options.has(lockAfterDueDateProperty);
	const lock = options.boolean(lockAfterDueDateProperty);

	const { enrollment: present } = await readEnrollment(run, id);
	if (due === undefined && accessDate === undefined && !isLockGiven) return [toItem(present)];
	const terms = {
		due: due ?? currentDue(present.dueDate),
		accessDate:
			accessDate ??
			present.accessDate ??
			options.refuse(accessDateProperty, 'the enrollment has none, and iSpring Learn wants one.'),
		lockAfterDueDate: isLockGiven ? lock : present.lockAfterDueDate,
	};
	await updateEnrollment(shared.transport, id, terms, present.accessDate);
	shared.enrollments.forget();
	// What a period or the course's own settings come to, only iSpring Learn can tell.
	const { enrollment } = await readEnrollment(run, id);
	return [toItem(enrollment)];
}

function currentDue(date: string | undefined): Due {
	return date === undefined ? { type: 'unlimited' } : { type: 'dueDate', date };
}
