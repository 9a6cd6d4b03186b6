import { likeness } from '../../text/likeness';
import { cellText, looseKey, readFlag } from './read-cell';
import { columnLabel, RULE_COLUMNS, type RuleColumn } from './Rule';
import { ParameterError } from '../../errors';

/** A row of a table, or an entry of the parameter; it may have further columns. */
export type RuleRow = Readonly<Record<string, unknown>>;

/** A column that is this much like one of ours is a misspelling: ignored, it would widen the rule. */
const MISSPELLED = 0.7;

/** A column may have the name or the display name, in any case and with or without blanks. */
const BY_KEY = new Map(
	RULE_COLUMNS.flatMap(
		(column): Array<[string, RuleColumn]> => [
			[looseKey(columnLabel(column)), column],
			[looseKey(column), column],
		],
	),
);

/**
 * The values of a rule by column, without empty ones.
 *
 * @param index the place of the row, from 0
 * @throws ParameterError when a column is misspelled
 */
export function columnsOf(row: RuleRow, index: number): Map<RuleColumn, unknown> {
	const cells = new Map<RuleColumn, unknown>();
	for (const [name, value] of Object.entries(row)) {
		if (isBlank(value)) continue;
		const column = BY_KEY.get(looseKey(name));
		if (column === undefined) assertNotMisspelled(name, row, index);
		else if (!cells.has(column) || name === column) cells.set(column, value);
	}
	return [...cells.entries()].some(says) ? cells : new Map<RuleColumn, unknown>();
}

/**
 * Whether a cell makes a row a rule. The editor adds the defaults of choices and switches, and an unchecked box of a sheet
 * comes as the text FALSE.
 */
function says([column, value]: [RuleColumn, unknown]): boolean {
	if (['operator', 'dueFrom', 'whenNoLonger'].includes(column)) return false;
	if (!['everyone', 'isManager', 'lockAfterDue'].includes(column)) return true;
	const flag = readFlag(value);
	return 'problem' in flag || flag.value;
}

function isBlank(value: unknown): boolean {
	if (value === null || value === undefined) return true;
	return Array.isArray(value) ? value.length === 0 : cellText(value) === '' && typeof value !== 'object';
}

function assertNotMisspelled(name: string, row: RuleRow, index: number): void {
	const meant = RULE_COLUMNS.find((column) => likeness(column, name) >= MISSPELLED);
	if (meant === undefined) return;
	const rule = cellText(row.name) || `Rule ${index + 1}`;
	throw new ParameterError(
		`Rule "${rule}" > ${name}`,
		'a rule has no column of this name.',
		`If it is meant to be "${meant}", rename it. Otherwise give the column a name that is less similar, or remove it.`,
	);
}
