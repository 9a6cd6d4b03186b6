import { z } from 'zod/v3';

const text = (words: string, name: string) => z.string().default(words).describe(name);

/**
 * All words of a reminder, so that it can be in any language. A text in braces is replaced: `{name}` of the recipient,
 * `{people}`, `{person}`, `{courses}`, `{course}`, `{date}`, `{days}`, `{line}`. An empty text is left out.
 */
export const wordingShape = z.object({
	subjectOwn: text('Your training: {courses}', 'Subject'),
	subjectOthers: text('Training of {people}', 'Subject About Others'),
	greeting: text('Hello {name},', 'Greeting'),
	introOwn: text('Please complete or renew this training:', 'Introduction'),
	introOthers: text('These people need training:', 'Introduction About Others'),
	lineDue: text('{course}: due on {date}', 'Line When Due'),
	lineOverdue: text('{course}: was due on {date}, days overdue: {days}', 'Line When Overdue'),
	lineEnds: text('{course}: valid until {date}', 'Line When Expiring'),
	lineEnded: text('{course}: expired after {date}', 'Line When Expired'),
	linePerson: text('{person}, {line}', 'Line About Others'),
	insteadOf: text('You get this because {people} cannot be reached.', 'Note When Passed On'),
	closing: text('Thank you!', 'Closing'),
	dateFormat: text('d LLLL yyyy', 'Date Format'),
	language: text('en', 'Language'),
});

/** The words of a reminder. */
export type Wording = z.output<typeof wordingShape>;

/** The parts, for the node. */
export const { shape: wordingSettings } = wordingShape;

/** Puts values into a text. What has no value stays as it is, so that a mistyped name is seen. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
	return template.replace(/\{(\w+)\}/g, (whole, name: string) =>
		Object.hasOwn(values, name) ? (values[name] ?? whole) : whole,
	);
}
