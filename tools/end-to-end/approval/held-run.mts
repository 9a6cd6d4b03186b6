import type { Mail } from '../../mailbox/mailbox.mts';
import type { FinishedRun } from '../../n8n/n8n-answers.mts';
import type { SampleN8n } from '../../n8n/sample-n8n.mts';
import type { Edits } from '../../n8n/workflow-file.mts';

/** A run of the workflow that waits for a person. */
export interface HeldRun {
	executionId: string;
	/** The email with the report, and the one with the buttons. */
	report: Mail;
	question: Mail;
	/** The run once it has ended. */
	untilEnded(): Promise<FinishedRun>;
}

/**
 * Starts the workflow in this file while the limits are exceeded, and waits for both of its emails.
 *
 * @throws Error when they do not come in time
 */
export async function startHeldRun(n8n: SampleN8n, file: string, edits?: Edits): Promise<HeldRun> {
	const { api, mailbox, until } = n8n;
	const workflowId = await n8n.importFile(file, undefined, edits);
	const executionId = await api.execute(workflowId, 'Sync now');
	const link = `/webhook-waiting/${executionId}/`;
	const question = await until('Waiting for the email with the buttons', () =>
		mailbox.mails.find(({ html }) => html.includes(link)),
	);
	const report = mailbox.mails.find(({ id }) => id === question.id - 1);
	if (!report) throw new Error('There was no email with the report before the one with the buttons.');
	const untilEnded = async () =>
		await until('Waiting for the end of the run', async () => await api.finishedRun(executionId));
	return { executionId, report, question, untilEnded };
}
