import { furniture } from '@/lib/store/furniture'
import { drawCard } from '../draw-card'

export const dynamic = 'force-dynamic'

const SIZE = { width: 512, height: 512 }

/** The paper's mark, for those who show one beside its name: its initial, as large as a square takes. */
export async function GET(): Promise<Response> {
  const { publication: { name } } = await furniture()
  const initial = name.replace(/^(?:the|a|an|le|la|les|el|der|die|das)\s+/i, '').charAt(0).toUpperCase()
  return drawCard(
    <div
      style={{
        display: 'flex', alignItems: 'center', justifyContent: 'center', width: '100%', height: '100%', backgroundColor: '#fff',
        color: '#17140f', border: '14px solid #17140f', fontFamily: 'Newsreader', fontSize: 420, paddingTop: 40,
      }}
    >
      {initial}
    </div>,
    SIZE,
  )
}
