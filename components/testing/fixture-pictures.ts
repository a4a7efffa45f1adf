import type { Picture } from '@/lib/newsroom/picture'

/** A picture for tests and for looking at components: only what matters need be said. */
export function somePicture(parts: Partial<Picture> = {}): Picture {
  return {
    slug: 'harbour-at-dawn',
    url: '/media/fixture/harbour.webp',
    alt: 'Cranes over an empty quay at first light',
    caption: 'The container quay at La Guaira on Monday, closed since the weekend.',
    credit: 'Photograph: Ana Ruiz for The Meridian',
    width: 1600,
    height: 1067,
    placeholder: null, focal: { x: 0.5, y: 0.5 },
    ...parts,
  }
}
