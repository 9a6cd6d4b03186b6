import { pairKey } from '../../ispring/learning/pair-key';
import { idKey } from '../../ispring/same-id';
import type { EnrollmentRule } from '../rules/Rule';
import type { BaseDecision } from './base-decision';
import { receivedDay } from './days';
import type { EnrollmentDecision } from './Decision';
import { dueChanges, termsOf } from './due-changes';
import { isClosed, wantedTerms, type WantedTerms } from './due-date';
import type { ActiveLearner } from './Learner';
import { renewDaysOf } from './merge-rules';
import type { PlanContext } from './PlanContext';
import type { Standing } from './Standing';
import { validityOf } from './validity';

/** Decides about a course that rules require of a person: whoever lacks a valid enrollment gets one. */
export function decideRequired(
	learner: ActiveLearner,
	courseKey: string,
	rules: readonly EnrollmentRule[],
	context: PlanContext,
	baseOf: BaseDecision,
): EnrollmentDecision {
	const { world } = context;
	const key = pairKey({ userId: learner.user.id, courseId: courseKey });
	const standings = context.standings.get(key) ?? [];
	const base = baseOf(courseKey, rules, standings);
	const validity = validityOf(standings, renewDaysOf(rules), world);
	switch (validity.is) {
		case 'missing':
			return enroll(learner, base, rules, context);
		case 'valid': {
			const until = validity.until === undefined ? '' : `, with a certificate until ${validity.until}`;
			return { ...withEnrollment(base, validity.current), reason: `Completed${until}.` };
		}
		case 'open':
			return decideOpen(learner, withEnrollment(base, validity.current), rules, validity.current, context);
		case 'ending': {
			const ends = validity.until < world.today ? 'ended' : 'ends';
			return reenroll(
				learner,
				base,
				rules,
				standings,
				validity.current,
				context,
				`the certificate ${ends} on ${validity.until}`,
			);
		}
		case 'failed':
			return reenroll(
				learner,
				base,
				rules,
				standings,
				validity.current,
				context,
				'the course was not completed successfully',
			);
	}
}

function withEnrollment(base: EnrollmentDecision, { enrollment }: Standing): EnrollmentDecision {
	return { ...base, enrollmentId: enrollment.id, due: termsOf(enrollment).due };
}

function newTerms(
	learner: ActiveLearner,
	rules: readonly EnrollmentRule[],
	{ world }: PlanContext,
): WantedTerms {
	const { today } = world;
	return wantedTerms(rules, {
		assigned: { day: today, isExact: true },
		hireDate: learner.employee.hireDate,
		today,
	});
}

function enroll(
	learner: ActiveLearner,
	base: EnrollmentDecision,
	rules: readonly EnrollmentRule[],
	context: PlanContext,
): EnrollmentDecision {
	const { isFromToday, ...terms } = newTerms(learner, rules, context);
	const pair = { userId: learner.user.id, courseId: base.courseId ?? '' };
	const maybe = (context.results.get(pairKey(pair)) ?? []).flatMap(({ enrollmentId }) => enrollmentId ?? []);
	return {
		...base,
		action: 'enroll',
		due: terms.due,
		changes: dueChanges(undefined, terms),
		reason: `${because(learner, rules, context)}${fromTodayWords(isFromToday)}`,
		outcome: 'planned',
		write: { do: 'enroll', ...pair, terms, maybe },
		isFromToday,
	};
}

function reenroll(
	learner: ActiveLearner,
	base: EnrollmentDecision,
	rules: readonly EnrollmentRule[],
	standings: readonly Standing[],
	{ enrollment }: Standing,
	context: PlanContext,
	why: string,
): EnrollmentDecision {
	const { isFromToday, ...terms } = newTerms(learner, rules, context);
	return {
		...base,
		action: 'reenroll',
		enrollmentId: enrollment.id,
		due: terms.due,
		changes: dueChanges(termsOf(enrollment), terms),
		reason: `${because(learner, rules, context)} Enrolled again because ${why}.${fromTodayWords(isFromToday)}`,
		outcome: 'planned',
		write: { do: 'reenroll', enrollment, known: standings.map((one) => one.enrollment.id), terms },
		isFromToday,
	};
}

/** Only what earlier runs made gets another due date. */
function decideOpen(
	learner: ActiveLearner,
	base: EnrollmentDecision,
	rules: readonly EnrollmentRule[],
	{ enrollment }: Standing,
	{ world, made }: PlanContext,
): EnrollmentDecision {
	const { today, timezone } = world;
	const current = termsOf(enrollment);
	const isLocked = isClosed(current, today);
	const isOurs = made.has(idKey(enrollment.id)) && enrollment.type !== 'catalog';
	const state = isLocked ? `Enrolled already; locked since ${current.due}` : 'Enrolled already';
	if (!isOurs) return { ...base, reason: `${state}.` };
	const assigned = receivedDay(enrollment.accessDate, timezone) ?? { day: today, isExact: false };
	const { isFromToday, ...terms } = wantedTerms(rules, {
		assigned,
		hireDate: learner.employee.hireDate,
		today,
		current,
	});
	const changes = dueChanges(current, terms);
	if (changes.length === 0) return { ...base, reason: `${state}.` };
	const reason = isLocked
		? 'The enrollment was closed, and is required again: it is opened.'
		: 'The rules give another due date.';
	return {
		...base,
		action: 'changeDue',
		due: terms.due,
		changes,
		reason: `${reason}${fromTodayWords(isFromToday)}`,
		outcome: 'planned',
		write: { do: 'change', enrollment, terms, startsAnew: isFromToday },
		isFromToday,
	};
}

/** Such as: Rule "Safety": Department is "Sales". */
function because(
	learner: ActiveLearner,
	rules: readonly EnrollmentRule[],
	{ requirements }: PlanContext,
): string {
	return requirements.prepared
		.filter(({ rule }) => rules.includes(rule))
		.map((prepared) => `Rule "${prepared.rule.name}": ${prepared.because(learner)}`)
		.join(' ');
}

function fromTodayWords(isFromToday: boolean): string {
	return isFromToday ? ' The due date would lie in the past, so it counts from today.' : '';
}
