import { sleep } from 'n8n-workflow';
import { z } from 'zod/v3';
import { settle } from '../../src/http/settle';
import { createTransport } from '../../src/http/transport';
import type { Clock, Transport } from '../../src/http/types';
import { readAs } from '../../src/shapes/read-as';
import type { SystemName } from '../../src/SystemName';
import { unlessStopped } from '../../src/http/unless-stopped';
import { unpackToken } from '../../src/ispring/sign-in/stored-token';
import { credentialType } from './credential-type';
import { httpSend, stopSignalOf, type RequestContext as Context } from './http-send';

/** Fields of the credentials that must not appear in any text. */
const SECRET_FIELDS = ['accessToken', 'clientId', 'clientSecret', 'password'];

/** What n8n stores of an OAuth 2 sign-in: the access token, the refresh token, and what else the server sent. */
const tokensShape = z
	.record(z.unknown())
	.transform((data) =>
		Object.entries(data).flatMap(([name, value]) =>
			name.endsWith('_token') && typeof value === 'string' ? [value] : [],
		),
	);

/**
 * The transport to one system, with the credential of the node.
 *
 * @param concurrency how many requests may be in progress at the same time; undefined = as many as the system answers well
 */
export function transportTo(context: Context, system: SystemName, concurrency?: number): Transport {
	return createTransport({
		system,
		send: httpSend(context, system),
		clock: clockOf(context),
		...(concurrency === undefined ? {} : { concurrency }),
		secrets: async () => await secretsOf(context),
	});
}

/** The secrets of both systems: a proxy in front of one may echo what was sent to the other. */
async function secretsOf(context: Context): Promise<string[]> {
	const ofSystems = await Promise.all([secretsIn(context, 'BambooHR'), secretsIn(context, 'iSpring Learn')]);
	const secrets = ofSystems.flat();
	// BambooHR receives the API key in base64, as the user name of basic authentication with any password.
	const encoded = secrets.map((secret) => Buffer.from(`${secret.trim()}:x`).toString('base64'));
	return [...secrets, ...encoded];
}

/** Empty for a system whose credential the node does not have. */
async function secretsIn(context: Context, system: SystemName): Promise<string[]> {
	const credential = await settle(context.getCredentials(credentialType(context, system)));
	if (!credential.ok) return [];
	const { oauthTokenData } = credential.value;
	const tokens = readAs(tokensShape, oauthTokenData) ?? [];
	const fields = SECRET_FIELDS.flatMap((field) => {
		const value = credential.value[field];
		if (typeof value !== 'string') return [];
		return [system === 'iSpring Learn' && field === 'accessToken' ? unpackToken(value.trim()) : value];
	});
	return [...fields, ...tokens];
}

/** The clock of the machine. A pause ends immediately when the execution is stopped. */
export function clockOf(context: Context): Clock {
	const signal = stopSignalOf(context);
	return {
		nowMs: () => Date.now(),
		random: () => Math.random(),
		sleep: async (waitMs) => await unlessStopped(signal, async () => await sleep(waitMs)),
	};
}
