import { NodeHelpers } from 'n8n-workflow';
import type { INodeParameters, INodeType } from 'n8n-workflow';
import { z } from 'zod/v3';
import { BambooHrLearning } from '../../nodes/BambooHrLearning/BambooHrLearning.node';
import { BambooHrLearningTrigger } from '../../nodes/BambooHrLearningTrigger/BambooHrLearningTrigger.node';
import { ISpringLearn } from '../../nodes/ISpringLearn/ISpringLearn.node';
import { ISpringLearnTrigger } from '../../nodes/ISpringLearnTrigger/ISpringLearnTrigger.node';
import { LearningSync } from '../../nodes/LearningSync/LearningSync.node';
import { SyncScheduleTrigger } from '../../nodes/SyncScheduleTrigger/SyncScheduleTrigger.node';
import completionsToASheet from '../../packages/ispring-learn/workflows/completions-to-a-sheet.json';
import expiringCertificates from '../../packages/ispring-learn/workflows/expiring-certificates.json';
import peopleSimple from '../../packages/ispring-learn/workflows/people-simple.json';
import alertOnFailure from '../../workflows/alert-on-failure.json';
import enrollByRules from '../../workflows/enroll-by-rules.json';
import complianceReport from '../../workflows/compliance-report.json';
import exportLearning from '../../workflows/export-learning.json';
import firstSync from '../../workflows/first-sync.json';
import hrConsole from '../../workflows/hr-console.json';
import instantCompletion from '../../workflows/instant-completion.json';
import instantNewHire from '../../workflows/instant-new-hire.json';
import overdueReminders from '../../workflows/overdue-reminders.json';
import syncBoth from '../../workflows/sync-people-and-learning.json';
import syncPeople from '../../workflows/sync-people.json';
import nextSteps from '../../workflows/sync-people-and-next-steps.json';
import syncWithApproval from '../../workflows/sync-with-approval.json';
import upsertUsers from '../../workflows/upsert-users-from-a-sheet.json';
import weeklyDigest from '../../workflows/weekly-digest.json';

const RUNS = 'bamboohr_ispring_runs';
const CHANGES = 'bamboohr_ispring_changes';
const OWN_PREFIX = 'n8n-nodes-ispring-bamboohr.';
/** Nodes of n8n that need a credential. */
const OTHER_CREDENTIALS: Record<string, string[]> = {
	'n8n-nodes-base.bambooHr': ['bambooHrApi'],
	'n8n-nodes-base.emailSend': ['smtp'],
};
/** Workflows that only read what others have logged. */
const WITHOUT_OWN_NODES = ['Alert on failure', 'Weekly digest'];
const NOTE = 'n8n-nodes-base.stickyNote';
const TABLE_NODE = 'n8n-nodes-base.dataTable';
/** Size of a node in the editor, including its label. */
const NODE_SIZE = { width: 96, height: 160 };

const ownTypes: Record<string, INodeType> = {
	bambooHrLearning: new BambooHrLearning(),
	bambooHrLearningTrigger: new BambooHrLearningTrigger(),
	iSpringLearn: new ISpringLearn(),
	iSpringLearnTrigger: new ISpringLearnTrigger(),
	learningSync: new LearningSync(),
	syncScheduleTrigger: new SyncScheduleTrigger(),
};

/** A workflow of n8n-nodes-ispring-learn, whose nodes are also in this package. */
function inThisPackage(file: unknown): unknown {
	return JSON.parse(JSON.stringify(file).replaceAll('n8n-nodes-ispring-learn.', OWN_PREFIX));
}

const parametersShape = z.custom<INodeParameters>((value) => typeof value === 'object' && value !== null);

const nodeShape = z
	.object({
		id: z.string().uuid(),
		name: z.string(),
		type: z.string(),
		typeVersion: z.number(),
		position: z.tuple([z.number(), z.number()]),
		parameters: parametersShape,
		credentials: z.record(z.object({ id: z.string(), name: z.string() })).optional(),
		onError: z.enum(['continueErrorOutput', 'continueRegularOutput']).optional(),
		alwaysOutputData: z.boolean().optional(),
		executeOnce: z.boolean().optional(),
		/** Ready for whoever wants it, such as an email. */
		disabled: z.literal(true).optional(),
	})
	.strict();
