import { z } from 'zod/v3';
import complianceReport from '../../workflows/compliance-report.json';
import enrollByRules from '../../workflows/enroll-by-rules.json';
import hrConsole from '../../workflows/hr-console.json';
import overdueReminders from '../../workflows/overdue-reminders.json';

const nodeShape = z.object({
	name: z.string(),
	onError: z.string().optional(),
	executeOnce: z.boolean().optional(),
	parameters: z.record(z.unknown()),
});

interface File {
	nodes: unknown[];
	connections: Record<string, { main: Array<Array<{ node: string }>> }>;
}

function nodeCalled(name: string, { nodes }: File) {
	const node = nodes.map((one) => nodeShape.parse(one)).find((one) => one.name === name);
	if (node === undefined) throw new Error(`There is no node called ${name}.`);
	return node;
}

const after = ({ connections }: File, name: string) =>
	(connections[name]?.main ?? []).map((to) => to.map(({ node }) => node));

const REQUIRING: Array<[string, File, string]> = [
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
		expect(after(overdueReminders, 'One at a time')).toEqual([['Not sent'], ['Send the reminder']]);
		expect(after(overdueReminders, 'Send the reminder')).toEqual([['Remember it'], ['One at a time']]);
		expect(after(overdueReminders, 'Remember it')).toEqual([['One at a time']]);
	});

	it('goes on after an email that is refused, and ends with an error', () => {
		expect(nodeCalled('Send the reminder', overdueReminders).onError).toBe('continueErrorOutput');
		expect(after(overdueReminders, 'Not sent')).toEqual([['Stop with an error']]);
	});

	it('stops at once when it cannot know or remember what was sent', () => {
		for (const name of ['Get sent reminders', 'Get exemptions', 'Get rules', 'Remember it'])
			expect(nodeCalled(name, overdueReminders).onError).toBeUndefined();
	});
});
