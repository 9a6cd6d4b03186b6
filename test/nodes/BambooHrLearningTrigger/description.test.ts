import { BambooHrLearningTrigger } from '../../../nodes/BambooHrLearningTrigger/BambooHrLearningTrigger.node';
import { addCustomField, startBambooHr } from '../../../tools/simulator/bamboohr/index.mts';
import { callLoadOptions } from '../../support/engine.mts';

const node = new BambooHrLearningTrigger();
const { description } = node;
const property = (name: string) => description.properties.find((one) => one.name === name);

describe('BambooHR Learning Trigger: the node', () => {
	it('is a webhook trigger that answers immediately', () => {
		expect(description).toMatchObject({
			name: 'bambooHrLearningTrigger',
			displayName: 'BambooHR Learning Trigger',
			inputs: [],
			group: ['trigger'],
			webhooks: [{ name: 'default', httpMethod: 'POST', responseMode: 'onReceived' }],
		});
		expect(description.usableAsTool).not.toBe(true);
	});

	it('starts on all three events by default', () => {
		expect(property('events')).toMatchObject({
			displayName: 'Trigger On',
			default: ['created', 'deleted', 'updated'],
			options: [
				{ name: 'Employee Created', value: 'created' },
				{ name: 'Employee Deleted', value: 'deleted' },
				{ name: 'Employee Updated', value: 'updated' },
			],
		});
	});

	it('shows Watched Field Names or IDs only for the event Employee Updated', () => {
		expect(property('monitorFields')?.displayOptions).toEqual({ show: { events: ['updated'] } });
	});

	it('lists the fields of the account, to watch and to include', async () => {
		const bamboo = await startBambooHr();
		addCustomField(bamboo, { alias: 'customShoeSize', label: 'Shoe Size' });
		const { subdomain, accessToken, url: baseUrl } = bamboo;
		const common = {
			node,
			type: 'n8n-nodes-ispring-bamboohr.bambooHrLearningTrigger',
			credentials: { bambooHrTokenApi: { subdomain, accessToken, baseUrl } },
		};
		for (const method of Object.keys(node.methods.loadOptions)) {
			const options = await callLoadOptions({ ...common, method });
			expect(options).toContainEqual({ name: 'Department', value: 'department' });
			expect(options).toContainEqual({ name: 'Shoe Size', value: 'customShoeSize' });
		}
		await bamboo.close();
	});
});
