import { uniqBy } from 'lodash';
import { html, NOTHING, type Html } from '../../run/report/html';
import { toDisplayText } from '../../text/display-text';
import { truncateText } from '../../text/truncate-text';
import type { Digest, Entry } from '../plan/digests';
import { mailLine, type MailLine } from './lines';
import { fill, type Wording } from './wording';

/** A mail, ready to be sent. */
export interface Mail {
	subject: string;
	text: string;
	/** The same as HTML. */
	html: string;
}

/** Longer subjects are cut off in most mailboxes. */
const MAX_SUBJECT = 150;

/** One part of a mail: what is about the recipient, or about others. */
interface Part {
	intro: string;
	lines: MailLine[];
}

/** Writes the mail of a digest. Names and titles come from both systems; in the HTML they are always inserted as text. */
export function composeMail({ entries, recipient }: Digest, wording: Wording, today: string): Mail {
	const own = entries.filter((one) => one.recipient.isSelf);
	const others = entries.filter((one) => !one.recipient.isSelf);
	const values = {
		name: recipient.name,
		people: namesOf(others, ({ line }) => line.person.employeeName),
		courses: namesOf(entries, ({ line }) => line.course.title),
	};
	// Two steps may lead to the same recipient on the same day, for example where a supervisor has left.
	const partOf = (some: readonly Entry[], intro: string): Part[] =>
		some.length === 0
			? []
			: [{ intro, lines: uniqBy(some, 'line').map((entry) => mailLine(entry, wording, today)) }];
	const parts = [...partOf(own, wording.introOwn), ...partOf(others, wording.introOthers)].map(
		({ intro, lines }) => ({ intro: fill(intro, values), lines }),
	);
	const missing = [...new Set(others.flatMap((one) => one.recipient.insteadOf.map(({ name }) => name)))];
	const note = missing.length === 0 ? '' : fill(wording.insteadOf, { ...values, people: missing.join(', ') });
	const greeting = greetingOf(wording.greeting, values);
	const subject = fill(others.length === 0 ? wording.subjectOwn : wording.subjectOthers, values);
	const closing = fill(wording.closing, values);
	return {
		subject: truncateText(toDisplayText(subject), MAX_SUBJECT),
		text: asText([greeting, ...parts, note, closing]),
		html: asHtml([greeting, ...parts, note, closing]).markup,
	};
}

/** An address without a name is greeted without one. */
function greetingOf(template: string, values: { name: string }): string {
	if (values.name !== '') return fill(template, values);
	return fill(template, values).replace(/\s+(?=[,.!:;]?\s*$)/, '');
}

function namesOf(entries: readonly Entry[], nameOf: (entry: Entry) => string): string {
	return [...new Set(entries.map(nameOf))].join(', ');
}

type Block = string | Part;

function asText(blocks: readonly Block[]): string {
	const texts = blocks.map((block) =>
		typeof block === 'string'
			? toDisplayText(block)
			: [
					block.intro,
					...block.lines.map(({ text, url }) => `- ${toDisplayText(text)}${url ? ` (${url})` : ''}`),
				]
					.filter((line) => line !== '')
					.join('\n'),
	);
	return `${texts.filter((text) => text !== '').join('\n\n')}\n`;
}

function asHtml(blocks: readonly Block[]): Html {
	return html`<div>${blocks.map(blockHtml)}</div>`;
}

function blockHtml(block: Block): Html {
	if (typeof block === 'string') return block === '' ? NOTHING : html`<p>${block}</p> `;
	return html`${block.intro === '' ? NOTHING : html`<p>${block.intro}</p> `}
		<ul>
			${block.lines.map(({ text, url }) =>
				url ? html`<li><a href="${url}">${text}</a></li> ` : html`<li>${text}</li> `,
			)}
		</ul> `;
}
