/** The two systems this package connects, as messages name them. */
export type SystemName = 'BambooHR' | 'iSpring Learn';
