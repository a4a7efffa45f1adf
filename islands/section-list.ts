/*
 * Where the line of sections scrolls it begins with the section that the reader is in: CSS says so, and this where the browser does not
 * know it yet (Safari, Firefox).
 */
if (!CSS.supports('scroll-initial-target', 'nearest')) {
  document.addEventListener('DOMContentLoaded', () => {
    const link = document.querySelector('.section-list [aria-current]')
    const list = link?.closest('ul')
    // By as much as the link hangs over the line's end, and clear of where the line fades out.
    if (link && list) list.scrollLeft += Math.max(0, link.getBoundingClientRect().right - list.getBoundingClientRect().right + 48)
  })
}
