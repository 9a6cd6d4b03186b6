import { compareType } from '../../../../src/learning/apply/upsert-type';
import type { TrainingTypeEntry, TrainingTypeValues } from '../../../../src/bamboohr/training/training-types';
import { withExplanation } from '../../../shared/items/unknown-ids';
import type { BambooHrRun } from '../../shared/BambooHrRun';
import { explainUnknownId, type ReferencedId } from '../../shared/unknown-ids';
import { categoryProperty } from './properties';

export interface TypeWrite {
	values: Partial<TrainingTypeValues>;
	/** The collection that the category was given in, as the editor shows it. */
	collection: string;
	/** What else was given that BambooHR may not have. */
	given?: readonly ReferencedId[];
}

/** Writes a training type; names the parameter that a refusal is about, and says which value was not kept. */
export async function writeType(
	{ shared, hint }: Pick<BambooHrRun, 'shared' | 'hint'>,
	{ values, collection, given = [] }: TypeWrite,
	write: () => Promise<TrainingTypeEntry>,
): Promise<TrainingTypeEntry> {
	const property = { displayName: `${collection} > ${categoryProperty.displayName}` };
	const category: ReferencedId = { property, kind: 'trainingCategory', id: values.categoryId ?? '' };
	const written = await withExplanation(
		write(),
		async (refusal) => await explainUnknownId(shared, refusal, [...given, category]),
	);
	const lost = compareType(written, values).changes.map(({ field }) => field);
	if (lost.length > 0) {
		hint(`BambooHR took the training type ${written.id}, but not as it was given: ${lost.join(', ')}.`);
	}
	return written;
}
