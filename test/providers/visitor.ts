/** A browser away from our pages: keeps each server's cookies and follows where it is sent. */
export class Visitor {
  private readonly cookies = new Map<string, Map<string, string>>();

  /** Follows redirects from `address` until one leads to an address that begins with `home`. */
  async travel(address: string, home: string): Promise<URL> {
    let next = address;
    for (let step = 0; step < 12; step += 1) {
      if (next.startsWith(home)) return new URL(next);
      const answer = await this.open(next);
      const location = answer.headers.get('location');
      if (!location) throw new Error(`${next}: ${answer.status} ${await answer.text()}`);
      next = new URL(location, next).href;
    }
    throw new Error('sent round and round');
  }

  private async open(address: string): Promise<Response> {
    const { host } = new URL(address);
    const jar = this.cookies.get(host) ?? new Map<string, string>();
    this.cookies.set(host, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(address, { redirect: 'manual', headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    return answer;
  }
}
