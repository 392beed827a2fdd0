/** Whatever sends short messages here: each province has another. */
export abstract class SmsGateway {
  /** Whether messages can be sent at all. */
  abstract readonly isOpen: boolean;

  /** @throws when the gateway did not take the message. */
  abstract send(phone: string, text: string): Promise<void>;
}

/** Nothing is configured: who would send must ask `isOpen` first, and say so. */
export class NoSmsGateway extends SmsGateway {
  readonly isOpen = false;

  send(): Promise<void> {
    throw new Error('no SMS gateway is configured: set SMS_GATEWAY_URL');
  }
}
