import type { Loggable } from '../log-lines';

/** The part of an item that a report shows, in any direction. */
export interface Reportable extends Loggable {
	userId?: string | null;
	/** Only of people. */
	email?: string | null;
	/** Only of people. */
	situation?: string | null;
	/** The person's page in BambooHR, if its address is known. */
	employeeUrl?: string | null;
	/** The person's page in iSpring Learn, if its address is known. */
	userUrl?: string | null;
}
