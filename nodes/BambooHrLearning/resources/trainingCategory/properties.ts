import type { INodeProperties } from 'n8n-workflow';
import type { TrainingCategory } from '../../../../src/bamboohr/training/training-categories';

export const nameProperty: INodeProperties = {
	displayName: 'Name',
	name: 'name',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. Safety Trainings',
	description: 'What people call the category; no other one may have this name',
};

/** A training category as it goes out. */
export function toItem({ id, name }: TrainingCategory) {
	return { trainingCategoryId: id, name };
}
