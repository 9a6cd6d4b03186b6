import { readUserRecord } from '../../../../src/ispring/users/read-users';
import { recordToUser } from '../../../../src/ispring/users/user-shape';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { simple } from '../../../shared/items/paging';
import type { ISpringOperation, ISpringRun } from '../../shared/ISpringRun';
import { userLocator } from '../../shared/locators';
import { checkingIds } from '../../shared/unknown-ids';
import { toItem } from './to-item';

export const get: ISpringOperation = {
	name: 'Get',
	value: 'get',
	action: 'Get user',
	description: 'Retrieve a user by ID. To find a user by email or login, use Get Many.',
	properties: [userLocator, simple],
	execute,
};

async function execute({ parameters, shared }: ISpringRun): Promise<OutputItem[]> {
	const id = parameters.requiredISpringId(userLocator);
	const isSimple = parameters.boolean(simple);
	const record = await checkingIds(
		shared,
		[{ property: userLocator, kind: 'user', id }],
		readUserRecord(shared.transport, id),
	);
	return [{ json: isSimple ? toItem(recordToUser(record)) : record }];
}
