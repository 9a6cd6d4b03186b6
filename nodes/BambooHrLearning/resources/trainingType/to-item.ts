import type { TrainingType } from '../../../../src/bamboohr/training/training-types';
import type { BambooHrRun } from '../../shared/BambooHrRun';

/** A training type as it goes out. That it is renewable needs no field of its own: then it has a frequency. */
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

/** Says where the due time of an item is not what BambooHR shows. */
export function warnAboutDueDays({ hint }: Pick<BambooHrRun, 'hint'>, types: readonly TrainingType[]): void {
	for (const { id, dueDays, dueAs } of types) {
		if (dueAs === undefined) continue;
		const shown =
			dueDays === null
				? 'dueDays is empty, since that is no number of days'
				: `dueDays is ${dueDays}, since a month counts as 30 days and a year as 365`;
		hint(`The training type ${id} is due ${dueAs} after the hire date in BambooHR: ${shown}.`);
	}
}
