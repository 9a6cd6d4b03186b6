import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { z } from 'zod/v3';
import { readEmployeeFiles } from '../../../src/bamboohr/files/employee-files';
import { readFileCategories } from '../../../src/bamboohr/files/file-categories';
import { choices } from '../../shared/methods/choices';
import { transportTo } from '../../shared/transports';
import { employeeLocator } from '../shared/locators';

/** An employee that was chosen, and not an expression. */
const employeeShape = z.object({ value: z.coerce.string().regex(/^[1-9]\d*$/) });

/** The categories of the chosen employee; before one is chosen, or while it is an expression, those of the company. */
export async function searchFileCategories(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const transport = transportTo(this, 'BambooHR');
	const chosen = employeeShape.safeParse(this.getCurrentNodeParameter(employeeLocator.name));
	const own = chosen.success ? await readEmployeeFiles(transport, chosen.data.value) : [];
	const categories = own.length > 0 ? own : await readFileCategories(transport);
	return choices(
		categories.map(({ id, name }) => ({ name, value: id })),
		filter,
	);
}
