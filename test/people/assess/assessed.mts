import { assessInSteps } from '../../../src/people/assess/assess';
import type { Finding, Check } from '../../../src/people/assess/Finding';
import type { PeopleSettings } from '../../../src/people/settings';
import type { SuggestedPair } from '../../../src/people/suggest/suggest-pairs';
import { finish } from '../../../src/run/steps';
import { planOf, type Given } from '../world.mts';

/** The assessment of a made-up world. */
export function assessed(
	given: Given,
	settings: Partial<PeopleSettings> = {},
): { findings: Finding[]; suggestions: SuggestedPair[] } {
	const plan = planOf(given, settings);
	return finish(assessInSteps(plan.context, plan, []));
}

/** The findings of one check. */
export function findingsOf(check: Check, given: Given, settings: Partial<PeopleSettings> = {}): Finding[] {
	return assessed(given, settings).findings.filter((finding) => finding.check === check);
}

/** Whom the findings of one check are about. */
export function concerned(check: Check, given: Given, settings: Partial<PeopleSettings> = {}): string[] {
	return findingsOf(check, given, settings).map(
		({ employeeId, userId, name }) => employeeId ?? userId ?? name,
	);
}
