import { z } from 'zod/v3';
import { createPageGuard } from '../../http/page-guard';
import { parseResponse } from '../../http/responses/parse-response';
import type { Transport } from '../../http/types';

const PATH = '/api/v1_2/datasets/employee/fields';
const PAGE_SIZE = 1000;

const pageShape = z.object({
	fields: z.array(z.object({ name: z.string() })),
	pagination: z
		.object({ total_pages: z.coerce.number().nullish().catch(null) })
		.nullish()
		.catch(null),
});

/**
 * The names of all fields of the `employee` dataset that the API key can see (docs/apis/bamboohr.md#dataset). The dataset
 * has its own field names, and one name that is not in this list fails a whole request for data.
 */
export async function readDatasetNames(transport: Transport): Promise<Set<string>> {
	const names = new Set<string>();
	const guard = createPageGuard('The list of fields of the employee dataset of BambooHR');
	for (let page = 1; ; page++) {
		const json = await transport.request({
			method: 'GET',
			path: PATH,
			query: { page, page_size: PAGE_SIZE },
		});
		const { fields, pagination } = parseResponse(pageShape, json, {
			system: 'BambooHR',
			request: `GET ${PATH}`,
		});
		fields.forEach(({ name }) => names.add(name));
		const isLast = fields.length === 0 || page >= (pagination?.total_pages ?? 1);
		guard.check({ ids: fields.map(({ name }) => name), isLast });
		if (isLast) return names;
	}
}
