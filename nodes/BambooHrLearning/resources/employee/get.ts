import type { INodeProperties } from 'n8n-workflow';
import { readEmployee } from '../../../../src/bamboohr/employees/read-employee';
import { withExplanation } from '../../../shared/items/unknown-ids';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { simple } from '../../../shared/items/paging';
import type { BambooHrOperation, BambooHrRun } from '../../shared/BambooHrRun';
import { employeeLocator } from '../../shared/locators';
import { unknownInPath } from '../../shared/unknown-ids';
import { fieldsProperty, readFields } from './fields';
import { warnAboutHiddenFields } from './warnings';
import { toItem } from './item';
import { optionsCollection } from '../../../shared/collections';

const includeFutureValues: INodeProperties = {
	displayName: 'Include Future Values',
	name: 'includeFutureValues',
	type: 'boolean',
	default: false,
	description:
		'Whether to return future-dated values, such as the next job title, instead of the current values',
};

const options = optionsCollection([includeFutureValues]);

export const get: BambooHrOperation = {
	name: 'Get',
	value: 'get',
	action: 'Get employee',
	description: 'Retrieve an employee by BambooHR ID, including employees who have left the company',
	properties: [employeeLocator, fieldsProperty, simple, options],
	execute,
};

async function execute(run: BambooHrRun): Promise<OutputItem[]> {
	const { parameters, shared } = run;
	const id = parameters.requiredBambooHrId(employeeLocator);
	const fields = readFields(parameters);
	const isSimple = parameters.boolean(simple);
	const includesFuture = parameters.within(options).boolean(includeFutureValues);
	const employee = await withExplanation(
		readEmployee(shared.transport, id, { extraFields: fields.extra, includesFuture }),
		(refusal) => unknownInPath(refusal, employeeLocator, id),
	);
	const { json, hidden } = toItem(employee, { fields, isSimple });
	await warnAboutHiddenFields(run, hidden);
	return [{ json }];
}
