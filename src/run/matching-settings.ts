import { z } from 'zod/v3';

/** Settings that decide which user belongs to which employee, in both directions. */
export const matchingSettings = {
	emailFrom: z.enum(['workEmail', 'workEmailThenHomeEmail']).default('workEmail').describe('Email From'),
	/** The profile field that keeps the BambooHR ID; empty = the one labeled "BambooHR ID", if there is exactly one. */
	employeeIdField: z.string().default('').describe('Employee ID Field'),
};
