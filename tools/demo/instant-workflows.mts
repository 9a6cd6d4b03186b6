import {
	addEmployee,
	deliver as tellOfChange,
	type BambooHrSimulator,
} from '../simulator/bamboohr/index.mts';
import {
	addCourse,
	addEnrollment,
	deliver as tellOfEvent,
	type ISpringSimulator,
} from '../simulator/ispring/index.mts';
import type { N8nApi } from '../n8n/n8n-api.mts';
import { waitUntil } from '../n8n/wait-until.mts';

const LIMIT_MS = 30_000;

/** Imports a bundled workflow, with something set under Options of its trigger if that is given. */
type ImportFile = (file: string, triggerOptions?: Record<string, unknown>) => Promise<string>;

/** While both workflows are published. */
export interface Published {
	/** The ids of the workflows. */
	newHire: string;
	completion: string;
	/** Publishes another copy. */
	publish: ImportFile;
	/** Waits until `look` answers something. */
	until<T>(title: string, look: () => T | undefined | Promise<T | undefined>): Promise<T>;
}

/**
 * Publishes the two instant workflows, lets both systems tell of a change, and says in a line each how long it took
 * until the other system had it. Unpublishes them, and looks that nothing stays registered.
 *
 * @param whilePublished what else is to be tried before; its lines come along
 */
export async function runInstantly(
	api: N8nApi,
	{ bamboo, ispring }: { bamboo: BambooHrSimulator; ispring: ISpringSimulator },
	importFile: ImportFile,
	signal: AbortSignal,
	whilePublished: (published: Published) => Promise<string[]> = async () => [],
): Promise<string[]> {
	const until = async <T,>(title: string, look: () => T | undefined | Promise<T | undefined>) =>
		await waitUntil(title, async () => await look(), { limitMs: LIMIT_MS, signal });
	const publish: ImportFile = async (file, triggerOptions) => {
		const workflowId = await importFile(file, triggerOptions);
		await api.publish(workflowId);
		await until(`Publishing workflows/${file}`, () => api.isPublished(workflowId));
		return workflowId;
	};

	const newHire = await publish('instant-new-hire.json');
	const [webhook] = bamboo.state.webhooks.values();
	if (webhook === undefined) throw new Error('BambooHR has no webhook, although the workflow is published.');
	const email = 'ivy.instant@example.com';
	const hired = addEmployee(bamboo, { firstName: 'Ivy', lastName: 'Instant', workEmail: email });
	const userOf = () => [...ispring.state.users.values()].find(({ fields }) => fields.email === email);
	const changes = [
		{ employeeId: hired.id, action: 'created' as const },
		{ employeeId: hired.id, action: 'updated' as const, changedFields: ['department'] },
	];
	const hiredAtMs = Date.now();
	const delivering = tellOfChange(bamboo, webhook, changes);
	const user = await until('Waiting for the new user', userOf);
	const hireMs = Date.now() - hiredAtMs;
	await delivering;

	const completion = await publish('instant-completion.json');
	const { contentItemId: courseId } = addCourse(ispring, { title: 'Right Away' });
	const at = new Date();
	const { enrollmentId } = addEnrollment(ispring, {
		courseId,
		learnerId: user.userId,
		completionStatus: 'passed',
		completionDate: at.toISOString(),
	});
	const recordOf = () =>
		[...bamboo.state.trainingRecords.values()].find(({ notes }) => notes.includes(enrollmentId));
	const passedAtMs = Date.now();
	const element = {
		courseId,
		learnerId: user.userId,
		enrollmentIds: [enrollmentId],
		completionDate: at.getTime(),
	};
	const telling = tellOfEvent(ispring, { type: 'COURSE_COMPLETED_SUCCESSFULLY', element });
	await until('Waiting for the training record', recordOf);
	const recordMs = Date.now() - passedAtMs;
	await telling;

	const more = await whilePublished({ newHire, completion, publish, until });
	for (const workflowId of [newHire, completion]) await api.unpublish(workflowId);
	await until('Unpublishing both', () =>
		bamboo.state.webhooks.size + ispring.state.subscribers.size === 0 ? true : undefined,
	);
	return [
		`  workflows/instant-new-hire.json: user ${hireMs} ms after the change`,
		`  workflows/instant-completion.json: training record ${recordMs} ms after the completion`,
		...more,
		'  Nothing stays registered after they were unpublished',
	];
}
