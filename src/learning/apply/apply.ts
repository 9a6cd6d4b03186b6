import { createTableRow, updateTableRow } from '../../bamboohr/tables/table-records';
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
import { uploadedFiles, type UploadedFiles } from './uploaded-files';
import { dayOf } from './upsert-record';
import { createRecordOf, updateRecordOf } from './write-record';

/**
 * Carries out the decisions that are `planned`, training types first, since records need them. If the run is interrupted,
 * the next plan finds and finishes the rest.
 *
 * @returns all decisions, in their order, with their outcome
 * @throws SyncError when the training category cannot be created, or there is no right to training
 */
export async function applyLearning(
	decisions: readonly LearningDecision[],
	world: LearningWorld,
	settings: LearningSettings,
	clients: Clients,
): Promise<{ decisions: LearningDecision[]; warnings: string[] }> {
	const progress = new Progress(decisions.map((decision) => ({ ...decision })));
	const typeIds = await applyTypes(clients.bambooHr, progress, world, settings);
	// Before the records, whose notes name the certificates that have been uploaded.
	await applyCertificates(clients, progress, world, settings);
	const files = uploadedFiles(progress.all, world);
	await progress.forEach(progress.pending(), async (decision) => {
		await applyRecord(clients.bambooHr, decision, typeIds, files, settings);
	});
	progress.finish();
	return { decisions: [...progress.all], warnings: progress.warnings };
}

/** Writes one training record or table row; training types and certificates have their own steps. */
async function applyRecord(
	bambooHr: Transport,
	decision: LearningDecision,
	typeIds: TypeIds,
	files: UploadedFiles,
	{ assignmentTable, assignmentColumns }: LearningSettings,
): Promise<void> {
	const { employeeId, enrollmentId, courseId, courseTitle, write } = decision;
	if (employeeId === null || courseId === null || enrollmentId === null) return;
	if (write.do === 'createRecord') {
		const typeId = typeIds.get(idKey(courseId));
		if (typeId === undefined) {
			throw new ParameterError(
				'Training Type',
				`it could not be created for the course "${courseTitle}"`,
				'For the reason, see the item of the training type. The next run tries again.',
			);
		}
		const { completed } = write;
		const { notes } = files.notesFor(employeeId, write);
		await createRecordOf(bambooHr, enrollmentId, { employeeId, typeId, completed, notes });
	}
	if (write.do === 'updateRecord') {
		const { record, completed } = write;
		const { notes, certificateId } = files.notesFor(employeeId, write);
		if (notes === record.notes && completed === dayOf(record)) {
			decision.outcome = 'skipped';
			decision.reason = 'Not written: the file of the certificate has not been uploaded.';
			return;
		}
		await updateRecordOf(bambooHr, employeeId, record, { completed, notes }, certificateId);
	}
	if (write.do === 'createRow') {
		const isCreatedRow = (row: { values: Record<string, string> }) =>
			isSameId(row.values[assignmentColumns.courseId] ?? '', courseId);
		await createTableRow(bambooHr, employeeId, assignmentTable, write.values, isCreatedRow);
	}
	if (write.do === 'updateRow') await updateTableRow(bambooHr, write.row, assignmentTable, write.values);
}
