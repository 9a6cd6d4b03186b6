import { wordingSettings as words } from '../../../../../src/compliance/mail/wording';
import { inCollection } from '../../../shared/options/collections';
import { option } from '../../../shared/options/option';

/** All words of a reminder. What stands in braces is replaced. */
export const wordingOptions = inCollection('wording', {
	subjectOwn: option(words.subjectOwn, {
		type: 'string',
		description: 'Of a reminder about the training of the recipient. {courses} and {name} are replaced.',
	}),
	subjectOthers: option(words.subjectOthers, {
		type: 'string',
		description: 'Of a reminder about others. {people}, {courses} and {name} are replaced.',
	}),
	greeting: option(words.greeting, { type: 'string', description: '{name} is replaced by the recipient' }),
	introOwn: option(words.introOwn, { type: 'string', description: 'Before the courses of the recipient' }),
	introOthers: option(words.introOthers, { type: 'string', description: 'Before the courses of others' }),
	lineDue: option(words.lineDue, {
		type: 'string',
		description: 'For a course that is due today or later. {course}, {date} and {days} are replaced.',
	}),
	lineOverdue: option(words.lineOverdue, {
		type: 'string',
		description: 'For a course whose due date has passed. {course}, {date} and {days} are replaced.',
	}),
	lineEnds: option(words.lineEnds, {
		type: 'string',
		description: 'For a course whose success ends. {course}, {date} and {days} are replaced.',
	}),
	lineEnded: option(words.lineEnded, {
		type: 'string',
		description: 'For a course whose success has ended. {course}, {date} and {days} are replaced.',
	}),
	linePerson: option(words.linePerson, {
		type: 'string',
		description: 'How a line names a person. {person} and {line} are replaced.',
	}),
	insteadOf: option(words.insteadOf, {
		type: 'string',
		description: 'Why somebody gets the reminder of another supervisor. {people} is replaced.',
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
