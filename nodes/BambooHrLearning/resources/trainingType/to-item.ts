import type { TrainingType } from '../../../../src/bamboohr/training/training-types';
import type { BambooHrRun } from '../../shared/BambooHrRun';

/** The output for a training type. A type that must be repeated is one with a frequency. */
export function toItem(type: TrainingType) {
	return {
		trainingTypeId: type.id,
		name: type.name,
		description: type.description || null,
		linkUrl: type.linkUrl || null,
		frequencyMonths: type.frequencyMonths,
		required: type.required,
		dueDays: type.dueDays,
		categoryId: type.category?.id ?? null,
		categoryName: type.category?.name || null,
		allowEmployeesToMarkComplete: type.allowEmployeesToMarkComplete,
	};
}

/** Warns about due days that differ from what BambooHR shows. */
export function warnAboutDueDays({ hint }: Pick<BambooHrRun, 'hint'>, types: readonly TrainingType[]): void {
	for (const { id, dueDays, dueAs } of types) {
		if (dueAs === undefined) continue;
		const note =
			dueDays === null
				? 'dueDays is empty, because this is not a number of days'
				: `dueDays is ${dueDays}, because a month counts as 30 days and a year as 365`;
		hint(`The training type ${id} is due ${dueAs} after the hire date in BambooHR: ${note}.`);
	}
}
