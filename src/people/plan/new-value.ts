import { groupValueHash } from '../memory/group-memory';
import type { Classified } from './Classified';
import { indexBy } from './group-by';
import type { GroupRules } from './group-rules';
import type { GroupValue } from './group-values';

/**
 * The new value of the members of a group: the only one without a group that any of them has in the group's fields. Whoever
 * has a value whose group the memory has, or none at all, has only moved. One whose value is hidden may have any, and a group
 * that the memory does not have may have been created a moment ago, by a run that was killed: then nothing is certain.
 *
 * @returns the value, and how many of the members have it; undefined when there is not exactly one
 */
export function newValue(
	members: readonly Classified[],
	fields: ReadonlySet<string>,
	rules: GroupRules,
): { value: GroupValue; count: number } | undefined {
	const all = members.map(({ employee }) => [...fields].map((field) => rules.valuesOf(employee, field)));
	if (all.some((values) => values.includes(undefined))) return undefined;
	const each = all.map((values) => values.flatMap((some) => some ?? []));
	const isFresh = ({ key }: GroupValue) => rules.groupsFor(key).length === 0 && !rules.isSmart(key);
	const known = new Set(rules.kept.map(({ hash }) => hash));
	const isKnown = ({ key }: GroupValue) => known.has(groupValueHash(key));
	if (each.some((values) => !values.some(isFresh) && !values.every(isKnown))) return undefined;
	const freshOfEach = each.map((values) => values.filter(isFresh)).filter((values) => values.length > 0);
	const [first = [], ...others] = freshOfEach;
	const common = first.filter(({ key }) => others.every((values) => values.some((one) => one.key === key)));
	const [only, second] = indexBy(common, ({ key }) => key).values();
	if (!only || second) return undefined;
	if (rules.whyNotCreated(only.name) !== undefined) return undefined;
	return { value: { ...only, name: rules.nameFor(only) }, count: freshOfEach.length };
}
