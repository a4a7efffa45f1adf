import { feedStories } from '@/lib/store/feed'
import { latestStories } from '@/lib/store/stories'
import { wholeStories } from '@/lib/store/article'
import { disconnect, database } from '@/lib/store/database'
import { storyItem } from '@/lib/wire/feed'
import { writeAtom } from '@/lib/wire/write-feed/write-atom'
import { sampleSite as site } from '@/lib/wire/testing/sample-site'
const cpu = () => { const u = process.cpuUsage(); return (u.user + u.system) / 1000 }
const sums: Record<string, [number, number][]> = {}
const t = async <T>(name: string, f: () => Promise<T> | T): Promise<T> => { const b = performance.now(), c = cpu(); const r = await f(); (sums[name] ??= []).push([performance.now() - b, cpu() - c]); return r }
const topics = (await database().topic.findMany({ select: { slug: true }, take: 40 })).map((x) => x.slug)
for (const slug of topics) {
  const list = await t('feedStories', () => feedStories({ list: 'topic', slug }, null))
  if (list.kind !== 'feed') continue
  const items = await t('storyItem x20', () => list.stories.map((s) => storyItem(s, site)))
  await t('writeAtom', () => writeAtom({ site, place: { path: '', title: 'x' }, description: 'd', items, withdrawn: [], before: null, next: null, hub: null }))
  await t('wholeStories', () => wholeStories(list.stories.map((s) => s.slug)))
  await t('latest cards', () => latestStories(20))
}
for (const [n, a] of Object.entries(sums)) { const m = (i: 0 | 1) => [...a].map((x) => x[i]).sort((x, y) => x - y)[Math.floor(a.length / 2)]!.toFixed(1); console.log(n, 'wall p50', m(0), 'cpu p50', m(1), a.length) }
await disconnect()
