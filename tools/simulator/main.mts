/** `npm run simulator`: runs both simulators with the sample company, until Ctrl-C. */
import { startBambooHr } from './bamboohr/index.mts';
import { fillSampleCompany } from './company.mts';
import { startISpring } from './ispring/index.mts';
import { linkSites } from './link-sites.mts';
import { describeCredentials } from './pages/describe-credentials.mts';

/** Starts on the requested port, or on a free one when it is in use. */
async function startOn<T>(
	name: string,
	standard: number,
	start: (options: { port: number }) => Promise<T>,
): Promise<T> {
	const port = Number(process.env[name] ?? standard);
	if (!Number.isInteger(port) || port < 0 || port > 65535)
		throw new Error(`${name} must be a port between 0 and 65535, but is "${process.env[name]}".`);
	try {
		return await start({ port });
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
		console.log(`Port ${port} is in use, so another one is used. Set ${name} to choose a port.`);
		return await start({ port: 0 });
	}
}

async function main(): Promise<void> {
	// BambooHR itself accepts https addresses only.
	const bamboo = await startOn(
		'BAMBOOHR_PORT',
		8701,
		async ({ port }) => await startBambooHr({ port, quirks: { localWebhooks: true } }),
	);
	const ispring = await startOn('ISPRING_PORT', 8702, startISpring).catch(async (error: unknown) => {
		await bamboo.close();
		throw error;
	});
	fillSampleCompany(bamboo, ispring);
	linkSites({ bamboo, ispring });
	for (const { site } of [bamboo, ispring]) site.remember('the start');
	console.log(`
The simulators of BambooHR and iSpring Learn are running, with an invented company of ${bamboo.state.employees.size} employees.
Open these addresses in a browser to see the data and to change it. Press Ctrl-C to stop; the data is gone then.

  BambooHR         ${bamboo.url}
  iSpring Learn    ${ispring.url}

${describeCredentials([bamboo.site, ispring.site])}
`);
	await new Promise<void>((resolve) => {
		process.once('SIGINT', resolve);
		process.once('SIGTERM', resolve);
	});
	await Promise.all([bamboo.close(), ispring.close()]);
}

await main();
