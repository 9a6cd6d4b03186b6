/** `serve-training.mts <people>`: runs both systems, with training for everybody, until the parent process ends them. */
import { openTrainedCompany, trainingOf } from './training.mts';

const company = await openTrainedCompany(Number(process.argv[2]));
const { bamboo, ispring } = company;
process.once('disconnect', () => void company.close());
process.send?.({
	bamboo: { url: bamboo.url, accessToken: bamboo.accessToken },
	ispring: { url: ispring.url, clientId: ispring.clientId, clientSecret: ispring.clientSecret },
	courses: trainingOf(company),
});
