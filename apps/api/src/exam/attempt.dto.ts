import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsOptional, Max, Min, Validate, ValidatorConstraint } from 'class-validator';
import {
  type AttemptResultView,
  type AttemptState,
  attemptStates,
  type AttemptView,
  type GivenAnswer,
  type NewAnswer,
  type QuestionType,
  questionTypes,
} from '#exam';

const MAX_TEXT = 2000;
const MAX_CHOICES = 50;

const isShort = (value: unknown) => typeof value === 'string' && value.length <= MAX_TEXT;

/** The form alone: whether it fits the question is the exam room's to say. */
@ValidatorConstraint({ name: 'answer' })
export class AnswerForm {
  validate(value: unknown): boolean {
    if (value === null || typeof value === 'boolean') return true;
    return Array.isArray(value)
      ? value.length <= MAX_CHOICES && value.every(isShort)
      : isShort(value);
  }

  defaultMessage(): string {
    return '应为选项编号、选项编号列表或是非';
  }
}

const answerSchema = {
  oneOf: [
    { type: 'string' as const },
    { type: 'array' as const, items: { type: 'string' as const } },
    { type: 'boolean' as const },
  ],
  nullable: true,
};

export class AnswerDto implements NewAnswer {
  /** An option's id, several of them, or true or false; null takes the answer back. */
  @ApiProperty(answerSchema)
  @Validate(AnswerForm)
  answer: GivenAnswer;

  /** Counted up by the client: a packet that comes late has a lower one and changes nothing. */
  @ApiPropertyOptional({ type: 'integer', minimum: 1 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000_000_000)
  revision?: number;
}

export class SavedAnswerResponse {
  @ApiProperty()
  savedAt: Date;

  /** Of what is saved now. */
  @ApiProperty({ type: 'integer' })
  revision: number;
}

class AttemptOptionResponse {
  @ApiProperty()
  id: string;

  @ApiProperty()
  text: string;
}

class AttemptQuestionResponse {
  @ApiProperty()
  id: string;

  @ApiProperty({ enum: questionTypes })
  type: QuestionType;

  @ApiProperty()
  stem: string;

  @ApiProperty({ type: [AttemptOptionResponse] })
  options: AttemptOptionResponse[];

  /** Points for the whole of it. */
  @ApiProperty({ type: 'integer' })
  score: number;

  /** What is saved; null when nothing is. */
  @ApiProperty(answerSchema)
  answer: GivenAnswer;

  /** Of the saved answer; 0 when nothing is. */
  @ApiProperty({ type: 'integer' })
  revision: number;

  @ApiProperty({ type: Date, nullable: true })
  savedAt: Date | null;

  /** This and the next two only when the review policy lets them out. */
  @ApiPropertyOptional(answerSchema)
  correct?: GivenAnswer;

  @ApiPropertyOptional()
  explanation?: string;

  /** Points. */
  @ApiPropertyOptional()
  awarded?: number;
}

export class AttemptResultResponse implements AttemptResultView {
  /** `closed`: the server ended it when the time was over. */
  @ApiProperty({ enum: attemptStates })
  state: AttemptState;

  /** Points; null while it runs, or when it is not to be seen. */
  @ApiProperty({ type: Number, nullable: true })
  score: number | null;

  @ApiProperty({ type: Boolean, nullable: true })
  passed: boolean | null;
}

export class AttemptResponse extends AttemptResultResponse implements AttemptView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  examId: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ type: String, nullable: true })
  lessonId: string | null;

  @ApiProperty({ type: String, nullable: true })
  courseId: string | null;

  @ApiProperty()
  startedAt: Date;

  @ApiProperty()
  deadline: Date;

  @ApiProperty({ type: Date, nullable: true })
  finishedAt: Date | null;

  @ApiProperty()
  serverTime: Date;

  @ApiProperty({ type: 'integer' })
  passScore: number;

  @ApiProperty({ type: 'integer' })
  totalScore: number;

  @ApiProperty({ type: [AttemptQuestionResponse] })
  questions: AttemptQuestionResponse[];
}
