import { categoryNamed } from '../../../../src/bamboohr/training/training-categories';
import { ParameterError, type RefusedError } from '../../../../src/errors';
import { settle } from '../../../../src/http/settle';
import type { TrainingLists } from '../../shared/training-lists';
import { nameProperty } from './properties';

export function nameTaken(existing: { id: string; name: string }): ParameterError {
	return new ParameterError(
		nameProperty.displayName,
		`BambooHR has a training category "${existing.name}" already, with the ID ${existing.id}.`,
		'Use that one, or give another name.',
	);
}

/**
 * After a refusal: whether it is for the name (docs/apis/bamboohr.md#training-categories), which somebody else may have
 * taken just now.
 */
export async function explainNameTaken(
	{ categories }: TrainingLists,
	refusal: RefusedError,
	name: string,
): Promise<ParameterError | undefined> {
	if (refusal.status !== 409) return undefined;
	categories.forget();
	const all = await settle(categories.get());
	const existing = all.ok ? categoryNamed(all.value, name) : undefined;
	return existing && nameTaken(existing);
}
