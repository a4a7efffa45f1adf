import { pressPage } from './press-page'
import type { MakePage } from './press-room'
import type { RenderPage } from './render-from'
import type { Settings } from './settings'
import type { SharedRender } from './shared-render'
import type { Sheet } from './sheet'

/** Where Next keeps the page for what is not found. */
const NOT_FOUND = '/_not-found'

/** Making pages: render, then press. */
export function pageMaker(render: RenderPage, settings: Pick<Settings, 'cdn' | 'siteUrl'>, shared: SharedRender): MakePage {
  return async (address, signal, findTwin) => {
    const sheet = await renderOrThrow(render, address, signal)
    if (sheet.status !== 404) {
      const pressing = await pressPage(sheet, settings, findTwin)
      if (!pressing) throw new Error(`Next sent its empty error document with status ${sheet.status}`)
      return pressing
    }
    // What Next sends with a 404 is an empty document, whose text would have come by script, or the not-found page that knows it is
    // not at its own address, and is empty as well. Asked for itself, it is rendered whole.
    const notFound = await shared.get(() => renderOrThrow(render, NOT_FOUND, signal))
    const instead = await pressPage(together(sheet, notFound), settings, findTwin)
    if (!instead) throw new Error('The not-found page itself could not be rendered')
    return instead
  }
}

async function renderOrThrow(render: RenderPage, address: string, signal: AbortSignal): Promise<Sheet> {
  const sheet = await render(address, signal)
  if (sheet.status >= 500) throw new Error(`Next answered ${sheet.status} to ${address}`, { cause: sheet.error })
  return sheet
}

/** The not-found page, standing at an address that showed nothing: it changes when either does. */
function together(nothing: Sheet, notFound: Sheet): Sheet {
  const ends = [nothing.validUntil, notFound.validUntil].filter((end) => end !== undefined)
  return {
    ...notFound,
    status: nothing.status,
    keys: [...new Set([...nothing.keys, ...notFound.keys])].sort(),
    validUntil: ends.length > 0 ? new Date(Math.min(...ends.map(Number))) : undefined,
    isPrivate: nothing.isPrivate,
  }
}
