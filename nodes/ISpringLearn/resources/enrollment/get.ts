import { updateDisplayOptions } from 'n8n-workflow';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { simple } from '../../../shared/items/paging';
import type { ISpringRun } from '../../shared/ISpringRun';
import { existingEnrollment } from './existing';
import { enrollmentIdProperty } from './properties';
import { toItem } from './to-item';

export const description = updateDisplayOptions({ show: { resource: ['enrollment'], operation: ['get'] } }, [
	enrollmentIdProperty,
	simple,
]);

export async function execute(run: ISpringRun): Promise<OutputItem[]> {
	const { parameters } = run;
	const id = parameters.requiredISpringId(enrollmentIdProperty);
	const isSimple = parameters.boolean(simple);
	const { enrollment, raw } = await existingEnrollment(run, id);
	return [isSimple ? toItem(enrollment) : { json: raw }];
}
