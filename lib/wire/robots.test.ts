import { describe, expect, test } from 'vitest'
import { writeRobots } from './robots'

const parts = { refused: ['CCBot', 'GPTBot'], allowAiAnswers: true, allowAiTraining: false, sitemaps: ['https://a.example/sitemap.xml'] }

describe('robots.txt', () => {
  test('refuses the crawlers that are refused, and keeps the others out of searches alone', () => {
    const [refused, everybody, sitemaps] = writeRobots(parts).split('\n\n')
    expect(refused).toBe('User-agent: CCBot\nUser-agent: GPTBot\nDisallow: /')
    expect(everybody).toContain('User-agent: *\nContent-Signal: search=yes, ai-input=yes, ai-train=no')
    expect(everybody).toContain('Disallow: /search?')
    expect(everybody).not.toMatch(/^Disallow: \/$/m)
    expect(sitemaps).toBe('Sitemap: https://a.example/sitemap.xml\n')
  })

  test('refuses nobody when all are allowed', () => {
    expect(writeRobots({ ...parts, refused: [] })).toMatch(/^User-agent: \*\n/)
  })
})
