import { expect, test } from 'vitest';
import { clientAddress, networkPrefix } from './client-address.ts';

test.each([
  ['without a proxy the header is a claim', '203.0.113.9', '198.51.100.1', 0, '203.0.113.9'],
  ['what our one proxy wrote counts, not what came before it', '127.0.0.1', '198.51.100.1, 203.0.113.9', 1, '203.0.113.9'],
  ['with two proxies the outer one counts', '127.0.0.1', '198.51.100.1, 203.0.113.9, 10.0.0.2', 2, '203.0.113.9'],
  ['a proxy that writes nothing leaves the socket', '10.0.0.2', undefined, 1, '10.0.0.2'],
  ['IPv4 seen through IPv6 is the IPv4 address', '::ffff:203.0.113.9', undefined, 0, '203.0.113.9'],
])('%s', (_, socket, header, trusted, expected) => {
  expect(clientAddress(socket, header, trusted)).toBe(expected);
});

test('addresses of one IPv6 network are one, of two networks two', () => {
  const network = (address: string) => clientAddress(address, undefined, 0);
  expect(network('2001:db8:0:1::1')).toBe(network('2001:db8::1:ffff:0:0:2'));
  expect(network('2001:DB8:0:1:a:b:c:d')).toBe(network('2001:db8:0:1::'));
  expect(network('2001:db8:0:2::1')).not.toBe(network('2001:db8:0:1::1'));
  expect(network('::1')).not.toBe(network('2001:db8::1'));
});

test('an IPv4 network is its first three numbers; an IPv6 network stays what it is', () => {
  expect(networkPrefix('203.0.113.9')).toBe(networkPrefix('203.0.113.250'));
  expect(networkPrefix('203.0.113.9')).not.toBe(networkPrefix('203.0.114.9'));
  expect(networkPrefix(clientAddress('2001:db8:0:1::1', undefined, 0))).toBe(clientAddress('2001:db8:0:1::1', undefined, 0));
});
