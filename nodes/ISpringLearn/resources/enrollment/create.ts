import { ParameterError, RefusedError } from '../../../../src/errors';
import { settle, type Settled } from '../../../../src/http/settle';
import { enroll, type Enrolled, type EnrollmentOrder } from '../../../../src/ispring/learning/enroll';
import { isSameId } from '../../../../src/ispring/same-id';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { coursesFilter, referencedIds, usersFilter } from '../../shared/filters';
import type { ISpring, ISpringOperation, ISpringRun } from '../../shared/ISpringRun';
import { explainUnknownId } from '../../shared/unknown-ids';
import { dueProperties, lockAfterDueDateProperty, optionsProperty, readAccessDate, readDue } from './terms';
import { runBatch } from '../../shared/run-batch';

const coursesProperty = { ...coursesFilter, required: true };
const usersProperty = { ...usersFilter, required: true };

export const create: ISpringOperation = {
	name: 'Create',
	value: 'create',
	action: 'Create enrollment',
	description:
		'Enroll users in courses. Each user is enrolled in every course, and existing enrollments stay unchanged.',
	properties: [coursesProperty, usersProperty, ...dueProperties, optionsProperty],
	executeAll,
};

async function executeAll(runs: ISpringRun[]): Promise<Array<Settled<OutputItem[]>>> {
	return await runBatch(runs, readOrder, enrollAll);
}

function readOrder({ parameters }: ISpringRun): EnrollmentOrder {
	const courseIds = parameters.requiredISpringIds(coursesProperty);
	const userIds = parameters.requiredISpringIds(usersProperty);
	const options = parameters.within(optionsProperty);
	const accessDate = readAccessDate(options);
	return {
		courseIds,
		userIds,
		terms: {
			due: readDue(parameters),
			...(accessDate === undefined ? {} : { accessDate }),
			...(options.has(lockAfterDueDateProperty)
				? { lockAfterDueDate: options.boolean(lockAfterDueDateProperty) }
				: {}),
		},
	};
}

async function enrollAll(
	orders: Map<ISpringRun, EnrollmentOrder>,
): Promise<Map<ISpringRun, Settled<OutputItem[]>>> {
	const done = new Map<ISpringRun, Settled<OutputItem[]>>();
	const [run] = orders.keys();
	if (run === undefined) return done;
	const { shared, hint } = run;
	const enrolled = await enroll(shared.transport, [...orders.values()]);
	shared.enrollments.forget();
	for (const [item, order] of orders) {
		const result = enrolled.get(order);
		if (result?.ok) {
			if (result.value.some(({ enrollment }) => enrollment === undefined)) hint(NOT_LISTED);
			done.set(item, { ok: true, value: result.value.map(toItem) });
		} else if (result) {
			done.set(item, { ok: false, error: await explainFailure(shared, order, result.error) });
		}
	}
	return done;
}

/** The documentation does not say which of these answers the enrollment of an inactive user. */
const MAY_BE_INACTIVE = [400, 409, 422];

const NOT_LISTED =
	'iSpring Learn does not list all of the new enrollments yet, so some have no ID here. Retrieve them later with Get Many.';

function toItem({ userId, courseId, outcome, enrollment }: Enrolled): OutputItem {
	return {
		json: {
			enrollmentId: enrollment?.id ?? null,
			userId,
			courseId,
			outcome,
			accessDate: enrollment?.accessDate ?? null,
			dueDate: enrollment?.dueDate ?? null,
		},
	};
}

/**
 * The API tells neither which user a refusal is about nor why. One reason is that inactive users cannot be enrolled
 * (docs/apis/ispring-learn.md#users).
 */
async function explainFailure(iSpring: ISpring, order: EnrollmentOrder, error: unknown): Promise<unknown> {
	if (!(error instanceof RefusedError)) return error;
	const unknown = await explainUnknownId(iSpring, error, referencedIds(order));
	if (unknown || !MAY_BE_INACTIVE.includes(error.status)) return unknown ?? error;
	const list = await settle(iSpring.users.get());
	const inactive = list.ok
		? list.value.users.find(
				({ id, status }) => status !== 'active' && order.userIds.some((userId) => isSameId(userId, id)),
			)
		: undefined;
	if (!inactive) return error;
	return new ParameterError(
		usersProperty.displayName,
		`the user ${inactive.id} is not active and cannot be enrolled.`,
		'Activate the user first with Set Status, or remove the user from the list.',
	);
}
