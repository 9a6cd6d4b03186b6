import { z } from 'zod/v3';
import workflow from '../../workflows/hr-console.json';
import enrollByRules from '../../workflows/enroll-by-rules.json';
import syncPeople from '../../workflows/sync-people.json';
import { fieldsOf, nodeIn, nodesOf, outputsOf, type WorkflowNode } from './nodes-of.mts';

const FORM = 'n8n-nodes-base.form';
const ERROR_PAGE = 'What went wrong';

const nodes = nodesOf(workflow);
const connections: Record<string, { main: Array<Array<{ node: string }>> }> = workflow.connections;

const nodeCalled = (name: string, all = nodes) => nodeIn(all, name);

/** The nodes that an output leads to; -1 = the last output. */
const after = (name: string, output: number) => outputsOf(workflow, name).at(output) ?? [];

const rules = z.object({
	rules: z.object({ values: z.array(z.object({ outputKey: z.string() })) }),
});

it('every error of the HR console leads to the page that says what to do', () => {
	const fallible = nodes.filter(({ onError }) => onError === 'continueErrorOutput');
	expect(fallible.length).toBeGreaterThan(5);
	for (const { name } of fallible) expect(after(name, -1)).toContain(ERROR_PAGE);
	expect(after('How many fit?', -1)).toEqual([ERROR_PAGE]);
	const own = nodes.filter(({ type }) => /learningSync|bambooHrLearning/.test(type));
	expect(own.filter(({ onError }) => onError === undefined)).toEqual([]);
});

it('no node of the HR console has both an error output and Always Output Data, which would also go on as if all were well', () => {
	const both = nodes.filter((node) => node.alwaysOutputData && node.onError === 'continueErrorOutput');
	expect(both).toEqual([]);
});

it('every way through the HR console ends in a page', () => {
	const endings = nodes.filter(
		({ type, parameters }) => type === FORM && parameters.operation === 'completion',
	);
	expect(endings.map(({ name }) => name).sort()).toEqual([
		'Explanation',
		'Last runs',
		'No active rule',
		'Nothing to undo',
		'Nothing was changed',
		'Result',
		'Training matrix',
		ERROR_PAGE,
	]);
	for (const { name, parameters } of endings) {
		expect(connections[name]).toBeUndefined();
		expect(parameters).toMatchObject({ respondWith: 'showText', limitWaitTime: true });
	}
});

it('each choice on the first page of the HR console has an output of its own', () => {
	const choices = z
		.object({
			formFields: z.object({
				values: z.array(
					z.object({
						fieldOptions: z.object({ values: z.array(z.object({ option: z.string() })) }).optional(),
					}),
				),
			}),
		})
		.parse(nodeCalled('First page').parameters)
		.formFields.values.flatMap(({ fieldOptions }) => fieldOptions?.values ?? [])
		.map(({ option }) => option);
	const outputs = rules
		.parse(nodeCalled('What to do?').parameters)
		.rules.values.map(({ outputKey }) => outputKey);
	expect(outputs).toEqual(choices);
	expect(connections['What to do?']?.main.map((to) => to.length)).toEqual(choices.map(() => 1));
});

it('only an explicit yes leads to a node that applies, and everything else to "Nothing was changed"', () => {
	const questions = ['What was decided?', 'Sure?'];
	for (const name of questions) {
		expect(nodeCalled(name).parameters.options).toMatchObject({ fallbackOutput: 'extra' });
		expect(after(name, -1)).toEqual(['Nothing was changed']);
	}
	expect(after('What was decided?', 0)).toEqual(['Take the previewed items']);
	expect(after('What was decided?', 1)).toEqual(['Ask again about those on hold']);
	expect(after('Sure?', 0)).toEqual(['Take the previewed items']);
	const leadingTo = (wanted: string) =>
		Object.keys(connections).filter((name) =>
			connections[name]?.main.flat().some(({ node }) => node === wanted),
		);
	const applying = nodes.filter(({ type, parameters }) =>
		[parameters.operation === 'apply', type.endsWith('.learningSync')].every(Boolean),
	);
	expect(applying.map(({ name }) => name)).toEqual(['Apply plan', 'Apply enrollments']);
	for (const { name } of applying) expect(leadingTo(name)).toEqual(['People or enrollments?']);
	expect(leadingTo('People or enrollments?')).toEqual(['Take the previewed items']);
});

it('the rows of the HR console have the same columns as those of the scheduled workflows', () => {
	const scheduled = nodesOf(syncPeople);
	for (const name of ['Row for this run', 'Row for a failed run'])
		expect(fieldsOf(nodeCalled(name)).sort()).toEqual(fieldsOf(nodeCalled(name, scheduled)).sort());
	for (const name of [
		'Create run table if missing',
		'Create changes table if missing',
		'Keep existing columns',
	])
		expect(nodeCalled(name).parameters).toEqual(nodeCalled(name, scheduled).parameters);
	// Only who made the change is another.
	const changes = (all: WorkflowNode[]) =>
		JSON.stringify(nodeCalled('Changes to log', all).parameters).replace(/\\tby: .*?,\\n/, '');
	expect(changes(nodes)).toBe(changes(scheduled));
});

it('every page of the HR console escapes the text that comes from the two systems', () => {
	const pages = [
		'No active rule',
		'Nothing to undo',
		'Write first page',
		'Write preview',
		'Explanation',
		'Last runs',
		'Result',
		'Nothing was changed',
		'Training matrix',
		ERROR_PAGE,
	];
	for (const name of pages) expect(JSON.stringify(nodeCalled(name).parameters)).toContain('const esc = ');
});

it('enrollments of the HR console come from the same tables, and are kept in the same columns, as those of the schedule', () => {
	const scheduled = nodesOf(enrollByRules);
	for (const name of [
		'Get rules',
		'Create enrollment table if missing',
		'Get what rules made',
		'Row per rule',
	])
		expect(nodeCalled(name).parameters).toEqual(nodeCalled(name, scheduled).parameters);
	const kept = (all: WorkflowNode[]) =>
		JSON.stringify(nodeCalled('Enrollments to keep', all).parameters).replaceAll(
			/"id":"[^"]*"|\$\('[^']*'\)/g,
			'',
		);
	expect(kept(nodes)).toBe(kept(scheduled));
	expect(nodeCalled('Keep what rules made').parameters).toEqual(
		nodeCalled('Keep what rules made', scheduled).parameters,
	);
	const limits = ({ parameters: { maxEnrollments, maxEndings, maxEndingsPercent } }: WorkflowNode) => [
		maxEnrollments,
		maxEndings,
		maxEndingsPercent,
	];
	for (const name of ['Plan enrollments', 'Apply enrollments', 'Revert enrollments'])
		expect(limits(nodeCalled(name))).toEqual(limits(nodeCalled('Enroll by rules', scheduled)));
});

it('only shows at first what would be taken back, and hands it to the nodes that apply', () => {
	for (const name of ['Revert people', 'Revert enrollments']) {
		expect(nodeCalled(name).parameters).toMatchObject({ operation: 'revert', planOnly: true });
		expect(connections[name]).toEqual(connections['Plan people']);
	}
	const { maxLeavers, maxLeaversPercent } = nodeCalled('Plan people').parameters;
	expect(nodeCalled('Revert people').parameters).toMatchObject({ maxLeavers, maxLeaversPercent });
	// A run that was taken back says nothing about when the last sync succeeded.
	expect(JSON.stringify(nodeCalled('Row for this run').parameters)).toContain("? 'revert' : $json.operation");
	expect(JSON.stringify(nodeCalled('Write first page').parameters)).toContain("['plan', 'link', 'revert']");
});
