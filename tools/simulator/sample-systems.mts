import { startBambooHr, type BambooHrSimulator } from './bamboohr/index.mts';
import { fillSampleCompany } from './company.mts';
import { startISpring, type ISpringSimulator } from './ispring/index.mts';

/** As in the pictures of the documentation. */
const SUBDOMAIN = 'examplecompany';

/** Both simulators, which hold the same company. */
export interface SampleSystems {
	bamboo: BambooHrSimulator;
	ispring: ISpringSimulator;
}

export interface SampleOptions {
	people?: number;
	ports?: { bamboo: number; ispring: number };
	filledAt?: Date;
}

/**
 * Starts both simulators with the sample company in them, ready for an n8n on this machine.
 *
 * @param closing receives the functions that end the simulators
 * @param options.people records in BambooHR; default as in `fillSampleCompany`
 * @param options.ports default: any free ports
 * @param options.filledAt the time at which the company is created: two with the same time hold the same data
 */
export async function startSampleSystems(
	closing: Array<() => Promise<void>>,
	{ people, ports, filledAt = new Date() }: SampleOptions = {},
): Promise<SampleSystems> {
	const now = () => filledAt;
	// BambooHR itself accepts https addresses only.
	const bamboo = await startBambooHr({
		port: ports?.bamboo,
		subdomain: SUBDOMAIN,
		quirks: { localWebhooks: true },
		now,
	});
	closing.push(async () => await bamboo.close());
	const ispring = await startISpring({ port: ports?.ispring, now });
	closing.push(async () => await ispring.close());
	fillSampleCompany(bamboo, ispring, { people });
	for (const system of [bamboo, ispring]) system.now = () => new Date();
	return { bamboo, ispring };
}
