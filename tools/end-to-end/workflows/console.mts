import type { SampleN8n } from '../../n8n/sample-n8n.mts';
import { testEnrollments } from '../console/enrollments.mts';
import { testFailures } from '../console/failures.mts';
import { testFirstPage } from '../console/first-page.mts';
import { testHeld } from '../console/held.mts';
import { testOtherChoices } from '../console/others.mts';
import { testPreview } from '../console/preview.mts';
import { sceneOf } from '../console/scene.mts';
import { testTraining } from '../console/training.mts';
import { testUnreadableTables } from '../console/unreadable-tables.mts';
import { testUndo } from '../console/undo.mts';

/** Takes every way through the HR console, posting the forms as a browser would. Needs a company that is in sync. */
export async function testHrConsole(n8n: SampleN8n): Promise<void> {
	const workflowId = await n8n.publishFile('hr-console.json');
	const scene = await sceneOf(n8n);
	await testFirstPage(scene);
	await testPreview(scene);
	await testOtherChoices(scene);
	await testEnrollments(scene);
	await testTraining(scene);
	await testUndo(scene);
	await testHeld(scene);
	await testFailures(scene);
	await n8n.api.unpublish(workflowId);
	await testUnreadableTables(n8n);
}
