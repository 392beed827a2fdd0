/** What a conversion rule is given. */
export interface ConversionFacts {
  /** Length of the course's media as the server measured it. */
  mediaMs: number;
  /** The course has a quiz (before), or it was passed (after). */
  hasQuiz: boolean;
  /** Elective where it is false. */
  required?: boolean;
}

type Rounding = 'half-up' | 'down';

interface Linear {
  kind: 'linear';
  /** So much media makes one study hour. */
  minutesPerHour: number;
  /** The amount is a multiple of this, rounded so. */
  stepHundredths: number;
  rounding: Rounding;
}

interface Brackets {
  kind: 'brackets';
  /** Shortest first; the first bracket that holds the media's length decides. */
  brackets: { toMinutes: number; inclusive: boolean; amountHundredths: number }[];
  /** Longer than every bracket. */
  beyondHundredths: number;
}

/** A rule as data: what the regions' conventions have in common. */
export type ConversionDefinition = (Linear | Brackets) & {
  quizBonusHundredths?: number;
  /** Elective courses count this many hundredths of their worth. */
  electivePercent?: number;
  /** Who taught gets this many hundredths of what the media are worth; a rule without it gives nothing. */
  teachingPercent?: number;
};

const MS_PER_MINUTE = 60_000;

/** Makes study hours (hundredths) of measured facts. Pure: the same facts and rule, the same amount. */
export function convert(definition: ConversionDefinition, facts: ConversionFacts): number {
  const base =
    definition.kind === 'linear'
      ? linear(definition, facts.mediaMs)
      : bracket(definition, facts.mediaMs);
  const bonus = facts.hasQuiz ? (definition.quizBonusHundredths ?? 0) : 0;
  const percent = facts.required === false ? (definition.electivePercent ?? 100) : 100;
  return Math.round(((base + bonus) * percent) / 100);
}

/** Study hours (hundredths) for having taught so much media: neither the quiz nor 必修 or 选修 makes a difference. */
export function convertTeaching(definition: ConversionDefinition, mediaMs: number): number {
  const { teachingPercent = 0 } = definition;
  if (mediaMs <= 0 || teachingPercent === 0) return 0;
  // A length is multiplied before it is rounded, so that short courses do not come to nothing.
  if (definition.kind === 'linear') return linear(definition, (mediaMs * teachingPercent) / 100);
  return Math.round((bracket(definition, mediaMs) * teachingPercent) / 100);
}

function linear({ minutesPerHour, stepHundredths, rounding }: Linear, mediaMs: number): number {
  // Integers until the one division, so that no binary fraction tips a rounding.
  const steps = (mediaMs * 100) / (minutesPerHour * MS_PER_MINUTE * stepHundredths);
  return (rounding === 'down' ? Math.floor(steps) : Math.round(steps)) * stepHundredths;
}

function bracket({ brackets, beyondHundredths }: Brackets, mediaMs: number): number {
  const found = brackets.find(({ toMinutes, inclusive }) => {
    const limitMs = toMinutes * MS_PER_MINUTE;
    return inclusive ? mediaMs <= limitMs : mediaMs < limitMs;
  });
  return found ? found.amountHundredths : beyondHundredths;
}

/** The definition as it was stored. @throws Error that names what is wrong with it. */
export function readDefinition(stored: unknown): ConversionDefinition {
  const definition = stored as ConversionDefinition;
  const faults =
    definition.kind === 'linear' ? linearFaults(definition) : bracketFaults(definition);
  const { quizBonusHundredths = 0, electivePercent = 100, teachingPercent = 0 } = definition;
  if (!isAmount(quizBonusHundredths)) faults.push('quizBonusHundredths');
  if (!isAmount(electivePercent)) faults.push('electivePercent');
  if (!isAmount(teachingPercent)) faults.push('teachingPercent');
  if (faults.length > 0) throw new Error(`conversion rule: ${faults.join(', ')} cannot be read`);
  return definition;
}

function linearFaults({ minutesPerHour, stepHundredths, rounding }: Linear): string[] {
  return [
    ...(minutesPerHour > 0 ? [] : ['minutesPerHour']),
    ...(isAmount(stepHundredths) && stepHundredths > 0 ? [] : ['stepHundredths']),
    ...(['half-up', 'down'].includes(rounding) ? [] : ['rounding']),
  ];
}

function bracketFaults({ kind, brackets, beyondHundredths }: Brackets): string[] {
  if (kind !== 'brackets') return ['kind'];
  const inOrder = brackets.every(
    ({ toMinutes, amountHundredths }, index) =>
      isAmount(amountHundredths) && toMinutes > (brackets[index - 1]?.toMinutes ?? 0),
  );
  return [
    ...(inOrder ? [] : ['brackets']),
    ...(isAmount(beyondHundredths) ? [] : ['beyondHundredths']),
  ];
}

const isAmount = (value: number) => Number.isInteger(value) && value >= 0;
