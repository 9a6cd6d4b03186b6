import { z } from 'zod/v3';
import { toItem } from '../../src/people/to-item';
import workflow from '../../workflows/sync-people-and-next-steps.json';
import syncPeople from '../../workflows/sync-people.json';
import { decision, employee, SETTINGS, user } from '../people/world.mts';

const SWITCH = 'Joined, moved, left, or returned?';
const EMAIL = 'Replace with your email node';

const connections: Record<string, { main: Array<Array<{ node: string }>> }> = workflow.connections;
const parametersOf = (name: string): unknown => workflow.nodes.find((one) => one.name === name)?.parameters;
const after = (name: string) => connections[name]?.main.map((output) => output.map(({ node }) => node));

const conditionShape = z.object({
	leftValue: z.string(),
	rightValue: z.string(),
	operator: z.object({ operation: z.literal('equals') }),
});
const switchShape = z.object({
	rules: z.object({
		values: z.array(
			z.object({
				outputKey: z.string(),
				conditions: z.object({ combinator: z.literal('and'), conditions: z.array(conditionShape) }),
			}),
		),
	}),
});
const messageShape = z.object({
	assignments: z.object({ assignments: z.array(z.object({ name: z.string(), value: z.string() })) }),
});

describe('The next steps after a sync of people', () => {
	const rules = switchShape.parse(parametersOf(SWITCH)).rules.values;
	const messages = (after(SWITCH) ?? []).flat();

	it('start for each kind of lifecycle, and only for what has been done', () => {
		expect(rules.map(({ outputKey }) => outputKey)).toEqual(['joiner', 'mover', 'leaver', 'returner']);
		for (const { outputKey, conditions } of rules) {
			expect(conditions.conditions.map(({ leftValue, rightValue }) => [leftValue, rightValue])).toEqual([
				["={{ $json.lifecycle ?? '' }}", outputKey],
				['={{ $json.outcome }}', 'done'],
			]);
		}
	});

	it('have one message each, which goes to the email node', () => {
		expect(messages).toHaveLength(rules.length);
		for (const name of messages) {
			const fields = messageShape.parse(parametersOf(name)).assignments.assignments;
			expect(fields.slice(0, 3).map((field) => field.name)).toEqual(['to', 'subject', 'text']);
			expect(after(name)).toEqual([[EMAIL]]);
		}
	});

	it('use only fields that an item has', () => {
		const item = toItem(decision({ employee: employee(), user: user() }), SETTINGS);
		const used = [...JSON.stringify(messages.map(parametersOf)).matchAll(/\$json\.(\w+)/g)].map(
			([, name]) => name,
		);
		expect(Object.keys(item)).toEqual(expect.arrayContaining(used));
		expect(used.length).toBeGreaterThan(messages.length);
	});

	it('are added to the workflow that syncs people, which is the same otherwise', () => {
		const added = [SWITCH, EMAIL, ...messages, 'Note: next steps'];
		const rest = workflow.nodes.filter(({ name }) => !added.includes(name));
		const withoutPlace = (nodes: Array<{ name: string; type: string; parameters: object }>) =>
			nodes
				.filter(({ type }) => !type.endsWith('stickyNote'))
				.map(({ name, parameters }) => ({ name, parameters }));
		expect(withoutPlace(rest)).toEqual(withoutPlace(syncPeople.nodes));
	});

	it('come before what may stop the run: n8n takes the upper branch first', () => {
		const top = (name: string) => workflow.nodes.find((one) => one.name === name)?.position[1] ?? 0;
		expect(after('Sync people')?.[0]).toContain(SWITCH);
		expect(top(SWITCH)).toBeLessThan(top('Row for this run'));
	});
});
