import { plainFile } from '../plain-text'

export const dynamic = 'force-dynamic'

/** Nobody may sell advertising in the paper's name (IAB ads.txt 1.1, §3.2.1: a record that names no seller). */
export async function GET(): Promise<Response> {
  return plainFile(['# Nobody is authorised to sell advertising for this site.', 'placeholder.example.com, placeholder, DIRECT, placeholder'])
}
