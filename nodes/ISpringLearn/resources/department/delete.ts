import { ParameterError, type RefusedError } from '../../../../src/errors';
import { settle } from '../../../../src/http/settle';
import { deletionBlocker } from '../../../../src/ispring/organization/deletion-blocker';
import { deleteDepartment } from '../../../../src/ispring/organization/departments';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { withExplanation } from '../../../shared/items/unknown-ids';
import type { ISpring, ISpringOperation, ISpringRun } from '../../shared/ISpringRun';
import { departmentLocator } from '../../shared/locators';
import { explainUnknownId } from '../../shared/unknown-ids';

export const remove: ISpringOperation = {
	name: 'Delete',
	value: 'delete',
	action: 'Delete department',
	description: 'Permanently delete a department that has no users',
	properties: [departmentLocator],
	execute,
};

/** The documentation does not say which of these answers the deletion of a department in use (docs/apis/ispring-learn.md#departments). */
const MAY_BE_IN_USE = [400, 409, 422];

async function execute({ parameters, shared }: ISpringRun): Promise<OutputItem[]> {
	const departmentId = parameters.requiredISpringId(departmentLocator);
	await withExplanation(
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
	const unknown = await explainUnknownId(iSpring, refusal, [
		{ property: departmentLocator, kind: 'department', id },
	]);
	if (unknown || !MAY_BE_IN_USE.includes(refusal.status)) return unknown;
	const lists = await settle(Promise.all([iSpring.departments.get(), iSpring.users.get()]));
	if (!lists.ok) return undefined;
	const [departments, { users }] = lists.value;
	const { what, hint } = deletionBlocker(id, departments, users);
	return new ParameterError(departmentLocator.displayName, what, hint);
}
