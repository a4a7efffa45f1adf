import type { ReactNode } from 'react'

/** A page that has nothing to show but why. */
export function Message({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="sheet">
      <div className="message prose">
        <h1 className="section-title">{title}</h1>
        {children}
      </div>
    </div>
  )
}
