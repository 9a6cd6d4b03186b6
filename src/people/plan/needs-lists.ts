import { valuesHash } from '../memory/option-memory';
import { groupChange } from './group-change';
import type { Plan } from './plan';

/**
 * Whether somebody joins a group and is in others that may be those of former values, or a group is to be renamed although
 * few of its members have the new value: then all values that BambooHR lists are worth a request.
 */
export function needsFieldLists({ context, decisions }: Plan): boolean {
	if (context.world.fieldLists) return false;
	if (context.groupRenames.some(({ isDoubtful }) => isDoubtful)) return true;
	return decisions.some(
		({ employee, user, writes }) =>
			employee &&
			writes.joinGroups.length > 0 &&
			groupChange(employee, user, context.groups).hasUnknownGroups,
	);
}

/**
 * Whether the IDs of the values in BambooHR's lists are worth a request: a group is created or renamed, and the value may have
 * one under a former name; or the values have changed since the IDs were read, in a run that has a memory.
 */
export function needsFieldOptions({ context, units }: Plan): boolean {
	const { world, groups, memory, groupRenames } = context;
	if (world.fieldOptions || groups.fields.length === 0 || world.isPartial || world.isExcerpt) return false;
	if (groupRenames.length > 0) return true;
	if (units.some(({ kind, action }) => kind === 'group' && action === 'create')) return true;
	if ((world.memory?.groups.size ?? 0) === 0) return false;
	return memory.optionsReadFor !== valuesHash(memory, groups);
}
