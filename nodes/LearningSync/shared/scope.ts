import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { z } from 'zod/v3';
import { ParameterError } from '../../../src/errors';
import type { EnrollmentScope } from '../../../src/learning/plan/enrollment-scope';

/** Whether a run covers everyone, or what the input items name, for example those of a trigger. */
function scopeProperty(description: string, inputItems: string): INodeProperties {
	return {
		displayName: 'Scope',
		name: 'scope',
		type: 'options',
		options: [
			{ name: 'Everyone', value: 'everyone', description: 'The whole company' },
			{ name: 'Input Items', value: 'inputItems', description: inputItems },
		],
		default: 'everyone',
		description,
	};
}

export const peopleScope = scopeProperty(
	'Which employees this run covers. All rules apply either way.',
	'The employees whose employeeId is in the input items, for example from a trigger',
);

export const enrollmentScope = scopeProperty(
	'Which enrollments this run covers. All rules apply either way.',
	'The enrollments whose enrollmentId, or userId and courseId, is in the input items, for example from a trigger',
);

const idShape = z
	.union([z.string(), z.number()])
	.transform((id) => String(id).trim())
	.pipe(z.string().min(1));
const personShape = z.object({ employeeId: idShape }).transform(({ employeeId }) => employeeId);
const enrollmentShape = z.object({
	enrollmentId: idShape.nullish().catch(null),
	enrollmentIds: z.array(idShape).nullish().catch(null),
	userId: idShape.nullish().catch(null),
	courseId: idShape.nullish().catch(null),
});

const scopeShape = z.enum(['everyone', 'inputItems']);

/** @throws ParameterError when an expression gives neither: a run for one employee must not widen to the whole company */
function isLimitedToInput(context: IExecuteFunctions): boolean {
	const scope = scopeShape.safeParse(context.getNodeParameter('scope', 0, 'everyone'));
	if (scope.success) return scope.data === 'inputItems';
	throw new ParameterError(
		'Scope',
		'the value is neither "everyone" nor "inputItems".',
		'Choose one of them, or correct the expression.',
	);
}

/**
 * The IDs of the employees that the input items name, each once; undefined = everyone.
 *
 * @throws ParameterError when an item names no employee
 */
export function readPeopleScope(context: IExecuteFunctions): string[] | undefined {
	if (!isLimitedToInput(context)) return undefined;
	const ids = context.getInputData().map(({ json }, item) => {
		const id = personShape.safeParse(json).data;
		if (id !== undefined && /^[1-9]\d*$/.test(id)) return id;
		const what = `the input item ${item + 1} has no valid employeeId, which is a number such as 123.`;
		throw new ParameterError('Scope', what, CONNECT_IDS);
	});
	return [...new Set(ids)];
}

/**
 * The enrollments that the input items name, each once; undefined = all.
 *
 * @throws ParameterError when an item names no enrollment
 */
export function readEnrollmentScope(context: IExecuteFunctions): EnrollmentScope | undefined {
	if (!isLimitedToInput(context)) return undefined;
	const enrollmentIds = new Set<string>();
	const pairs = new Map<string, { userId: string; courseId: string }>();
	context.getInputData().forEach(({ json }, item) => {
		const { enrollmentId, enrollmentIds: several, userId, courseId } = enrollmentShape.parse(json);
		const ids = [...(several ?? []), ...(enrollmentId ? [enrollmentId] : [])];
		ids.forEach((id) => enrollmentIds.add(id));
		if (ids.length > 0) return;
		if (userId && courseId) {
			pairs.set(`${userId} ${courseId}`, { userId, courseId });
			return;
		}
		const what = `the input item ${item + 1} has neither an enrollmentId nor a userId with a courseId.`;
		throw new ParameterError('Scope', what, CONNECT_IDS);
	});
	return { enrollmentIds: [...enrollmentIds], pairs: [...pairs.values()] };
}

const CONNECT_IDS =
	'Connect a BambooHR or iSpring Learn trigger or other items that have the ID, or set Scope to Everyone.';

interface ScopedChange {
	employeeId: string | null;
	userId: string | null;
	/** Undefined in a people run. */
	enrollmentId?: string | null;
	courseId?: string | null;
}

/** The index of the input item that a change of this employee or enrollment belongs to; undefined = all items. */
export function inputOf(context: IExecuteFunctions, change: ScopedChange): number | undefined {
	if (!isLimitedToInput(context)) return undefined;
	const place = context.getInputData().findIndex(({ json }) => {
		const person = personShape.safeParse(json).data;
		if (person !== undefined && change.enrollmentId === undefined) return person === change.employeeId;
		const { enrollmentId, enrollmentIds, userId, courseId } = enrollmentShape.parse(json);
		const ids = [...(enrollmentIds ?? []), ...(enrollmentId ? [enrollmentId] : [])];
		return ids.length > 0
			? change.enrollmentId !== null && ids.includes(change.enrollmentId ?? '')
			: userId === change.userId && courseId === change.courseId;
	});
	return place < 0 ? undefined : place;
}
