import { z } from 'zod/v3';
import { staticDataStore } from '../shared/triggers/static-data-store';

/** What is kept between publishing and unpublishing. The key appears in no item, error or log. */
const registrationShape = z.object({
	webhookId: z.string().min(1),
	privateKey: z.string().min(1),
	fingerprint: z.string(),
});

export const { read: readRegistration, save: saveRegistration } = staticDataStore(registrationShape);
