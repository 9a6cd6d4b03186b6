import type { IDataObject } from 'n8n-workflow';
import { addEmployee } from '../../tools/simulator/bamboohr/index.mts';
import { addCourse, addUser } from '../../tools/simulator/ispring/index.mts';
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
import { startSystems, type SyncRun, type Systems } from '../support/systems.mts';

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
const enrollmentOptions = { employeeIdField: 'BAMBOOHR_ID', includeUnchanged: true };

const REVERT_LIMITS = {
	people: { maxLeavers: 100, maxLeaversPercent: 100 },
	enrollment: { maxEndings: 100, maxEndingsPercent: 100 },
};

/** The first output of the sync node: everything that it does for a company, planned, applied, and synced. */
export async function syncOutputs(): Promise<Outputs> {
	const systems = await startSystems();
	fillSampleCompany(systems.bamboo, systems.ispring, { people: 60 });
	const course = addCourse(systems.ispring, { title: 'Ladders' }).contentItemId;
	const rules = { rule: [{ name: 'Everybody climbs', courses: [course], everyone: true, dueDays: 30 }] };
	addLostAccount(systems);
	const done = new Map<string, IDataObject[]>();
	const outputs: Outputs = new Map();
	const keep = async (label: string, run: Promise<SyncRun>) => {
		const { changes, error } = await run;
		if (error) throw error;
		outputs.set(label, changes);
		return changes;
	};
	await keep(
		'people.explain',
		systems.people('explain', { parameters: { employeeId: '4' }, options: peopleOptions }),
	);
	const findings = await keep('people.assess', systems.people('assess'));
	await keep('people.link', systems.people('link', { input: findings }));
	for (const [resource, given] of [
		['people', { options: peopleOptions }],
		['learning', { options: learningOptions }],
		['enrollment', { parameters: { rules }, options: enrollmentOptions }],
	] as const) {
		const input = await keep(`${resource}.plan`, systems[resource]('plan', given));
		const applied = await keep(`${resource}.apply`, systems[resource]('apply', { ...given, input }));
		await keep(`${resource}.sync`, systems[resource]('sync', given));
		done.set(resource, applied);
		// All three put out the same kind of item.
		const names = ['plan', 'apply', 'sync'].map((operation) => `${resource}.${operation}`);
		const all = names.flatMap((name) => outputs.get(name) ?? []);
		for (const name of names) outputs.set(name, all);
	}
	const asked = { parameters: { rules, employeeId: '4' }, options: { employeeIdField: 'BAMBOOHR_ID' } };
	await keep('enrollment.explain', systems.enrollment('explain', asked));
	const ladder = { step: [{ days: -60, to: 'learner' }] };
	for (const [operation, parameters] of [
		['report', { rules }],
		['remind', { rules, ladder }],
	] as const) {
		const given = { parameters, options: { employeeIdField: 'BAMBOOHR_ID' } };
		await keep(`compliance.${operation}`, systems.compliance(operation, given));
	}
	for (const resource of ['people', 'enrollment'] as const) {
		const revert = async (planOnly: boolean) =>
			await keep(
				`${resource}.revert`,
				systems[resource]('revert', {
					input: done.get(resource) ?? [],
					parameters: { planOnly },
					options: REVERT_LIMITS[resource],
				}),
			);
		outputs.set(`${resource}.revert`, [...(await revert(true)), ...(await revert(false))]);
	}
	await systems.close();
	return outputs;
}

/** An account that belongs to an employee, under another email, so that there is something to link. */
function addLostAccount({ bamboo, ispring }: Systems): void {
	const name = { firstName: 'Ann', lastName: 'Exemplar' };
	addEmployee(bamboo, { ...name, workEmail: 'ann@example.com', mobilePhone: '+1 555 0100 200' });
	const fields = { first_name: 'Ann', last_name: 'Exemplar', phone: '15550100200' };
	addUser(ispring, { fields: { login: 'annie', email: 'ann@old.example.com', ...fields } });
}
