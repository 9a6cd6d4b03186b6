import { readEnrollmentRow, type EnrollmentRow } from '../../../../src/ispring/learning/enrollment-rows';
import { withExplanation, unknownId } from '../../../shared/items/unknown-ids';
import type { ISpringRun } from '../../shared/ISpringRun';
import { enrollmentIdProperty } from './properties';

/** Which of these an unknown id is answered with is not documented (docs/apis/ispring-learn.md#errors). */
const MAY_BE_UNKNOWN = [400, 404, 422];

/**
 * The enrollment that an item names.
 *
 * @throws ParameterError when the account has none with this id
 */
export async function readEnrollment({ shared }: ISpringRun, id: string): Promise<EnrollmentRow> {
	return await withExplanation(readEnrollmentRow(shared.transport, id), ({ status }) =>
		MAY_BE_UNKNOWN.includes(status) ? unknownId(enrollmentIdProperty, 'iSpring Learn', id) : undefined,
	);
}
