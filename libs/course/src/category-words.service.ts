import { Injectable } from '@nestjs/common';
import { CategoryTree } from './category-tree.service.js';

/** What people call a category, and its code. Those that are closed take no new course. */
@Injectable()
export class CategoryWords {
  constructor(private readonly tree: CategoryTree) {}

  /** Reads a code, the names of a path joined by `/`, or a name that only one has; null for what is none. */
  async reader(): Promise<(text: string) => string | null> {
    const named = Map.groupBy(await this.open(), ({ name }) => plain(name));
    const codes = new Map<string, string>();
    for (const [name, [only, ...others]] of named) {
      if (only && others.length === 0) codes.set(name, only.code);
    }
    for (const { code, path } of await this.open()) {
      codes.set(plain(code), code);
      codes.set(plain(path), code);
    }
    return (text) => codes.get(plain(text)) ?? null;
  }

  /** To choose from, in their order: each by its path, since a name may stand in several places. */
  async names(): Promise<{ code: string; name: string }[]> {
    return (await this.open()).map(({ code, path }) => ({ code, name: path }));
  }

  private async open(): Promise<{ code: string; name: string; path: string }[]> {
    const all = await this.tree.list();
    const byCode = new Map(all.map((category) => [category.code, category]));
    const lineOf = (code: string | null): typeof all => {
      const category = code === null ? undefined : byCode.get(code);
      return category ? [...lineOf(category.parentCode), category] : [];
    };
    return all.flatMap(({ code, name }) => {
      const line = lineOf(code);
      if (line.some(({ closed }) => closed)) return [];
      return [{ code, name, path: line.map((one) => one.name).join('/') }];
    });
  }
}

/** Full-width signs and blanks make no difference. */
function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();
}
