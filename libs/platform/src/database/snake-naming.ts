import { DefaultNamingStrategy, type Table } from 'typeorm';

const snakeCase = (name: string) => name.replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

/** `CreditEntry.earnedOn` is stored as `credit_entry.earned_on`. */
export class SnakeNaming extends DefaultNamingStrategy {
  override tableName(className: string, customName: string | undefined): string {
    return customName ?? snakeCase(className);
  }

  override columnName(
    propertyName: string,
    customName: string | undefined,
    prefixes: string[],
  ): string {
    return snakeCase([...prefixes, customName ?? propertyName].join('_'));
  }

  /** MySQL makes an index of every unique column, and names it so; one name on all databases. */
  override uniqueConstraintName(table: Table | string, columnNames: string[]): string {
    return this.indexName(table, columnNames);
  }

  override joinColumnName(relationName: string, referencedColumnName: string): string {
    return snakeCase(`${relationName}_${referencedColumnName}`);
  }
}
