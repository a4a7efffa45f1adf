import type { IncomingMessage } from 'node:http'
import ipaddr from 'ipaddr.js'
import proxyAddress from 'proxy-addr'

/** Who asks, as limits count them. */
export type ClientAddress = (request: IncomingMessage) => string

/** Whether an address is that of a proxy whose word is taken. */
export type IsTrusted = (address: string) => boolean

/**
 * @param proxies addresses, networks (`10.0.0.0/8`) and the names `loopback`, `linklocal` and `uniquelocal`
 * @throws TypeError when one is none of these
 */
export function trustIn(proxies: readonly string[]): IsTrusted {
  if (proxies.length === 0) return () => false
  const trust = proxyAddress.compile([...proxies])
  return (address) => trust(address, 0)
}

/**
 * The address of the client: who opened the connection, or, where that is a proxy that is trusted, the last in
 * `X-Forwarded-For` that is not.
 */
export function clientAddress(isTrusted: IsTrusted): ClientAddress {
  return (request) => {
    const told = proxyAddress(request, isTrusted)
    return networkOf(ipaddr.isValid(told) ? told : (request.socket.remoteAddress ?? ''))
  }
}

/** An address as limits count it: one household has a whole /64 of IPv6, so such addresses count as one. */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address
  const parsed = ipaddr.process(address)
  if (parsed instanceof ipaddr.IPv4) return parsed.toString()
  return `${parsed.parts.slice(0, 4).map((part) => part.toString(16)).join(':')}::/64`
}
