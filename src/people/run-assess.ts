import { DateTime } from 'luxon';
import { IncompleteListError } from '../errors';
import { readOnly } from '../http/read-only';
import { settle } from '../http/settle';
import type { Clients } from '../run/Clients';
import { finishInTurns } from '../run/in-turns';
import { sealPlan } from '../run/seal';
import type { Summary } from '../run/summary';
import { assessInSteps, type Assessment } from './assess/assess';
import { aboutThing, type Finding } from './assess/Finding';
import { prepare } from './assess/prepare';
import { hiddenFields, refused } from './assess/checks/rights';
import { summarizeAssessment } from './summarize-assessment';
import { checkSettings } from './check-settings';
import { EMPTY_MEMORY } from './memory/Memory';
import { contextInSteps, type Plan } from './plan/plan';
import { carriedSettings } from './plan-settings';
import { readForAssessment } from './read/read-for-assessment';
import { planWorld, type RunOptions, type StartedRun } from './start-run';
import type { AssessmentItem } from './assess/AssessmentItem';
import { toFindingItem } from './assess/FindingItem';
import { toSuggestionItem } from './suggest/SuggestionItem';

/**
 * Assesses the data of both systems before a first sync: what is wrong with it, what the sync would do, and which users may
 * be whose. Writes nothing, and does not stop where a sync would.
 *
 * @throws CredentialError when a credential is unusable; ParameterError when a setting is; another SyncError when a system
 * cannot be reached
 */
export async function runAssess(
	given: Clients,
	{ settings, timezone }: Pick<RunOptions, 'settings' | 'timezone'>,
): Promise<{ items: AssessmentItem[]; summary: Summary }> {
	checkSettings(settings);
	const clients = { ...given, bambooHr: readOnly(given.bambooHr), iSpring: readOnly(given.iSpring) };
	const { clock } = clients.bambooHr;
	const startedAt = DateTime.fromMillis(clock.nowMs(), { zone: timezone });
	const { world, problems, isComparable } = await readForAssessment(
		clients,
		settings,
		startedAt.toISODate() ?? '',
	);
	const prepared = prepare(world, settings);
	// A list that a sync needs would stop it, also where the rest can be compared without.
	const isReadable = problems.every(({ severity }) => severity !== 'error');
	const { plan, blocking } =
		isComparable && isReadable && prepared.canPlan
			? await dryPlan(clients, prepared)
			: { plan: undefined, blocking: undefined };
	const hidden = hiddenFields(world.employees, blocking?.message);
	const isExplained = hidden.some(({ severity }) => severity === 'error');
	const known = [
		...refused(problems),
		...prepared.findings,
		...hidden,
		...(blocking && !isExplained ? [incomplete(blocking)] : []),
	];
	const assessment: Assessment = isComparable
		? await assessComparable(prepared, plan, known, clock)
		: { findings: known, suggestions: [] };
	const { planId, items } = await sealPlan(
		assessment.suggestions.map(toSuggestionItem),
		await carriedSettings({ ...settings, since: '', isAboutSome: false }),
	);
	const started: StartedRun = {
		startedAt,
		since: undefined,
		isAboutSome: false,
		plan,
		isIncremental: false,
		memory: EMPTY_MEMORY,
		memoryWarnings: [],
	};
	return {
		items: [...assessment.findings.map(toFindingItem), ...items],
		summary: summarizeAssessment(
			clients,
			started,
			{ ...assessment, world },
			items.length > 0 ? planId : null,
		),
	};
}

/** What a first sync would do; where it would stop, why. */
async function dryPlan(
	{ bambooHr }: Clients,
	{ world, settings }: ReturnType<typeof prepare>,
): Promise<{ plan?: Plan; blocking?: IncompleteListError }> {
	const planned = await settle(planWorld(bambooHr, world, settings));
	if (planned.ok) return { plan: planned.value };
	if (planned.error instanceof IncompleteListError) return { blocking: planned.error };
	throw planned.error;
}

async function assessComparable(
	{ world, settings }: ReturnType<typeof prepare>,
	plan: Plan | undefined,
	known: readonly Finding[],
	clock: Clients['bambooHr']['clock'],
): Promise<Assessment> {
	const context = plan?.context ?? (await finishInTurns(contextInSteps(world, settings), clock));
	return await finishInTurns(assessInSteps(context, plan, known), clock);
}

function incomplete({ message, hint }: IncompleteListError): Finding {
	return aboutThing('BambooHR', {
		check: 'rights',
		severity: 'error',
		reason: `A sync would stop: ${message}`,
		fix: hint,
	});
}
