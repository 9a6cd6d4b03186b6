import type { ICredentialDataDecryptedObject, IExecuteFunctions } from 'n8n-workflow';
import { employeePage, userPage, type PersonPage } from '../../../src/http/addresses/person-pages';
import { settle } from '../../../src/http/settle';
import type { LinksOf } from '../../../src/run/PersonLinks';
import type { SystemName } from '../../../src/SystemName';
import { credentialType } from '../../shared/credential-type';

/** Finds the links of items. A credential that cannot be used has stopped the run before, or gives no links. */
export async function personLinks(context: IExecuteFunctions): Promise<LinksOf> {
	const [employee, user] = await Promise.all([
		pageFrom(context, 'BambooHR', employeePage),
		pageFrom(context, 'iSpring Learn', userPage),
	]);
	return ({ employeeId, userId }) => ({
		employeeUrl: employeeId && employee ? employee(employeeId) : null,
		userUrl: userId && user ? user(userId) : null,
	});
}

async function pageFrom(
	context: IExecuteFunctions,
	system: SystemName,
	page: (credential: ICredentialDataDecryptedObject) => PersonPage | undefined,
): Promise<PersonPage | undefined> {
	const found = await settle(context.getCredentials(credentialType(context, system)).then(page));
	return found.ok ? found.value : undefined;
}
