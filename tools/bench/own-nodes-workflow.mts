import type { ChosenCredentials } from '../n8n/workflow-file.mts';
import type { Company } from './company.mts';

/** The default of n8n's Batching option: 50 requests per second. Without the option, all are sent at once. */
const BATCHED = { batching: { batch: { batchSize: 50, batchInterval: 1000 } } };

export const OWN_NODES_TRIGGER = 'Start';

/**
 * What people build for the same job by hand: n8n's HTTP Request lists everybody, looks up each of them by login, and
 * creates or updates the user. It compares nothing, and ignores departments, divisions, supervisors and leavers.
 */
export function ownNodesWorkflow(
	{ bamboo, ispring }: Company,
	credentials: ChosenCredentials,
	isBatched: boolean,
) {
	const options = isBatched ? BATCHED : {};
	const http = (name: string, credential: string, parameters: Record<string, unknown>) => ({
		name,
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.2,
		credentials: { [credential]: credentials[credential] },
		parameters: {
			authentication: 'predefinedCredentialType',
			nodeCredentialType: credential,
			options,
			...parameters,
		},
	});
	const write = (name: string, address: string, body: Record<string, string>) =>
		http(name, 'iSpringLearnApi', {
			method: 'POST',
			url: address,
			sendBody: true,
			specifyBody: 'json',
			// Some answers of iSpring Learn are not JSON.
			options: { ...options, response: { response: { responseFormat: 'text' } } },
			jsonBody: `={{ JSON.stringify({ ${Object.entries(body)
				.map(([key, value]) => `${key}: ${value}`)
				.join(', ')} }) }}`,
		});
	const person = "$('Each person').item.json";
	const fields = `{ login: ${person}.workEmail, email: ${person}.workEmail, first_name: ${person}.firstName, last_name: ${person}.lastName, job_title: ${person}.jobTitleName }`;
	const nodes = [
		{ name: OWN_NODES_TRIGGER, type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, parameters: {} },
		http('List employees', 'bambooHrTokenApi', {
			url: `${bamboo.url}/api/v1/employees?fields=firstName,lastName,workEmail,jobTitleName&page[limit]=2500`,
			options: {
				pagination: {
					pagination: {
						paginationMode: 'updateAParameterInEachRequest',
						parameters: {
							parameters: [
								{
									type: 'qs',
									name: 'page[after]',
									value: '={{ $response.body.meta.page.nextCursor }}',
								},
							],
						},
						paginationCompleteWhen: 'other',
						completeExpression: '={{ !$response.body.meta.page.nextCursor }}',
					},
				},
			},
		}),
		{
			name: 'Each person',
			type: 'n8n-nodes-base.splitOut',
			typeVersion: 1,
			parameters: { fieldToSplitOut: 'data', options: {} },
		},
		http('Find the user', 'iSpringLearnApi', {
			url: `=${ispring.url}/users/v2?logins[]={{ encodeURIComponent($json.workEmail) }}`,
		}),
		{
			name: 'Has an account?',
			type: 'n8n-nodes-base.if',
			typeVersion: 2.2,
			parameters: {
				conditions: {
					options: { caseSensitive: true, leftValue: '', typeValidation: 'strict', version: 2 },
					combinator: 'and',
					conditions: [
						{
							leftValue: '={{ $json.userProfiles.length }}',
							rightValue: 0,
							operator: { type: 'number', operation: 'gt' },
						},
					],
				},
				options: {},
			},
		},
		write('Update the user', `=${ispring.url}/user/{{ $json.userProfiles[0].userId }}`, { fields }),
		write('Create the user', `${ispring.url}/user`, {
			departmentId: JSON.stringify(ispring.state.rootDepartmentId),
			fields,
			sendLoginEmail: 'false',
		}),
	].map((node, index) => ({ ...node, id: `node-${index}`, position: [index * 220, 0] }));
	const to = (...names: string[]) => ({
		main: names.map((name) => [{ node: name, type: 'main', index: 0 }]),
	});
	return {
		name: "The same with n8n's own nodes",
		nodes,
		connections: {
			[OWN_NODES_TRIGGER]: to('List employees'),
			'List employees': to('Each person'),
			'Each person': to('Find the user'),
			'Find the user': to('Has an account?'),
			'Has an account?': to('Update the user', 'Create the user'),
		},
		settings: { executionOrder: 'v1' },
	};
}
