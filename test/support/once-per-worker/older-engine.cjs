/**
 * What the tests of the engine use of a newer n8n-core and n8n-workflow, made of what those of n8n 2.20 have. The nodes
 * themselves run on the older engine as it is.
 */
const additions = {
	'n8n-core': (load, folder) => {
		const { TriggersAndPollers } = load(`${folder}/dist/execution-engine/triggers-and-pollers.js`);
		const { ScheduledTaskManager } = load(`${folder}/dist/execution-engine/scheduled-task-manager.js`);
		const { TriggerContext } = load(folder);
		return {
			TriggerContext: class extends TriggerContext {
				constructor(...args) {
					super(...args.slice(0, 8));
					Object.assign(this.helpers, args[8]);
				}
			},
			TriggersAndPollers: class extends TriggersAndPollers {
				async runTriggerFunction(...args) {
					return await this.runTrigger(...args);
				}
			},
			ScheduledTaskManager: class extends ScheduledTaskManager {
				register({ group, targetId, ...context }, onTick) {
					this.registerCron({ ...context, workflowId: group.id, nodeId: targetId }, onTick);
				}
				deregisterGroup({ id }) {
					this.deregisterCrons(id);
				}
			},
		};
	},
	// The server of n8n 2.20 does not apply the allowed domains to requests of the credential itself.
	'n8n-workflow': () => ({ getCredentialOwnRequestAllowedDomains: () => undefined }),
};

exports.withNewNames = (name, load, file) => ({ ...load(file), ...additions[name](load, file) });
