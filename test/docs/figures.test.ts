import { z } from 'zod/v3';
import { bundledWorkflows } from '../../tools/n8n/workflow-file.mts';
import { MAX_FILE_BYTES } from '../../src/bamboohr/files/employee-files';
import { MAX_CONCURRENCY, START_CONCURRENCY } from '../../src/http/pace/adaptive-concurrency';
import { MAX_WAIT_MS } from '../../src/http/retry/retry-timing';
import { FILE_LIMIT_MS, REQUEST_LIMIT_MS } from '../../src/http/requests/time-limit';
import { WEBHOOK_TYPES } from '../../src/ispring/webhooks/webhook-types';
import { MAX_RUNS_PER_DAY } from '../../src/schedule/time-of-day';
import { constant, textOf } from './repository.mts';

const MB = 1024 * 1024;
const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const LOCK = 'nodes/LearningSync/shared/lock/with-lock.ts';
const REQUESTS = 'test/nodes/LearningSync/two-way-requests.test.ts';

const WORDS =
	' one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen'.split(
		' ',
	);
const RUSSIAN: Record<string, number> = { трёх: 3, одиннадцати: 11 };

const demo = z
	.object({ dependencies: z.object({ n8n: z.string() }) })
	.parse(JSON.parse(textOf('tools/n8n/package.json')));
const heartbeatsPerLease = Number(/LEASE_MS = (\d+) \* HEARTBEAT_MS/.exec(textOf(LOCK))?.[1]);
/** The numbers that the test of the requests expects, such as the 17 in `17 + 100 + 10`. */
const [forPeople, forLearning, forBoth] = [
	...textOf(REQUESTS).matchAll(/sent\(\)[^;]*?'success',\s+(\d+)/g),
].map(([, count]) => Number(count));
const sampleCompany = Number(/people = (\d+)/.exec(textOf('tools/simulator/company.mts'))?.[1]);

/** Where a page states a number from the code. */
const FIGURES: Array<[page: string, pattern: RegExp, value: number | string | undefined]> = [
	['README.md', /\*\*Up to (\w+) times a day/, MAX_RUNS_PER_DAY],
	['README.md', /One to (\w+) times a day/, MAX_RUNS_PER_DAY],
	['README.md', /(\d+) invented employees/, sampleCompany],
	['README.md', /Node\.js (\d+) or newer/, constant('tools/scripts/setup.mjs', 'OLDEST_NODE')],
	['README.md', /installs n8n ([\d.]+\d)/, demo.dependencies.n8n],
	['README.md', /up to (\d+) MB/, MAX_FILE_BYTES / MB],
	[
		'README.md',
		/Ignored below (\d+) users/,
		constant('src/people/plan/leaver-limit.ts', 'MIN_USERS_FOR_PERCENT'),
	],
	['README.md', /One of (\w+) events/, WEBHOOK_TYPES.length],
	['README.md', /\| People, full \| (\d+) \|/, forPeople],
	['README.md', /\| Learning, full \| (\d+),/, forLearning],
	['README.md', /\| Both, with `Since` \| (\d+) \|/, forBoth],
	['README.md', /for ([\d,]+) employees and/, constant(REQUESTS, 'PEOPLE')],
	['docs/README.ru.md', /\*\*До (\S+) раз в день/, MAX_RUNS_PER_DAY],
	['docs/README.ru.md', /От одного до (\S+) раз/, MAX_RUNS_PER_DAY],
	['docs/README.ru.md', /(\d+) вымышленных/, sampleCompany],
	['docs/README.ru.md', /Node\.js (\d+) или новее/, constant('tools/scripts/setup.mjs', 'OLDEST_NODE')],
	['docs/README.ru.md', /устанавливает n8n ([\d.]+\d)/, demo.dependencies.n8n],
	['docs/README.ru.md', /не больше (\d+) МБ/, MAX_FILE_BYTES / MB],
	[
		'docs/README.ru.md',
		/меньше (\d+), не учитывается/,
		constant('src/people/plan/leaver-limit.ts', 'MIN_USERS_FOR_PERCENT'),
	],
	['docs/README.ru.md', /Одно из (\S+) событий/, WEBHOOK_TYPES.length],
	['docs/README.ru.md', /\| Люди, полный \| (\d+) \|/, forPeople],
	['docs/README.ru.md', /\| Обучение, полный \| (\d+)/, forLearning],
	['docs/README.ru.md', /\| То и другое с `Since` \| (\d+) \|/, forBoth],
	['README.md', /a run starts with (\d+)/, START_CONCURRENCY],
	['README.md', /stay fast, up to (\d+)/, MAX_CONCURRENCY],
	['docs/README.ru.md', /запуск начинает с (\d+)/, START_CONCURRENCY],
	['docs/README.ru.md', /быстро, — до (\d+)/, MAX_CONCURRENCY],
	['docs/operating.md', /From (\d+) up to/, START_CONCURRENCY],
	['docs/operating.md', /up to (\d+) as long/, MAX_CONCURRENCY],
	['docs/operating.md', /up to (\w+) minute at a time/, MAX_WAIT_MS / MINUTE_MS],
	[
		'docs/operating.md',
		/attempted at most (\w+) times/,
		constant('src/http/retry/retry-policy.ts', 'MAX_THROTTLED_ATTEMPTS'),
	],
	['docs/operating.md', /\| (\d+) seconds; \d+ for a file/, REQUEST_LIMIT_MS / SECOND_MS],
	['docs/operating.md', /seconds; (\d+) for a file/, FILE_LIMIT_MS / SECOND_MS],
	['docs/operating.md', /(\d+) MB each/, MAX_FILE_BYTES / MB],
	[
		'docs/operating.md',
		/After (\w+) requests in a row without an answer/,
		constant('src/http/retry/circuit-breaker.ts', 'MAX_FAILURES_IN_A_ROW'),
	],
	[
		'docs/operating.md',
		/expires after (\d+) seconds/,
		(heartbeatsPerLease * constant(LOCK, 'HEARTBEAT_MS')) / SECOND_MS,
	],
	[
		'docs/mapping.md',
		/truncated to (\d+) characters/,
		constant('src/learning/plan/training-types.ts', 'MAX_NAME'),
	],
	['SECURITY.md', /(\d+) s per request/, REQUEST_LIMIT_MS / SECOND_MS],
	['CHANGELOG.md', /(\w+) bundled workflows/, bundledWorkflows().length],
];

/** A number in digits or words; the "a" in "a minute" means one. */
function valueOf(stated: string): number | string {
	const word = stated.toLowerCase();
	if (word === 'a') return 1;
	if (WORDS.includes(word)) return WORDS.indexOf(word);
	if (RUSSIAN[word] !== undefined) return RUSSIAN[word];
	return /^[\d,]+$/.test(stated) ? Number(stated.replaceAll(',', '')) : stated;
}

it.each(FIGURES)('%s states the figure in %s as %s, like the code', (page, pattern, value) => {
	const stated = pattern.exec(textOf(page))?.[1];
	expect(stated === undefined ? `${page} no longer contains ${pattern}` : valueOf(stated)).toBe(value);
});
