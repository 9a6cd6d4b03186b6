/** Where people find a person in both systems. */
export interface PersonLinks {
	/** The person's page in BambooHR; null when it is unknown. */
	employeeUrl: string | null;
	/** The person's page in iSpring Learn; null when it is unknown. */
	userUrl: string | null;
}

/** Finds the links of a person by their IDs. */
export type LinksOf = (person: { employeeId: string | null; userId?: string | null }) => PersonLinks;
