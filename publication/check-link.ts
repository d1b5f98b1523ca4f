/** Links that a person could be deceived by, or that would run something. */

import { hostFault } from './check-host'
import type { FaultCode } from './fault'

export interface LinkFault {
  readonly code: FaultCode
  readonly message: string
}

/** What is wrong with an absolute target, or null. Web addresses, one mail address, or an international telephone number. */
export function targetFault(target: string): LinkFault | null {
  if (/[\s\p{Cc}\\]/u.test(target)) {
    return {
      code: 'link-malformed',
      message: `The link’s target holds a space, a backslash or a control character: write it as %20 and the like.`,
    }
  }
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(target)?.[1]?.toLowerCase()
  switch (scheme) {
    case 'http':
    case 'https':
      return webFault(target)
    case 'mailto':
      return mailFault(target)
    case 'tel':
      return /^tel:\+[0-9](?:[0-9().-]*[0-9])?$/i.test(target)
        ? null
        : {
            code: 'link-malformed',
            message: 'The telephone link must be “tel:+” and the digits with the country’s code.',
          }
    default:
      return {
        code: 'link-scheme',
        message: `${scheme ? `Links with “${scheme}:”` : 'Links without a scheme'} are not opened: use http(s):, mailto:, tel: or ref:.`,
      }
  }
}

function webFault(target: string): LinkFault | null {
  const authority = /^https?:\/\/([^/?#]+)/i.exec(target)?.[1]
  if (!authority || !URL.canParse(target)) {
    return {
      code: 'link-malformed',
      message: 'The web address cannot be read: write it in full, as in “https://www.un.org/”.',
    }
  }
  if (authority.includes('@')) {
    return {
      code: 'link-credentials',
      message: 'The web address holds a user name or a password before “@”: remove it.',
    }
  }
  return hostProblem(authority.replace(/:[0-9]*$/, ''))
}

function mailFault(target: string): LinkFault | null {
  const domain = /^mailto:[^@?,;:%<>"]+@([^@?,;:%<>"/]+)$/i.exec(target)?.[1]
  if (!domain) return { code: 'link-malformed', message: 'The mail link must be “mailto:” and one plain address.' }
  return hostProblem(domain)
}

function hostProblem(host: string): LinkFault | null {
  const problem = hostFault(host)
  return problem === null ? null : { code: 'link-host', message: `The host “${host}” ${problem}.` }
}

/**
 * What is wrong between a link's visible text and its target, or null: the text must not name another place. The
 * target is undefined where it is not known.
 */
export function linkTextFault(text: string, target: string | undefined): LinkFault | null {
  const shown = text.trim().replace(/[.,;:!?]+$/, '')
  const differ = (what: string): LinkFault => ({
    code: 'link-text',
    message: `The text shows ${what} but the link leads to “${target}”: make them agree.`,
  })
  if (shown === '') return { code: 'link-text', message: 'The link has no text: nobody could find it.' }
  if (target === undefined) return null
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(shown)) {
    const address = shown.replace(/^mailto:/i, '').toLowerCase()
    return target.toLowerCase() === `mailto:${address}` ? null : differ('a mail address')
  }
  const real = withoutWww(hostOf(target))
  const other = shownHosts(shown).find((host) => host !== real)
  if (other !== undefined) return differ(`the address “${other}”`)
  if (/^\+[0-9\s().-]{6,}$/.test(shown) && /^tel:/i.test(target)) {
    return digits(shown) === digits(target) ? null : differ('another number')
  }
  return null
}

/** The hosts that text names: after a scheme or `www.` anywhere, or a domain that is the whole text. */
function shownHosts(text: string): readonly string[] {
  const addresses = text.match(/(?:https?:\/\/|www\.)[\p{L}\p{M}\p{N}.:@%_-]+/giu)
  const domain = /^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?=$|[/:?#])/u.exec(text)
  return (addresses ?? domain ?? []).map((address) => withoutWww(address.replace(/^https?:\/\//i, '')))
}

function hostOf(target: string): string {
  return /^https?:\/\/([^/?#]+)/i.exec(target)?.[1] ?? ''
}

function withoutWww(host: string): string {
  return host
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/:[0-9]*$/, '')
}

function digits(text: string): string {
  return text.replace(/[^0-9]/g, '')
}
