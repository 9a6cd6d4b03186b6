/** `serve-company.mts <people> <latency>`: runs both systems until the parent process ends them. */
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
