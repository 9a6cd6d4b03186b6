import complianceReport from '../../workflows/compliance-report.json';
import enrollByRules from '../../workflows/enroll-by-rules.json';
import hrConsole from '../../workflows/hr-console.json';
import overdueReminders from '../../workflows/overdue-reminders.json';
import { nodeIn, nodesOf, outputsOf, type WorkflowFile } from './nodes-of.mts';

const nodeCalled = (name: string, file: WorkflowFile) => nodeIn(nodesOf(file), name);

const REQUIRING: Array<[string, WorkflowFile, string]> = [
	['compliance-report.json', complianceReport, 'Who lacks what'],
	['overdue-reminders.json', overdueReminders, 'Write reminders'],
	['hr-console.json', hrConsole, 'Who lacks what'],
];

describe.each(REQUIRING)('workflows/%s', (_, file, node) => {
	it('reads who needs what from the table that enrollments follow, and creates the same one', () => {
		for (const name of ['Create rule table if missing', 'Get rules'])
			expect(nodeCalled(name, file).parameters).toEqual(nodeCalled(name, enrollByRules).parameters);
		const { parameters, executeOnce } = nodeCalled(node, file);
		expect(parameters.rulesFrom).toBe('inputItems');
		// With only the first item, all rules but one would be ignored.
		expect(executeOnce).toBeUndefined();
	});

	it('reads who does not need a course from the same table as the others', () => {
		for (const name of ['Create exemption table if missing', 'Get exemptions'])
			expect(nodeCalled(name, file).parameters).toEqual(nodeCalled(name, complianceReport).parameters);
		expect(nodeCalled(node, file).parameters.who).toEqual({
			exemptions: "={{ $('Get exemptions').all() }}",
		});
	});
});

describe('workflows/overdue-reminders.json', () => {
	it('remembers each email before it sends the next one', () => {
		const loop = nodeCalled('One at a time', overdueReminders);
		// A batch of one is the default.
		expect(loop.parameters).toEqual({ options: {} });
		expect(outputsOf(overdueReminders, 'One at a time')).toEqual([['Not sent'], ['Send the reminder']]);
		expect(outputsOf(overdueReminders, 'Send the reminder')).toEqual([['Remember it'], ['One at a time']]);
		expect(outputsOf(overdueReminders, 'Remember it')).toEqual([['One at a time']]);
	});

	it('goes on after an email that is refused, and ends with an error', () => {
		expect(nodeCalled('Send the reminder', overdueReminders).onError).toBe('continueErrorOutput');
		expect(outputsOf(overdueReminders, 'Not sent')).toEqual([['Stop with an error']]);
	});

	it('stops at once when it cannot know or remember what was sent', () => {
		for (const name of ['Get sent reminders', 'Get exemptions', 'Get rules', 'Remember it'])
			expect(nodeCalled(name, overdueReminders).onError).toBeUndefined();
	});
});
