import type { IDataObject } from 'n8n-workflow';
import { fillSampleCompany } from '../../tools/simulator/company.mts';
import { bambooHrRuns } from '../openapi/bamboohr-runs.mts';
import { iSpringRuns } from '../openapi/ispring-runs.mts';
import type { OperationRun } from '../openapi/operation-runs.mts';
import {
	startBambooHrService,
	startISpringService,
	type GivenRun,
	type ServiceRun,
} from '../support/service-nodes.mts';
import { startSystems } from '../support/systems.mts';

/** What each operation put out, by `<resource>.<operation>`. */
export type Outputs = Map<string, IDataObject[]>;

interface Service {
	run(resource: string, operation: string, given: GivenRun): Promise<ServiceRun>;
	close(): Promise<void>;
}

export async function bambooHrOutputs(): Promise<Outputs> {
	const service = await startBambooHrService();
	return await outputsOf(service, bambooHrRuns(service.bamboo));
}

export async function iSpringOutputs(): Promise<Outputs> {
	const service = await startISpringService();
	return await outputsOf(service, iSpringRuns(service.ispring));
}

/** One without input items gets the first output item of the previous one. */
async function outputsOf(service: Service, runs: OperationRun[]): Promise<Outputs> {
	const outputs: Outputs = new Map();
	let before: IDataObject[] = [];
	for (const [label, parameters = {}, input = before.slice(0, 1)] of runs) {
		const [resource = '', operation = ''] = label.split('.');
		const run = await service.run(resource, operation, {
			parameters,
			...(input.length > 0 ? { input } : {}),
		});
		before = run.items;
		// Without Simplify, an item is what the system has sent.
		if (parameters.simple !== false) outputs.set(label, [...(outputs.get(label) ?? []), ...run.items]);
	}
	await service.close();
	return outputs;
}

const learningOptions = { employeeIdField: 'BAMBOOHR_ID', includeUnchanged: true };
const peopleOptions = { ...learningOptions, maxLeavers: 100, maxLeaversPercent: 100 };

/** The first output of the sync node: people and learning of a company, planned, applied, and synced. */
export async function syncOutputs(): Promise<Outputs> {
	const systems = await startSystems();
	fillSampleCompany(systems.bamboo, systems.ispring, { people: 60 });
	const outputs: Outputs = new Map();
	const keep = (label: string, changes: IDataObject[]) => outputs.set(label, changes);
	const explained = { parameters: { employeeId: '4' }, options: peopleOptions };
	keep('people.explain', (await systems.people('explain', explained)).changes);
	for (const [resource, options] of [
		['people', peopleOptions],
		['learning', learningOptions],
	] as const) {
		const plan = await systems[resource]('plan', { options });
		keep(`${resource}.plan`, plan.changes);
		keep(`${resource}.apply`, (await systems[resource]('apply', { options, input: plan.changes })).changes);
		keep(`${resource}.sync`, (await systems[resource]('sync', { options })).changes);
		// All three put out the same kind of item.
		const all = ['plan', 'apply', 'sync'].flatMap((name) => outputs.get(`${resource}.${name}`) ?? []);
		for (const name of ['plan', 'apply', 'sync']) keep(`${resource}.${name}`, all);
	}
	await systems.close();
	return outputs;
}
