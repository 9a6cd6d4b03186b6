import { emailAddressKey, readEmailAddress } from '../../text/email-address';
import type { Step } from './ladder';
import type { RequiredPerson } from './Line';
import type { Contact } from './supervisors';

/** Whom a step goes to. */
export interface Recipient {
	email: string;
	/** The same for the same address. */
	key: string;
	/** Empty for an address without a person. */
	name: string;
	/** Whether the step is about the recipient. */
	isSelf: boolean;
	/** Supervisors who cannot be reached, for whom it goes to the recipient. */
	insteadOf: readonly Contact[];
}

/** Finds whom a step about a person goes to; undefined when there is nobody with an address. */
export function recipientOf({ to, address }: Step, person: RequiredPerson): Recipient | undefined {
	if (to === 'address') {
		const read = readEmailAddress(address);
		return read.is === 'valid' ? toRecipient({ name: '', email: read.address }, false, []) : undefined;
	}
	if (to === 'learner') {
		const { self } = person;
		return self.unreachable ? undefined : toRecipient(self, true, []);
	}
	const chain = person.supervisors.slice(to === 'supervisor' ? 0 : 1);
	const place = chain.findIndex(({ unreachable }) => unreachable === undefined);
	const contact = chain[place];
	return contact && toRecipient(contact, false, chain.slice(0, place));
}

function toRecipient(
	{ name, email }: Pick<Contact, 'name' | 'email'>,
	isSelf: boolean,
	insteadOf: readonly Contact[],
): Recipient | undefined {
	return email === null ? undefined : { email, key: emailAddressKey(email), name, isSelf, insteadOf };
}
