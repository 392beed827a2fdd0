// Knows: questions and their versions, exams and quizzes, attempts, their marking, and what of it may be seen.
// Refuses to know: who has watched what, completion of lessons, and how many hours a pass gives.
// Emits: exam.attempt-graded, exam.quizzes-published.
export { type GivenAnswer } from './answer.plan.js';
export { AttemptEnding } from './attempt-ending.service.js';
export { type AttemptState, attemptStates } from './attempt.state.js';
export { Attempts, type NewAnswer, type SavedAnswer } from './attempt.service.js';
export { examErrors } from './exam.errors.js';
export { quizGraded, quizzesPublished } from './exam.events.js';
export { closeOverdue } from './exam.jobs.js';
export { ExamModule } from './exam.module.js';
export { Exams, type NewExam } from './exam.service.js';
export type { AttemptResultView, AttemptView, EditableQuiz, ExamView } from './exam.view.js';
export { type QuestionType, questionTypes } from './marking.plan.js';
export { type NewPaper } from './paper.plan.js';
export { PassedExams } from './passed-exams.service.js';
export { reviewPolicies, type ReviewPolicy } from './review.plan.js';
export { QuizWriting } from './quiz-writing.service.js';
export { QuizzedCourses } from './quizzed-course.service.js';
export { Quizzes } from './quiz.service.js';
