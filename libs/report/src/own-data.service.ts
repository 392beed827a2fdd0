import { Injectable } from '@nestjs/common';
import { MemberDossiers } from '#account';
import { MemberReveals, Members } from '#organisation';
import { type Actor, Audit, Clock, shanghaiDay } from '#platform';
import { inWords, OWN_SECTIONS } from './own-data.plan.js';
import { OwnDataRepository } from './own-data.repository.js';
import { shanghaiTime } from './shanghai-time.plan.js';

export interface OwnDataFile {
  fileName: string;
  /** JSON with Chinese headings, piece by piece. */
  content: AsyncIterable<string>;
}

/** 下载我的数据: what the system knows of a member, for himself alone. */
@Injectable()
export class OwnData {
  constructor(
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly members: Members,
    private readonly reveals: MemberReveals,
    private readonly dossiers: MemberDossiers,
    private readonly rows: OwnDataRepository,
  ) {}

  /** The trace is committed before anything leaves; then row after row, never the whole in memory. */
  async file(actor: Actor): Promise<OwnDataFile> {
    const { memberId } = actor;
    await this.audit.record(actor, 'member.download-own-data', {
      subject: 'member',
      subjectId: memberId,
    });
    const fileName = `我的数据-${shanghaiDay(this.clock.now())}.json`;
    return { fileName, content: this.write(actor, await this.members.recordsOf(memberId)) };
  }

  private async *write(actor: Actor, memberIds: string[]): AsyncGenerator<string> {
    yield `{\n"导出时间": ${JSON.stringify(shanghaiTime(this.clock.now()))},\n`;
    yield `"基本信息": ${JSON.stringify(await this.person(actor), null, 2)}`;
    for (const section of OWN_SECTIONS) {
      yield `,\n${JSON.stringify(section.heading)}: [`;
      let between = '\n';
      for await (const row of this.rows.rows(section, memberIds)) {
        yield `${between}${JSON.stringify(inWords(section, row))}`;
        between = ',\n';
      }
      yield ']';
    }
    yield '\n}\n';
  }

  private async person(actor: Actor): Promise<Record<string, string | null>> {
    const file = await this.dossiers.own(actor);
    const { idCard, phone } = await this.reveals.own(actor);
    return {
      姓名: file.name,
      身份证号: idCard,
      手机号: phone,
      性别: file.genderName,
      出生日期: file.birthDay,
      档案出生日期: file.archiveBirthDay,
      民族: file.ethnicityName,
      学历: file.educationName,
      入党日期: file.partyJoinedOn,
      账号: file.account?.loginName ?? null,
      建档时间: shanghaiTime(file.createdAt),
    };
  }
}
