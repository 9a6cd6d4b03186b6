import { z } from 'zod/v3';
import { staticDataStore } from '../shared/triggers/static-data-store';

/** What is kept between publishing and unpublishing. The secret appears in no item, error or log. */
const registrationShape = z.object({
	subscriberName: z.string().min(1),
	/** Undefined when deliveries need not be signed. */
	secret: z.string().min(1).optional().catch(undefined),
});

export const { read: readRegistration, save: saveRegistration } = staticDataStore(registrationShape);
