import type { SimEmployee } from '../../simulator/bamboohr/index.mts';
import { addUser } from '../../simulator/ispring/index.mts';
import { startSampleSystems, type SampleSystems } from '../../simulator/sample-systems.mts';

/** A company before its first sync, with accounts that somebody made by hand. */
export interface UnsyncedCompany extends SampleSystems {
	/** Employees of whom an account has the name, the phone number and the job title, and another address. */
	likely: SimEmployee[];
	/** Employees of whom an account has nothing but the name. */
	possible: SimEmployee[];
	/** Active employees who have no account. */
	others: SimEmployee[];
}

const LIKELY = 8;
const POSSIBLE = 3;

/** @param closing receives the functions that end the simulators */
export async function startUnsyncedCompany(closing: Array<() => Promise<void>>): Promise<UnsyncedCompany> {
	const systems = await startSampleSystems(closing);
	const { bamboo, ispring } = systems;
	const all = [...bamboo.state.employees.values()];
	const taken = new Set([...ispring.state.users.values()].map(({ fields }) => fields.email?.toLowerCase()));
	const isOnly = (one: SimEmployee) => all.filter((other) => nameOf(other) === nameOf(one)).length === 1;
	const free = all.filter(
		(one) =>
			one.status === 'Active' &&
			one.workEmail !== '' &&
			!taken.has(one.workEmail.toLowerCase()) &&
			isOnly(one),
	);
	const addByHand = ({ firstName, lastName, id }: SimEmployee, fields: Record<string, string>) => {
		const email = `${lastName}${id}@old.example.com`.toLowerCase();
		addUser(ispring, {
			fields: { login: email, email, first_name: firstName, last_name: lastName, ...fields },
		});
	};
	const [likely, possible] = [free.slice(0, LIKELY), free.slice(LIKELY, LIKELY + POSSIBLE)];
	likely.forEach((one, index) => {
		one.mobilePhone = `+1 555 777 ${1000 + index}`;
		addByHand(one, { phone: one.mobilePhone, job_title: one.jobTitle });
	});
	for (const one of possible) addByHand(one, {});
	return { ...systems, likely, possible, others: free.slice(LIKELY + POSSIBLE) };
}

function nameOf({ firstName, lastName }: SimEmployee): string {
	return `${firstName} ${lastName}`;
}
