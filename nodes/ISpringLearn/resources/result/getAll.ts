import { MISSING_TERMINATED } from '../../../../src/ispring/learning/result-pages';
import { readResultRows, type ResultRow } from '../../../../src/ispring/learning/result-rows';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { limit, readLimit, returnAll, simple } from '../../../shared/items/paging';
import { referencedIds } from '../../shared/filters';
import type { ISpringOperation, ISpringRun } from '../../shared/ISpringRun';
import { includeNamesProperty, readUserNames } from '../../shared/user-names';
import { checkingIds, refuseUnknownIds } from '../../shared/unknown-ids';
import { filtersProperty, readFilters } from './filters';
import { optionsCollection } from '../../../shared/collections';

const includeNames = includeNamesProperty('Whether to add the name and email of the user');

const optionsProperty = optionsCollection([includeNames]);

export const getAll: ISpringOperation = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many results',
	description: 'Retrieve a list of course results with their status, progress, score, and dates',
	properties: [returnAll, limit, simple, filtersProperty, optionsProperty],
	execute,
};

async function execute({ context, parameters, shared, hint }: ISpringRun): Promise<OutputItem[]> {
	const count = readLimit(parameters);
	const isSimple = parameters.boolean(simple);
	const filter = readFilters(parameters);
	const hasNames = parameters.within(optionsProperty).boolean(includeNames);

	const ids = referencedIds(filter);
	const { rows, lacksTerminated } = await checkingIds(
		shared,
		ids,
		readResultRows(shared.transport, filter, { count, zone: context.getTimezone() }),
	);
	if (lacksTerminated) hint(MISSING_TERMINATED);
	await refuseUnknownIds(shared, rows, ids);
	const namesOf = hasNames ? await readUserNames(shared) : undefined;
	return rows.map((row) => {
		const { userName, email } = namesOf?.(row.result.userId) ?? {};
		const names = namesOf ? { userName, email } : {};
		return { json: { ...(isSimple ? toJson(row) : row.raw), ...names } };
	});
}

function toJson({ result }: ResultRow): object {
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
