/** `serve-company.mts <people> <latency>`: both systems, until whoever started this is done with them. */
import { openCompany } from './company.mts';

const [people, latencyMs] = process.argv.slice(2).map(Number);
const company = await openCompany(people ?? 0);
const { bamboo, ispring } = company;
for (const system of [bamboo, ispring]) system.latencyMs = latencyMs ?? 0;
process.once('disconnect', () => void company.close());
process.send?.({
	bamboo: { url: bamboo.url, accessToken: bamboo.accessToken },
	ispring: { url: ispring.url, clientId: ispring.clientId, clientSecret: ispring.clientSecret },
});
