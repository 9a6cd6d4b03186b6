import { updateDisplayOptions } from 'n8n-workflow';
import { readUserRecord } from '../../../../src/ispring/users/read-users';
import { recordToUser } from '../../../../src/ispring/users/user-shape';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { naming } from '../../../shared/items/known-ids';
import { simple } from '../../../shared/items/paging';
import type { ISpringRun } from '../../shared/ISpringRun';
import { userLocator } from '../../shared/locators';
import { unknownOf } from '../../shared/unknown-ids';
import { toItem } from './to-item';

export const description = updateDisplayOptions({ show: { resource: ['user'], operation: ['get'] } }, [
	userLocator,
	simple,
]);

export async function execute({ parameters, shared }: ISpringRun): Promise<OutputItem[]> {
	const id = parameters.requiredISpringId(userLocator);
	const isSimple = parameters.boolean(simple);
	const record = await naming(
		readUserRecord(shared.transport, id),
		async (refusal) => await unknownOf(shared, refusal, [{ property: userLocator, kind: 'user', id }]),
	);
	return [{ json: isSimple ? toItem(recordToUser(record)) : record }];
}
