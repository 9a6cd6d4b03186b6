import { safeFileName } from '../../src/bamboohr/files/file-name';
import { bambooHrBaseUrl } from '../../src/http/addresses/base-url';
import { parseFileName } from '../../src/http/responses/content-disposition';
import { refusalText } from '../../src/http/responses/refusal-text';
import { sameOriginUrl } from '../../src/http/addresses/same-origin-url';
import { safeText } from '../../src/http/masking/safe-text';
import { joinAssignments } from '../../src/learning/plan/Assignment';
import { holdsId } from '../../src/learning/plan/marker';
import { mergeNotes } from '../../src/learning/plan/notes';
import { isMarked, readMarker, withMarker } from '../../src/learning/plan/text-marker';
import { truncateText } from '../../src/text/truncate-text';
import { toDisplayText } from '../../src/text/display-text';
import { spreadsheetCell } from '../../src/text/spreadsheet-cell';
import { parseBambooHrDelivery } from '../../src/webhooks/bamboohr-events';
import { readForm } from '../../src/webhooks/form-body';
import { parseISpringDelivery } from '../../src/webhooks/ispring-delivery';
import { toEvent } from '../../src/webhooks/ispring-events';
import { html } from '../../src/run/report/html';
import { readTimestamp } from '../../src/webhooks/timestamp';
import { cpuMsOf } from '../support/cpu-ms-of.mts';

/** What long texts may be made of, so that a pattern starts anew, or looks far ahead, at each place. */
const PARTS = [
	'a',
	' ',
	'.',
	'/',
	'=',
	'"',
	'\\',
	'[',
	'[]',
	'a[b]',
	'a[]=1&',
	'a[b][c]=1&',
	'&',
	'<',
	'<a ',
	'%41',
	'\\u0041',
	'\u202E',
	'😀',
	'e\u0301\u0301',
	'1',
	'. ',
	'1.',
	'\';filename="',
	'iSpring Learn: ',
	'[iSpring enrollment ',
	'iSpring Learn: [iSpring enrollment e-1',
	'iSpring Learn: x [iSpring enrollment e-12] ',
	'[iSpring course ',
	'e-1-',
];

const SMALL = 50_000;
const TIMES = 8;

/** Everything that looks at a text of another system, however long it is. */
const READERS: Array<[name: string, read: (text: string) => unknown]> = [
	['mergeNotes', (text) => mergeNotes(text, 'iSpring Learn: passed. [iSpring enrollment e-1]', 'e-1')],
	['holdsId', (text) => holdsId(text, 'e-1')],
	['a marker', (text) => [isMarked(text, 'x'), withMarker('x', 'y', text), readMarker(`[${text}`)]],
	['safeText of an answer', (text) => safeText(text, ['a secret', 'Ava'])],
	['safeText of what was sent', (text) => safeText('Wrong value. '.repeat(10), [text])],
	['errorText', (text) => [refusalText(answer(text)), refusalText(answer(`<${text}`))]],
	['the name of a file', (text) => [safeFileName(text, 'pdf'), safeFileName(`a.${text}`, 'pdf')]],
	['a header', (text) => parseFileName(`attachment; filename="${text}`)],
	[
		'an address',
		(text) =>
			settled(() => [
				bambooHrBaseUrl({ subdomain: 'a', baseUrl: `https://a.example${text}x` }),
				sameOriginUrl({ url: '/x', baseURL: `https://a.example/${text}x` }, 'https://a.example'),
			]),
	],
	['a form', (text) => readForm(text)],
	['a form of BambooHR', (text) => parseBambooHrDelivery(text, 'application/x-www-form-urlencoded')],
	['a body of iSpring Learn', (text) => parseISpringDelivery(Buffer.from(text))],
	['an event', (text) => toEvent('X', { completedAt: text, learnerId: text })],
	['a timestamp', (text) => readTimestamp(text)],
	['toDisplayText', (text) => toDisplayText(text)],
	['a cell', (text) => spreadsheetCell(text)],
	['truncateText', (text) => truncateText(text, 200)],
	['a page', (text) => html`<p title="${text}">${text}</p>`],
];

const answer = (text: string) => ({ status: 400, headers: {}, text });

function settled(act: () => unknown): unknown {
	try {
		return act();
	} catch (error) {
		return error;
	}
}

function timeOf(read: (text: string) => unknown, part: string, length: number): number {
	const text = part.repeat(Math.ceil(length / part.length));
	return cpuMsOf(() => void read(text));
}

describe.each(READERS)('%s', (_name, read) => {
	// Eight times as long may take forty times as long, which leaves room for a busy machine. Squared it would be 64.
	it('processes long text in linear time', () => {
		for (const part of PARTS) {
			const short = timeOf(read, part, SMALL);
			const long = timeOf(read, part, SMALL * TIMES);
			expect({ part, isQuick: long < Math.max(short * TIMES * 5, 1000) }).toEqual({ part, isQuick: true });
		}
	});
});

it('A repeated value is found quickly even if it repeats itself.', () => {
	const sent = 'a'.repeat(1_000_000);
	const startedAt = performance.now();
	expect(safeText(`Wrong value ${sent.slice(0, 900)}`, [sent])).toBe('Wrong value ***');
	expect(performance.now() - startedAt).toBeLessThan(2000);
});

it('A hundred thousand enrollments of one user in one course are joined quickly.', () => {
	const enrollments = Array.from({ length: 100_000 }, (_, n) => ({
		id: `e-${n}`,
		userId: 'u-1',
		courseId: 'c-1',
	}));
	const startedAt = performance.now();
	expect(joinAssignments(enrollments, []).assignments).toHaveLength(100_000);
	expect(performance.now() - startedAt).toBeLessThan(2000);
});
