import { Injectable } from '@nestjs/common';
import { AppConfig, type IdentityTrust, type SignInProviderConfig } from '#platform';
import { identityErrors } from './identity.errors.js';
import { CasIdentity } from './identity-cas.service.js';
import { DingTalkIdentity } from './identity-dingtalk.service.js';
import { IdentityHttp } from './identity-http.service.js';
import { OidcIdentity } from './identity-oidc.service.js';
import type { IdentityProvider } from './identity-provider.service.js';
import { WeComIdentity } from './identity-wecom.service.js';

/** One button of the sign-in page. */
export interface ProviderView {
  id: string;
  /** Decides the picture, and which app opens it by itself. */
  kind: SignInProviderConfig['kind'];
  title: string;
}

export interface ConfiguredProvider {
  id: string;
  trusts: IdentityTrust;
  adapter: IdentityProvider;
}

/** The providers by which people may sign in, in the order of the configuration. */
@Injectable()
export class IdentityProviders {
  private readonly providers = new Map<string, ProviderView & ConfiguredProvider>();

  constructor(config: AppConfig, http: IdentityHttp) {
    for (const provider of config.identityProviders) {
      if (provider.kind === 'ldap') continue;
      const { id, kind, title, trusts } = provider;
      const adapter = adapterOf(provider, http);
      this.providers.set(id, { id, kind, title, trusts, adapter });
    }
  }

  list(): ProviderView[] {
    return [...this.providers.values()].map(({ id, kind, title }) => ({ id, kind, title }));
  }

  /** What the button says; what is no longer configured is called by its id. */
  titleOf(id: string): string {
    return this.providers.get(id)?.title ?? id;
  }

  /** @throws identity.provider-not-found */
  require(id: string): ConfiguredProvider {
    const provider = this.providers.get(id);
    if (!provider) throw identityErrors['provider-not-found']();
    return provider;
  }
}

function adapterOf(config: SignInProviderConfig, http: IdentityHttp): IdentityProvider {
  switch (config.kind) {
    case 'oidc':
      return new OidcIdentity(config, http);
    case 'cas':
      return new CasIdentity(config, http);
    case 'wecom':
      return new WeComIdentity(config, http);
    case 'dingtalk':
      return new DingTalkIdentity(config, http);
  }
}
