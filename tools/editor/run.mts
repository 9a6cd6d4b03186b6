/** The second part of `npm run test:editor`, on Node 24: simulators, n8n, a browser, and the steps of a new user. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { z } from 'zod/v3';
import { startMailbox } from '../mailbox/mailbox.mts';
import { fillSheet } from '../n8n/fill-sheet.mts';
import { N8nApi } from '../n8n/n8n-api.mts';
import { startN8n } from '../n8n/n8n-process.mts';
import { runAndCleanUp } from '../n8n/run-and-clean-up.mts';
import { saveMailCredential } from '../n8n/save-credentials.mts';
import type { BambooHrSimulator } from '../simulator/bamboohr/index.mts';
import { addBuilderExamples } from '../simulator/company/builder-examples.mts';
import { letLeave, promote, staffOf } from '../simulator/company/change-people.mts';
import { startSampleSystems, type SampleSystems } from '../simulator/sample-systems.mts';
import { openBrowser } from './browser.mts';
import { makeFilm } from './film/index.mts';
import { stepsOf } from './steps.mts';
import { OWNER, walk } from './walk/index.mts';

const settings = z.object({ folder: z.string(), logs: z.string(), chromium: z.string() });

/** An employee and a completed enrollment, with which the instant workflows can be tried. */
function examplesIn({ bamboo, ispring }: SampleSystems) {
	const [employeeId] = bamboo.state.employees.keys();
	const finished = [...ispring.state.enrollments.values()].find(({ certificate }) => certificate !== null);
	if (employeeId === undefined || finished === undefined)
		throw new Error('The sample company has no employee, or no completed enrollment.');
	return { employeeId, enrollmentId: finished.enrollmentId };
}

const appOf = ({ oauth: { clientId, clientSecret } }: BambooHrSimulator) => ({ clientId, clientSecret });

/** So that a README opens quickly. */
const MAX_FILM_BYTES = 2_000_000;

await runAndCleanUp(async (session) => {
	const { signal, closing } = session;
	const { folder, logs, chromium } = settings.parse(JSON.parse(process.argv[2] ?? '{}'));
	const systems = await startSampleSystems(closing);
	addBuilderExamples(systems);
	const n8n = await startN8n(folder, join(logs, 'n8n.log'), signal);
	closing.push(async () => await n8n.stop());
	const mailbox = await startMailbox();
	closing.push(mailbox.close);
	const signedIn = async () => {
		const api = new N8nApi(n8n.url);
		await api.signIn(OWNER);
		return api;
	};
	const { page, close } = await openBrowser(chromium, n8n.url);
	closing.push(close);
	signal.addEventListener('abort', () => void close(), { once: true });

	const { bamboo, ispring } = systems;
	const { subdomain, accessToken } = bamboo;
	const { clientId, clientSecret } = ispring;
	await test('A new user finds their way through the editor', async (t) => {
		await walk({
			page,
			step: stepsOf(t, page, join(logs, 'failed.png')),
			bambooHr: { subdomain, accessToken, baseUrl: bamboo.url },
			oauthApp: { subdomain, baseUrl: bamboo.url, ...appOf(bamboo) },
			iSpring: { clientId, clientSecret, otherApiUrl: ispring.url },
			examples: examplesIn(systems),
			company: {
				promote: (count) => promote(bamboo, staffOf(bamboo).slice(0, count), 'Team Lead'),
				letLeave: (count) => letLeave(bamboo, staffOf(bamboo).slice(10, 10 + count)),
			},
			fillSheet: async () => await fillSheet(await signedIn()),
			async addRule(courses) {
				const rule = { active: true, name: 'Everybody', everyone: true, courses };
				await (await signedIn()).addRowsToDataTable('bamboohr_ispring_rules', [rule]);
			},
			async saveMailCredential() {
				await saveMailCredential(await signedIn(), mailbox);
			},
		});
	});
	signal.throwIfAborted();
	await test('The film for the README is made, and is small enough', async (t) => {
		const bytes = await makeFilm(session, { folder, logs, chromium });
		t.diagnostic(`${Math.round(bytes / 1000)} kB`);
		assert.ok(bytes < MAX_FILM_BYTES);
	});
	signal.throwIfAborted();
});
