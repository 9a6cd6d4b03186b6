import type { INodeProperties } from 'n8n-workflow';
import { z } from 'zod/v3';
import { isDateColumn, type Cell, type Table } from '../../../../src/bamboohr/tables/tables';
import { unknownId } from '../../../shared/items/unknown-ids';
import { Parameters } from '../../../shared/items/Parameters';
import type { BambooHrRun } from '../../shared/BambooHrRun';
import { tableProperty } from './properties';

const PROPERTY = { displayName: 'Columns', name: 'columns' };

/**
 * The form with the columns of the chosen table.
 *
 * @param addAllFields whether it starts with all of them, or with none
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

/** As the form saves it; an agent or an import may give the values alone. */
const mapperShape = z.object({
	mappingMode: z.string(),
	value: z.record(z.unknown()).nullish(),
	schema: z.array(z.object({ id: z.string(), type: z.string().optional() })).catch([]),
});

interface Given {
	values: Record<string, unknown>;
	isDay: (column: string) => boolean;
}

/**
 * What goes into the columns, by alias, as BambooHR wants it: dates as `yyyy-mm-dd`, switches as yes and no.
 *
 * @param keepEmpty whether an empty text is a value, which clears the column
 * @throws ParameterError when there is nothing, or something that is no value
 */
export async function readColumns(
	run: BambooHrRun,
	table: string,
	{ keepEmpty }: { keepEmpty: boolean },
): Promise<Record<string, Cell>> {
	const { values, isDay } = await readGiven(run, table);
	const collection = new Parameters(run.context, run.item, { displayName: PROPERTY.displayName, values });
	const cells = Object.keys(values).flatMap((column): Array<[string, Cell]> => {
		const cell = readCell(collection, column, isDay(column));
		return cell === undefined || (cell === '' && !keepEmpty) ? [] : [[column, cell]];
	});
	if (cells.length > 0) return Object.fromEntries(cells);
	return run.parameters.refuse(PROPERTY, 'none of them has a value.', 'Give at least one column a value.');
}

async function readGiven(run: BambooHrRun, table: string): Promise<Given> {
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

/** Undefined for a column that nobody has filled, or whose expression gives nothing. */
function readCell(values: Parameters, column: string, isDay: boolean): Cell | undefined {
	const property = { displayName: column, name: column };
	const raw = values.raw(property);
	if (raw === undefined || raw === null) return undefined;
	if (typeof raw === 'boolean') return raw ? 'yes' : 'no';
	if (Array.isArray(raw)) return values.texts(property);
	return isDay || raw instanceof Date ? values.date(property) : values.text(property);
}
