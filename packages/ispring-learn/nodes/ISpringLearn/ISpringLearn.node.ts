/** The node itself is in the sources that this package shares with n8n-nodes-ispring-bamboohr. */
export { ISpringLearn } from '../../../../nodes/ISpringLearn/ISpringLearn.node';
