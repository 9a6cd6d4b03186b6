import type { INodeProperties } from 'n8n-workflow';
import { z } from 'zod/v3';
import { type Cell } from '../../../../src/bamboohr/tables/table-records';
import { isDateColumn, type Table } from '../../../../src/bamboohr/tables/tables';
import { unknownId } from '../../../shared/items/unknown-ids';
import { Parameters } from '../../../shared/items/Parameters';
import type { BambooHrRun } from '../../shared/BambooHrRun';
import { tableProperty } from './properties';

const PROPERTY = { displayName: 'Columns', name: 'columns' };

/**
 * A form with the columns of the selected table.
 *
 * @param addAllFields whether the form initially contains all columns, or none
 */
export function columnsProperty(addAllFields: boolean, description: string): INodeProperties {
	return {
		...PROPERTY,
		type: 'resourceMapper',
		noDataExpression: true,
		required: true,
		default: { mappingMode: 'defineBelow', value: null },
		description,
		typeOptions: {
			loadOptionsDependsOn: ['table'],
			resourceMapper: {
				resourceMapperMethod: 'getTableColumns',
				mode: 'add',
				fieldWords: { singular: 'column', plural: 'columns' },
				addAllFields,
				supportAutoMap: true,
				multiKeyMatch: false,
			},
		},
	};
}

/** The value that the form saves. An AI agent or an imported workflow may contain only the values. */
const mapperShape = z.object({
	mappingMode: z.string(),
	value: z.record(z.unknown()).nullish(),
	schema: z.array(z.object({ id: z.string(), type: z.string().optional() })).catch([]),
});

interface ColumnValues {
	values: Record<string, unknown>;
	isDay: (column: string) => boolean;
}

/**
 * The values of the columns by alias, in BambooHR's format: dates as `yyyy-mm-dd`, booleans as `yes` and `no`.
 *
 * @param keepEmpty whether an empty text is a value that clears the column
 * @throws ParameterError if there is no value, or an invalid one
 */
export async function readColumns(
	run: BambooHrRun,
	table: string,
	{ keepEmpty }: { keepEmpty: boolean },
): Promise<Record<string, Cell>> {
	const { values, isDay } = await readValues(run, table);
	const collection = new Parameters(run.context, run.item, { displayName: PROPERTY.displayName, values });
	const cells = Object.keys(values).flatMap((column): Array<[string, Cell]> => {
		const cell = readCell(collection, column, isDay(column));
		return cell === undefined || (cell === '' && !keepEmpty) ? [] : [[column, cell]];
	});
	if (cells.length > 0) return Object.fromEntries(cells);
	return run.parameters.refuse(PROPERTY, 'no column has a value.', 'Enter a value for at least one column.');
}

async function readValues(run: BambooHrRun, table: string): Promise<ColumnValues> {
	const raw = run.parameters.raw(PROPERTY);
	const mapper = mapperShape.safeParse(raw);
	if (mapper.success && mapper.data.mappingMode !== 'autoMapInputData') {
		const days = mapper.data.schema.filter(({ type }) => type === 'dateTime').map(({ id }) => id);
		return { values: mapper.data.value ?? {}, isDay: (column) => days.includes(column) };
	}
	const { fields } = await findTable(run, table);
	const days = fields.filter(isDateColumn).map(({ alias }) => alias);
	const isDay = (column: string) => days.includes(column);
	if (!mapper.success) return { values: z.record(z.unknown()).catch({}).parse(raw), isDay };
	const input = run.context.getInputData()[run.item]?.json ?? {};
	const columns = fields.map(({ alias }) => alias);
	const mapped = Object.entries(input).filter(([name]) => columns.includes(name));
	return { values: Object.fromEntries(mapped), isDay };
}

async function findTable({ shared }: BambooHrRun, alias: string): Promise<Table> {
	const table = (await shared.tables.get()).find((one) => one.alias === alias);
	if (table) return table;
	throw unknownId(tableProperty, 'BambooHR', alias);
}

/** Undefined for a column that is empty, or whose expression has no value. */
function readCell(values: Parameters, column: string, isDay: boolean): Cell | undefined {
	const property = { displayName: column, name: column };
	const raw = values.raw(property);
	if (raw === undefined || raw === null) return undefined;
	if (typeof raw === 'boolean') return raw ? 'yes' : 'no';
	if (Array.isArray(raw)) return values.texts(property);
	return isDay || raw instanceof Date ? values.date(property) : values.text(property);
}
