/** The credential itself is in the sources that this package shares with n8n-nodes-ispring-bamboohr. */
export { ISpringLearnApi } from '../../../credentials/ISpringLearnApi.credentials';
