import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { ISpringLearnTrigger } from '../../../nodes/ISpringLearnTrigger/ISpringLearnTrigger.node';
import { WEBHOOK_TYPES } from '../../../src/ispring/webhooks/webhook-types';

const { description } = new ISpringLearnTrigger();
const property = (name: string) => description.properties.find((one) => one.name === name);
const isProperty = (option: object): option is INodeProperties => 'type' in option;
const isOption = (option: object): option is INodePropertyOptions => 'value' in option && !('type' in option);

describe('iSpring Learn Trigger: the node', () => {
	it('offers the eleven events in alphabetical order', () => {
		const options = (property('event')?.options ?? []).filter(isOption);
		expect(options.map(({ value }) => value).sort()).toEqual(WEBHOOK_TYPES.map(({ type }) => type).sort());
		const names = options.map(({ name }) => name);
		expect(names).toEqual([...names].sort((one, other) => one.localeCompare(other, 'en')));
		expect(WEBHOOK_TYPES).toHaveLength(11);
	});

	it('offers each filter only for the events that support it', () => {
		const filters = (property('filters')?.options ?? []).filter(isProperty);
		const shown = Object.fromEntries(
			filters.map(({ name, displayOptions }) => [name, displayOptions?.show?.['/event']]),
		);
		expect(shown.courses).toEqual([
			'COURSE_COMPLETED_SUCCESSFULLY',
			'COURSE_STATUS_CHANGED',
			'LEARNERS_ENROLLED_IN_COURSE',
		]);
		expect(shown.courseItems).toEqual(['COURSE_ITEM_COMPLETED_SUCCESSFULLY', 'COURSE_ITEM_STATUS_CHANGED']);
		expect(shown.users).toHaveLength(7);
		expect(property('filters')?.displayOptions?.show?.event).toHaveLength(7);
	});
});
