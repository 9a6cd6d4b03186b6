import type { ParameterError, RefusedError } from '../../../../src/errors';
import type { Transport } from '../../../../src/http/types';
import { unknownEmployee, unknownInPath } from '../../shared/unknown-ids';
import { fileIdProperty } from './properties';

/** For `withExplanation`: the error if the employee does not exist, or the employee has no such file. */
export async function explainUnknownFile(
	transport: Transport,
	refusal: RefusedError,
	employeeId: string,
	fileId: string,
): Promise<ParameterError | undefined> {
	const unknownFile = unknownInPath(refusal, fileIdProperty, fileId);
	return unknownFile && ((await unknownEmployee(transport, employeeId)) ?? unknownFile);
}
