import type { INodeProperties } from 'n8n-workflow';
import { readMarker } from '../../../src/learning/plan/text-marker';
import type { Parameters } from '../../shared/items/Parameters';

/** Shown only when Match By is set to the marker. */
export const markerProperty: INodeProperties = {
	displayName: 'Marker',
	name: 'marker',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. COURSE-042',
	displayOptions: { show: { matchBy: ['marker'] } },
};

/** @throws ParameterError for a marker that could not be found again in a text */
export function readMarkerParameter(parameters: Parameters): string {
	const text = parameters.requiredText(markerProperty);
	return (
		readMarker(text) ??
		parameters.refuse(
			markerProperty,
			`"${text}" is not a valid marker.`,
			'Enter a single line without square brackets.',
		)
	);
}

/** @throws ParameterError that lists the IDs, because only a person can decide which entry is the right one */
export function refuseAmbiguousMatch(
	parameters: Parameters,
	property: INodeProperties,
	what: string,
	found: ReadonlyArray<{ id: string }>,
): never {
	const ids = found.map(({ id }) => id).join(', ');
	return parameters.refuse(
		property,
		`${found.length} ${what} in BambooHR match, with the IDs ${ids}.`,
		'Delete the duplicates or make them differ, then run the workflow again.',
	);
}
