import { createTrainingType, ensureTrainingCategory, updateTrainingType } from '../bamboohr/training-types';
import { SyncError } from '../errors';
import { settle } from '../http/settle';
import type { Transport } from '../http/types';
import type { Progress } from '../run/Progress';
import type { LearningDecision } from './Decision';
import type { LearningWorld } from './LearningWorld';
import { holdsId } from './marker';
import { coursesThatNeedTypes } from './plan';
import type { LearningSettings } from './settings';
import { findType } from './training-types';

/** Training type ids by course id. */
export type TypeIds = Map<string, string>;

/** Makes and renames training types, and says which one each course has. */
export async function applyTypes(
	bambooHr: Transport,
	progress: Progress<LearningDecision>,
	world: LearningWorld,
	settings: LearningSettings,
): Promise<TypeIds> {
	const { trainingCategory } = settings;
	const typeIds: TypeIds = new Map();
	const courses = coursesThatNeedTypes(world.assignments, settings);
	for (const course of courses) {
		const type = findType(course, world.types, courses);
		if (type) typeIds.set(course.id, type.id);
	}
	const toMake = progress.toDo().filter(({ write }) => write.do === 'createType');
	const category =
		toMake.length > 0 && trainingCategory !== ''
			? await settle(ensureTrainingCategory(bambooHr, trainingCategory))
			: undefined;
	await progress.forEach(toMake, async ({ write, courseId }) => {
		if (write.do !== 'createType' || courseId === null) return;
		if (category && !category.ok) throw category.error;
		const { name, description, linkUrl } = write;
		const typeId = await createTrainingType(
			bambooHr,
			{
				name,
				description,
				...(linkUrl ? { linkUrl } : {}),
				...(category?.ok ? { categoryId: category.value } : {}),
			},
			(type) => holdsId(type.description, courseId),
		);
		typeIds.set(courseId, typeId);
	});
	if (category && !category.ok && !(category.error instanceof SyncError)) throw category.error;
	await progress.forEach(progress.toDo(), async ({ write }) => {
		if (write.do === 'updateType') await updateTrainingType(bambooHr, write.typeId, write.changes);
	});
	return typeIds;
}
