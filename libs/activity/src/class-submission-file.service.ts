import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { UploadService } from '#media';
import { type Actor, Clock, Database, newId, Storage } from '#platform';
import {
  attachmentContentType,
  type AttachmentType,
  type Marker,
  MARKERS,
  MOST_ATTACHMENT_BYTES,
  namedType,
  typeOfContent,
} from './class-attachment.plan.js';
import { ClassDesk } from './class-desk.service.js';
import { ClassAssignmentRepository } from './class-assignment.repository.js';
import { ClassSubmissionFile } from './class-submission-file.entity.js';
import { ClassSubmissionRepository } from './class-submission.repository.js';
import { ClassSubmissions } from './class-submission.service.js';
import { fileView, type SubmissionFileView } from './class-submission.view.js';
import { classWorkErrors } from './class-work.errors.js';

export interface AttachmentDownload {
  stream: Readable;
  sizeBytes: number;
  fileName: string;
  contentType: string;
}

const MOST_FILES = 5;
const MEBIBYTE = 1024 ** 2;
const HEAD_BYTES = 16;
const LONGEST_MARKER = Math.max(...Object.values(MARKERS).map(({ length }) => length));

/** Files beside what is handed in: taken over from an upload, handed out as attachments and as nothing else. */
@Injectable()
export class ClassSubmissionFiles {
  constructor(
    private readonly database: Database,
    private readonly desk: ClassDesk,
    private readonly uploads: UploadService,
    private readonly assignments: ClassAssignmentRepository,
    private readonly submissions: ClassSubmissionRepository,
    private readonly works: ClassSubmissions,
    private readonly storage: Storage,
    private readonly clock: Clock,
  ) {}

  /**
   * Puts a finished upload of the purpose `attachment` into the actor's draft. It is what its bytes say.
   * @throws class-work.file-refused, file-too-large, too-many-files, media.upload-…
   */
  async add(
    actor: Actor,
    classId: string,
    { id, uploadId }: { id: string; uploadId: string },
  ): Promise<SubmissionFileView> {
    await this.desk.work(actor, classId);
    return this.uploads.handOver(actor, uploadId, 'attachment', async ({ path, fileName }) => {
      const { size } = await stat(path);
      const type = await this.typeOf(path, fileName, size);
      const storageKey = `classes/${classId}/${randomUUID()}`;
      const file = await this.database.transaction(async () => {
        const { assignment, work } = await this.works.open(actor, classId, id);
        if (!assignment.fileTypes.includes(type)) {
          throw refused(allowed(assignment.fileTypes));
        }
        if ((await this.submissions.draftFiles(work.id)).length >= MOST_FILES) {
          throw classWorkErrors['too-many-files']({ most: MOST_FILES });
        }
        const facts = { fileName, type, sizeBytes: size, storageKey };
        return this.write(work.id, facts);
      });
      try {
        await this.storage.adopt(storageKey, path);
      } catch (error) {
        await this.database.transaction(() => this.submissions.removeFile(file.id));
        throw error;
      }
      return fileView(file);
    });
  }

  /** Takes a file out of the draft; what was handed in keeps it until the work is handed in again. */
  async remove(actor: Actor, classId: string, id: string, fileId: string): Promise<void> {
    await this.database.transaction(async () => {
      const { work } = await this.works.open(actor, classId, id);
      const file = await this.submissions.findFile(work.id, fileId);
      if (!file || file.removedAt) throw classWorkErrors['file-not-found']();
      if (file.handedInAt) return this.submissions.takeOut(fileId, this.clock.now());
      await this.submissions.removeFile(fileId);
      this.database.afterCommit(() => void this.storage.delete(file.storageKey));
    });
  }

  /** One's own. @throws class-work.file-not-found */
  async mine(
    actor: Actor,
    classId: string,
    { id, fileId }: { id: string; fileId: string },
  ): Promise<AttachmentDownload> {
    const { member } = await this.desk.attend(actor, classId);
    const assignment = await this.assignments.find(classId, id);
    if (!assignment) throw classWorkErrors['assignment-not-found']();
    const work = await this.submissions.findOf(id, member.memberId);
    const file = work && (await this.submissions.findFile(work.id, fileId));
    if (!file) throw classWorkErrors['file-not-found']();
    return this.download(file);
  }

  /** Of somebody of the class, as it was handed in; for the organiser and the class teacher. */
  async handedIn(
    actor: Actor,
    classId: string,
    { submissionId, fileId }: { submissionId: string; fileId: string },
  ): Promise<AttachmentDownload> {
    await this.desk.run(actor, classId);
    const work = await this.submissions.find(submissionId);
    const isOfClass = work && (await this.assignments.find(classId, work.assignmentId));
    const file = isOfClass && (await this.submissions.findFile(submissionId, fileId));
    if (!file?.handedInAt) throw classWorkErrors['file-not-found']();
    return this.download(file);
  }

  private async download(file: ClassSubmissionFile): Promise<AttachmentDownload> {
    const { storageKey, fileName, type } = file;
    const sizeBytes = await this.storage.size(storageKey);
    if (sizeBytes === null) throw classWorkErrors['file-not-found']();
    const contentType = attachmentContentType(type);
    return { stream: this.storage.read(storageKey), sizeBytes, fileName, contentType };
  }

  private async write(
    submissionId: string,
    facts: Pick<ClassSubmissionFile, 'fileName' | 'type' | 'sizeBytes' | 'storageKey'>,
  ): Promise<ClassSubmissionFile> {
    const file = Object.assign(new ClassSubmissionFile(), {
      id: newId(),
      submissionId,
      ...facts,
      addedAt: this.clock.now(),
      handedInAt: null,
      removedAt: null,
    });
    await this.submissions.addFile(file);
    return file;
  }

  private async typeOf(path: string, fileName: string, size: number): Promise<AttachmentType> {
    if (size > MOST_ATTACHMENT_BYTES) {
      throw classWorkErrors['file-too-large']({ megabytes: MOST_ATTACHMENT_BYTES / MEBIBYTE });
    }
    const named = namedType(fileName);
    if (named === null) throw refused('只支持 Word、PDF、JPG 和 PNG 文件');
    const { head, markers } = await look(path);
    if (typeOfContent(head, markers) === named) return named;
    throw refused('文件内容与后缀名不符，或含有宏，请另存为正确的格式');
  }
}

/** The first bytes, and which of the markers stand in the file; read in pieces, never whole in memory. */
async function look(path: string): Promise<{ head: Buffer; markers: Set<Marker> }> {
  const markers = new Set<Marker>();
  let head = Buffer.alloc(0);
  let window = Buffer.alloc(0);
  for await (const chunk of createReadStream(path)) {
    const part = chunk as Buffer;
    if (head.length < HEAD_BYTES) head = Buffer.concat([head, part]).subarray(0, HEAD_BYTES);
    window = Buffer.concat([window.subarray(-LONGEST_MARKER), part]);
    for (const [name, bytes] of Object.entries(MARKERS)) {
      if (window.includes(bytes)) markers.add(name as Marker);
    }
  }
  return { head, markers };
}

function allowed(types: AttachmentType[]): string {
  if (types.length === 0) return '这项作业只收正文，不收附件';
  return `这项作业只收 ${types.join('、')} 文件`;
}

function refused(reason: string) {
  return classWorkErrors['file-refused']({ reason });
}
