import { defineResource } from '../../../shared/operations';
import { remind } from './remind';
import { report } from './report';

export const compliance = defineResource({
	name: 'Compliance',
	value: 'compliance',
	description: 'Who lacks which training',
	operations: [remind, report],
	defaultOperation: 'report',
});
