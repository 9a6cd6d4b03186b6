import { readEnrollmentRow, type EnrollmentRow } from '../../../../src/ispring/learning/enrollment-rows';
import { withExplanation, unknownId } from '../../../shared/items/unknown-ids';
import type { ISpringRun } from '../../shared/ISpringRun';
import { mayBeUnknownId } from '../../shared/unknown-ids';
import { enrollmentIdProperty } from './properties';

/** @throws ParameterError if the enrollment does not exist */
export async function readEnrollment({ shared }: ISpringRun, id: string): Promise<EnrollmentRow> {
	return await withExplanation(readEnrollmentRow(shared.transport, id), (refusal) =>
		mayBeUnknownId(refusal) ? unknownId(enrollmentIdProperty, 'iSpring Learn', id) : undefined,
	);
}
