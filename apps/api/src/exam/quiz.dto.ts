import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsNumber,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { type EditableQuiz, type NewPaper, type QuestionType, questionTypes } from '#exam';

/** Shapes and sizes only; what makes a good question is the exam room's to say, field by field. */
class QuizOptionDto {
  @ApiProperty()
  @IsString()
  @MaxLength(2000)
  text: string;

  @ApiProperty()
  @IsBoolean()
  correct: boolean;
}

class QuizQuestionDto {
  @ApiProperty({ enum: questionTypes })
  @IsIn(questionTypes)
  type: QuestionType;

  @ApiProperty()
  @IsString()
  @MaxLength(5000)
  stem: string;

  /** Of a true/false question: 正确 and 错误, in this order. */
  @ApiProperty({ type: [QuizOptionDto] })
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => QuizOptionDto)
  options: QuizOptionDto[];

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(5000)
  explanation?: string;

  /** Points. */
  @ApiProperty({ type: 'integer' })
  @IsNumber()
  score: number;
}

export class SaveQuizDto implements NewPaper {
  /** Points. */
  @ApiProperty({ type: 'integer' })
  @IsNumber()
  passScore: number;

  /** None: the lesson has no quiz. */
  @ApiProperty({ type: [QuizQuestionDto] })
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => QuizQuestionDto)
  questions: QuizQuestionDto[];
}

class EditableOptionResponse {
  @ApiProperty()
  id: string;

  @ApiProperty()
  text: string;

  @ApiProperty()
  correct: boolean;
}

class EditableQuestionResponse {
  @ApiProperty()
  id: string;

  @ApiProperty({ enum: questionTypes })
  type: QuestionType;

  @ApiProperty()
  stem: string;

  @ApiProperty({ type: [EditableOptionResponse] })
  options: EditableOptionResponse[];

  @ApiProperty()
  explanation: string;

  @ApiProperty({ type: 'integer' })
  score: number;
}

/** A quiz with its answers, for its author and its reviewer. */
export class QuizResponse implements EditableQuiz {
  /** Null: the lesson has no quiz. */
  @ApiProperty({ type: String, nullable: true })
  examId: string | null;

  @ApiProperty({ type: 'integer' })
  passScore: number;

  @ApiProperty({ type: 'integer' })
  totalScore: number;

  @ApiProperty({ type: [EditableQuestionResponse] })
  questions: EditableQuestionResponse[];
}
