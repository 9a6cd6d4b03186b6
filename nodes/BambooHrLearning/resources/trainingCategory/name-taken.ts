import { categoryNamed } from '../../../../src/bamboohr/training/training-categories';
import { ParameterError, type RefusedError } from '../../../../src/errors';
import { settle } from '../../../../src/http/settle';
import type { TrainingLists } from '../../shared/training-lists';
import { nameProperty } from './properties';

export function nameTaken(existing: { id: string; name: string }): ParameterError {
	return new ParameterError(
		nameProperty.displayName,
		`the training category "${existing.name}" with the ID ${existing.id} already exists.`,
		'Use that one, or enter another name.',
	);
}

/**
 * For `withExplanation`: the error if another category has the name, which may have been created just now
 * (docs/apis/bamboohr.md#training-categories).
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
