import { Module } from '@nestjs/common';
import { CourseModule } from '#course';
import { DatabaseModule } from '#platform';
import { AttemptAnswer } from './attempt-answer.entity.js';
import { AttemptEnding } from './attempt-ending.service.js';
import { Attempt } from './attempt.entity.js';
import { AttemptRepository } from './attempt.repository.js';
import { Attempts } from './attempt.service.js';
import { ExamPapers } from './exam-paper.service.js';
import { Exam } from './exam.entity.js';
import { ExamRepository } from './exam.repository.js';
import { Exams } from './exam.service.js';
import { PassedExams } from './passed-exams.service.js';
import { PaperRepository } from './paper.repository.js';
import { Question } from './question.entity.js';
import { QuestionVersion } from './question-version.entity.js';
import { QuizDraft } from './quiz-draft.entity.js';
import { QuizDraftRepository } from './quiz-draft.repository.js';
import { QuizWriting } from './quiz-writing.service.js';
import { QuizzedCourses } from './quizzed-course.service.js';
import { Quizzes } from './quiz.service.js';

const services = [
  Exams,
  Quizzes,
  QuizWriting,
  QuizzedCourses,
  Attempts,
  AttemptEnding,
  PassedExams,
];

@Module({
  imports: [
    CourseModule,
    DatabaseModule.forEntities(Exam, Question, QuestionVersion, QuizDraft, Attempt, AttemptAnswer),
  ],
  providers: [
    ...services,
    ExamPapers,
    ExamRepository,
    PaperRepository,
    QuizDraftRepository,
    AttemptRepository,
  ],
  exports: services,
})
export class ExamModule {}
