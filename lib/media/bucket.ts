/**
 * Pictures in a bucket in place of a folder, by any service that speaks S3: MEDIA_S3_ENDPOINT
 * (`https://s3.eu-west-1.amazonaws.com`), MEDIA_S3_BUCKET, MEDIA_S3_ACCESS_KEY_ID, MEDIA_S3_SECRET_ACCESS_KEY, MEDIA_S3_REGION
 * (default us-east-1). The bucket may be private: the site fetches from it, and readers only meet `/media/`. Whose key it is must be
 * allowed to list it (s3:ListBucket), or S3 says 403 of what is not there, which looks like a key that is wrong.
 */
import { AwsClient } from 'aws4fetch'

export interface Bucket {
  put(name: string, bytes: Uint8Array<ArrayBuffer>, contentType: string): Promise<void>
  /** The file; null where the bucket has none. Throws where it does not say. */
  get(name: string): Promise<Uint8Array<ArrayBuffer> | null>
}

/** The bucket that the settings name; null where they name none. Throws where they name half of one. */
export function bucketFrom(settings: Readonly<Record<string, string | undefined>>): Bucket | null {
  const {
    MEDIA_S3_ENDPOINT: endpoint,
    MEDIA_S3_BUCKET: bucket,
    MEDIA_S3_ACCESS_KEY_ID: accessKeyId,
    MEDIA_S3_SECRET_ACCESS_KEY: secretAccessKey,
  } = settings
  if (!bucket) return null
  if (!endpoint || !accessKeyId || !secretAccessKey) {
    throw new Error('MEDIA_S3_BUCKET needs MEDIA_S3_ENDPOINT, MEDIA_S3_ACCESS_KEY_ID and MEDIA_S3_SECRET_ACCESS_KEY beside it.')
  }
  const client = new AwsClient({
    accessKeyId,
    secretAccessKey,
    service: 's3',
    region: settings.MEDIA_S3_REGION ?? 'us-east-1',
    retries: 2,
  })
  const address = (name: string): string =>
    `${endpoint.replace(/\/$/, '')}/${bucket}/${name.split('/').map(encodeURIComponent).join('/')}`
  return {
    async put(name, bytes, contentType) {
      const answer = await client.fetch(address(name), { method: 'PUT', body: bytes, headers: { 'Content-Type': contentType } })
      if (!answer.ok)
        throw new Error(`The bucket ${bucket} did not take ${name}: ${answer.status} ${(await answer.text()).slice(0, 300)}`)
    },
    async get(name) {
      const answer = await client.fetch(address(name))
      if (answer.ok) return new Uint8Array(await answer.arrayBuffer())
      if (answer.status === 404) return null
      throw new Error(`The bucket ${bucket} did not give ${name}: ${answer.status} ${(await answer.text()).slice(0, 300)}`)
    },
  }
}
