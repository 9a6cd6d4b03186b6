import type { Clients } from '../run/Clients';
import { mapInTurns } from '../run/in-turns';
import { plural } from '../run/words';
import type { Wording } from './mail/wording';
import { remindersOf, type Reminders } from './plan/digests';
import { dueSteps, type DueStep } from './plan/due-steps';
import { checkLadder, type Step } from './plan/ladder';
import { toReminderItem, type ReminderItem } from './ReminderItem';
import { startComplianceRun, type ComplianceOptions } from './start-run';
import { summarizeCompliance, type ComplianceSummary } from './summary';

export interface RemindOptions extends ComplianceOptions {
	ladder: readonly Step[];
	wording: Wording;
	/** The keys of the steps that have been sent; undefined = unknown. */
	sent?: ReadonlySet<string>;
}

/**
 * Writes reminders of what is due, overdue or expiring, and sends none. Writes nothing to either system.
 *
 * @returns an item for each recipient and day; the same ones again on later days, with the same keys
 * @throws ParameterError when a setting is unusable; SyncError when a list cannot be read to its end
 */
export async function runComplianceRemind(
	clients: Clients,
	options: RemindOptions,
): Promise<{ items: ReminderItem[]; summary: ComplianceSummary }> {
	const { ladder, wording } = options;
	checkLadder(ladder);
	const due: DueStep[] = [];
	const started = await startComplianceRun(clients, options, (lines, { today }) => {
		for (const line of lines) due.push(...dueSteps(line, ladder, today));
	});
	const { today } = started;
	const reminders = remindersOf(due, today, options.sent);
	const items = await mapInTurns(
		reminders.digests,
		(digest) => toReminderItem(digest, wording, today),
		clients.bambooHr.clock,
	);
	return {
		items,
		summary: summarizeCompliance(clients, started, {
			operation: 'remind',
			message: messageOf(reminders),
			counts: { reminders: items.length, undeliverable: reminders.undeliverable.length },
			warnings: warningsOf(reminders),
		}),
	};
}

function messageOf({ digests }: Reminders): string {
	if (digests.length === 0) return 'Nobody has to be reminded of anything.';
	const recipients = new Set(digests.map(({ recipient }) => recipient.key)).size;
	const people = new Set(digests.flatMap(({ entries }) => entries.map(({ line }) => line.person))).size;
	return `${plural(digests.length, 'reminder')} to ${plural(recipients, 'recipient')} about ${plural(people, 'person', 'people')}.`;
}

/** Nobody reads more names in a warning. */
const MAX_NAMES = 5;

function warningsOf({ undeliverable }: Reminders): string[] {
	if (undeliverable.length === 0) return [];
	const names = [...new Set(undeliverable.map(({ line }) => line.person.employeeName))];
	const more = names.length > MAX_NAMES ? ` and ${names.length - MAX_NAMES} more` : '';
	return [
		`${plural(undeliverable.length, 'reminder')} about ${names.slice(0, MAX_NAMES).join(', ')}${more} could not be addressed: nobody whom the step goes to has an email address and works today.`,
	];
}
