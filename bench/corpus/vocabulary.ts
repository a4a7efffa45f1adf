/**
 * Words as papers use them: a few in every story, most in very few (Zipf's law). The commonest are English, the rest are made of
 * syllables, so that stemming, spelling and the sizes of indexes are like those of real text.
 */
import { randomOf, zipf, type Random } from './random'

const COMMON = `council people government city year report minister police court school hospital water work week money public house family
  plan company country police health road market price service member group office week state law party vote budget election community
  resident leader director question problem project decision change night river bridge harbour train station street land farm worker
  union strike wage rent tax bank fund energy power gas oil price climate weather storm flood fire rescue officer judge trial jury
  prison crime victim charge appeal ruling case evidence witness document letter record figure survey study research university teacher
  student child parent doctor nurse patient treatment medicine virus vaccine science scientist space planet sea ocean fish island coast
  ferry ship port border army soldier war peace talks treaty agreement protest crowd march square mayor parliament deputy president
  campaign candidate poll coalition opposition reform bill debate committee inquiry contract tender supplier factory industry trade export
  import tariff customer shop store restaurant kitchen food bread wheat harvest drought forest tree animal bird museum theatre film music
  concert artist painting book author reader writer newspaper radio television network phone computer software data privacy football match
  season coach player goal league stadium race runner cyclist swimmer medal record summer winter spring autumn morning evening holiday
  tourist hotel airport flight pilot engine bus tram cycle driver accident repair tunnel tower roof wall garden park playground library
  archive history memory monument church mosque temple faith charity volunteer pension benefit housing tenant landlord mortgage planning
  permit café façade naïve résumé`.split(/\s+/)
const FUNCTION = `the of and to a in that is was for on with as it at by from had has have be are were this which but not they their he she
  his her its or an been after before said would could will more than over under about into when who what where there been also`.split(/\s+/)
const ONSETS = ['b', 'br', 'c', 'ch', 'cl', 'd', 'dr', 'f', 'fl', 'g', 'gr', 'h', 'j', 'k', 'l', 'm', 'n', 'p', 'pl', 'r', 's', 'sh', 'st', 't', 'th', 'tr', 'v', 'w']
const HEARTS = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'ou', 'oa']
const CODAS = ['', '', 'n', 'r', 'l', 's', 'm', 't', 'nd', 'st', 'ck', 'rt']
const VOCABULARY = 50_000
const PHRASES = 400

function syllables(random: Random, count: number): string {
  return Array.from({ length: count }, () => random.pick(ONSETS) + random.pick(HEARTS) + random.pick(CODAS)).join('')
}

function makeWords(): string[] {
  const words = new Set(COMMON)
  const random = randomOf(1)
  while (words.size < VOCABULARY) words.add(syllables(random, random.between(2, 3)))
  return [...words]
}

/** Content words, the commonest first. */
export const words: readonly string[] = makeWords()
const drawWord = zipf(words.length)
const drawPhrase = zipf(PHRASES)

/** Words that stand together more often than by chance, the commonest first. */
export const phrases: readonly string[] = Array.from({ length: PHRASES }, (_, n) => {
  const random = randomOf(2, n)
  return Array.from({ length: random.between(2, 3) }, () => words[random.between(20, 2_000)] ?? '').join(' ')
})

export function contentWord(random: Random): string {
  return words[drawWord(random)] ?? ''
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** A word that only the stories with this number hold. */
export function rareWord(number: number): string {
  return `${syllables(randomOf(3, number), 2)}${syllables(randomOf(4, number), 2)}`
}

/** A sentence of about `length` words. */
export function sentence(random: Random, length: number): string {
  let text = ''
  for (let n = 0; n < length; n += 1) {
    const draw = random.next()
    const word = draw < 0.44 ? random.pick(FUNCTION) : draw < 0.46 ? (phrases[drawPhrase(random)] ?? '') : contentWord(random)
    text += n === 0 ? capitalised(word) : (draw > 0.93 && n < length - 1 ? `, ${word}` : ` ${word}`)
  }
  return `${text}.`
}

/** A paragraph of one to five sentences, as inline Markdown: now and then an emphasis or a link. */
export function paragraph(random: Random): string {
  const sentences = Array.from({ length: random.between(1, 5) }, () => sentence(random, random.between(7, 22)))
  if (random.chance(0.06)) sentences.push(`*${sentence(random, 6)}*`)
  if (random.chance(0.1)) sentences.push(`[${capitalised(contentWord(random))} ${contentWord(random)}](https://example.org/${contentWord(random)}).`)
  return sentences.join(' ')
}

/** A few content words, the first with a capital. */
export function title(random: Random, length: number): string {
  return capitalised(Array.from({ length }, () => contentWord(random)).join(' '))
}

export function personName(random: Random): string {
  return `${capitalised(syllables(random, 2))} ${capitalised(syllables(random, 2))}`
}

/** Lower case, without accents, hyphens between: as the rules make slugs. */
export function slugOf(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 60).replace(/-$/, '')
}
