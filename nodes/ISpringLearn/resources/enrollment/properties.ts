import type { INodeProperties } from 'n8n-workflow';

export const enrollmentIdProperty: INodeProperties = {
	displayName: 'Enrollment ID',
	name: 'enrollmentId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 3f2504e0-4f89-11d3-9a0c-0305e82c3301',
	description: 'The ID of the enrollment, which is enrollmentId in enrollments and results',
};
