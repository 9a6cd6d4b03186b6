import type { OutputItem } from '../../../shared/items/ItemRun';
import { unknownId } from '../../../shared/items/unknown-ids';
import { simple } from '../../../shared/items/paging';
import type { BambooHrOperation, BambooHrRun } from '../../shared/BambooHrRun';
import { trainingTypeLocator } from '../../shared/locators';
import { warnAboutDueDays, toItem } from './to-item';

export const get: BambooHrOperation = {
	name: 'Get',
	value: 'get',
	action: 'Get training type',
	description: 'Retrieve a training type by its ID',
	properties: [trainingTypeLocator, simple],
	execute,
};

/** BambooHR has no request for a single training type, so all are read (docs/apis/bamboohr.md#training-types). */
async function execute(run: BambooHrRun): Promise<OutputItem[]> {
	const { parameters, shared } = run;
	const typeId = parameters.requiredBambooHrId(trainingTypeLocator);
	const isSimple = parameters.boolean(simple);
	const types = await shared.training.types.get();
	const type = types.find(({ id }) => id === typeId);
	if (!type) throw unknownId(trainingTypeLocator, 'BambooHR', typeId);
	if (isSimple) warnAboutDueDays(run, [type]);
	return [{ json: isSimple ? toItem(type) : type.raw }];
}
