import { asUser, readUserRecord } from '../../../../src/ispring/users/read-users';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { withExplanation } from '../../../shared/items/unknown-ids';
import { simple } from '../../../shared/items/paging';
import type { ISpringOperation, ISpringRun } from '../../shared/ISpringRun';
import { userLocator } from '../../shared/locators';
import { explainUnknownId } from '../../shared/unknown-ids';
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
	const record = await withExplanation(
		readUserRecord(shared.transport, id),
		async (refusal) => await explainUnknownId(shared, refusal, [{ property: userLocator, kind: 'user', id }]),
	);
	return [{ json: isSimple ? toItem(asUser(record)) : record }];
}
