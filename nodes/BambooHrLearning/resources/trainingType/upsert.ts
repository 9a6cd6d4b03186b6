import type { INodeProperties } from 'n8n-workflow';
import {
	createTrainingType,
	updateTrainingType,
	type TrainingType,
} from '../../../../src/bamboohr/training/training-types';
import {
	differencesOfType,
	findWantedTypes,
	valuesOf,
	type WantedType,
} from '../../../../src/learning/apply/upsert-type';
import type { OutputItem } from '../../../shared/items/ItemRun';
import type { Parameters } from '../../../shared/items/Parameters';
import type { BambooHrOperation, BambooHrRun } from '../../shared/BambooHrRun';
import { markerProperty, readMarkerParameter, refuseAmbiguousMatch } from '../../shared/markers';
import { writeThrough } from '../../shared/training-lists';
import { additionalFieldsProperty, nameProperty } from './properties';
import { readFields } from './read-fields';
import { toItem } from './to-item';
import { writeType } from './write-type';

const matchByProperty: INodeProperties = {
	displayName: 'Match By',
	name: 'matchBy',
	type: 'options',
	options: [
		{
			name: 'Marker in the Description',
			value: 'marker',
			description: 'The training type with the marker in its description, regardless of its name',
		},
		{ name: 'Name', value: 'name', description: 'The training type with this name. Not case-sensitive.' },
	],
	default: 'name',
	description: 'How to find an existing training type',
};

const marker: INodeProperties = {
	...markerProperty,
	description:
		'Text that identifies this training type, such as a course ID. It is added to the description in square brackets.',
};

export const upsert: BambooHrOperation = {
	name: 'Create or Update',
	value: 'upsert',
	action: 'Create or update training type',
	description: 'Create a new record, or update the current one if it already exists (upsert)',
	properties: [matchByProperty, marker, { ...nameProperty, required: true }, additionalFieldsProperty],
	execute,
};

async function execute(run: BambooHrRun): Promise<OutputItem[]> {
	const { parameters, shared } = run;
	const wanted = readWanted(parameters);
	const list = shared.training.types;
	const [type, ...others] = findWantedTypes(wanted, await list.get());
	if (type && others.length > 0) {
		const property = wanted.marker === '' ? nameProperty : markerProperty;
		refuseAmbiguousMatch(parameters, property, 'training types', [type, ...others]);
	}
	const collection = additionalFieldsProperty;
	if (!type) {
		const values = valuesOf(wanted);
		const isMatch = (one: TrainingType) => findWantedTypes(wanted, [one]).length > 0;
		const created = await writeThrough(
			list,
			async () =>
				await writeType(run, { values, collection }, async () =>
					createTrainingType(shared.transport, values, isMatch),
				),
		);
		return [{ json: { ...toItem(created), outcome: 'created', changes: [] } }];
	}
	const { values, changes } = differencesOfType(type, wanted);
	if (changes.length === 0) return [{ json: { ...toItem(type), outcome: 'unchanged', changes } }];
	const updated = await writeThrough(
		list,
		async () =>
			await writeType(
				run,
				{ values, collection },
				async () => await updateTrainingType(shared.transport, type.id, values),
			),
	);
	return [{ json: { ...toItem(updated), outcome: 'updated', changes } }];
}

function readWanted(parameters: Parameters): WantedType {
	const matchBy = parameters.choice(matchByProperty, ['name', 'marker']);
	return {
		name: parameters.requiredText(nameProperty),
		marker: matchBy === 'marker' ? readMarkerParameter(parameters) : '',
		values: readFields(parameters.within(additionalFieldsProperty), 'ignore'),
	};
}
