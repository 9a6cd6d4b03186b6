import { runAssess } from '../../src/people/run-assess';
import type { AssessmentItem } from '../../src/people/assess/AssessmentItem';
import { runLink } from '../../src/people/link/run-link';
import { startBambooHr } from '../../tools/simulator/bamboohr/index.mts';
import { addEmployee } from '../../tools/simulator/bamboohr/people.mts';
import { startISpring } from '../../tools/simulator/ispring/index.mts';
import { addProfileField, addUser } from '../../tools/simulator/ispring/people.mts';
import { settings } from '../people/mixed-company.mts';
import { clientsFor } from '../support/clients.mts';
import type { BothSystems, Scenario } from './at-every-request.mts';

const NAMES = ['Ann Exemplar', 'Bo Specimen', 'Cleo Instance'];
const TIMEOUT_MS = 20_000;
const options = { settings, timezone: 'UTC' };
const assessed = new WeakMap<BothSystems, AssessmentItem[]>();

/** Three people have an account with another address, which were assessed before the first fault. */
async function openUnlinked(): Promise<BothSystems> {
	const [bamboo, ispring] = await Promise.all([startBambooHr(), startISpring()]);
	addProfileField(ispring, { name: settings.employeeIdField, label: 'BambooHR ID' });
	NAMES.forEach((name, index) => {
		const [firstName = '', lastName = ''] = name.split(' ');
		const phone = `+1 555 0100 20${index}`;
		addEmployee(bamboo, {
			id: String(index + 1),
			firstName,
			lastName,
			workEmail: `${firstName}@example.com`,
			mobilePhone: phone,
		});
		const login = `${lastName}@old.example.com`;
		addUser(ispring, { fields: { login, email: login, first_name: firstName, last_name: lastName, phone } });
	});
	const company = { bamboo, ispring };
	assessed.set(company, (await runAssess(clientsFor(bamboo, ispring), options)).items);
	bamboo.log.length = 0;
	ispring.log.length = 0;
	return company;
}

/** All suggested pairs are to be linked. */
export const linkScenario: Scenario = {
	open: openUnlinked,
	run: async (company, timeoutMs = TIMEOUT_MS) =>
		await runLink(
			clientsFor(company.bamboo, company.ispring, { timeoutMs }),
			options,
			assessed.get(company) ?? [],
		),
	snapshot: ({ ispring }) =>
		[...ispring.state.users.values()].map(({ fields, status }) => ({ ...fields, status })),
};
