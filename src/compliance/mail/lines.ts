import { DateTime } from 'luxon';
import { daysBetween } from '../../enrollment/plan/days';
import type { Entry } from '../plan/digests';
import { fill, type Wording } from './wording';

/** A line of a mail, and where its course is. */
export interface MailLine {
	text: string;
	url: string | undefined;
}

/** What a mail says about one course of one person. */
export function mailLine({ line, recipient }: Entry, wording: Wording, today: string): MailLine {
	const { course, person } = line;
	const { template, day } = templateFor(line, wording, today);
	const text = fill(template, {
		course: course.title,
		date: dateWords(day, wording),
		days: String(daysBetween(day, today)),
	});
	// A link to what only the learner can open.
	const url = recipient.isSelf && course.url?.startsWith('https://') ? course.url : undefined;
	if (recipient.isSelf) return { text, url };
	return { text: fill(wording.linePerson, { person: person.employeeName, line: text }), url };
}

function templateFor(
	{ isOpen, due, validUntil }: Entry['line'],
	wording: Wording,
	today: string,
): { template: string; day: string } {
	if (isOpen && due !== null) {
		return { template: due < today ? wording.lineOverdue : wording.lineDue, day: due };
	}
	const day = validUntil ?? today;
	return { template: day < today ? wording.lineEnded : wording.lineEnds, day };
}

/** A day in words of the language; as `yyyy-mm-dd` without a format. */
function dateWords(day: string, { dateFormat, language }: Wording): string {
	const date = DateTime.fromISO(day, { zone: 'utc', locale: localeOf(language) });
	return dateFormat === '' ? day : date.toFormat(dateFormat);
}

/** A language that does not exist is English: a mail is better than none. */
function localeOf(language: string): string {
	try {
		return Intl.getCanonicalLocales(language)[0] ?? 'en';
	} catch {
		return 'en';
	}
}
