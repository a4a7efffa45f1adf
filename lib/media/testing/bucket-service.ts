import { createServer } from 'node:http'

export interface BucketService {
  /** What names it: see lib/media/bucket.ts. */
  settings: Record<string, string>
  /** Files by their paths, `/pictures/quay.jpg`. */
  kept: Map<string, Buffer>
  /** What each request was signed with. */
  signed: string[]
  /** What it answers everything with while it is unwell. */
  trouble: number | undefined
  close(): Promise<void>
}

/** What any service that speaks S3 does with PUT and GET, as far as the paper asks it. */
export async function startBucketService(): Promise<BucketService> {
  const kept = new Map<string, Buffer>()
  const signed: string[] = []
  const service = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      signed.push(String(request.headers.authorization))
      const name = String(request.url)
      const file = kept.get(name)
      if (bucket.trouble !== undefined) response.writeHead(bucket.trouble).end('<Error><Code>SlowDown</Code></Error>')
      else if (!/^AWS4-HMAC-SHA256 Credential=key\//.test(String(request.headers.authorization)))
        response.writeHead(403).end('<Error><Code>AccessDenied</Code></Error>')
      else if (request.method === 'PUT') {
        kept.set(name, Buffer.concat(chunks))
        response.writeHead(200).end()
      } else if (file) response.writeHead(200).end(file)
      else response.writeHead(404).end()
    })
  })
  await new Promise<void>((resolve) => {
    service.listen(0, '127.0.0.1', resolve)
  })
  const address = service.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const bucket: BucketService = {
    settings: {
      MEDIA_S3_ENDPOINT: `http://127.0.0.1:${port}`,
      MEDIA_S3_BUCKET: 'pictures',
      MEDIA_S3_ACCESS_KEY_ID: 'key',
      MEDIA_S3_SECRET_ACCESS_KEY: 'secret',
      MEDIA_S3_REGION: 'eu-west-1',
    },
    kept,
    signed,
    trouble: undefined,
    close: () =>
      new Promise((resolve) => {
        service.close(() => resolve())
      }),
  }
  return bucket
}
