import type { TrainingType, TrainingTypeValues } from '../../bamboohr/training/training-types';
import type { Change } from '../../run/outcome';
import { isMarked, isSameText, withMarker } from '../plan/text-marker';
import { isSameTitle } from '../plan/training-types';

/** The training type that should exist. Values that are not given stay as they are. */
export interface WantedType {
	name: string;
	/** Text in its description to find it by; '' = find it by name. */
	marker: string;
	values: Partial<Omit<TrainingTypeValues, 'name'>>;
}

/** The training types that match. With more than one, somebody has to decide. */
export function findWantedTypes<T extends TrainingType>(wanted: WantedType, types: readonly T[]): T[] {
	if (wanted.marker !== '') return types.filter(({ description }) => isMarked(description, wanted.marker));
	return types.filter(({ name }) => isSameTitle(name, wanted.name));
}

/** The values for a new training type, with the marker in its description. */
export function valuesOf({
	name,
	marker,
	values,
}: WantedType): Partial<TrainingTypeValues> & { name: string } {
	if (marker === '') return { ...values, name };
	return { ...values, name, description: withMarker(values.description ?? '', marker) };
}

/** The values that differ: as they are to be written, and in words. */
export function differencesOfType(
	type: TrainingType,
	{ name, marker, values }: WantedType,
): { values: Partial<TrainingTypeValues>; changes: Change[] } {
	const wanted: Partial<TrainingTypeValues> = { ...values, name };
	if (values.description !== undefined && marker !== '') {
		wanted.description = withMarker(values.description, marker, type.description);
	}
	return compareType(type, wanted);
}

/** Compares a training type with the given values: the values to write, and the differences in words. */
export function compareType(
	type: TrainingType,
	wanted: Partial<TrainingTypeValues>,
): { values: Partial<TrainingTypeValues>; changes: Change[] } {
	const values: Partial<TrainingTypeValues> = {};
	const changes: Change[] = [];
	const compare = <K extends keyof TrainingTypeValues>(
		field: K,
		from: string | number | boolean | null,
		isSame: (to: TrainingTypeValues[K]) => boolean = (to) => to === from,
	) => {
		const to = wanted[field];
		if (to === undefined || isSame(to)) return;
		values[field] = to;
		changes.push({ field, from: worded(from), to: worded(to) });
	};
	compare('name', type.name, (to) => isSameTitle(to, type.name));
	compare('description', type.description, (to) => isSameText(to, type.description));
	compare('linkUrl', type.linkUrl, (to) => isSameText(to, type.linkUrl));
	compare('frequencyMonths', type.frequencyMonths, (to) => to === (type.frequencyMonths ?? 0));
	compare('required', type.required);
	compare('dueDays', type.dueDays);
	compare('categoryId', type.category?.id ?? '');
	compare('allowEmployeesToMarkComplete', type.allowEmployeesToMarkComplete);
	return { values, changes };
}

function worded(value: string | number | boolean | null): string | null {
	return value === null || value === '' ? null : String(value);
}