const workflowShape = z
	.object({
		name: z.string(),
		description: z.string(),
		nodes: z.array(nodeShape),
		connections: z.record(
			z.object({
				main: z.array(z.array(z.object({ node: z.string(), type: z.literal('main'), index: z.number() }))),
			}),
		),
		settings: z.object({ executionOrder: z.literal('v1') }).strict(),
		pinData: z.object({}).strict(),
	})
	.strict();
type Node = z.output<typeof nodeShape>;

function rectangle({ position: [left, top], parameters }: Node) {
	const { width, height } = z
		.object({ width: z.number(), height: z.number() })
		.catch(NODE_SIZE)
		.parse(parameters);
	return { left, top, right: left + width, bottom: top + height };
}

function overlaps(one: Node, other: Node): boolean {
	const [a, b] = [rectangle(one), rectangle(other)];
	return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

const pairsOf = <T>(list: T[]) =>
	list.flatMap((one, n) => list.slice(n + 1).map((other) => [one, other] as const));

/** The contents of a workflow file, and how its nodes are connected. */
function read(file: unknown) {
	const workflow = workflowShape.parse(file);
	const notes = workflow.nodes.filter(({ type }) => type === NOTE);
	const steps = workflow.nodes.filter(({ type }) => type !== NOTE);
	const targets = Object.values(workflow.connections).flatMap(({ main }) =>
		main.flat().map(({ node }) => node),
	);
	return {
		workflow,
		notes,
		steps,
		targets,
		names: steps.map(({ name }) => name),
		tableNodes: steps.filter(({ type }) => type === TABLE_NODE),
	};
}

/** The table that a Data Table node uses or creates. */
function tableOf(parameters: INodeParameters): string {
	return z
		.union([
			z.object({ tableName: z.string() }).transform(({ tableName }) => tableName),
			z
				.object({ dataTableId: z.object({ mode: z.literal('name'), value: z.string() }) })
				.transform(({ dataTableId }) => dataTableId.value),
		])
		.parse(parameters);
}

/** The columns that a node creates in a new table. */
function columnsOf(step: Node | undefined): string[] {
	return z
		.object({ columns: z.object({ column: z.array(z.object({ name: z.string() })) }) })
		.parse(step?.parameters)
		.columns.column.map(({ name }) => name);
}

/** What an Edit Fields node sets. */
function assignmentsOf(step: Node | undefined) {
	return z
		.object({
			assignments: z.object({
				assignments: z.array(z.object({ name: z.string(), value: z.union([z.string(), z.number()]) })),
			}),
		})
		.parse(step?.parameters)
		.assignments.assignments.map(({ name, value }) => ({ name, value: String(value) }));
}

const fieldsOf = (step: Node | undefined) => assignmentsOf(step).map(({ name }) => name);

const SYNCS = [
	['sync-people.json', syncPeople, ['Sync people']],
	['export-learning.json', exportLearning, ['Export learning']],
	['sync-people-and-learning.json', syncBoth, ['Sync people', 'Export learning']],
	['sync-people-and-next-steps.json', nextSteps, ['Sync people']],
] as const;

describe.each([
	...SYNCS.map(([name, file]) => [name, file, ['Sync now', 'Sync schedule']] as const),
	['enroll-by-rules.json', enrollByRules, ['Enroll now', 'Enroll schedule']],
	['compliance-report.json', complianceReport, ['Report now', 'Every month']],
	['overdue-reminders.json', overdueReminders, ['Remind now', 'Every morning']],
	['first-sync.json', firstSync, ['First sync']],
	['hr-console.json', hrConsole, ['HR console']],
	['instant-completion.json', instantCompletion, ['Course completed', 'Test manually']],
	['instant-new-hire.json', instantNewHire, ['Employee changed', 'Test manually']],
	['upsert-users-from-a-sheet.json', upsertUsers, ['Upsert now']],
	['sync-with-approval.json', syncWithApproval, ['Sync now', 'Sync schedule']],
	['alert-on-failure.json', alertOnFailure, ['A workflow failed']],
	['weekly-digest.json', weeklyDigest, ['Send now', 'Every Monday']],
	['expiring-certificates.json', inThisPackage(expiringCertificates), ['Check now', 'Every Monday']],
	['completions-to-a-sheet.json', inThisPackage(completionsToASheet), ['Write now', 'Every morning']],
	['people-simple.json', inThisPackage(peopleSimple), ['Create or update now', 'Every morning']],
] as const)('workflows/%s', (_, file, expectedTriggers) => {
	const { workflow, notes, steps, names, targets } = read(file);

	it('has unique node names and IDs', () => {
		expect(new Set(workflow.nodes.map(({ name }) => name)).size).toBe(workflow.nodes.length);
		expect(new Set(workflow.nodes.map(({ id }) => id)).size).toBe(workflow.nodes.length);
	});

	it('connects every node, and only nodes that exist', () => {
		expect(names).toEqual(expect.arrayContaining([...Object.keys(workflow.connections), ...targets]));
		const triggers = names.filter((name) => !targets.includes(name));
		expect(triggers).toEqual(expectedTriggers);
	});

	it('refers only to existing nodes in its expressions', () => {
		const named = [...JSON.stringify(steps).matchAll(/\$\('([^']+)'\)/g)].map((match) => match[1]);
		expect(names).toEqual(expect.arrayContaining(named));
	});

	it('contains no credentials, only the types to select', () => {
		for (const { type, credentials = {} } of steps) {
			// A company with OAuth 2 chooses that in the editor.
			const own = (ownTypes[type.slice(OWN_PREFIX.length)]?.description.credentials ?? []).filter(
				({ name }) => name !== 'bambooHrOAuth2Api',
			);
			const wanted = OTHER_CREDENTIALS[type] ?? own.map(({ name }) => name);
			expect(Object.keys(credentials)).toEqual(wanted);
			for (const { id } of Object.values(credentials)) expect(id).toBe('');
		}
	});

	it("matches this package's nodes in types, versions, parameters, and outputs", () => {
		const own = steps.filter(({ type }) => type.startsWith(OWN_PREFIX));
		expect(own.length > 0).toBe(!WITHOUT_OWN_NODES.includes(workflow.name));
		for (const node of own) {
			const description = ownTypes[node.type.slice(OWN_PREFIX.length)]?.description;
			if (description === undefined) throw new Error(`There is no node type ${node.type}`);
			expect(description.version).toBe(node.typeVersion);
			const known = description.properties.map(({ name }) => name);
			expect(known).toEqual(expect.arrayContaining(Object.keys(node.parameters)));
			expect(NodeHelpers.getNodeParametersIssues(description.properties, node, description)).toBeNull();
			// n8n drops parameters that the description does not contain or does not show.
			const resolved = NodeHelpers.getNodeParameters(
				description.properties,
				node.parameters,
				true,
				false,
				node,
				description,
			);
			expect(resolved).toMatchObject(node.parameters);
		}
	});

	it("sets only what the collections of this package's nodes have", () => {
		const unknown = steps.flatMap(({ name, type, parameters }) => {
			const properties = ownTypes[type.slice(OWN_PREFIX.length)]?.description.properties ?? [];
			return Object.entries(parameters).flatMap(([collection, given]) => {
				const declared = properties.filter((one) => one.name === collection && one.type === 'collection');
				if (declared.length === 0) return [];
				const known = declared.flatMap(({ options = [] }) => options.map((one) => one.name));
				const set = Object.keys(z.record(z.unknown()).parse(given));
				return set.filter((key) => !known.includes(key)).map((key) => `${name} > ${collection} > ${key}`);
			});
		});
		expect(unknown).toEqual([]);
	});

	it('has no node that n8n renames when somebody chooses another operation', () => {
		const renamed = steps.filter(({ name, type, parameters }) => {
			const description = ownTypes[type.slice(OWN_PREFIX.length)]?.description;
			return description && NodeHelpers.isDefaultNodeName(name, description, parameters);
		});
		expect(renamed.map(({ name }) => name)).toEqual([]);
	});

	it('has no overlapping nodes, and each node is on exactly one note', () => {
		const touching = [...pairsOf(notes), ...pairsOf(steps)].filter(([one, other]) => overlaps(one, other));
		expect(touching.map(([one, other]) => `${one.name} / ${other.name}`)).toEqual([]);
		const notesUnder = steps.map((step) => notes.filter((note) => overlaps(step, note)).length);
		expect(notesUnder).toEqual(steps.map(() => 1));
	});
});

const INSTANT = [
	['instant-completion.json', instantCompletion, ['Export this completion']],
	['instant-new-hire.json', instantNewHire, ['Sync this employee']],
] as const;

const ENROLLING = [['enroll-by-rules.json', enrollByRules, ['Enroll by rules']]] as const;

const APPROVAL = [['sync-with-approval.json', syncWithApproval, ['Sync people']]] as const;

describe.each([...SYNCS, ...INSTANT, ...APPROVAL, ...ENROLLING])('workflows/%s', (_, file, syncNodes) => {
	const { workflow, steps, tableNodes } = read(file);
	const stepCalled = (wanted: string) => steps.find(({ name }) => name === wanted);

	it('continues if another run creates a table at the same moment, which makes n8n reject the second', () => {
		const makes = tableNodes.filter(({ parameters }) => parameters.operation === 'create');
		expect(makes.length).toBeGreaterThan(1);
		expect(makes.map(({ onError }) => onError)).toEqual(makes.map(() => 'continueRegularOutput'));
	});

	it('uses the default Employee ID Field', () => {
		const fields = steps
			.filter(({ name }) => syncNodes.some((one) => one === name))
			.map(({ parameters }) => parameters.employeeIdField);
		expect(fields).toEqual(syncNodes.map(() => ({ __rl: true, mode: 'list', value: '' })));
	});

	it('fills all columns of both tables that it creates', () => {
		const runColumns = columnsOf(stepCalled('Create run table if missing'));
		expect(fieldsOf(stepCalled('Row for this run')).sort()).toEqual([...runColumns].sort());
		expect(runColumns).toEqual(expect.arrayContaining(fieldsOf(stepCalled('Row for a failed run'))));
		const [rows] = assignmentsOf(stepCalled('Changes to log'));
		const names = [...(rows?.value ?? '').matchAll(/^\t\t(\w+): /gm)].map(([, name]) => name);
		expect(names).toEqual(columnsOf(stepCalled('Create changes table if missing')));
	});

	it('writes only the columns that the run table has: n8n adds none to the table of an earlier version', () => {
		const leadingTo = (target: string) =>
			Object.entries(workflow.connections)
				.filter(([, { main }]) => main.flat().some(({ node }) => node === target))
				.map(([name]) => name);
		expect(leadingTo('Log the run')).toEqual(['Keep existing columns']);
		const rows = leadingTo('Keep existing columns');
		expect(rows).toEqual(expect.arrayContaining(['Row for this run', 'Row for a failed run']));
		const made = columnsOf(stepCalled('Create run table if missing'));
		for (const name of rows) expect(made).toEqual(expect.arrayContaining(fieldsOf(stepCalled(name))));
	});

	it('decides nothing by the words of a warning or message', () => {
		expect(JSON.stringify(steps)).not.toMatch(
			/(warning|message|reason)\w*\.(includes|match|startsWith|search)/,
		);
	});

	it('mentions only existing nodes in its messages', () => {
		const named = [...JSON.stringify(steps).matchAll(/of \\+"([^"\\]+)\\+"/g)].map((match) => match[1]);
		expect(named.length).toBeGreaterThan(0);
		expect(steps.map(({ name }) => name)).toEqual(expect.arrayContaining(named));
	});
});

describe.each(SYNCS)('workflows/%s', (_, file, syncNodes) => {
	const { workflow, steps, names, tableNodes } = read(file);
	const stepCalled = (wanted: string) => steps.find(({ name }) => name === wanted);

	it('reads recent runs once, for the start time and the report, even if there are none', () => {
		expect(stepCalled('Get recent runs')).toMatchObject({
			alwaysOutputData: true,
			parameters: { limit: 30, returnAll: false, orderByColumn: 'id', orderByDirection: 'DESC' },
		});
		for (const name of syncNodes) {
			const lastRuns = "={{ $('Get recent runs').all() }}";
			expect(stepCalled(name)?.parameters).toMatchObject({
				output: { report: true },
				options: { lastRuns },
			});
		}
	});

	it('continues with a single item, however many runs there were', () => {
		expect(stepCalled('Full or incremental?')).toMatchObject({
			executeOnce: true,
			parameters: { duplicateItem: false },
		});
	});

	it('connects every sync output, and logs errors as a failed run', () => {
		for (const name of syncNodes) {
			const outputs = workflow.connections[name]?.main.map((connected) => connected.map(({ node }) => node));
			expect(outputs?.map((nodes) => nodes.length > 0)).toEqual([true, true, true]);
			expect(outputs?.[2]).toEqual(['Row for a failed run']);
		}
	});

	it('hands the report on to an email that only needs addresses', () => {
		expect(stepCalled('Email the report')).toMatchObject({
			disabled: true,
			onError: 'continueRegularOutput',
			parameters: { options: { fileAttachments: expect.stringContaining('eport') } },
		});
		expect(workflow.connections['Email the report']).toBeUndefined();
	});

	it('uses two tables with lowercase names, as n8n looks them up', () => {
		for (const name of [RUNS, CHANGES]) expect(name).toBe(name.toLowerCase());
		const isRemembering = names.includes('Save memory');
		const used = tableNodes.map(({ parameters }) => tableOf(parameters)).sort();
		expect(used).toEqual([CHANGES, CHANGES, ...new Array<string>(isRemembering ? 5 : 3).fill(RUNS)]);
	});

	it('reads only columns that it creates', () => {
		const read = z
			.object({ filters: z.object({ conditions: z.array(z.object({ keyName: z.string() })) }) })
			.parse(stepCalled('Get recent runs')?.parameters);
		const made = columnsOf(stepCalled('Create run table if missing'));
		expect(made).toEqual(expect.arrayContaining(read.filters.conditions.map(({ keyName }) => keyName)));
	});
});

const REMEMBERING = [
	['sync-people.json', syncPeople, 'Sync people'],
	['sync-people-and-learning.json', syncBoth, 'Sync people'],
	['sync-people-and-next-steps.json', nextSteps, 'Sync people'],
	['instant-new-hire.json', instantNewHire, 'Sync this employee'],
	['sync-with-approval.json', syncWithApproval, 'Sync people'],
] as const;

describe.each(REMEMBERING)('workflows/%s', (_, file, syncNode) => {
	const { workflow, steps } = read(file);
	const stepCalled = (wanted: string) => steps.find(({ name }) => name === wanted);
	const conditions = [
		{ keyName: 'direction', condition: 'eq', keyValue: 'people' },
		{ keyName: 'operation', condition: 'eq', keyValue: 'memory' },
	];
	const columns = z.object({ columns: z.object({ value: z.record(z.string()) }) });

	it('hands the memory of the last run to the sync, once, also when there is none', () => {
		expect(stepCalled('Get memory')).toMatchObject({
			alwaysOutputData: true,
			executeOnce: true,
			parameters: { operation: 'get', limit: 1, matchType: 'allConditions', filters: { conditions } },
		});
		const options = z.object({ memory: z.string() }).parse(stepCalled(syncNode)?.parameters.options);
		expect(options.memory).toContain("$('Get memory').first().json.counts ?? ''");
	});

	it('keeps the memory in one row that each run overwrites, so that the table does not grow by it', () => {
		const keeps = stepCalled('Save memory');
		expect(keeps).toMatchObject({
			onError: 'continueRegularOutput',
			parameters: { operation: 'upsert', matchType: 'allConditions', filters: { conditions } },
		});
		expect(columns.parse(keeps?.parameters).columns.value).toMatchObject({
			direction: 'people',
			operation: 'memory',
			counts: '={{ $json.memory }}',
		});
	});

	it('uses only columns that tables of earlier versions have: n8n adds none to a table that exists', () => {
		const kept = Object.keys(columns.parse(stepCalled('Save memory')?.parameters).columns.value);
		expect(kept.sort()).toEqual(['counts', 'direction', 'finishedAt', 'operation']);
	});

	it('reads it before the sync and keeps it before anything stops the run: n8n takes the upper branch first', () => {
		const top = (name: string) => stepCalled(name)?.position[1] ?? 0;
		const after = (name: string, output = 0) =>
			workflow.connections[name]?.main[output]?.map(({ node }) => node) ?? [];
		expect(after(syncNode, 1)).toContain('Save memory');
		expect(top('Save memory')).toBeLessThan(top('Row for this run'));
		const isBefore = [...after('Create changes table if missing'), ...after('Get recent runs')];
		expect(isBefore).toContain('Get memory');
	});
});

it('the alert is emailed once per failure, however many recent successes there are', () => {
	const { steps } = read(alertOnFailure);
	for (const name of ['New reason?', 'Email the alert'])
		expect(steps.find((step) => step.name === name)).toMatchObject({ executeOnce: true });
});
