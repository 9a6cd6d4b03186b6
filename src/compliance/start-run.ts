import type { EnrollmentWorld } from '../enrollment/plan/World';
import { readEnrollmentWorld } from '../enrollment/read/read-world';
import { ruleShape, type EnrollmentRule } from '../enrollment/rules/Rule';
import { DEFAULT_ENROLLMENT_SETTINGS } from '../enrollment/settings';
import { IncompleteListError } from '../errors';
import type { Clients } from '../run/Clients';
import { finishInTurns } from '../run/in-turns';
import { startRun, type RunStart } from '../run/start-run';
import { checkComplianceSettings } from './check-settings';
import { planInSteps, type CompliancePlan, type LinesAbout } from './plan/plan';
import type { Line } from './plan/Line';
import type { ComplianceSettings } from './settings';

export interface ComplianceOptions {
	settings: ComplianceSettings;
	/** IANA name of the workflow's time zone: days are days there. */
	timezone: string;
}

/** A run under way. */
export interface ComplianceStart extends RunStart {
	/** `yyyy-mm-dd` in the workflow's time zone. */
	today: string;
	/** `startedAt` as ISO 8601, with the offset of that zone. */
	madeAt: string;
}

/** A run under way: when it began, and what it found. */
export interface StartedComplianceRun extends ComplianceStart {
	plan: CompliancePlan;
}

/**
 * Reads both systems, and finds who lacks what. Writes nothing.
 *
 * @param take gets the lines of each person; see `planInSteps`
 * @throws ParameterError when a setting is unusable; SyncError when a list cannot be read to its end
 */
export async function startComplianceRun(
	clients: Clients,
	{ settings, timezone }: ComplianceOptions,
	take: (lines: readonly Line[], about: ComplianceStart & LinesAbout) => void,
): Promise<StartedComplianceRun> {
	checkComplianceSettings(settings);
	let today = '';
	const { start, world } = await startRun(
		{ since: '', isAboutSome: false, timezone },
		clients.bambooHr,
		async (_, day): Promise<EnrollmentWorld | undefined> => {
			today = day;
			return await readEnrollmentWorld(clients, {
				settings: { ...DEFAULT_ENROLLMENT_SETTINGS, ...settings, rules: rulesOf(settings) },
				isReport: true,
				timezone,
				today,
			});
		},
	);
	if (!world) throw new IncompleteListError('BambooHR returned no employees.');
	const run = { ...start, today, madeAt: start.startedAt.toISO() ?? '' };
	const plan = await finishInTurns(
		planInSteps(world, settings, (lines, about) => take(lines, { ...run, ...about })),
		clients.bambooHr.clock,
	);
	return { ...run, plan };
}

/** A list of courses is one rule for everybody. */
function rulesOf({ requiredFrom, rules, courses }: ComplianceSettings): EnrollmentRule[] {
	if (requiredFrom === 'rules') return rules;
	return [ruleShape.parse({ courses, everyone: true })];
}
