import { z } from 'zod/v3';
import { parseResponse } from '../../http/responses/parse-response';
import type { Transport } from '../../http/types';
import { isSubField } from '../employees/field-choices';
import { textShape } from '../shapes';

export interface Table {
	alias: string;
	/** Aliases of its columns. */
	columns: string[];
	/** The same columns with their details. */
	fields: TableColumn[];
}

export interface TableColumn {
	alias: string;
	/** The label. */
	name: string;
	/** BambooHR's type, such as `text`, `date` or `list`; '' when unknown. */
	type: string;
}

/** Whether a column contains dates without a time, unlike `timestamp`. */
export function isDateColumn({ type }: TableColumn): boolean {
	return type.toLowerCase() === 'date';
}

const tablesShape = z.array(
	z.object({
		alias: z.string(),
		fields: z
			.array(z.object({ id: textShape, alias: z.string().nullish(), name: textShape, type: textShape }))
			.default([]),
	}),
);

/** The tables of the account and their columns (docs/apis/bamboohr.md#tables). */
export async function readTables(transport: Transport): Promise<Table[]> {
	const path = '/api/v1/meta/tables';
	const json = await transport.request({ method: 'GET', path });
	const tables = parseResponse(tablesShape, json, { system: 'BambooHR', request: `GET ${path}` });
	return tables.map((table) => {
		const whole = new Set(table.fields.flatMap(({ id, alias }) => (isSubField(id) ? [] : (alias ?? []))));
		const fields = table.fields.flatMap(({ id, alias, name, type }) => {
			// Cells are identified by aliases: a sub-field with its parent's alias cannot be distinguished from it.
			if (!alias || (isSubField(id) && whole.has(alias))) return [];
			return { alias, name: name.trim() || alias, type };
		});
		return { alias: table.alias, columns: fields.map(({ alias }) => alias), fields };
	});
}
