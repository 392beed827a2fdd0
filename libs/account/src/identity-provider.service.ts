/** A sign-in that was sent to a provider and has not come back yet. */
export interface PendingSignIn {
  /** Says in the callback which sign-in comes back; its browser holds the rest. */
  state: string;
  /** Ties the provider's signed word to this sign-in. */
  nonce: string;
  /** Of PKCE: who steals the code cannot use it. */
  verifier: string;
  /** Our address to which the provider sends the browser back. */
  callback: string;
}

/** What a provider says of who signed in there. Null is what it does not say. */
export interface ExternalPerson {
  /** Stays with the person at that provider for ever. */
  subject: string;
  name: string | null;
  phone: string | null;
  idCard: string | null;
}

/** Somebody else's way of knowing who a person is. */
export interface IdentityProvider {
  /**
   * The address to which the browser is sent.
   * @param userAgent the apps of WeCom and DingTalk ask in another way than other browsers
   * @throws identity.unavailable
   */
  start(pending: PendingSignIn, userAgent: string): Promise<string>;

  /**
   * Who came back, after the provider has been asked itself.
   * @throws identity.cancelled, identity.refused, identity.unavailable
   */
  finish(parameters: URLSearchParams, pending: PendingSignIn): Promise<ExternalPerson>;
}
