import { wordingSettings as words } from '../../../../../src/compliance/mail/wording';
import { inCollection } from '../../../shared/options/collections';
import { option } from '../../../shared/options/option';

/** All words of a reminder. What stands in braces is replaced. */
export const wordingOptions = inCollection('wording', {
	subjectOwn: option(words.subjectOwn, {
		type: 'string',
		description: 'Of a reminder about the training of the recipient, with {courses} and {name}',
	}),
	subjectOthers: option(words.subjectOthers, {
		type: 'string',
		description: 'Of a reminder about others, with {people}, {courses} and {name}',
	}),
	greeting: option(words.greeting, {
		type: 'string',
		description: 'The first line, with {name} of the recipient',
	}),
	introOwn: option(words.introOwn, { type: 'string', description: 'Before the courses of the recipient' }),
	introOthers: option(words.introOthers, { type: 'string', description: 'Before the courses of others' }),
	lineDue: option(words.lineDue, {
		type: 'string',
		description: 'For a course that is due today or later, with {course}, {date} and {days}',
	}),
	lineOverdue: option(words.lineOverdue, {
		type: 'string',
		description: 'For a course whose due date has passed, with {course}, {date} and {days}',
	}),
	lineEnds: option(words.lineEnds, {
		type: 'string',
		description: 'For a course whose success ends, with {course}, {date} and {days}',
	}),
	lineEnded: option(words.lineEnded, {
		type: 'string',
		description: 'For a course whose success has ended, with {course}, {date} and {days}',
	}),
	linePerson: option(words.linePerson, {
		type: 'string',
		description: 'How a line names a person, with {person} and {line}',
	}),
	insteadOf: option(words.insteadOf, {
		type: 'string',
		description: 'Why somebody gets the reminder of another supervisor, with {people}',
	}),
	closing: option(words.closing, { type: 'string', description: 'The last line' }),
	dateFormat: option(words.dateFormat, {
		type: 'string',
		placeholder: 'e.g. dd.MM.yyyy',
		description:
			'How dates are written, with the <a href="https://moment.github.io/luxon/#/formatting?id=table-of-tokens">tokens of Luxon</a>',
	}),
	language: option(words.language, {
		type: 'string',
		placeholder: 'e.g. de',
		description: 'The language of the names of months and days, as a code',
	}),
});
