import path from 'node:path'

/**
 * Where a picture's file may lie in a local copy of the old site's media folder (`wp-content/uploads`, `content/images`, or any
 * other): below the folder as in its address, the full size before the sized copies.
 */
export function mediaFiles(address: string, folder: string | null): string[] {
  if (folder === null || !URL.canParse(address, 'http://old.invalid')) return []
  const below = decoded(new URL(address, 'http://old.invalid').pathname)
    .replace(/^.*\/(?:wp-content\/uploads|uploads|content\/images|media)\//, '')
    .replace(/^size\/w\d+(?:h\d+)?\//, '')
    .replace(/^\/+/, '')
  const full = below.replace(/-\d{2,5}x\d{2,5}(?=\.\w+$)/, '')
  const places = [full, below, path.basename(full), path.basename(below)].map((name) => path.resolve(folder, name))
  return [...new Set(places)].filter((file) => file.startsWith(path.resolve(folder) + path.sep))
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
