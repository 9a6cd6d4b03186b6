import type { FastifyInstance } from 'fastify';
import { change } from '../http/change.mts';
import { markChanged } from '../http/log.mts';
import { oneOf, propertiesOf, textOf } from '../http/values.mts';
import type { Query } from '../http/values.mts';
import { ApiError, answer, answerEmpty, wrong } from './answers.mts';
import { deliverCode } from './deliver.mts';
import { newId } from './ids.mts';
import type { ISpringSimulator } from './ISpringSimulator.mts';
import type { SimSubscriber } from './state.mts';

const TYPES = [
	'USER_REGISTERED',
	'LEARNERS_ENROLLED_IN_COURSE',
	'TRAINING_MEETING_ADDED',
	'TRAINING_MEETING_REMOVED',
	'TRAINING_MEETING_UPDATED',
	'TRAINING_SESSION_PARTICIPANTS_ADDED',
	'TRAINING_SESSION_PARTICIPANT_REMOVED',
	'COURSE_COMPLETED_SUCCESSFULLY',
	'COURSE_STATUS_CHANGED',
	'COURSE_ITEM_COMPLETED_SUCCESSFULLY',
	'COURSE_ITEM_STATUS_CHANGED',
];
const MAX_LENGTH = 255;

/**
 * Subscribers and their subscriptions (docs/apis/ispring-learn.md#webhooks). Posts codes; `deliver` sends events.
 */
export function webhooks(app: FastifyInstance, sim: ISpringSimulator): void {
	const post = (name: string, act: (body: Record<string, unknown>, mark: () => void) => void) =>
		app.post(`/webhook/${name}`, (request, reply) => {
			act(propertiesOf(request.body), () => markChanged(request));
			return answerEmpty(reply, 200);
		});

	post('register', (body, mark) => {
		const { subscriberName, callbackUrl, secret } = subscriberInput(body);
		if (sim.state.subscribers.has(subscriberName)) throw wrong('subscriberName is taken');
		sim.state.subscribers.set(subscriberName, {
			subscriberName,
			callbackUrl,
			secret,
			isActive: true,
			isConfirmed: false,
			code: '',
			subscriptions: [],
			pending: [],
			isSuspended: false,
		});
		mark();
	});
	app.post('/webhook/code/send', async (request, reply) => {
		const subscriber = subscriberOf(sim, propertiesOf(request.body));
		subscriber.code = newId(sim, 'code');
		markChanged(request);
		if (sim.quirks.sendsCode === 'during') await deliverCode(sim, subscriber);
		if (sim.quirks.sendsCode === 'after') {
			reply.raw.once('finish', () => void deliverCode(sim, subscriber));
		}
		return await answerEmpty(reply, 200);
	});
	post('confirm', (body, mark) => {
		const subscriber = subscriberOf(sim, body);
		if (subscriber.code === '' || subscriber.code !== body.code) throw wrong('code');
		Object.assign(subscriber, { isConfirmed: true, code: '' });
		mark();
	});
	post('subscribe', (body, mark) => {
		const subscriber = subscriberOf(sim, body);
		const { subscriptionType, params } = propertiesOf(body.subscription);
		const type = textOf(subscriptionType);
		if (!TYPES.includes(type)) throw wrong('subscriptionType');
		const given = Array.isArray(params) ? params.map(propertiesOf) : [];
		const subscription = {
			subscriptionType: type,
			params: given.map(({ name, value }) => ({ name: textOf(name), value: textOf(value) })),
		};
		const others = subscriber.subscriptions.filter((one) => one.subscriptionType !== type);
		subscriber.subscriptions = [...others, subscription];
		mark();
	});
	post('unsubscribe', (body, mark) => {
		const subscriber = subscriberOf(sim, body);
		const rest = subscriber.subscriptions.filter((one) => one.subscriptionType !== body.subscriptionType);
		if (rest.length < subscriber.subscriptions.length) mark();
		subscriber.subscriptions = rest;
	});
	post('remove', (body, mark) => {
		sim.state.subscribers.delete(subscriberOf(sim, body).subscriberName);
		mark();
	});
	for (const [name, isActive] of [['enable', true] as const, ['disable', false] as const]) {
		app.post(`/webhook/${name}`, (request, reply) => {
			change(request, subscriberOf(sim, propertiesOf(request.body)), { isActive, isSuspended: false });
			return answerEmpty(reply, 200);
		});
	}
	app.post('/webhook/settings/change', (request, reply) => {
		const body = propertiesOf(request.body);
		const subscriber = subscriberOf(sim, body);
		const { callbackUrl, secret } = subscriberInput(body);
		// A new address has to be confirmed again.
		const isConfirmed = subscriber.isConfirmed && callbackUrl === subscriber.callbackUrl;
		change(request, subscriber, { callbackUrl, secret, isConfirmed });
		return answerEmpty(reply, 200);
	});

	app.get<{ Querystring: Query }>('/webhook/subscription/list', (request, reply) => {
		const { subscriptions } = subscriberOf(sim, { subscriberName: oneOf(request.query, 'subscriberName') });
		const isLower = sim.quirks.eventNameCase === 'lower';
		const shown = subscriptions.map(({ subscriptionType, params }) => ({
			subscriptionType: isLower ? subscriptionType.toLowerCase() : subscriptionType,
			params,
		}));
		return answer(sim, reply, shown);
	});
	app.get<{ Querystring: Query }>('/webhook/subscriber/info', (request, reply) => {
		const subscriber = subscriberOf(sim, { subscriberName: oneOf(request.query, 'subscriberName') });
		if (sim.quirks.subscriberInfoIsEmpty) return answerEmpty(reply, 200);
		const status = subscriber.isActive ? 'ACTIVE' : 'INACTIVE';
		return answer(sim, reply, {
			subscriberStatus: status,
			confirmationStatus: subscriber.isConfirmed ? 'CONFIRMED' : 'UNCONFIRMED',
			notificationProcessStatus: subscriber.isSuspended ? 'SUSPENDED' : status,
		});
	});
}

/** @throws ApiError 404 */
function subscriberOf(sim: ISpringSimulator, body: Record<string, unknown>): SimSubscriber {
	const subscriber = sim.state.subscribers.get(textOf(body.subscriberName));
	if (!subscriber) throw new ApiError(404, 'Unknown subscriber');
	return subscriber;
}

function subscriberInput(
	body: Record<string, unknown>,
): Pick<SimSubscriber, 'subscriberName' | 'callbackUrl' | 'secret'> {
	const [subscriberName, callbackUrl] = [textOf(body.subscriberName), textOf(body.callbackUrl)];
	const secret = textOf(body.secret);
	const texts = [subscriberName, callbackUrl, secret];
	if (subscriberName === '' || !URL.canParse(callbackUrl) || texts.some((text) => text.length > MAX_LENGTH)) {
		throw wrong('subscriberName, callbackUrl or secret');
	}
	return { subscriberName, callbackUrl, secret };
}
