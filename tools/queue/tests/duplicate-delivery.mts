import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { endedRuns } from '../../n8n/ended-runs.mts';
import { publish } from '../../n8n/publish.mts';
import { addCourse, addEnrollment, deliver, issueCertificate } from '../../simulator/ispring/index.mts';
import { openCompany, type Company } from '../company.mts';
import { described, type Stage } from './stage.mts';

const FILE = 'instant-completion.json';
const LATENCY_MS = 50;

/** A delivery that is repeated at once starts two runs side by side: still one record and one file. */
export async function testDuplicateDelivery(t: TestContext, stage: Stage): Promise<void> {
	const { api } = stage;
	const company = await openCompany(api, 'duplicate delivery', stage.closing);
	const { bamboo, ispring } = company;
	const workflowId = await company.importFile(FILE);
	await publish(stage, workflowId, `workflows/${FILE}`);

	const completedAt = new Date();
	const courseId = addCourse(ispring, { title: 'Delivered Twice' }).contentItemId;
	const enrollment = addEnrollment(ispring, {
		courseId,
		learnerId: learnerIn(company),
		completionStatus: 'passed',
		completionDate: completedAt.toISOString(),
	});
	const { issuedCertificateId } = issueCertificate(ispring, enrollment);
	const { enrollmentId, learnerId } = enrollment;
	ispring.quirks.deliversTwice = true;
	for (const system of [bamboo, ispring]) system.latencyMs = LATENCY_MS;
	const element = {
		courseId,
		learnerId,
		enrollmentIds: [enrollmentId],
		completionDate: completedAt.getTime(),
	};
	await deliver(ispring, { type: 'COURSE_COMPLETED_SUCCESSFULLY', element });
	const runs = await endedRuns(stage, 'Both runs', workflowId, { count: 2 });
	await api.unpublish(workflowId);
	t.diagnostic(described(stage, runs));

	const { trainingTypes, trainingRecords, files } = bamboo.state;
	const types = [...trainingTypes.values()].filter(({ description }) => description.includes(courseId));
	const records = [...trainingRecords.values()].filter(({ notes }) => notes.includes(enrollmentId));
	const certificates = [...files.values()].filter(({ name }) => name.includes(issuedCertificateId));
	assert.deepEqual(
		{ types: types.length, records: records.length, certificates: certificates.length },
		{ types: 1, records: 1, certificates: 1 },
	);
}

/** The id of a user who is active and an employee. */
function learnerIn({ bamboo, ispring }: Company): string {
	const addresses = new Set([...bamboo.state.employees.values()].map((employee) => employee.workEmail));
	const users = [...ispring.state.users.values()];
	const learner = users.find(({ fields, status }) => status === 1 && addresses.has(fields.email ?? ''));
	if (learner === undefined) throw new Error('No employee of the sample company has an account.');
	return learner.userId;
}
