/** The second part of `npm run test:editor`, on Node 24: simulators, n8n, a browser, and the steps of a new user. */
import { join } from 'node:path';
import { z } from 'zod/v3';
import { fillSheet, prepareForBuilders } from '../demo/builder-workflows.mts';
import { N8nApi } from '../n8n/n8n-api.mts';
import { startN8n } from '../n8n/n8n-process.mts';
import { stopSignal } from '../n8n/stop-signal.mts';
import { startBambooHr, type BambooHrSimulator } from '../simulator/bamboohr/index.mts';
import { fillSampleCompany } from '../simulator/company.mts';
import { startISpring, type ISpringSimulator } from '../simulator/ispring/index.mts';
import { openBrowser } from './browser.mts';
import { Steps } from './Steps.mts';
import { OWNER, walk } from './walk/index.mts';

const settings = z.object({ folder: z.string(), logs: z.string(), chromium: z.string() });

/** An employee, and somebody's course that is finished. */
function toTry(bamboo: BambooHrSimulator, ispring: ISpringSimulator) {
	const [employeeId] = bamboo.state.employees.keys();
	const finished = [...ispring.state.enrollments.values()].find(({ certificate }) => certificate !== null);
	if (employeeId === undefined || finished === undefined)
		throw new Error('The sample company has nobody, or nobody who has finished a course.');
	return { employeeId, enrollmentId: finished.enrollmentId };
}

async function main(): Promise<void> {
	const { folder, logs, chromium } = settings.parse(JSON.parse(process.argv[2] ?? '{}'));
	const signal = stopSignal();
	const closing: Array<() => Promise<void>> = [];
	try {
		const bambooAccess = { subdomain: 'examplecompany', accessToken: 'sample-access-token' };
		const bamboo = await startBambooHr({ ...bambooAccess, quirks: { localWebhooks: true } });
		closing.push(() => bamboo.close());
		const iSpringAccess = { clientId: 'sample-client', clientSecret: 'sample-secret' };
		const ispring = await startISpring(iSpringAccess);
		closing.push(() => ispring.close());
		fillSampleCompany(bamboo, ispring);
		prepareForBuilders(bamboo, ispring);

		const n8n = await startN8n(folder, join(logs, 'n8n.log'), signal);
		closing.push(() => n8n.stop());
		const { page, close } = await openBrowser(chromium, n8n.url);
		closing.push(close);
		const onStop = () => void close();
		signal.addEventListener('abort', onStop, { once: true });

		const steps = new Steps(page, join(logs, 'failed.png'));
		await walk({
			page,
			steps,
			bambooHr: { ...bambooAccess, baseUrl: bamboo.url },
			iSpring: { ...iSpringAccess, otherApiUrl: ispring.url },
			toTry: toTry(bamboo, ispring),
			async fillSheet() {
				const api = new N8nApi(n8n.url);
				await api.signIn(OWNER);
				await fillSheet(api);
			},
		});
		console.log(`\n${steps.count} steps seen in the editor`);
	} catch (error) {
		process.exitCode = signal.aborted ? 130 : 1;
		if (!signal.aborted) console.error(`\n${error instanceof Error ? error.message : String(error)}`);
	} finally {
		console.log('→ Stopping what was started');
		for (const close of closing.reverse()) await close();
		if (process.connected) process.disconnect();
	}
}

await main();
