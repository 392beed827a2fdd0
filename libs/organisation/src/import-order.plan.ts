/**
 * The order of the file is the official order within each unit, changed as little as possible: who already
 * stands after the one listed before him keeps his number, whoever does not is put behind him. New people come
 * after those who are there.
 */
export class OrderBook {
  private readonly last = new Map<string, { order: number; memberId: string }>();
  private readonly highest: Map<string, number>;

  constructor(highest: Map<string, number>) {
    this.highest = highest;
  }

  keep(unitId: string, order: number, memberId: string): number {
    const before = this.last.get(unitId);
    const stays =
      !before || order > before.order || (order === before.order && memberId > before.memberId);
    const given = stays ? order : (before?.order ?? 0) + 1;
    this.put(unitId, given, memberId);
    return given;
  }

  append(unitId: string, memberId: string): number {
    const given = (this.last.get(unitId)?.order ?? this.highest.get(unitId) ?? 0) + 1;
    this.put(unitId, given, memberId);
    return given;
  }

  private put(unitId: string, order: number, memberId: string): void {
    this.last.set(unitId, { order, memberId });
  }
}
