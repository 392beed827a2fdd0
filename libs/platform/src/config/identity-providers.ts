import 'reflect-metadata';
import { Type } from 'class-transformer';
import {
  Equals,
  IsBoolean,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';

const WORD = /^\S(.*\S)?$/;

/** Whose word of the person is good enough to find a member by it. */
export class IdentityTrust {
  @IsBoolean()
  phone = false;

  @IsBoolean()
  idCard = false;
}

/** What the provider calls what we want to know; what it does not tell is left out. */
class ClaimNames {
  @IsOptional()
  @Matches(WORD)
  subject?: string;

  @IsOptional()
  @Matches(WORD)
  name?: string;

  @IsOptional()
  @Matches(WORD)
  phone?: string;

  @IsOptional()
  @Matches(WORD)
  idCard?: string;
}

abstract class AnyProvider {
  /** Part of the callback's address and of every link: it must not change once people are linked. */
  @Matches(/^[a-z][a-z0-9-]{1,30}$/, { message: 'id must be 2 to 31 of a-z, 0-9 and -' })
  id: string;

  /** What the button says, such as 企业微信. */
  @IsString()
  @MinLength(1)
  @MaxLength(20)
  title: string;

  @Type(() => IdentityTrust)
  @ValidateNested()
  trusts = new IdentityTrust();

  /** Plain http or ldap to another machine: what it says can then be forged on the way. */
  @IsBoolean()
  allowPlain = false;
}

export class OidcConfig extends AnyProvider {
  @Equals('oidc')
  kind: 'oidc';

  @Matches(/^https?:\/\/\S+$/, { message: 'issuer must be an http(s) address' })
  issuer: string;

  @Matches(WORD)
  clientId: string;

  @MinLength(1)
  clientSecret: string;

  @Matches(/\bopenid\b/, { message: 'scopes must contain openid' })
  scopes = 'openid profile';

  @Type(() => ClaimNames)
  @ValidateNested()
  claims = Object.assign(new ClaimNames(), { name: 'name' });
}

export class CasConfig extends AnyProvider {
  @Equals('cas')
  kind: 'cas';

  /** With the server's path: `https://sso.example.gov.cn/cas`. */
  @Matches(/^https?:\/\/\S+$/, { message: 'address must be an http(s) address' })
  address: string;

  /** Names of attributes; without a subject it is the ticket's user. */
  @Type(() => ClaimNames)
  @ValidateNested()
  claims = new ClaimNames();
}

export class WeComConfig extends AnyProvider {
  @Equals('wecom')
  kind: 'wecom';

  @Matches(WORD)
  corpId: string;

  @Matches(/^\d+$/, { message: 'agentId must be digits, as text' })
  agentId: string;

  @MinLength(1)
  secret: string;

  /** A private installation (政务微信) has addresses of its own. */
  @Matches(/^https?:\/\/\S+$/, { message: 'address must be an http(s) address' })
  address = 'https://qyapi.weixin.qq.com';

  /** Where a browser outside WeCom shows the code to scan. */
  @Matches(/^https?:\/\/\S+$/, { message: 'scanAddress must be an http(s) address' })
  scanAddress = 'https://login.work.weixin.qq.com';

  /** Where WeCom's own browser asks for consent. */
  @Matches(/^https?:\/\/\S+$/, { message: 'consentAddress must be an http(s) address' })
  consentAddress = 'https://open.weixin.qq.com';
}

export class DingTalkConfig extends AnyProvider {
  @Equals('dingtalk')
  kind: 'dingtalk';

  @Matches(WORD)
  clientId: string;

  @MinLength(1)
  clientSecret: string;

  /** People of other enterprises are turned away, and the enterprise's own record of the person is read. */
  @IsBoolean()
  staffOnly = true;

  /** A private installation (浙政钉) has addresses of its own. */
  @Matches(/^https?:\/\/\S+$/, { message: 'address must be an http(s) address' })
  address = 'https://api.dingtalk.com';

  @Matches(/^https?:\/\/\S+$/, { message: 'directoryAddress must be an http(s) address' })
  directoryAddress = 'https://oapi.dingtalk.com';

  @Matches(/^https?:\/\/\S+$/, { message: 'signInAddress must be an http(s) address' })
  signInAddress = 'https://login.dingtalk.com';
}

/** What the directory's attributes are called; those of Active Directory stand in docs/operations.md. */
class DirectoryAttributes {
  /** Stays with the person for ever: `entryUUID`, on Active Directory `objectGUID`. */
  @Matches(WORD)
  id = 'entryUUID';

  @Matches(WORD)
  name = 'cn';

  @IsOptional()
  @Matches(WORD)
  phone?: string = 'mobile';

  @IsOptional()
  @Matches(WORD)
  idCard?: string;

  @IsOptional()
  @Matches(WORD)
  title?: string = 'title';

  /** The name of the unit, as the import knows it. */
  @IsOptional()
  @Matches(WORD)
  unit?: string;
}

export class LdapConfig extends AnyProvider {
  @Equals('ldap')
  kind: 'ldap';

  @Matches(/^ldaps?:\/\/\S+$/, { message: 'url must look like ldaps://host:636' })
  url: string;

  @Matches(WORD)
  bindDn: string;

  @MinLength(1)
  password: string;

  /** Where people are searched: `ou=people,dc=example,dc=gov,dc=cn`. */
  @Matches(WORD)
  base: string;

  @Matches(/^\(.+\)$/, { message: 'filter must be in brackets' })
  filter = '(objectClass=person)';

  @IsInt()
  @Min(1)
  @Max(1000)
  pageSize = 500;

  @Type(() => DirectoryAttributes)
  @ValidateNested()
  attributes = new DirectoryAttributes();
}

/** By whom people may sign in. */
export type SignInProviderConfig = OidcConfig | CasConfig | WeComConfig | DingTalkConfig;

export type IdentityProviderConfig = SignInProviderConfig | LdapConfig;
