/** `serve-training.mts <people>`: runs both systems, with training for everybody, until the parent process ends them. */
import { openTrainedCompany } from './training.mts';

const company = await openTrainedCompany(Number(process.argv[2]));
const { bamboo, ispring, courseIds } = company;
process.once('disconnect', () => void company.close());
process.send?.({
	bamboo: { url: bamboo.url, accessToken: bamboo.accessToken },
	ispring: { url: ispring.url, clientId: ispring.clientId, clientSecret: ispring.clientSecret },
	courses: [...ispring.state.contents.keys()].filter((id) => !courseIds.includes(id)),
});
