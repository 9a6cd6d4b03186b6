/** The node itself is in the sources that this package shares with n8n-nodes-ispring-bamboohr. */
export { ISpringLearnTrigger } from '../../../../nodes/ISpringLearnTrigger/ISpringLearnTrigger.node';
