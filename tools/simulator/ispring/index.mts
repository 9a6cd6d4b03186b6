import formBody from '@fastify/formbody';
import { listen, newServer } from '../http/serve.mts';
import { routes } from '../pages/routes.mts';
import { Site } from '../pages/Site.mts';
import { account } from './account.mts';
import { ApiError, answerError } from './answers.mts';
import { certificates } from './certificates.mts';
import { contents } from './contents.mts';
import { departments } from './departments.mts';
import { enrollmentsRead } from './enrollments-read.mts';
import { enrollmentsWrite } from './enrollments-write.mts';
import { groups } from './groups.mts';
import type { ISpringSimulator } from './ISpringSimulator.mts';
import { content } from './pages/content.mts';
import { fillNewAccount } from './people.mts';
import { DEFAULT_QUIRKS } from './quirks.mts';
import type { ISpringQuirks } from './quirks.mts';
import { results } from './results.mts';
import { signIn } from './sign-in.mts';
import type { ISpringState } from './state.mts';
import { userSearch } from './user-search.mts';
import { userStatus } from './user-status.mts';
import { usersRead } from './users-read.mts';
import { usersWrite } from './users-write.mts';
import { webhooks } from './webhooks.mts';
import { workLeave } from './work-leave.mts';

export type { Fault, FaultEffect } from '../http/faults.mts';
export type { LogEntry } from '../http/log.mts';
export type { Simulator } from '../http/simulator.mts';
export type { Throttle } from '../http/throttle.mts';
export { deliver, giveUp, redeliver, signatureOf } from './deliver.mts';
export type { ISpringSimulator } from './ISpringSimulator.mts';
export { addCourse, addEnrollment, issueCertificate } from './learning.mts';
export { addDepartment, addGroup, addProfileField, addRole, addUser, roleOfType } from './people.mts';
export type { ISpringQuirks } from './quirks.mts';
export type * from './state.mts';

/** The account's own host has a prefix; these two paths exist only with theirs. */
const PREFIX = /^\/api\/v[23](?=\/)(?!\/token\b)(?!\/user\/list\b)/;

const FAMILIES = [
	account,
	usersRead,
	usersWrite,
	userStatus,
	workLeave,
	userSearch,
	departments,
	groups,
	contents,
	enrollmentsRead,
	enrollmentsWrite,
	results,
	certificates,
	webhooks,
];

export interface ISpringOptions {
	/** 0 (the default) = any free port. */
	port?: number;
	clientId?: string;
	clientSecret?: string;
	quirks?: Partial<ISpringQuirks>;
	now?: () => Date;
}

/**
 * Starts a simulator of the iSpring Learn API on 127.0.0.1, with a new account: a root department, roles, profile
 * fields and the owner.
 *
 * @throws the system's error (`EADDRINUSE`) when the port is in use
 */
export async function startISpring(options: ISpringOptions = {}): Promise<ISpringSimulator> {
	const sim: ISpringSimulator = {
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
		clientId: options.clientId ?? '5150aaaa-aaaa-11ee-8000-000000000000',
		clientSecret: options.clientSecret ?? 'sim-ispring-client-secret',
		account: { url: 'https://sample.ispring.example.com', email: 'administrator', password: 'sim-password' },
		state: emptyState(),
		quirks: { ...DEFAULT_QUIRKS, ...options.quirks },
		expireTokens: () => sim.state.tokens.clear(),
		expireDownloads: () => {
			for (const link of sim.state.downloads.values()) link.endsAt = 0;
		},
	};
	fillNewAccount(sim);
	const app = newServer(sim, (url) => url.replace(PREFIX, ''));
	await app.register(formBody);
	signIn(app, sim);
	app.setErrorHandler((error: { statusCode?: number; message: string }, _request, reply) =>
		error instanceof ApiError
			? answerError(sim, reply, error.status, error.message)
			: answerError(sim, reply, error.statusCode ?? 500, error.message),
	);
	app.setNotFoundHandler((_request, reply) => answerError(sim, reply, 404, 'There is no such method'));
	for (const family of FAMILIES) family(app, sim);
	routes(app, sim.site);
	await listen(app, sim, options.port ?? 0);
	return sim;
}

function emptyState(): ISpringState {
	return {
		rootDepartmentId: '',
		ownerId: '',
		users: new Map(),
		departments: new Map(),
		groups: new Map(),
		roles: new Map(),
		profileFields: [],
		mails: [],
		contents: new Map(),
		enrollments: new Map(),
		subscribers: new Map(),
		downloads: new Map(),
		tokens: new Map(),
		nextId: 1,
	};
}
