/** The second part of `npm run test:queue`, on Node 24: starts everything, looks, says what was seen, ends everything. */
import { stopSignal } from '../n8n/stop-signal.mts';
import { checkBinary } from './checks/binary.mts';
import { stageFor, type Finding } from './checks/check.mts';
import { checkKilled } from './checks/killed.mts';
import { checkSchedule } from './checks/schedule.mts';
import { checkTogether } from './checks/together.mts';
import { checkTriggers } from './checks/triggers.mts';
import { checkTwice } from './checks/twice.mts';
import { Cluster } from './cluster.mts';
import { openCompany } from './company.mts';
import { endState } from './end-state.mts';
import { readSettings } from './settings.mts';

/** Does one check and says what came of it; what it throws is a failure of this check alone. */
async function report(
	title: string,
	check: () => Promise<Finding[]>,
	signal: AbortSignal,
): Promise<string[]> {
	console.log(`\n═══ ${title} ═══`);
	const findings = await check().catch((error: unknown): Finding[] => {
		if (signal.aborted) throw error;
		return [{ isRight: false, seen: `${title}: ${error instanceof Error ? error.message : String(error)}` }];
	});
	if (findings.some(({ isRight }) => !isRight)) process.exitCode = 1;
	const lines = findings.map(({ isRight, seen }) => `${isRight ? '✓' : '✗'} ${seen}`);
	console.log(lines.join('\n'));
	return lines;
}

async function main(): Promise<void> {
	const signal = stopSignal();
	const closing: Array<() => Promise<void>> = [];
	try {
		const cluster = await Cluster.start(readSettings(process.argv[2]), closing, signal);
		const stage = stageFor(cluster, closing, signal);
		const company = await openCompany(cluster.api, 'undisturbed', closing);
		const lines: string[] = [];
		const look = async (title: string, check: () => Promise<Finding[]>) => {
			lines.push(...(await report(title, check, signal)));
		};
		await look('A schedule', async () => await checkSchedule(stage, company));
		const undisturbed = endState(company);
		await look('Binary data', async () => await checkBinary(stage, company));
		await look('Instant triggers', async () => await checkTriggers(stage, company));
		await look('The same event twice', async () => await checkTwice(stage));
		await look('Two runs at the same time', async () => await checkTogether(stage, undisturbed));
		await look('A worker that is killed', async () => await checkKilled(stage, undisturbed));
		console.log(`\n═══ Queue mode ═══\n${lines.join('\n')}`);
	} catch (error) {
		process.exitCode = signal.aborted ? 130 : 1;
		if (signal.aborted) return;
		console.error(`\n${error instanceof Error ? error.message : String(error)}`);
	} finally {
		console.log('→ Stopping what was started');
		for (const close of closing.reverse()) await close();
		if (process.connected) process.disconnect();
	}
}

await main();
