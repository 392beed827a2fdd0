interface Session {
  day: string;
  half: 'morning' | 'afternoon' | 'evening';
  startsAt: string | null;
  endsAt: string | null;
}

/** When a half-day is over where the timetable names no time. */
const ENDS = { morning: '12:00', afternoon: '18:00', evening: '22:00' } as const;

/** The first session that is not over, in the order of the timetable. */
export function nextSession<S extends Session>(sessions: readonly S[], now: number): S | null {
  return (
    sessions.find(({ day, half, endsAt }) => {
      const end = Date.parse(`${day}T${endsAt ?? ENDS[half]}:00+08:00`);
      return end > now;
    }) ?? null
  );
}
