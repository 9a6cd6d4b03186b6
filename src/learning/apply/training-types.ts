import { ensureTrainingCategory } from '../../bamboohr/training/training-categories';
import {
	createTrainingType,
	readTrainingTypes,
	updateTrainingType,
	type TrainingType,
} from '../../bamboohr/training/training-types';
import { RefusedError, UnexpectedResponseError } from '../../errors';
import { settle } from '../../http/settle';
import type { Transport } from '../../http/types';
import { idKey } from '../../ispring/same-id';
import type { Progress } from '../../run/Progress';
import type { LearningDecision } from '../plan/Decision';
import type { LearningWorld } from '../plan/LearningWorld';
import { holdsId } from '../plan/marker';
import { coursesThatNeedTypes } from '../plan/courses-with-types';
import type { LearningSettings } from '../settings';
import { findType } from '../plan/training-types';

/** IDs of training types by the `idKey` of their course. */
export type TypeIds = Map<string, string>;

/**
 * Creates and renames training types.
 *
 * @returns the training type of each course
 * @throws SyncError when the category cannot be created or there is no right to training; then no record was written
 */
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
		if (type) typeIds.set(idKey(course.id), type.id);
	}
	const toCreate = progress.pending().filter(({ write }) => write.do === 'createType');
	const categoryId =
		toCreate.length > 0 && trainingCategory !== ''
			? await ensureTrainingCategory(bambooHr, trainingCategory)
			: undefined;
	let noRight: RefusedError | undefined;
	await progress.forEach(toCreate, async ({ write, courseId }) => {
		if (write.do !== 'createType' || courseId === null) return;
		const { name, description, linkUrl } = write;
		const created = await settle(
			createTrainingType(
				bambooHr,
				{ name, description, ...(linkUrl ? { linkUrl } : {}), ...(categoryId ? { categoryId } : {}) },
				(type) => holdsId(type.description, courseId),
			),
		);
		if (created.ok) {
			await assertMarked(bambooHr, created.value, courseId);
			typeIds.set(idKey(courseId), created.value.id);
			return;
		}
		if (created.error instanceof RefusedError && created.error.status === 403) noRight = created.error;
		throw created.error;
	});
	// Without the right to training nothing else could succeed: one message instead of one per employee.
	if (noRight) throw noRight;
	await progress.forEach(progress.pending(), async ({ write }) => {
		if (write.do === 'updateType') await updateTrainingType(bambooHr, write.typeId, write.changes);
	});
	return typeIds;
}

/** A type whose description BambooHR did not keep would be created again by every run, so it counts as failed. */
async function assertMarked(bambooHr: Transport, created: TrainingType, courseId: string): Promise<void> {
	if (holdsId(created.description, courseId)) return;
	const all = await readTrainingTypes(bambooHr);
	if (all.some((type) => type.id === created.id && holdsId(type.description, courseId))) return;
	throw new UnexpectedResponseError(
		'BambooHR',
		'POST /training/type',
		'the training type was created, but without the description that was sent',
		true,
		'Check this training type in BambooHR. As long as its description lacks the course ID, every run creates another one.',
	);
}
