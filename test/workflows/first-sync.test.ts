import { omit } from 'lodash';
import { z } from 'zod/v3';
import { CHECKS } from '../../src/people/assess/Finding';
import { CHECK_WORDS } from '../../src/people/report/check-words';
import workflow from '../../workflows/first-sync.json';
import hrConsole from '../../workflows/hr-console.json';
import syncPeople from '../../workflows/sync-people.json';
import { resolveExpression } from './resolve-expression.mts';
import { fieldsOf, nodeIn, nodesOf, outputsOf, type WorkflowNode } from './nodes-of.mts';

const FORM = 'n8n-nodes-base.form';
const ERROR_PAGE = 'What went wrong';
const ENDING = 'What comes next';

const nodes = nodesOf(workflow);
const connections: Record<string, { main: Array<Array<{ node: string }>> }> = workflow.connections;

const nodeCalled = (name: string, all = nodes) => nodeIn(all, name);

/** The nodes that an output leads to; -1 = the last output. */
const after = (name: string, output: number) => outputsOf(workflow, name).at(output) ?? [];
const leadingTo = (wanted: string) =>
	Object.keys(connections).filter((name) =>
		connections[name]?.main.flat().some(({ node }) => node === wanted),
	);
it('only what somebody chose and said yes to reaches the nodes that write', () => {
	expect(leadingTo('Link pairs')).toEqual(['Item per pair']);
	expect(leadingTo('Item per pair')).toEqual(['Chosen pairs']);
	expect(leadingTo('Chosen pairs')).toEqual(['Link them?']);
	expect(leadingTo('Apply plan')).toEqual(['Item per change']);
	expect(leadingTo('Item per change')).toEqual(['Chosen changes']);
	expect(leadingTo('Chosen changes')).toEqual(['What was decided?', 'Sure?']);
	expect(after('What was decided?', 2)).toEqual(['Ask again about those on hold']);
	expect(after('Ask again about those on hold', 0)).toEqual(['Sure?']);
});

it('any other answer, or none, ends the visit', () => {
	for (const name of ['What next?', 'Link them?', 'What was decided?', 'Sure?']) {
		expect(nodeCalled(name).parameters.options).toMatchObject({ fallbackOutput: 'extra' });
		expect(after(name, -1)).toEqual([ENDING]);
	}
	expect(after('What to show?', -1)).toEqual([ENDING]);
	const pages = nodes.filter(({ type, parameters }) => type === FORM && parameters.operation === 'page');
	for (const { parameters } of pages) {
		expect(parameters).toMatchObject({ limitWaitTime: true, resumeAmount: 12, resumeUnit: 'hours' });
	}
});

it('every error leads to the page that says what to do', () => {
	const fallible = nodes.filter(({ onError }) => onError === 'continueErrorOutput');
	expect(fallible.length).toBeGreaterThan(5);
	for (const { name } of fallible) expect(after(name, -1)).toContain(ERROR_PAGE);
	const own = nodes.filter(({ type }) => type.endsWith('.learningSync'));
	expect(own.filter(({ onError }) => onError === undefined)).toEqual([]);
});

it('the only pages that end a visit are that of an error and the one that says what comes next', () => {
	const endings = nodes.filter(
		({ type, parameters }) => type === FORM && parameters.operation === 'completion',
	);
	expect(endings.map(({ name }) => name)).toEqual([ERROR_PAGE, ENDING]);
	for (const { name } of endings) expect(connections[name]).toBeUndefined();
});

it('both systems are read again only after the run is in the tables', () => {
	expect(leadingTo('Look at both systems again')).toEqual(['Link pairs', 'Apply plan']);
	for (const name of ['Link pairs', 'Apply plan'])
		expect(after(name, 1).at(-1)).toBe('Look at both systems again');
});

it('the check names every problem as the report does', () => {
	const page = JSON.stringify(nodeCalled('Write findings').parameters);
	for (const check of CHECKS) expect(page).toContain(`${check}: '${CHECK_WORDS[check].title}',`);
});

it('looks like the HR console', () => {
	const cssOf = (file: { nodes: unknown[] }) =>
		z
			.object({ assignments: z.object({ assignments: z.tuple([z.object({ value: z.string() })]) }) })
			.parse(nodeCalled('Look of the pages', nodesOf(file)).parameters).assignments.assignments[0].value;
	expect(cssOf(workflow).startsWith(cssOf(hrConsole))).toBe(true);
});

it('its rows have the same columns as those of the scheduled workflows', () => {
	const scheduled = nodesOf(syncPeople);
	for (const name of ['Row for this run', 'Row for a failed run'])
		expect(fieldsOf(nodeCalled(name)).sort()).toEqual(fieldsOf(nodeCalled(name, scheduled)).sort());
	for (const name of [
		'Create run table if missing',
		'Create changes table if missing',
		'Keep existing columns',
	])
		expect(nodeCalled(name).parameters).toEqual(nodeCalled(name, scheduled).parameters);
});

it('every page escapes the text that comes from the two systems', () => {
	for (const name of ['Write findings', 'Choose from', 'Write preview', ENDING, ERROR_PAGE])
		expect(JSON.stringify(nodeCalled(name).parameters)).toContain('const esc = ');
});

it('syncs with the settings of the preview', () => {
	const settings = ({ parameters }: WorkflowNode) =>
		omit(parameters, 'operation', 'options', 'output', 'leavers');
	for (const name of ['Assess people', 'Apply plan'])
		expect(settings(nodeCalled(name))).toEqual(settings(nodeCalled('Plan people')));
});

it('the HR console links to the address of the form', () => {
	const { options } = z
		.object({ options: z.object({ path: z.string() }) })
		.parse(nodeCalled('First sync').parameters);
	expect(JSON.stringify(nodeCalled('Write first page', nodesOf(hrConsole)))).toContain(
		`/form/${options.path}`,
	);
});

describe('What is handed to Apply', () => {
	const expression = z
		.object({
			assignments: z.object({ assignments: z.array(z.object({ name: z.string(), value: z.string() })) }),
		})
		.parse(nodeCalled('Chosen changes').parameters)
		.assignments.assignments.find(({ name }) => name === 'items')?.value;
	const person = (employeeId: string, action: string, outcome = 'planned') => ({
		kind: 'person',
		employeeId,
		action,
		outcome,
	});
	const department = { kind: 'department', employeeId: null, action: 'rename', outcome: 'planned' };
	const plan = [
		department,
		person('1', 'create'),
		person('2', 'update'),
		person('3', 'deactivate', 'held'),
		person('4', 'create'),
		person('5', 'none', 'skipped'),
	];
	const page = { few: 'Five', all: 'All', firstIds: ['1', '2'], waitingIds: ['4'] };
	const chosen = (answer: string, node = 'What was decided?') =>
		z
			.array(z.object({ employeeId: z.string().nullable() }))
			.parse(
				resolveExpression(
					expression ?? '',
					{ 'Plan people': plan, 'Write preview': [{ page }], Preview: [{ answer }] },
					{ $prevNode: { name: node } },
				),
			)
			.map(({ employeeId }) => employeeId);

	it('are the first people and nothing else, where HR begins with a few', () => {
		expect(chosen('Five')).toEqual(['1', '2']);
	});

	it('is everything but those on hold, and those whose account could not be linked', () => {
		expect(chosen('All')).toEqual([null, '1', '2']);
	});

	it('includes those on hold after the second yes only', () => {
		expect(chosen('All, those on hold too', 'Sure?')).toEqual([null, '1', '2', '3']);
	});
});
