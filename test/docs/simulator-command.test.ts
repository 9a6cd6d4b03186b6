import { whileSimulatorRuns } from './run-simulator.mts';

it('`npm run simulator` serves a page for each system until Ctrl-C stops it', async () => {
	const [titles, exitCode] = await whileSimulatorRuns(async (printed) => {
		const addresses = [...new Set(printed.match(/http:\/\/127\.0\.0\.1:\d+/g))];
		const pages = await Promise.all(addresses.map(async (address) => await (await fetch(address)).text()));
		return pages.map((page) => /<title>(.*?)<\/title>/.exec(page)?.[1]);
	});
	expect(titles).toEqual([expect.stringContaining('BambooHR'), expect.stringContaining('iSpring')]);
	expect(exitCode).toBe(0);
});
