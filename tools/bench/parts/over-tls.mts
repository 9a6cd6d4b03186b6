import { openCompany } from '../company.mts';
import type { Certificate } from '../line/certificate.mts';
import { openKeepAliveProxy } from '../line/keep-alive-proxy.mts';
import { openSlowLine } from '../line/slow-line.mts';
import type { Measured, MeasuredN8n } from '../n8n.mts';
import { workflowWith } from '../../n8n/workflow-file.mts';

export const CONNECTIONS = {
	new: 'a new one per request, as n8n does',
	kept: 'kept by a proxy on the same machine',
} as const;

export interface LineRun extends Measured {
	roundTripMs: number;
	connections: keyof typeof CONNECTIONS;
	/** Undefined = adaptive. */
	concurrency: number | undefined;
	people: number;
}

const WAYS: Array<Pick<LineRun, 'connections' | 'concurrency'>> = [
	{ connections: 'new', concurrency: 4 },
	{ connections: 'new', concurrency: undefined },
	{ connections: 'kept', concurrency: 4 },
	{ connections: 'kept', concurrency: undefined },
];

/**
 * First loads by the bundled workflow in a real n8n, whose requests cross a line with TLS and a round trip.
 *
 * @param startN8n starts an n8n that trusts the certificate
 */
export async function loadOverTls(
	startN8n: () => Promise<MeasuredN8n>,
	certificate: Certificate,
	people: number,
	roundTripMs: number,
): Promise<LineRun[]> {
	const found: LineRun[] = [];
	const n8n = await startN8n();
	try {
		for (const way of WAYS) {
			found.push({
				roundTripMs,
				people,
				...way,
				...(await loadOnce(n8n, certificate, people, roundTripMs, way)),
			});
		}
	} finally {
		await n8n.stop();
	}
	return found;
}

async function loadOnce(
	n8n: MeasuredN8n,
	certificate: Certificate,
	people: number,
	roundTripMs: number,
	{ connections, concurrency }: Pick<LineRun, 'connections' | 'concurrency'>,
): Promise<Measured> {
	const company = await openCompany(people);
	const { bamboo, ispring } = company;
	const open: Array<{ close(): Promise<void> }> = [company];
	const reach = async (url: string): Promise<string> => {
		const line = await openSlowLine(url, roundTripMs, certificate);
		open.push(line);
		if (connections === 'new') return line.url;
		const proxy = await openKeepAliveProxy(line.url, certificate.cert);
		open.push(proxy);
		return proxy.url;
	};
	try {
		const credentials = await n8n.credentialsFor({
			bamboo: { ...bamboo, url: await reach(bamboo.url) },
			ispring: { ...ispring, url: await reach(ispring.url) },
		});
		const workflow = workflowWith('sync-people.json', credentials);
		const nodes = workflow.nodes.map((node) =>
			node.type.endsWith('.learningSync') && concurrency !== undefined
				? { ...node, parameters: withConcurrency(node.parameters, concurrency) }
				: node,
		);
		const workflowId = await n8n.api.createWorkflow({ ...workflow, nodes });
		return await n8n.measure(company, workflowId, 'Sync now');
	} finally {
		for (const one of open.reverse()) await one.close();
	}
}

function withConcurrency(parameters: Record<string, unknown>, concurrency: number) {
	return { ...parameters, options: { ...Object(parameters.options), concurrency } };
}
