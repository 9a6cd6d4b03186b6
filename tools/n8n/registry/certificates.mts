import { createSecureContext, type SecureContext } from 'node:tls';
import { generate } from 'selfsigned';

const VALID = { algorithm: 'sha256', keySize: 2048 };

/** An authority that only the n8n under test trusts, and the certificates that it issues. */
export interface Authority {
	/** Its certificate, in PEM. */
	cert: string;
	/** What a server for this host needs. */
	contextFor(host: string): Promise<SecureContext>;
}

export async function makeAuthority(): Promise<Authority> {
	const authority = await generate([{ name: 'commonName', value: 'Authority of one test' }], {
		...VALID,
		extensions: [
			{ name: 'basicConstraints', cA: true, critical: true },
			{ name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
		],
	});
	const ca = { key: authority.private, cert: authority.cert };
	const contexts = new Map<string, Promise<SecureContext>>();
	const issue = async (host: string) => {
		const { private: key, cert } = await generate([{ name: 'commonName', value: host }], {
			...VALID,
			ca,
			extensions: [
				{ name: 'basicConstraints', cA: false },
				{ name: 'subjectAltName', altNames: [{ type: 2, value: host }] },
			],
		});
		return createSecureContext({ key, cert });
	};
	return {
		cert: authority.cert,
		async contextFor(host) {
			const context = contexts.get(host) ?? issue(host);
			contexts.set(host, context);
			return await context;
		},
	};
}
