import { updateDisplayOptions, type INodeProperties } from 'n8n-workflow';
import { MISSING_TERMINATED } from '../../../../src/ispring/learning/result-pages';
import { readResultRows, type ResultRow } from '../../../../src/ispring/learning/result-rows';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { naming } from '../../../shared/items/known-ids';
import { limit, readLimit, returnAll, simple } from '../../../shared/items/paging';
import { givenIds } from '../../shared/filters';
import type { ISpringRun } from '../../shared/ISpringRun';
import { includeNamesProperty, userNames } from '../../shared/user-names';
import { refuseUnknown, unknownOf } from '../../shared/unknown-ids';
import { filtersProperty, readFilters } from './filters';

const includeNames = includeNamesProperty('Whether to add the name and the e-mail of the user');

const optionsProperty: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [includeNames],
};

export const description = updateDisplayOptions({ show: { resource: ['result'], operation: ['getAll'] } }, [
	returnAll,
	limit,
	simple,
	filtersProperty,
	optionsProperty,
]);

export async function execute({ context, parameters, shared, hint }: ISpringRun): Promise<OutputItem[]> {
	const count = readLimit(parameters);
	const isSimple = parameters.boolean(simple);
	const filter = readFilters(parameters);
	const hasNames = parameters.within(optionsProperty).boolean(includeNames);

	const { rows, lacksTerminated } = await naming(
		readResultRows(shared.transport, filter, { count, zone: context.getTimezone() }),
		async (refusal) => await unknownOf(shared, refusal, givenIds(filter)),
	);
	if (lacksTerminated) hint(MISSING_TERMINATED);
	await refuseUnknown(shared, rows, givenIds(filter));
	const namesOf = hasNames ? await userNames(shared) : undefined;
	return rows.map((row) => {
		const { userName, email } = namesOf?.(row.result.userId) ?? {};
		const names = namesOf ? { userName, email } : {};
		return { json: { ...(isSimple ? simplified(row) : row.raw), ...names } };
	});
}

function simplified({ result }: ResultRow): object {
	return {
		userId: result.userId,
		courseId: result.courseId,
		courseTitle: result.courseTitle ?? null,
		enrollmentId: result.enrollmentId ?? null,
		status: result.status,
		progressPercent: result.progressPercent ?? null,
		score: result.score ?? null,
		completionDate: result.completionDate ?? null,
		dueDate: result.dueDate ?? null,
		isOverdue: result.isOverdue ?? null,
	};
}
