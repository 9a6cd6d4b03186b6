/** A number at the end tells addresses apart that start alike. */
const NUMBER_AT_END = /\d{2,}$/;

/**
 * Two parts of an email address that do not overlap. A record whose address has an invisible character somewhere still
 * contains one of them, and few other addresses do.
 */
export function addressParts(address: string): [string, string] {
	const [local = ''] = address.split('@');
	const digits = NUMBER_AT_END.exec(local)?.[0].length ?? local.length;
	const middle = local.length - Math.floor(digits / 2);
	return [local.slice(0, middle), `${local.slice(middle)}@`];
}
