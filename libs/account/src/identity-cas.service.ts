import type { CasConfig } from '#platform';
import { identityErrors } from './identity.errors.js';
import { readCasAnswer } from './identity-cas.plan.js';
import type { IdentityHttp } from './identity-http.service.js';
import type {
  ExternalPerson,
  IdentityProvider,
  PendingSignIn,
} from './identity-provider.service.js';

/** CAS 3.0. The protocol knows no state: ours travels in the service's address, which a ticket is made for. */
export class CasIdentity implements IdentityProvider {
  constructor(
    private readonly config: CasConfig,
    private readonly http: IdentityHttp,
  ) {}

  async start(pending: PendingSignIn): Promise<string> {
    return this.addressOf('login', { service: serviceOf(pending) });
  }

  async finish(parameters: URLSearchParams, pending: PendingSignIn): Promise<ExternalPerson> {
    const ticket = parameters.get('ticket');
    if (!ticket) throw identityErrors.cancelled();
    const service = serviceOf(pending);
    const xml = await this.http.text(this.addressOf('p3/serviceValidate', { service, ticket }));
    const answer = readCasAnswer(xml);
    if (!answer) throw identityErrors.refused({ cause: 'malformed' });
    if ('failure' in answer) throw identityErrors.refused({ cause: answer.failure.slice(0, 60) });
    const { subject, name, phone, idCard } = this.config.claims;
    const told = (claim?: string) => (claim ? (answer.attributes.get(claim) ?? null) : null);
    const found = subject ? told(subject) : answer.user;
    if (found === null) throw identityErrors.refused({ cause: 'no-subject' });
    return { subject: found, name: told(name), phone: told(phone), idCard: told(idCard) };
  }

  private addressOf(path: string, parameters: Record<string, string>): string {
    const base = this.config.address.replace(/\/+$/, '');
    return `${base}/${path}?${new URLSearchParams(parameters)}`;
  }
}

function serviceOf({ callback, state }: PendingSignIn): string {
  return `${callback}?state=${state}`;
}
