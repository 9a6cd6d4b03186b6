import type { INodeProperties } from 'n8n-workflow';
import type { TrainingCategory } from '../../../../src/bamboohr/training/training-categories';

export const nameProperty: INodeProperties = {
	displayName: 'Name',
	name: 'name',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. Safety Training',
	description: 'The name of the category. Names are unique.',
};

/** The output for a training category. */
export function toItem({ id, name }: TrainingCategory) {
	return { trainingCategoryId: id, name };
}
