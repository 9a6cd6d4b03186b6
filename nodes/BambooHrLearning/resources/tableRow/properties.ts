import type { INodeProperties } from 'n8n-workflow';
import type { ParameterError, RefusedError } from '../../../../src/errors';
import { settle } from '../../../../src/http/settle';
import { locator } from '../../../shared/locator';
import { unknownId } from '../../../shared/items/unknown-ids';
import type { Parameters } from '../../../shared/items/Parameters';
import type { BambooHr } from '../../shared/BambooHrRun';
import { unknownEmployee } from '../../shared/unknown-ids';

export const tableProperty: INodeProperties = {
	displayName: 'Table Name or ID',
	name: 'table',
	type: 'options',
	typeOptions: { loadOptionsMethod: 'getTables' },
	required: true,
	default: '',
	description:
		'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
	hint: 'The alias of an employee table, such as jobInfo. The aliases of custom tables start with custom.',
};

export const rowIdProperty = locator({
	displayName: 'Row',
	name: 'rowId',
	searchListMethod: 'searchTableRows',
	description: 'A row of this employee in this table. Its ID is returned by Create and Get Many.',
	idExample: 'e.g. 38563',
});

/**
 * The alias of the table. It becomes part of a URL, so it must not contain anything that changes the path.
 *
 * @throws ParameterError for anything but a word
 */
export function readTable(parameters: Parameters): string {
	const table = parameters.requiredText(tableProperty);
	if (/^\w[\w-]*$/.test(table)) return table;
	const what = `"${table}" is not a valid table alias such as jobInfo.`;
	return parameters.refuse(tableProperty, what, 'Choose one from the list, or correct the expression.');
}

export interface RowReference {
	table: string;
	/** Undefined for all employees. */
	employeeId?: string;
	/** Undefined if the request is not about a single row. */
	rowId?: string;
}

/**
 * For `withExplanation`: the error for the part of the path that does not exist. BambooHR answers an unknown table, an
 * unknown employee and an unknown row alike.
 */
export async function explainUnknownRow(
	{ transport, tables }: BambooHr,
	{ status }: RefusedError,
	{ table, employeeId, rowId }: RowReference,
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
