import { omit } from 'lodash';
import type { IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';
import { runLink } from '../../../../src/people/link/run-link';
import { DEFAULT_PEOPLE_SETTINGS } from '../../../../src/people/settings';
import type { RunOperation } from '../../../shared/run-for-all-items';
import { clientsFor } from '../../shared/clients';
import { runExclusively } from '../../shared/lock/run-exclusively';
import { advancedOptions } from '../../shared/options/advanced-options';
import { optionCollections } from '../../shared/options/collections';
import { propertiesOf } from '../../shared/options/option';
import { readOptions } from '../../shared/options/read-options';
import { outputOptions } from '../../shared/options/output-options';
import { twoOutputs } from '../../shared/output';
import { readLocatorId } from '../../shared/read-locator-id';
import { peopleParameters } from './parameters';

const notice: INodeProperties = {
	displayName:
		'Connect the Changes output of a node with the Assess operation, and keep only the pairs that are right, for example with a Filter node on confidence. Findings are passed over. Everything but Employee ID Field is taken from the assessment.',
	name: 'linkNotice',
	type: 'notice',
	default: '',
};

const { employeeIdField } = peopleParameters;
const linkOptions = { ...omit(outputOptions, 'includeUnchanged'), ...omit(advancedOptions, 'lastRuns') };
const properties = propertiesOf({ employeeIdField });

export const link: RunOperation = {
	name: 'Link',
	value: 'link',
	action: 'Link suggested pairs of people',
	description:
		'Store the BambooHR ID in the profile of the user for each suggested pair from the input, and nothing else',
	properties: [properties.employeeIdField, notice, ...optionCollections({ employeeIdField, ...linkOptions })],
	execute,
};

async function execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const { concurrency, ...output } = readOptions(this, linkOptions);
	const settings = {
		...DEFAULT_PEOPLE_SETTINGS,
		employeeIdField: readLocatorId(this, properties.employeeIdField),
	};
	const options = { settings, timezone: this.getTimezone() };
	const input = this.getInputData().map(({ json }) => json);
	const { items, summary } = await runExclusively(
		this,
		async () => await runLink(clientsFor(this, { concurrency }), options, input),
	);
	return await twoOutputs(this, items, summary, { ...output, lastRuns: [] });
}
