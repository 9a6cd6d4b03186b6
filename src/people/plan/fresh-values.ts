import { groupValueHash } from '../memory/group-memory';
import type { Classified } from './Classified';
import { indexBy } from './group-by';
import type { GroupRules } from './group-rules';
import type { GroupValue } from './group-values';

/**
 * The values without a group that members of a group have in the group's fields. Whoever has only values whose group the memory
 * has, or none at all, has only moved.
 *
 * @param explained the values, by key, that get a group otherwise
 * @param isUncertain whether a group that the memory does not have may have been created a moment ago, by a run that was killed:
 * then nothing is certain
 * @returns for each member who has such values; undefined when that is not certain, because a value is hidden and may be any
 */
export function freshValues(
	members: readonly Classified[],
	fields: ReadonlySet<string>,
	rules: GroupRules,
	{ explained, isUncertain }: { explained: ReadonlySet<string>; isUncertain: boolean },
): GroupValue[][] | undefined {
	const all = members.map(({ employee }) => [...fields].map((field) => rules.valuesOf(employee, field)));
	if (all.some((values) => values.includes(undefined))) return undefined;
	const each = all.map((values) => values.flatMap((some) => some ?? []));
	const isFresh = ({ key }: GroupValue) =>
		!explained.has(key) && rules.groupsFor(key).length === 0 && !rules.isSmart(key);
	const remembered = new Set(rules.kept.map(({ hash }) => hash));
	const isKnown = ({ key }: GroupValue) => explained.has(key) || remembered.has(groupValueHash(key));
	if (isUncertain && each.some((values) => !values.some(isFresh) && !values.every(isKnown))) return undefined;
	return each.map((values) => values.filter(isFresh)).filter((values) => values.length > 0);
}

/** The only value that all have. */
export function commonValue([first = [], ...others]: readonly GroupValue[][]): GroupValue | undefined {
	return onlyOne(first.filter(({ key }) => others.every((values) => has(values, key))));
}

/** The only value that more than half have. */
export function majorityValue(each: readonly GroupValue[][]): GroupValue | undefined {
	const count = (key: string) => each.filter((values) => has(values, key)).length;
	return onlyOne(each.flat().filter(({ key }) => count(key) * 2 > each.length));
}

function has(values: readonly GroupValue[], key: string): boolean {
	return values.some((one) => one.key === key);
}

function onlyOne(values: readonly GroupValue[]): GroupValue | undefined {
	const [only, second] = indexBy(values, ({ key }) => key).values();
	return second ? undefined : only;
}
