import type { OutputItem } from '../../../shared/items/ItemRun';
import { simple } from '../../../shared/items/paging';
import type { ISpringOperation, ISpringRun } from '../../shared/ISpringRun';
import { readEnrollment } from './read-enrollment';
import { enrollmentIdProperty } from './properties';
import { toItem } from './to-item';

export const get: ISpringOperation = {
	name: 'Get',
	value: 'get',
	action: 'Get enrollment',
	description: 'Retrieve an enrollment by its ID',
	properties: [enrollmentIdProperty, simple],
	execute,
};

async function execute(run: ISpringRun): Promise<OutputItem[]> {
	const { parameters } = run;
	const id = parameters.requiredISpringId(enrollmentIdProperty);
	const isSimple = parameters.boolean(simple);
	const { enrollment, raw } = await readEnrollment(run, id);
	return [isSimple ? toItem(enrollment) : { json: raw }];
}
