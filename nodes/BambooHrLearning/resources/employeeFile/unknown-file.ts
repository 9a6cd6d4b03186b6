import type { ParameterError, RefusedError } from '../../../../src/errors';
import type { Transport } from '../../../../src/http/types';
import { unknownId } from '../../../shared/items/unknown-ids';
import { unknownEmployee } from '../../shared/unknown-employee';
import { fileIdProperty } from './properties';

/** For `naming`: whether BambooHR has no such employee, or no such file of theirs. */
export async function explainUnknownFile(
	transport: Transport,
	{ status }: RefusedError,
	employeeId: string,
	fileId: string,
): Promise<ParameterError | undefined> {
	if (status !== 404) return undefined;
	return (await unknownEmployee(transport, employeeId)) ?? unknownId(fileIdProperty, 'BambooHR', fileId);
}
