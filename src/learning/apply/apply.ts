import { createTableRow, updateTableRow } from '../../bamboohr/tables/tables';
import { ParameterError } from '../../errors';
import type { Transport } from '../../http/types';
import { idKey, isSameId } from '../../ispring/same-id';
import { Progress } from '../../run/Progress';
import { applyCertificates } from './certificates';
import { applyTypes, type TypeIds } from './training-types';
import type { Clients } from '../../run/Clients';
import type { LearningDecision } from '../plan/Decision';
import type { LearningWorld } from '../plan/LearningWorld';
import type { LearningSettings } from '../settings';
import { createRecordOf, updateRecordOf } from './write-record';

/**
 * Carries out the decisions that are `planned`, and hands back all of them, in their order, with their outcome.
 * Training types come first, since records need them. Whatever is cut off, the next plan finds and finishes.
 */
export async function applyLearning(
	decisions: readonly LearningDecision[],
	world: LearningWorld,
	settings: LearningSettings,
	clients: Clients,
): Promise<{ decisions: LearningDecision[]; warnings: string[] }> {
	const progress = new Progress(decisions.map((decision) => ({ ...decision })));
	const typeIds = await applyTypes(clients.bambooHr, progress, world, settings);
	await progress.forEach(progress.pending(), async (decision) => {
		await applyRecord(clients.bambooHr, decision, typeIds, settings);
	});
	await applyCertificates(clients, progress, world, settings);
	progress.finish();
	return { decisions: [...progress.all], warnings: progress.warnings };
}

/** One request that brings a record or a row to where it should be; the others have their own steps. */
async function applyRecord(
	bambooHr: Transport,
	{ employeeId, enrollmentId, courseId, courseTitle, write }: LearningDecision,
	typeIds: TypeIds,
	{ assignmentTable, assignmentColumns }: LearningSettings,
): Promise<void> {
	if (employeeId === null || courseId === null || enrollmentId === null) return;
	if (write.do === 'createRecord') {
		const typeId = typeIds.get(idKey(courseId));
		if (typeId === undefined) {
			throw new ParameterError(
				'Training Type',
				`the one of the course "${courseTitle}" could not be made`,
				'See the item of the training type for the reason; the next run tries again.',
			);
		}
		const { completed, notes } = write;
		await createRecordOf(bambooHr, enrollmentId, { employeeId, typeId, completed, notes });
	}
	if (write.do === 'updateRecord') await updateRecordOf(bambooHr, employeeId, write.record, write);
	if (write.do === 'createRow') {
		const isIt = (row: { values: Record<string, string> }) =>
			isSameId(row.values[assignmentColumns.courseId] ?? '', courseId);
		await createTableRow(bambooHr, employeeId, assignmentTable, write.values, isIt);
	}
	if (write.do === 'updateRow') await updateTableRow(bambooHr, write.row, assignmentTable, write.values);
}
