import { Island } from '../paper/island'

interface ShareLinksProps {
  /** The story's address, whole. */
  address: string
  headline: string
}

/** Ways to pass the story on: plain links, which tell nobody anything before they are followed. */
export function ShareLinks({ address, headline }: ShareLinksProps) {
  const [link, title, both] = [address, headline, `${headline} ${address}`].map(encodeURIComponent)
  const ways = [
    { name: 'Email', href: `mailto:?subject=${title}&body=${link}` },
    { name: 'WhatsApp', href: `https://wa.me/?text=${both}` },
    { name: 'Bluesky', href: `https://bsky.app/intent/compose?text=${both}` },
    { name: 'Facebook', href: `https://www.facebook.com/sharer/sharer.php?u=${link}` },
    { name: 'X', href: `https://x.com/intent/post?text=${title}&url=${link}` },
    { name: 'LinkedIn', href: `https://www.linkedin.com/sharing/share-offsite/?url=${link}` },
  ]
  return (
    <div role="group" aria-label="Share this story" className="share-links furniture">
      <p className="text-soft">Share</p>
      <ul>{ways.map(({ name, href }) => <li key={name}><a className="target quiet-link" href={href}>{name}</a></li>)}</ul>
      <a className="target quiet-link share-address" href={address}>Link to this story</a>
      <Island name="share-story" />
    </div>
  )
}
