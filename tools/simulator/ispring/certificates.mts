import type { FastifyInstance, FastifyReply } from 'fastify';
import { oneOf } from '../http/values.mts';
import type { Query } from '../http/values.mts';
import { answer, answerSingle } from './answers.mts';
import type { ISpringSimulator } from './ISpringSimulator.mts';
import { simplePdf } from './pdf.mts';
import type { SimEnrollment } from './state.mts';

type ById = { Params: { id: string } };

/**
 * A certificate is downloaded with a link that is valid for ten minutes and needs no sign-in
 * (docs/apis/ispring-learn.md#certificates).
 */
export function certificates(app: FastifyInstance, sim: ISpringSimulator): void {
	app.get<ById>('/certificate/:id', (request, reply) => {
		const { id } = request.params;
		if (!enrollmentWith(sim, id)) return notFound(reply);
		const token = `sim.download.${sim.state.downloads.size + 1}`;
		const endsAt = sim.now().getTime() + sim.quirks.certificateLinkTtlMs;
		sim.state.downloads.set(token, { certificateId: id, endsAt });
		const url = `${sim.url}/download/v1/certificate/${id}?token=${token}`;
		if (sim.quirks.wrapSingles) return answer(sim, reply, { issuedCertificate: { url } });
		return answerSingle(sim, reply, { url });
	});

	app.get<ById & { Querystring: Query }>('/download/v1/certificate/:id', (request, reply) => {
		const { id } = request.params;
		const link = sim.state.downloads.get(oneOf(request.query, 'token') ?? '');
		if (link?.certificateId !== id) return reply.code(403).type('text/plain').send('Access denied');
		if (link.endsAt <= sim.now().getTime()) {
			return reply.code(sim.quirks.expiredLinkStatus).type('text/plain').send('The link has expired');
		}
		const enrollment = enrollmentWith(sim, id);
		if (!enrollment) return notFound(reply);
		const fields = sim.state.users.get(enrollment.learnerId)?.fields;
		const title = sim.state.contents.get(enrollment.courseId)?.title ?? '';
		const line = `Certificate: ${fields?.first_name ?? ''} ${fields?.last_name ?? ''}, ${title}`;
		return reply.type('application/pdf').send(simplePdf(line));
	});
}

/** A certificate ends when its enrollment is deleted or archived. */
function enrollmentWith(sim: ISpringSimulator, certificateId: string): SimEnrollment | undefined {
	return [...sim.state.enrollments.values()].find(
		(one) => one.certificate?.issuedCertificateId === certificateId && !one.isArchived,
	);
}

function notFound(reply: FastifyReply): FastifyReply {
	return reply.code(404).type('text/plain').send('Issued certificate not found');
}
