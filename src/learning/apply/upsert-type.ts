import type { TrainingType, TrainingTypeValues } from '../../bamboohr/training/training-types';
import type { Change } from '../../run/outcome';
import { isMarked, isSameText, withMarker } from '../plan/text-marker';
import { isSameTitle } from '../plan/training-types';

/** What a training type is to be. Values that are not given stay as they are. */
export interface WantedType {
	name: string;
	/** Found again by this; '' = by its name. */
	marker: string;
	values: Partial<Omit<TrainingTypeValues, 'name'>>;
}

/** The training types that may be meant. More than one is for a person to sort out. */
export function findWantedTypes<T extends TrainingType>(wanted: WantedType, types: readonly T[]): T[] {
	if (wanted.marker !== '') return types.filter(({ description }) => isMarked(description, wanted.marker));
	return types.filter(({ name }) => isSameTitle(name, wanted.name));
}

/** All that a new one gets: its description carries the marker. */
export function valuesOf({
	name,
	marker,
	values,
}: WantedType): Partial<TrainingTypeValues> & { name: string } {
	if (marker === '') return { ...values, name };
	return { ...values, name, description: withMarker(values.description ?? '', marker) };
}

/** Only what differs: to write, and in words. */
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

/** What a training type says of each value that is given, where that is something else. */
export function compareType(
	type: TrainingType,
	wanted: Partial<TrainingTypeValues>,
): { values: Partial<TrainingTypeValues>; changes: Change[] } {
	const values: Partial<TrainingTypeValues> = {};
	const changes: Change[] = [];
	const take = <K extends keyof TrainingTypeValues>(
		field: K,
		from: string | number | boolean | null,
		isSame: (to: TrainingTypeValues[K]) => boolean = (to) => to === from,
	) => {
		const to = wanted[field];
		if (to === undefined || isSame(to)) return;
		values[field] = to;
		changes.push({ field, from: worded(from), to: worded(to) });
	};
	take('name', type.name, (to) => isSameTitle(to, type.name));
	take('description', type.description, (to) => isSameText(to, type.description));
	take('linkUrl', type.linkUrl, (to) => isSameText(to, type.linkUrl));
	take('frequencyMonths', type.frequencyMonths, (to) => to === (type.frequencyMonths ?? 0));
	take('required', type.required);
	take('dueDays', type.dueDays);
	take('categoryId', type.category?.id ?? '');
	take('allowEmployeesToMarkComplete', type.allowEmployeesToMarkComplete);
	return { values, changes };
}

function worded(value: string | number | boolean | null): string | null {
	return value === null || value === '' ? null : String(value);
}
