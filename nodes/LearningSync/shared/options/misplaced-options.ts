import { pickBy } from 'lodash';
import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { ParameterError } from '../../../../src/errors';
import { COLLECTIONS, type CollectionName } from './collection-list';
import { isOptionAdded } from './is-option-added';
import { propertiesOf, type Options } from './option';

/** Earlier versions had every option in `options`; the name of `leavers` suggests that the limits are there. */
const SEARCHED: readonly CollectionName[] = ['options', 'leavers'];

/**
 * Hidden properties of a collection for the options that belong elsewhere. n8n drops what a description does not name,
 * so without them a limit of an earlier version would be ignored, and nobody would notice.
 */
export function misplacedProperties(collection: string, options: Options): INodeProperties[] {
	if (!SEARCHED.some((name) => name === collection)) return [];
	const elsewhere = propertiesOf(pickBy(options, (one) => one.collection !== collection));
	return Object.values(elsewhere).map(({ name, displayName }) => ({
		displayName,
		name,
		type: 'hidden',
		default: '',
	}));
}

/**
 * Refuses a workflow that sets an option where it is not read. To honor it would be no better: the editor does not show
 * it there, and it may contradict the value that it does show.
 *
 * @throws ParameterError naming the option and both places
 */
export function assertNoneMisplaced(context: IExecuteFunctions, options: Options): void {
	for (const [name, { collection, panel }] of Object.entries(options)) {
		const found = SEARCHED.find((other) => other !== collection && isOptionAdded(context, other, name));
		if (found === undefined) continue;
		const home = collection ? `under ${COLLECTIONS[collection].displayName}` : 'outside the collections';
		throw new ParameterError(
			panel.displayName,
			`this workflow sets it in "${found}", where it has no effect. It is now ${home}.`,
			'Add a new iSpring BambooHR Sync node, enter the settings there, and delete this node. The editor does not show the old value. Nothing was read or written.',
		);
	}
}
