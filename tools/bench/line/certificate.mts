import { generate } from 'selfsigned';

/** A certificate for `localhost`, in PEM, that only the processes of one measurement trust. */
export interface Certificate {
	key: string;
	cert: string;
}

export async function makeCertificate(): Promise<Certificate> {
	const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], {
		extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
	});
	return { key, cert };
}
