import type { INodeProperties } from 'n8n-workflow';
import {
	createTrainingRecord,
	updateTrainingRecord,
} from '../../../../src/bamboohr/training/training-records';
import type { TrainingRecord, TrainingRecordEntry } from '../../../../src/bamboohr/training/training-records';
import {
	changedRecordValues,
	compareRecord,
	findWantedRecords,
	newRecordValues,
	type WantedRecord,
} from '../../../../src/learning/apply/upsert-record';
import type { OutputItem } from '../../../shared/items/ItemRun';
import type { Parameters } from '../../../shared/items/Parameters';
import type { BambooHrOperation, BambooHrRun } from '../../shared/BambooHrRun';
import { employeeLocator, trainingTypeLocator } from '../../shared/locators';
import { markerProperty, readMarkerParameter, refuseAmbiguousMatch } from '../../shared/markers';
import { writeThrough } from '../../shared/training-lists';
import { additionalFieldsProperty, completedProperty } from './properties';
import { readCompleted, readFields } from './read-fields';
import { readRecords, writeRecord } from './read-and-write';
import { toItem } from './to-item';

const matchByProperty: INodeProperties = {
	displayName: 'Match By',
	name: 'matchBy',
	type: 'options',
	options: [
		{
			name: 'Marker in the Notes',
			value: 'marker',
			description: "The employee's training record with the marker in its notes, regardless of the date",
		},
		{
			name: 'Training Type and Date',
			value: 'completed',
			description: "The employee's training record with this training type and date",
		},
	],
	default: 'completed',
	description: 'How to find an existing training record',
};

const marker: INodeProperties = {
	...markerProperty,
	description:
		'Text that identifies this training record of the employee, such as an enrollment ID. It is added to the notes in square brackets.',
};

export const upsert: BambooHrOperation = {
	name: 'Create or Update',
	value: 'upsert',
	action: 'Create or update training record',
	description: 'Create a new record, or update the current one if it already exists (upsert)',
	properties: [
		employeeLocator,
		trainingTypeLocator,
		{ ...completedProperty, required: true },
		matchByProperty,
		marker,
		additionalFieldsProperty,
	],
	execute,
};

async function execute(run: BambooHrRun): Promise<OutputItem[]> {
	const { parameters, shared } = run;
	const employeeId = parameters.requiredBambooHrId(employeeLocator);
	const wanted = readWanted(run);
	const records = await readRecords(shared, employeeId);
	const [record, ...others] = findWantedRecords(wanted, records);
	if (record && others.length > 0) {
		const property = wanted.marker === '' ? completedProperty : markerProperty;
		refuseAmbiguousMatch(parameters, property, 'training records', [record, ...others]);
	}
	if (!record) {
		const created = await createRecord(run, employeeId, wanted);
		return [{ json: { ...(await toItem(run, employeeId, created)), outcome: 'created', changes: [] } }];
	}
	if (record.typeId !== wanted.typeId) refuseOtherType(parameters, record);
	const { completed, marker: mark } = wanted;
	const values = changedRecordValues(record, { ...wanted.values, completed }, mark);
	const changes = compareRecord(record, values);
	if (changes.length === 0) {
		return [{ json: { ...(await toItem(run, employeeId, record)), outcome: 'unchanged', changes } }];
	}
	const updated = await writeThrough(
		shared.training.recordsOf(employeeId),
		async () =>
			await writeRecord(
				run,
				{ employeeId, typeId: '', values },
				async () => await updateTrainingRecord(shared.transport, record, values),
			),
	);
	return [{ json: { ...(await toItem(run, employeeId, updated)), outcome: 'updated', changes } }];
}

async function createRecord(
	run: BambooHrRun,
	employeeId: string,
	wanted: WantedRecord,
): Promise<TrainingRecordEntry> {
	const { transport, training } = run.shared;
	const { typeId, completed, marker: mark } = wanted;
	const values = { ...newRecordValues(wanted.values, mark), completed };
	const isMatch = (one: TrainingRecord) => findWantedRecords(wanted, [one]).length > 0;
	return await writeThrough(
		training.recordsOf(employeeId),
		async () =>
			await writeRecord(
				run,
				{ employeeId, typeId, values },
				async () => await createTrainingRecord(transport, { employeeId, typeId, ...values }, isMatch),
			),
	);
}

function readWanted({ parameters, context }: BambooHrRun): WantedRecord {
	const typeId = parameters.requiredBambooHrId(trainingTypeLocator);
	const completed = readCompleted(parameters, context);
	const isByMarker = parameters.choice(matchByProperty, ['completed', 'marker']) === 'marker';
	return {
		typeId,
		completed,
		marker: isByMarker ? readMarkerParameter(parameters) : '',
		values: readFields(parameters.within(additionalFieldsProperty), 'ignore'),
	};
}

/** The type of a training record cannot be changed (docs/apis/bamboohr.md#training-records). */
function refuseOtherType(parameters: Parameters, { id, typeId }: TrainingRecord): never {
	return parameters.refuse(
		trainingTypeLocator,
		`the training record ${id} with this marker has the training type ${typeId}.`,
		'BambooHR cannot change the type of a training record. Choose that type, or delete the record first.',
	);
}
