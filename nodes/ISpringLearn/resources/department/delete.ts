import { updateDisplayOptions } from 'n8n-workflow';
import { ParameterError, type RefusedError } from '../../../../src/errors';
import { settle } from '../../../../src/http/settle';
import { deletionBlocker } from '../../../../src/ispring/organisation/deletion-blocker';
import { deleteDepartment } from '../../../../src/ispring/organisation/departments';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { naming } from '../../../shared/items/known-ids';
import type { ISpring, ISpringRun } from '../../shared/ISpringRun';
import { departmentLocator } from '../../shared/locators';
import { unknownOf } from '../../shared/unknown-ids';

export const description = updateDisplayOptions(
	{ show: { resource: ['department'], operation: ['delete'] } },
	[departmentLocator],
);

/** With which of these a department in use is refused is not documented (docs/apis/ispring-learn.md#departments). */
const MAY_BE_IN_USE = [400, 409, 422];

export async function execute({ parameters, shared }: ISpringRun): Promise<OutputItem[]> {
	const departmentId = parameters.requiredISpringId(departmentLocator);
	await naming(
		deleteDepartment(shared.transport, departmentId),
		async (refusal) => await explain(shared, refusal, departmentId),
	);
	shared.departments.forget();
	return [{ json: { deleted: true, departmentId } }];
}

async function explain(
	iSpring: ISpring,
	refusal: RefusedError,
	id: string,
): Promise<ParameterError | undefined> {
	const property = departmentLocator;
	const unknown = await unknownOf(iSpring, refusal, [{ property, kind: 'department', id }]);
	if (unknown || !MAY_BE_IN_USE.includes(refusal.status)) return unknown;
	const lists = await settle(Promise.all([iSpring.departments.get(), iSpring.users.get()]));
	if (!lists.ok) return undefined;
	const [departments, { users }] = lists.value;
	const { what, hint } = deletionBlocker(id, departments, users);
	return new ParameterError(property.displayName, what, hint);
}
