import fc from 'fast-check';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import type { WebEnv } from '../../../../src/adapters/web/dependencies.ts';
import { clientAddress } from '../../../../src/adapters/web/guard/client-address.ts';

/** Who is taken to ask, over a connection from an address. */
async function addressOf(socket: string | undefined, trustedProxies: number, forwarded?: string) {
  const web = new Hono<WebEnv>().get('/', (context) =>
    context.text(clientAddress(context, { trustedProxies })),
  );
  const incoming = { socket: { remoteAddress: socket } } as WebEnv['Bindings']['incoming'];
  const headers: Record<string, string> = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  return (await web.request('/', { headers }, { incoming })).text();
}

test.each([
  ['10.0.0.1', 0, undefined, '10.0.0.1'],
  ['10.0.0.1', 0, '1.1.1.1', '10.0.0.1'],
  ['10.0.0.1', 1, '1.1.1.1', '1.1.1.1'],
  ['10.0.0.1', 1, '6.6.6.6, 1.1.1.1', '1.1.1.1'],
  ['10.0.0.1', 2, '6.6.6.6, 1.1.1.1, 2.2.2.2', '1.1.1.1'],
  ['10.0.0.1', 2, '2.2.2.2', '10.0.0.1'],
  ['10.0.0.1', 1, undefined, '10.0.0.1'],
  ['10.0.0.1', 1, 'unknown', '10.0.0.1'],
  ['10.0.0.1', 1, '1.1.1.1:4711', '1.1.1.1'],
  ['10.0.0.1', 1, '[2001:db8:1:2:3::4]:4711', '2001:db8:1:2::/64'],
  ['::ffff:10.0.0.1', 0, undefined, '10.0.0.1'],
  ['2001:DB8::1', 0, undefined, '2001:db8:0:0::/64'],
  ['2001:db8:0:0:ffff::9', 0, undefined, '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 0, undefined, 'fe80:0:0:0::/64'],
  [undefined, 0, undefined, 'unknown'],
])('over %s with %i proxies, forwarded for %s: %s', async (socket, proxies, forwarded, expected) => {
  expect(await addressOf(socket, proxies, forwarded)).toBe(expected);
});

test('nothing that an asker writes changes who is taken to ask', async () => {
  const written = fc.array(fc.oneof(fc.ipV4(), fc.ipV6(), fc.stringMatching(/^[!-~ ]{0,20}$/)), {
    maxLength: 5,
  });
  await fc.assert(
    fc.asyncProperty(written, fc.integer({ min: 0, max: 3 }), async (spoofed, proxies) => {
      const added = ['203.0.113.7', '198.51.100.1', '198.51.100.2'].slice(0, proxies);
      const forwarded = [...spoofed, ...added].join(', ');
      expect(await addressOf('192.0.2.1', proxies, forwarded)).toBe(
        proxies === 0 ? '192.0.2.1' : '203.0.113.7',
      );
    }),
  );
});

test('all addresses of one network of IPv6 count as one', async () => {
  const half = fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 4, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(half, half, half, async (network, one, other) => {
      fc.pre(network.some(Boolean));
      const address = (machine: number[]) =>
        [...network, ...machine].map((group) => group.toString(16)).join(':');
      expect(await addressOf(address(one), 0)).toBe(await addressOf(address(other), 0));
    }),
  );
});
