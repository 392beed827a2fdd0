type EntityClass = new () => object;

const declared = new Set<EntityClass>();

/** Marks a table whose rows are only ever added: the application's own account gets SELECT and INSERT on it, no more. */
export function AppendOnly(): ClassDecorator {
  return (target) => void declared.add(target as unknown as EntityClass);
}

/** Of the rooms that are loaded. */
export function appendOnlyEntities(): EntityClass[] {
  return [...declared];
}
