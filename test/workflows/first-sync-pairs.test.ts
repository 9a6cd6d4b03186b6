import { z } from 'zod/v3';
import workflow from '../../workflows/first-sync.json';
import { resolveExpression, type Row } from './resolve-expression.mts';

const stateShape = z
	.object({
		show: z.enum(['pairs', 'confirm', 'nothing', 'stop']),
		title: z.string().optional(),
		fields: z.string().optional(),
		chosen: z.array(z.string()).optional(),
		items: z.array(z.object({ employeeId: z.string() })).optional(),
	})
	.passthrough();
type State = z.output<typeof stateShape>;

const fieldsShape = z.array(
	z
		.object({
			fieldType: z.string(),
			fieldName: z.string().optional(),
			defaultValue: z.string().optional(),
			fieldOptions: z.object({ values: z.array(z.object({ option: z.string() })) }).optional(),
		})
		.passthrough(),
);

const ANSWERS = { linkLikely: 'Link all', chooseLikely: 'One by one', linkNone: 'None' };
const EXPRESSION = z
	.object({ assignments: z.object({ assignments: z.tuple([z.object({ value: z.string() })]) }) })
	.parse(workflow.nodes.find(({ name }) => name === 'Choose from')?.parameters).assignments
	.assignments[0].value;

const pair = (index: number, confidence: number, given: Row = {}): Row => ({
	kind: 'suggestion',
	name: `Employee, <${index}>`,
	employeeId: String(index),
	userName: `User ${index}`,
	userLogin: `login${index}`,
	userId: `u${index}`,
	situation: 'unmatched',
	confidence,
	reason: 'The same name, the same $& department.',
	...given,
});

/** Somebody who chooses pairs, from the first page on. */
class Chooser {
	private readonly pairs: Row[];
	state: State = { show: 'stop' };

	constructor(pairs: Row[]) {
		this.pairs = pairs;
	}

	/** What is shown after a node, whose answer this is. */
	after(node: string, answer: Row = {}): State {
		const outputs = {
			'Write findings': [{ page: ANSWERS }],
			'Assess people': [{ kind: 'finding' }, ...this.pairs],
			'Choose from': [{ state: this.state }],
		};
		const more = { $json: answer, $prevNode: { name: node } };
		this.state = stateShape.parse(resolveExpression(EXPRESSION, outputs, more));
		return this.state;
	}

	/** Ticks the boxes at these places of the page, and presses the button. */
	tick(places: number[], more: Row = {}): State {
		const { options } = this.page();
		return this.after('Choose pairs', { pairs: places.map((place) => options[place] ?? ''), ...more });
	}

	/** What stands on the page. */
	page(): { options: string[]; ticked: string[]; rest: string[] } {
		const fields = fieldsShape.parse(JSON.parse((this.state.fields ?? '[]').replaceAll('$$', '$')));
		const optionsOf = (name: string) =>
			fields.find(({ fieldName }) => fieldName === name)?.fieldOptions?.values.map(({ option }) => option) ??
			[];
		const ticked = fields.find(({ fieldName }) => fieldName === 'pairs')?.defaultValue ?? '';
		return {
			options: optionsOf('pairs'),
			ticked: ticked === '' ? [] : ticked.split(','),
			rest: optionsOf('rest'),
		};
	}
}

const many = (count: number, confidence: number, from = 1) =>
	Array.from({ length: count }, (_, index) => pair(from + index, confidence));
const idsIn = ({ items = [] }: State) => items.map(({ employeeId }) => employeeId);

describe('Choosing pairs in the form of the first sync', () => {
	it('takes pages of 50, and remembers what was ticked on each', () => {
		const chooser = new Chooser(many(120, 0.8));
		expect(chooser.after('Which pairs?').title).toBe('Who is who? Choose the pairs, page 1 of 3');
		expect(chooser.page().options).toHaveLength(50);
		chooser.tick([0, 49]);
		expect(chooser.page().rest[0]).toBe('Show the next 20');
		chooser.tick([]);
		expect(chooser.page()).toMatchObject({ rest: [] });
		const last = chooser.tick([19]);
		expect(last.show).toBe('confirm');
		expect(idsIn(last)).toEqual(['1', '50', '120']);
	});

	it('links nobody on pages that were not looked at', () => {
		const chooser = new Chooser(many(120, 0.95));
		chooser.after('Very likely pairs', { answer: ANSWERS.chooseLikely });
		expect(chooser.page().ticked).toHaveLength(50);
		const [, without] = chooser.page().rest;
		const state = chooser.tick([3], { rest: without });
		expect(idsIn(state)).toEqual(['4']);
	});

	it('takes all very likely ones at once, and asks about the others one by one', () => {
		const chooser = new Chooser([
			...many(60, 0.95),
			pair(61, 0.7),
			pair(62, 0.99, { situation: 'disputed' }),
		]);
		chooser.after('Very likely pairs', { answer: ANSWERS.linkLikely });
		expect(chooser.page().options).toEqual([
			expect.stringContaining('Possible: '),
			expect.stringMatching(/login62\)\. The same name/),
		]);
		expect(idsIn(chooser.tick([]))).toHaveLength(60);
	});

	it('leaves out the very likely ones when none of them is to be linked', () => {
		const chooser = new Chooser([pair(1, 0.95)]);
		expect(chooser.after('Very likely pairs', { answer: ANSWERS.linkNone }).show).toBe('nothing');
	});

	it('shows everything again, with what was chosen ticked', () => {
		const chooser = new Chooser([...many(3, 0.95), pair(4, 0.7)]);
		chooser.after('Very likely pairs', { answer: ANSWERS.linkLikely });
		chooser.tick([0]);
		expect(chooser.after('Link them?').show).toBe('pairs');
		expect(chooser.page().ticked).toEqual(chooser.page().options);
		expect(idsIn(chooser.tick([1]))).toEqual(['2']);
	});

	it.each([
		['Very likely pairs', {}],
		['Very likely pairs', { answer: 'something else' }],
		['Choose pairs', {}],
	])('ends after "%s" without an answer that was offered: %j', (node, answer) => {
		const chooser = new Chooser(many(3, 0.95));
		chooser.after('Very likely pairs', { answer: ANSWERS.chooseLikely });
		expect(chooser.after(node, answer).show).toBe('stop');
	});

	it('has choices without commas and markup, which n8n would take for something else', () => {
		const chooser = new Chooser([pair(1, 0.8)]);
		chooser.after('Which pairs?');
		for (const option of chooser.page().options) expect(option).not.toMatch(/[,<>]/);
		expect(idsIn(chooser.tick([0]))).toEqual(['1']);
	});
});
