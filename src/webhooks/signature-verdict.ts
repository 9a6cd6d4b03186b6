/** Whether a delivery is genuine; if it is not, the reason as a sentence that may be sent to anyone. */
export type SignatureVerdict = { isGenuine: true } | { isGenuine: false; reason: string };

export const GENUINE: SignatureVerdict = { isGenuine: true };
export const SIGNATURE_MISSING: SignatureVerdict = { isGenuine: false, reason: 'The signature is missing' };
export const SIGNATURE_WRONG: SignatureVerdict = { isGenuine: false, reason: 'The signature is wrong' };
