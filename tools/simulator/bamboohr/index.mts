import multipart from '@fastify/multipart';
import { listen, newServer } from '../http/serve.mts';
import { routes } from '../pages/routes.mts';
import { Site } from '../pages/Site.mts';
import type { BambooHrSimulator } from './BambooHrSimulator.mts';
import { refuse } from './answers.mts';
import { dataset } from './dataset.mts';
import { employeeList } from './employee-list.mts';
import { employee } from './employee.mts';
import { employeesChanged } from './employees-changed.mts';
import { files } from './files.mts';
import { CERTIFICATION_COLUMNS, addTable } from './learning.mts';
import { meta } from './meta.mts';
import { content } from './pages/content.mts';
import { newOAuthApp, oauth } from './oauth.mts';
import { DEFAULT_QUIRKS } from './quirks.mts';
import type { BambooHrQuirks } from './quirks.mts';
import { report } from './report.mts';
import { signIn } from './sign-in.mts';
import { emptyState } from './state.mts';
import { tables } from './tables.mts';
import { timeOff } from './time-off.mts';
import { trainingCategories } from './training-categories.mts';
import { trainingHistory } from './training-history.mts';
import { trainingRecords } from './training-records.mts';
import { trainingTypes } from './training-types.mts';
import { webhooks } from './webhooks.mts';

export type { Fault, FaultEffect } from '../http/faults.mts';
export type { LogEntry } from '../http/log.mts';
export type { Simulator } from '../http/simulator.mts';
export type { Throttle } from '../http/throttle.mts';
export type { BambooHrSimulator } from './BambooHrSimulator.mts';
export { issueTokens } from './oauth.mts';
export { deliver, sign } from './deliver.mts';
export type { DeliverOptions, SimChange } from './deliver.mts';
export { addCustomField, addEmployee, changeEmployee, removeEmployee } from './people.mts';
export type { BambooHrQuirks } from './quirks.mts';
export { addFile, addFileCategory, addTable, addTrainingRecord, addTrainingType } from './learning.mts';
export { addTimeOff, addTimeOffType } from './time-off.mts';
export type * from './state.mts';

/** The older address has the company in its path. */
const GATEWAY = /^\/api\/gateway\.php\/([^/?]+)\/(v\d[^/]*\/)/;

const FAMILIES = [
	oauth,
	employeeList,
	employee,
	employeesChanged,
	dataset,
	report,
	meta,
	trainingTypes,
	trainingCategories,
	trainingRecords,
	trainingHistory,
	files,
	tables,
	timeOff,
	webhooks,
];

export interface BambooHrOptions {
	/** 0 (the default) = any free port. */
	port?: number;
	subdomain?: string;
	accessToken?: string;
	quirks?: Partial<BambooHrQuirks>;
	now?: () => Date;
}

/**
 * Starts a simulator of the BambooHR API on 127.0.0.1, with an empty company.
 *
 * @throws the system's error (`EADDRINUSE`) when the port is in use
 */
export async function startBambooHr(options: BambooHrOptions = {}): Promise<BambooHrSimulator> {
	const sim: BambooHrSimulator = {
		url: '',
		port: 0,
		log: [],
		faults: [],
		latencyMs: 0,
		now: options.now ?? (() => new Date()),
		sendsDate: true,
		site: new Site(
			() => content(sim),
			() => sim.now(),
		),
		close: async () => {},
		subdomain: options.subdomain ?? 'sampleco',
		accessToken: options.accessToken ?? 'sim-bamboohr-access-token',
		oauth: newOAuthApp(),
		state: emptyState(),
		quirks: { ...DEFAULT_QUIRKS, ...options.quirks },
	};
	addTable(sim, { alias: 'employeeCertifications', columns: CERTIFICATION_COLUMNS });
	const app = newServer(sim, (url) => {
		const [start, company, version] = GATEWAY.exec(url) ?? [];
		return start && company === sim.subdomain ? `/api/${version}${url.slice(start.length)}` : url;
	});
	signIn(app, sim);
	app.setErrorHandler((error: { statusCode?: number; message: string }, _request, reply) =>
		refuse(reply, error.statusCode ?? 500, error.message),
	);
	app.setNotFoundHandler((_request, reply) => refuse(reply, 404, 'There is no such resource'));
	await app.register(multipart, { limits: { fieldSize: 1024, files: 1 }, throwFileSizeLimit: false });
	for (const family of FAMILIES) family(app, sim);
	routes(app, sim.site);
	await listen(app, sim, options.port ?? 0);
	return sim;
}
