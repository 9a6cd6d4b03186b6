import { updateDisplayOptions } from 'n8n-workflow';
import type { Due } from '../../../../src/ispring/learning/enrollment-terms';
import { updateEnrollment } from '../../../../src/ispring/learning/write-enrollments';
import type { OutputItem } from '../../../shared/items/ItemRun';
import type { ISpringRun } from '../../shared/ISpringRun';
import { existingEnrollment } from './existing';
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

export const description = updateDisplayOptions(
	{ show: { resource: ['enrollment'], operation: ['update'] } },
	[enrollmentIdProperty, ...changedDueProperties, optionsProperty],
);

/** The API wants the whole terms each time, so what is not given is sent as it was. */
export async function execute(run: ISpringRun): Promise<OutputItem[]> {
	const { parameters, shared } = run;
	const id = parameters.requiredISpringId(enrollmentIdProperty);
	const due = readChangedDue(parameters);
	const options = parameters.within(optionsProperty);
	const accessDate = readAccessDate(options);
	const isLockGiven = options.has(lockAfterDueDateProperty);
	const lock = options.boolean(lockAfterDueDateProperty);

	const { enrollment: present } = await existingEnrollment(run, id);
	if (due === undefined && accessDate === undefined && !isLockGiven) return [toItem(present)];
	const terms = {
		due: due ?? presentDue(present.dueDate),
		accessDate:
			accessDate ??
			present.accessDate ??
			options.refuse(accessDateProperty, 'the enrollment has none, and iSpring Learn wants one.'),
		lockAfterDueDate: isLockGiven ? lock : present.lockAfterDueDate,
	};
	await updateEnrollment(shared.transport, id, terms, present.accessDate);
	shared.enrollments.forget();
	// What a period or the course's own settings come to, only iSpring Learn can tell.
	const { enrollment } = await existingEnrollment(run, id);
	return [toItem(enrollment)];
}

function presentDue(date: string | undefined): Due {
	return date === undefined ? { type: 'unlimited' } : { type: 'dueDate', date };
}
