/**
 * Whether to try everything that can be tried, as `npm run test:thorough` does. Without it, each of the expensive tests
 * tries a part, chosen so that every value and every pair of values still occurs.
 */
export const IS_THOROUGH = process.env.THOROUGH === '1';
