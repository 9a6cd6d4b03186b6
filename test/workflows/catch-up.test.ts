import { z } from 'zod/v3';
import enrollByRules from '../../workflows/enroll-by-rules.json';
import exportLearning from '../../workflows/export-learning.json';
import syncBoth from '../../workflows/sync-people-and-learning.json';
import nextSteps from '../../workflows/sync-people-and-next-steps.json';
import syncPeople from '../../workflows/sync-people.json';
import syncWithApproval from '../../workflows/sync-with-approval.json';
import { resolveExpression, type Outputs, type Row } from './resolve-expression.mts';

const WORKFLOWS: unknown[] = [
	enrollByRules,
	exportLearning,
	syncBoth,
	nextSteps,
	syncPeople,
	syncWithApproval,
];
const FILTER = 'Still to be done?';

const filterShape = z.object({
	conditions: z.object({ conditions: z.tuple([z.object({ leftValue: z.string() })]) }),
});
const workflowShape = z.object({
	name: z.string(),
	nodes: z.array(z.object({ name: z.string(), type: z.string(), parameters: z.unknown() })),
	connections: z.record(z.object({ main: z.array(z.array(z.object({ node: z.string() }))) })),
});

const MISSED = { scheduledFor: '2026-07-01T06:00:00+02:00', runOfDay: 1, catchUp: true };
const runAt = (startedAt: string, status = 'success') => ({ startedAt, status });

describe.each(WORKFLOWS.map((file) => workflowShape.parse(file)))(
	'The workflow "$name", when a run was missed',
	({ nodes, connections }) => {
		const schedule = nodes.find(({ type }) => type.endsWith('.syncScheduleTrigger'))?.name ?? '';
		const { conditions } = filterShape.parse(
			nodes.find(({ name }) => name === FILTER)?.parameters,
		).conditions;

		/** Whether the workflow goes on after its filter. */
		function goesOn(scheduled: Row | undefined, runs: Row[]): unknown {
			const outputs: Outputs = { 'Get recent runs': runs };
			if (scheduled) outputs[schedule] = [scheduled];
			return resolveExpression(conditions[0].leftValue, outputs);
		}

		it.each([
			['there was no run at all', [{}]],
			['the last run was before', [runAt('2026-07-01T03:59:59.000Z'), runAt('2026-06-30T16:00:00.000Z')]],
			['the run since then failed', [runAt('2026-07-01T04:30:00.000Z', 'failed')]],
		])('it makes up for it if %s', (_what, runs) => {
			expect(goesOn(MISSED, runs)).toBe(true);
		});

		it.each(['success', 'partial', 'held'])(
			'it does nothing if another run has come first (%s)',
			(status) => {
				expect(goesOn(MISSED, [runAt('2026-07-01T04:00:00.000Z', status)])).toBe(false);
			},
		);

		it('it starts every other run, whatever the table says', () => {
			const runs = [runAt('2026-07-01T04:00:00.000Z')];
			expect(goesOn({ ...MISSED, catchUp: undefined }, runs)).toBe(true);
			expect(goesOn(undefined, runs)).toBe(true);
		});

		it('it asks the table before it changes anything', () => {
			const before = Object.entries(connections).filter(([, { main }]) =>
				main.flat().some(({ node }) => node === FILTER),
			);
			expect(before).toHaveLength(1);
			expect(connections[FILTER]?.main.flat()).toHaveLength(1);
		});
	},
);
