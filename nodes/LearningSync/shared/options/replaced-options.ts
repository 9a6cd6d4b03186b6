import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { z } from 'zod/v3';
import { ParameterError } from '../../../../src/errors';
import { COLLECTIONS, type CollectionName } from './collection-list';
import { isOptionAdded } from './is-option-added';
import type { Options } from './option';

const OLD = { name: 'divisionsAsGroups', displayName: 'Divisions as Groups' };
const NEW = 'groupsFrom';

/** Where earlier versions had it. */
const PLACES: readonly CollectionName[] = ['fields', 'options'];

const record = z.record(z.unknown());

/** A hidden property for the option of an earlier version: n8n drops what a description does not name. */
export function replacedProperties(collection: string, options: Options): INodeProperties[] {
	if (!(NEW in options) || !PLACES.some((name) => name === collection)) return [];
	return [{ ...OLD, type: 'hidden', default: '' }];
}

/**
 * Refuses a workflow in which an earlier version made no groups from divisions: by default this version makes them. One
 * that also has the option that replaces it says what it wants, and one that had it turned on gets the same groups.
 *
 * @throws ParameterError that says what to set instead
 */
export function assertNoneReplaced(context: IExecuteFunctions, options: Options): void {
	const { collection, panel } = options[NEW] ?? {};
	if (!collection || !panel || isOptionAdded(context, collection, NEW)) return;
	const isOff = PLACES.some((place) => {
		const values = record.catch({}).parse(context.getNodeParameter(place, 0, {}));
		return isOptionAdded(context, place, OLD.name) && values[OLD.name] !== true;
	});
	if (!isOff) return;
	throw new ParameterError(
		OLD.displayName,
		`this workflow turns it off, and ${panel.displayName} has replaced it.`,
		`Add the option ${panel.displayName} under ${COLLECTIONS[collection].displayName}. Leave it empty to keep groups as they are, or choose the BambooHR fields whose values become groups. Nothing was read or written.`,
	);
}
