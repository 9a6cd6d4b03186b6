/**
 * The second part of `npm run bench`, on Node 24: measures, prints, and writes docs/performance.md when all parts were
 * measured.
 *
 * `node run.mts <home of n8n> <settings of a cluster> [part …]`
 */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cluster } from '../n8n/queue-mode/cluster.mts';
import { readSettings } from '../n8n/queue-mode/settings.mts';
import { stopSignal } from '../n8n/stop-signal.mts';
import { medianRun } from './median.mts';
import { MeasuredN8n } from './n8n.mts';
import { applyPeople } from './parts/applying.mts';
import { runInside } from './parts/inside-n8n.mts';
import { planPeople, SCENARIOS, type Planned } from './parts/planning.mts';
import { reportTraining } from './parts/reporting.mts';
import { countInstantRuns, countRequests } from './parts/requests.mts';
import { runInMode, type ModeRun } from './parts/queue-mode.mts';
import { compare } from './parts/side-by-side.mts';
import { makeCertificate } from './line/certificate.mts';
import { loadOverTls } from './parts/over-tls.mts';
import { markdownOf, type Results } from './report/markdown.mts';
import { plotOf } from './report/plot.mts';

const docs = join(import.meta.dirname, '..', '..', 'docs');

const ROUNDS = 3;
/** Enough people that the ends of the phases hardly matter. */
const OVER_TLS = { people: 300, roundTripsMs: [30, 100] };
const SIDE_BY_SIDE = { people: 500, latencyMs: 20 };

/** The medians of several rounds, for each run of a round. */
async function medians<T extends object>(measure: () => Promise<T[]>): Promise<T[]> {
	const rounds: T[][] = [];
	for (let round = 0; round < ROUNDS; round += 1) rounds.push(await measure());
	return (rounds[0] ?? []).map((_, index) => medianRun(rounds.flatMap((round) => round[index] ?? [])));
}

async function each<From, To>(values: readonly From[], measure: (value: From) => Promise<To>): Promise<To[]> {
	const found: To[] = [];
	for (const value of values) found.push(await measure(value));
	return found;
}

const [home = '', cluster, ...chosen] = process.argv.slice(2);
const signal = stopSignal();
// Most parts do not observe the signal; what they started ends with this process.
const endNow = () => process.exit(130);
signal.addEventListener('abort', endNow);
const certificate = await makeCertificate();
const certificateFile = join(home, 'localhost.pem');
writeFileSync(certificateFile, certificate.cert);

/** Starts an n8n with an empty database, which trusts the certificate of the slow lines. */
const startN8n = async () => {
	for (const end of ['', '-wal', '-shm'])
		rmSync(join(home, '.n8n', `database.sqlite${end}`), { force: true });
	return await MeasuredN8n.start(home, signal, { NODE_EXTRA_CA_CERTS: certificateFile });
};

/** Starts both ways of running n8n anew in each round, one after the other. */
async function compareModes(): Promise<ModeRun[]> {
	const found: ModeRun[] = [];
	const n8n = await startN8n();
	try {
		found.push(...(await runInMode(n8n.api, signal, 'regular', SIDE_BY_SIDE)));
	} finally {
		await n8n.stop();
	}
	const closing: Array<() => Promise<void>> = [];
	try {
		const settings = readSettings(cluster);
		rmSync(join(settings.folder, 'postgres'), { recursive: true, force: true });
		// Each has the encryption key of its own round.
		for (const name of ['main', ...settings.workers])
			rmSync(join(settings.folder, name, '.n8n', 'config'), { force: true });
		const { api } = await Cluster.start(settings, closing, signal);
		found.push(...(await runInMode(api, signal, 'queue', SIDE_BY_SIDE)));
	} finally {
		for (const close of closing.reverse()) await close();
	}
	return found;
}

const parts: { [Part in keyof Results]: () => Promise<Results[Part]> } = {
	planning: async () => {
		const scenarios = Object.keys(SCENARIOS) as Array<Planned['scenario']>;
		return (
			await each(
				[1_000, 10_000, 100_000],
				async (people) => await each(scenarios, async (scenario) => await planPeople(people, scenario)),
			)
		).flat();
	},
	reporting: async () =>
		await each([1_000, 10_000], async (people) => await reportTraining(startN8n, people)),
	applying: async () => await each([1_000, 10_000, 50_000], applyPeople),
	requests: async () => [
		...(await each([100, 1_000, 10_000], countRequests)).flat(),
		...(await countInstantRuns(50_000)),
	],
	overTls: async () =>
		await medians(async () =>
			(
				await each(
					OVER_TLS.roundTripsMs,
					async (roundTripMs) => await loadOverTls(startN8n, certificate, OVER_TLS.people, roundTripMs),
				)
			).flat(),
		),
	insideN8n: async () =>
		await medians(async () =>
			(await each([10_000, 50_000], async (people) => await runInside(startN8n, people))).flat(),
		),
	queueMode: async () => await medians(compareModes),
	sideBySide: async () =>
		await medians(async () => await compare(startN8n, SIDE_BY_SIDE.people, SIDE_BY_SIDE.latencyMs)),
};

const results: Partial<Results> = {};
for (const part of Object.keys(parts) as Array<keyof Results>) {
	if (chosen.length > 0 && !chosen.includes(part)) continue;
	console.log(`\n═══ ${part} ═══`);
	Object.assign(results, { [part]: await parts[part]() });
	console.table(results[part]);
}
const { planning, reporting, applying, requests, overTls, insideN8n, queueMode, sideBySide } = results;
if (planning && reporting && applying && requests && overTls && insideN8n && queueMode && sideBySide) {
	const all = { planning, reporting, applying, requests, overTls, insideN8n, queueMode, sideBySide };
	writeFileSync(join(docs, 'performance.md'), markdownOf(all, SIDE_BY_SIDE));
	writeFileSync(join(docs, 'images', 'performance.svg'), plotOf(all));
	console.log('\nWrote docs/performance.md and docs/images/performance.svg');
}
signal.removeEventListener('abort', endNow);
if (process.connected) process.disconnect();
