import { Injectable } from '@nestjs/common';
import { Vault } from '#platform';
import { maskIdCard, maskPhone, normaliseIdCard, readIdCard, readPhone } from './id-card.plan.js';
import type { Member } from './member.entity.js';
import { organisationErrors } from './organisation.errors.js';

type IdCardColumns = Pick<
  Member,
  'gender' | 'birthDay' | 'idCardCipher' | 'idCardHash' | 'idCardMask'
>;
type PhoneColumns = Pick<Member, 'phoneCipher' | 'phoneHash' | 'phoneMask'>;

/** ID card and phone on their way into the database and out of it. */
@Injectable()
export class MemberNumbers {
  constructor(private readonly vault: Vault) {}

  /** What is stored of an ID card, with the birth date and sex it tells. @throws organisation.id-card-invalid */
  idCardColumns(text: string): IdCardColumns {
    const card = readIdCard(text);
    if (!card) throw organisationErrors['id-card-invalid']();
    return {
      gender: card.gender,
      birthDay: card.birthDay,
      idCardCipher: this.vault.encrypt(card.number),
      idCardHash: this.vault.lookupHash('id-card', card.number),
      idCardMask: maskIdCard(card.number),
    };
  }

  /** What is stored of a phone, or of none. @throws organisation.phone-invalid */
  phoneColumns(text: string | null): PhoneColumns {
    if (text === null) return { phoneCipher: null, phoneHash: null, phoneMask: null };
    const phone = readPhone(text);
    if (!phone) throw organisationErrors['phone-invalid']();
    return {
      phoneCipher: this.vault.encrypt(phone),
      phoneHash: this.vault.lookupHash('phone', phone),
      phoneMask: maskPhone(phone),
    };
  }

  /**
   * The number of a record that was merged into another: kept, but under a text that no card has, so that
   * whoever really has the number can be registered with it. The phone goes to the record that is kept.
   */
  givenUp({ id, idCardCipher }: Pick<Member, 'id' | 'idCardCipher'>) {
    const text = `${this.vault.decrypt(idCardCipher)}/${id}`;
    return {
      idCardCipher: this.vault.encrypt(text),
      idCardHash: this.vault.lookupHash('id-card', text),
      ...this.phoneColumns(null),
    };
  }

  /** What an ID card is looked up by, however it was typed: by each secret that is known. */
  idCardHashes(text: string): string[] {
    return this.vault.lookupHashes('id-card', normaliseIdCard(text));
  }

  phoneHashes(text: string): string[] {
    return this.vault.lookupHashes('phone', readPhone(text) ?? '');
  }

  /** The full numbers: for the member himself, or one by one with a reason. */
  open({ idCardCipher, phoneCipher }: Pick<Member, 'idCardCipher' | 'phoneCipher'>): {
    idCard: string;
    phone: string | null;
  } {
    return {
      idCard: this.vault.decrypt(idCardCipher),
      phone: phoneCipher === null ? null : this.vault.decrypt(phoneCipher),
    };
  }
}
