/** Hosts that look like another host: homographs, and names written so that nobody can read them. */

// A label is in letters of one script. Of Latin, only those that European languages write: others pass for them.
const ONE_SCRIPT: readonly RegExp[] = [
  /^[a-z\u00df-\u0130\u0132-\u017e0-9-]+$/u,
  ...['Cyrillic', 'Greek', 'Arabic', 'Han', 'Hangul', 'Hebrew', 'Armenian', 'Georgian', 'Thai', 'Devanagari'].map(
    (script) => new RegExp(`^[\\p{Script=${script}}\\p{Mn}0-9-]+$`, 'u'),
  ),
  // Japanese is written in three scripts together.
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー0-9-]+$/u,
]

// Letters that look like small Latin ones: a label of these alone passes for a Latin name (UTS #39, whole-script
// confusables), unless its top-level domain shows that it is none.
const LOOKALIKES = /^[асԁеһіјӏорԛѕԝхуъьҽпгѵѡαγικνορτυωχոսօհցգլքյ0-9-]+$/u

/**
 * What is wrong with a host as it is written in a link (no port, no credentials), in words that follow “The host …”,
 * or null. An ASCII name passes as it is; an internationalized one must be in letters of one script a label, not made
 * of lookalikes of Latin letters, and not in Punycode (RFC 3492).
 */
export function hostFault(written: string): string | null {
  const host = written.toLowerCase()
  const labels = host.split('.')
  if (labels.some((label) => label.startsWith('xn--'))) {
    return 'is in Punycode (xn--), which nobody can read: write it in its own letters'
  }
  if (host !== host.normalize('NFKC') || /[%。]/u.test(host))
    return 'is written in disguised characters: write it plainly'
  const read = canonical(host)
  if (read === null) return 'is not a host: correct it'
  if (isAscii(host)) return read === host ? null : `reads as ${read}: write that`
  for (const label of labels.filter((name) => !isAscii(name))) {
    if (!ONE_SCRIPT.some((letters) => letters.test(label))) {
      return `is not in letters of one script (“${label}”): it looks like another name`
    }
    if (LOOKALIKES.test(label) && isAscii(labels.at(-1) ?? '')) {
      return `looks like Latin letters and is not (“${label}”)`
    }
  }
  return null
}

/** The host as the URL Standard reads it, or null. */
function canonical(host: string): string | null {
  try {
    return new URL(`http://${host}/`).hostname
  } catch {
    return null
  }
}

function isAscii(text: string): boolean {
  return !/\P{ASCII}/u.test(text)
}
