import type { INodeProperties } from 'n8n-workflow';
import { compareType } from '../../../../src/learning/apply/upsert-type';
import type { TrainingTypeEntry, TrainingTypeValues } from '../../../../src/bamboohr/training/training-types';
import { inCollection } from '../../../shared/items/unknown-ids';
import type { BambooHrRun } from '../../shared/BambooHrRun';
import { checkingIds, type ReferencedId } from '../../shared/unknown-ids';
import { categoryProperty } from './properties';

export interface TypeWrite {
	values: Partial<TrainingTypeValues>;
	/** The collection that contains the category. */
	collection: INodeProperties;
	/** Other IDs in the request. */
	ids?: readonly ReferencedId[];
}

/**
 * Creates or updates a training type, and warns about values that BambooHR did not save as requested.
 *
 * @throws ParameterError if the category or another ID does not exist
 */
export async function writeType(
	{ shared, hint }: Pick<BambooHrRun, 'shared' | 'hint'>,
	{ values, collection, ids = [] }: TypeWrite,
	write: () => Promise<TrainingTypeEntry>,
): Promise<TrainingTypeEntry> {
	const category: ReferencedId = {
		property: inCollection(collection, categoryProperty),
		kind: 'trainingCategory',
		id: values.categoryId ?? '',
	};
	const written = await checkingIds(shared, [...ids, category], write());
	const notSaved = compareType(written, values).changes.map(({ field }) => field);
	if (notSaved.length > 0) {
		hint(
			`BambooHR saved the training type ${written.id}, but did not save these fields as requested: ${notSaved.join(', ')}.`,
		);
	}
	return written;
}
