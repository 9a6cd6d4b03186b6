import type { TrainingType } from '../../../../src/bamboohr/training-types';

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
