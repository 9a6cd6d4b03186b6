/** The sign-in itself failed, before the request that needed it. The message says what to do. */
export class SignInError extends Error {
	constructor(message: string) {
		super(message);
		this.name = 'SignInError';
	}
}
