import type { INodeProperties } from 'n8n-workflow';
import type { ParameterError, RefusedError } from '../../../../src/errors';
import { settle } from '../../../../src/http/settle';
import { unknownId } from '../../../shared/items/unknown-ids';
import type { Parameters } from '../../../shared/items/Parameters';
import type { BambooHr } from '../../shared/BambooHrRun';
import { unknownEmployee } from '../../shared/unknown-employee';

export const tableProperty: INodeProperties = {
	displayName: 'Table Name or ID',
	name: 'table',
	type: 'options',
	typeOptions: { loadOptionsMethod: 'getTables' },
	required: true,
	default: '',
	description:
		'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
	hint: 'The alias of a table with rows per employee, such as jobInfo; those of your own begin with custom',
};

export const rowIdProperty: INodeProperties = {
	displayName: 'Row ID',
	name: 'rowId',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 38563',
	description: 'The number of a row in this table of this employee, as Create and Get Many put it out',
};

/** An alias becomes part of an address: it must not lead to another one. */
export function readTable(parameters: Parameters): string {
	const table = parameters.requiredText(tableProperty);
	if (/^\w[\w-]*$/.test(table)) return table;
	const what = `"${table}" is no alias of a table, which is a word such as jobInfo.`;
	return parameters.refuse(tableProperty, what, 'Choose one from the list, or correct the expression.');
}

export interface GivenRow {
	table: string;
	/** Undefined for all employees. */
	employeeId?: string;
	/** Undefined where no row is named. */
	rowId?: string;
}

/**
 * For `naming`: which of what was given BambooHR does not have. A table, an employee and a row that are not there are
 * answered alike.
 */
export async function explainUnknown(
	{ transport, tables }: BambooHr,
	{ status }: RefusedError,
	{ table, employeeId, rowId }: GivenRow,
): Promise<ParameterError | undefined> {
	if (status !== 404) return undefined;
	const known = await settle(tables.get());
	if (known.ok && !known.value.some(({ alias }) => alias === table)) {
		return unknownId(tableProperty, 'BambooHR', table);
	}
	if (employeeId === undefined) return undefined;
	const unknown = await unknownEmployee(transport, employeeId);
	return unknown ?? (rowId === undefined ? undefined : unknownId(rowIdProperty, 'BambooHR', rowId));
}
