import type { INodeProperties } from 'n8n-workflow';
import { employeeExists } from '../../../src/bamboohr/employees/employee-exists';
import type { ParameterError } from '../../../src/errors';
import type { Transport } from '../../../src/http/types';
import { unknownId } from '../../shared/items/unknown-ids';
import { employeeLocator } from './locators';

/** After a refusal or an empty list: the error that names the parameter, if there is no such employee. */
export async function unknownEmployee(
	transport: Transport,
	employeeId: string,
	property: Pick<INodeProperties, 'displayName'> = employeeLocator,
): Promise<ParameterError | undefined> {
	if (await employeeExists(transport, employeeId)) return undefined;
	return unknownId(property, 'BambooHR', employeeId);
}
