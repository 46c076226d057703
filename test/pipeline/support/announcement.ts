/** The event that S3 sends for an upload, made from what the upload's version id (of the filing) tells of it. */
export function announcement(bucket: string, key: string, objectVersion: string, version: string): string {
  const [time = '', sequencer = ''] = version.split('-');
  const eventTime = time.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z$/, '$1-$2-$3T$4:$5:$6.$7Z');
  const object = { key: encodeURIComponent(key).replaceAll('%2F', '/'), versionId: objectVersion, sequencer, size: 1 };
  return JSON.stringify({
    Records: [{ eventName: 'ObjectCreated:Put', eventTime, s3: { bucket: { name: bucket }, object } }],
  });
}
