import { addCourse, addEnrollment, deliver, issueCertificate } from '../../simulator/ispring/index.mts';
import { openCompany, type Company } from '../company.mts';
import { described, endedRuns, type Finding, type Stage } from './check.mts';

const FILE = 'instant-completion.json';
const LATENCY_MS = 50;

/** A delivery that comes again at once starts two runs side by side: still one record and one file. */
export async function checkTwice(stage: Stage): Promise<Finding[]> {
	const { api } = stage.cluster;
	const company = await openCompany(api, 'told twice', stage.closing);
	const { bamboo, ispring } = company;
	const workflowId = await company.importFile(FILE);
	await api.publish(workflowId);
	await stage.until(`Publishing workflows/${FILE}`, async () => await api.isPublished(workflowId));

	const at = new Date();
	const courseId = addCourse(ispring, { title: 'Told Twice' }).contentItemId;
	const enrollment = addEnrollment(ispring, {
		courseId,
		learnerId: learnerIn(company),
		completionStatus: 'passed',
		completionDate: at.toISOString(),
	});
	const { issuedCertificateId } = issueCertificate(ispring, enrollment);
	const { enrollmentId, learnerId } = enrollment;
	ispring.quirks.deliversTwice = true;
	for (const system of [bamboo, ispring]) system.latencyMs = LATENCY_MS;
	const element = { courseId, learnerId, enrollmentIds: [enrollmentId], completionDate: at.getTime() };
	await deliver(ispring, { type: 'COURSE_COMPLETED_SUCCESSFULLY', element });
	const runs = await endedRuns(stage, 'Both runs', workflowId, 2);
	await api.unpublish(workflowId);

	const { trainingTypes, trainingRecords, files } = bamboo.state;
	const types = [...trainingTypes.values()].filter(({ description }) => description.includes(courseId));
	const records = [...trainingRecords.values()].filter(({ notes }) => notes.includes(enrollmentId));
	const certificates = [...files.values()].filter(({ name }) => name.includes(issuedCertificateId));
	return [
		{
			isRight: [types, records, certificates].every(({ length }) => length === 1),
			seen: `the same completion told twice: ${described(stage, runs)}; ${types.length} training type(s), ${records.length} training record(s), ${certificates.length} file(s) of it`,
		},
	];
}

/** Somebody who has an account and is an employee. */
function learnerIn({ bamboo, ispring }: Company): string {
	const addresses = new Set([...bamboo.state.employees.values()].map((one) => one.workEmail));
	const users = [...ispring.state.users.values()];
	const learner = users.find(({ fields, status }) => status === 1 && addresses.has(fields.email ?? ''));
	if (learner === undefined) throw new Error('The sample company has nobody with an account.');
	return learner.userId;
}
