import type { INodeProperties } from 'n8n-workflow';
import { readMarker } from '../../../src/learning/plan/text-marker';
import type { Parameters } from '../../shared/items/Parameters';

/** Shown only where things are matched by it. */
export const markerProperty: INodeProperties = {
	displayName: 'Marker',
	name: 'marker',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. COURSE-042',
	displayOptions: { show: { matchBy: ['marker'] } },
};

/** @throws ParameterError for a marker that could not be found again */
export function readMarkerParameter(parameters: Parameters): string {
	const text = parameters.requiredText(markerProperty);
	return (
		readMarker(text) ??
		parameters.refuse(
			markerProperty,
			`"${text}" cannot be one.`,
			'Enter a text on one line, without square brackets inside.',
		)
	);
}

/** Which of several is meant is for a person to say. */
export function refuseAmbiguousMatch(
	parameters: Parameters,
	property: INodeProperties,
	what: string,
	found: ReadonlyArray<{ id: string }>,
): never {
	const ids = found.map(({ id }) => id).join(', ');
	return parameters.refuse(
		property,
		`BambooHR has ${found.length} ${what} that fit, with the IDs ${ids}.`,
		'Delete the one that is not needed, or change what tells them apart; then run again.',
	);
}
