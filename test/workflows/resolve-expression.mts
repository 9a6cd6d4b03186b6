import { Expression } from 'n8n-workflow';
import type { IWorkflowDataProxyData } from 'n8n-workflow';

export type Row = Record<string, unknown>;
/** The rows that each node has output; a node that is not here has not run. */
export type Outputs = Record<string, Row[]>;

/** The value of an expression in a workflow of which these nodes have run. */
export function resolveExpression(expression: string, outputs: Outputs, more: Row = {}): unknown {
	const $ = (node: string) => {
		const all = (outputs[node] ?? []).map((json) => ({ json }));
		return { all: () => all, first: () => all[0], isExecuted: node in outputs };
	};
	const data: IWorkflowDataProxyData = { ...proxy, ...more, $ };
	return new Expression('UTC').resolveSimpleParameterValue(expression, data);
}

/** What an expression may ask for and these do not. */
const proxy: IWorkflowDataProxyData = {
	$binary: {},
	$data: {},
	$env: {},
	$evaluateExpression: () => '',
	$item: () => ({}) as never,
	$items: () => [],
	$json: {},
	$node: {},
	$parameter: {},
	$position: 0,
	$workflow: {},
	$: () => undefined,
	$input: {} as never,
	$thisItem: {},
	$thisRunIndex: 0,
	$thisItemIndex: 0,
	$now: undefined,
	$today: undefined,
} as never;
