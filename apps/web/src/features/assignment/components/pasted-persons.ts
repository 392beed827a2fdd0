export interface PastedPerson {
  name: string;
  idCard: string;
}

/** Two columns out of a sheet, or lines that somebody typed; either may come first. A line without both is left out. */
export function pastedPersons(text: string): PastedPerson[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const parts = line.split(/[\s,，;；、]+/).filter((part) => part !== '');
    const at = parts.findIndex((part) => /^[\dxX０-９Ｘｘ]{15,18}$/.test(part));
    const idCard = parts[at];
    const name = parts.filter((part, place) => place !== at && !/^\d+$/.test(part)).join('');
    return idCard === undefined || name === '' ? [] : [{ name, idCard }];
  });
}
