interface ShareCardProps {
  paper: string
  /** Above the headline: section, kicker, strapline. */
  label: string
  headline: string
  /** `#rrggbb`: the section's colour on paper. */
  accent: string
  /** At the foot: who wrote it, when. */
  foot: string
}

const INK = '#17140f'
const SOFT = '#575047'

/** Sizes in pixels of a headline by its length: a long one is set smaller, and all of them fill the card. */
const STEPS: readonly (readonly [most: number, size: number])[] = [[24, 128], [45, 108], [70, 92], [100, 76], [140, 64]]
const SMALLEST = 52
/** Beyond this, words are cut off: the card would be a page. */
const MOST_LINES = 6

/**
 * The card that stands for a page wherever it is shared: the paper's own look, in the 1200 × 630 pixels that cards have. Drawn by
 * Satori, which knows flex boxes and no style sheets: hence the style attributes, and sizes in pixels.
 */
export function ShareCard({ paper, label, headline, accent, foot }: ShareCardProps) {
  return (
    <div
      style={{
        display: 'flex', flexDirection: 'column', width: '100%', height: '100%', padding: '44px 64px 40px', backgroundColor: '#fff',
        color: INK, fontFamily: 'Newsreader',
      }}
    >
      <div style={{ display: 'flex', fontSize: 44, letterSpacing: '-0.01em', paddingBottom: 14 }}>{paper}</div>
      <div style={{ display: 'flex', height: 8, borderTop: `4px solid ${INK}`, borderBottom: `1px solid ${INK}` }} />
      <div style={{ display: 'flex', flexDirection: 'column', flexGrow: 1, justifyContent: 'center', paddingBottom: 8 }}>
        <div
          style={{
            display: 'flex', fontFamily: 'Public Sans', fontSize: 26, letterSpacing: '0.06em', textTransform: 'uppercase', color: accent,
          }}
        >
          {label}
        </div>
        <div
          style={{
            display: 'block', marginTop: 14, fontSize: sizeOf(headline), lineHeight: 1.04, letterSpacing: '-0.018em',
            textWrap: 'balance', lineClamp: MOST_LINES,
          }}
        >
          {headline}
        </div>
      </div>
      <div
        style={{
          display: 'flex', borderTop: '1px solid #d9d3c8', paddingTop: 18, fontFamily: 'Public Sans', fontSize: 24, color: SOFT,
        }}
      >
        {foot}
      </div>
    </div>
  )
}

function sizeOf(headline: string): number {
  return STEPS.find(([most]) => headline.length <= most)?.[1] ?? SMALLEST
}
