import { defineEvent } from '#platform';

/** A class was closed: who completed it can be asked for. Once per class. */
export const classClosed = defineEvent<{ classId: string }>('activity.class-closed');
