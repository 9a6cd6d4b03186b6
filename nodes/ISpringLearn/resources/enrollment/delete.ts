import { ParameterError, RefusedError } from '../../../../src/errors';
import { settle, type Settled } from '../../../../src/http/settle';
import { deleteEnrollments } from '../../../../src/ispring/learning/write-enrollments';
import type { OutputItem } from '../../../shared/items/ItemRun';
import type { ISpringOperation, ISpringRun } from '../../shared/ISpringRun';
import { readEnrollment } from './read-enrollment';
import { enrollmentIdProperty } from './properties';
import { runBatch } from '../../shared/run-batch';

export const remove: ISpringOperation = {
	name: 'Delete',
	value: 'delete',
	action: 'Delete enrollment',
	description: "Permanently delete an enrollment, including the learner's progress in the course",
	properties: [enrollmentIdProperty],
	executeAll,
};

async function executeAll(runs: ISpringRun[]): Promise<Array<Settled<OutputItem[]>>> {
	return await runBatch(
		runs,
		({ parameters }) => parameters.requiredISpringId(enrollmentIdProperty),
		deleteAll,
	);
}

async function deleteAll(ids: Map<ISpringRun, string>): Promise<Map<ISpringRun, Settled<OutputItem[]>>> {
	const done = new Map<ISpringRun, Settled<OutputItem[]>>();
	const [first] = ids.keys();
	if (first === undefined) return done;
	const failures = await deleteEnrollments(first.shared.transport, [...ids.values()]);
	first.shared.enrollments.forget();
	for (const [run, enrollmentId] of ids) {
		done.set(
			run,
			failures.has(enrollmentId)
				? { ok: false, error: await explainFailure(run, enrollmentId, failures.get(enrollmentId)) }
				: { ok: true, value: [{ json: { deleted: true, enrollmentId } }] },
		);
	}
	return done;
}

/** The refusal itself, unless it is because the enrollment does not exist. */
async function explainFailure(run: ISpringRun, id: string, error: unknown): Promise<unknown> {
	if (!(error instanceof RefusedError)) return error;
	const enrollment = await settle(readEnrollment(run, id));
	return !enrollment.ok && enrollment.error instanceof ParameterError ? enrollment.error : error;
}
