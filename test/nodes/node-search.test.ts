import { BambooHrLearningTrigger } from '../../nodes/BambooHrLearningTrigger/BambooHrLearningTrigger.node';
import bambooHrCodex from '../../nodes/BambooHrLearning/BambooHrLearning.node.json';
import bambooHrTriggerCodex from '../../nodes/BambooHrLearningTrigger/BambooHrLearningTrigger.node.json';
import { ISpringLearnTrigger } from '../../nodes/ISpringLearnTrigger/ISpringLearnTrigger.node';
import iSpringCodex from '../../nodes/ISpringLearn/ISpringLearn.node.json';
import iSpringTriggerCodex from '../../nodes/ISpringLearnTrigger/ISpringLearnTrigger.node.json';

const lowercase = (words: string[]) => words.map((word) => word.toLowerCase());

/*
 * In the node search, n8n shows a node and the trigger named after it as one entry: with the name and the search words of
 * the node, and the description of the trigger.
 */
describe.each([
	['BambooHR Learning', new BambooHrLearningTrigger(), bambooHrCodex, bambooHrTriggerCodex],
	['iSpring Learn', new ISpringLearnTrigger(), iSpringCodex, iSpringTriggerCodex],
])('The entry of %s in the node search', (_, { description }, node, trigger) => {
	it('says what starts the workflow, and what the actions do', () => {
		expect(description.description).toMatch(/^Starts the workflow when .+\. Its actions /);
	});

	it('is also found by the words for the trigger', () => {
		expect(lowercase(node.alias)).toEqual(expect.arrayContaining(lowercase(trigger.alias)));
	});
});
