/**
 * Whether the time of a presigned URL is over (Signature Version 4: `X-Amz-Date` and `X-Amz-Expires` in seconds).
 * Signatures are not checked here: any credentials are good.
 */
export function isExpired(query: Readonly<Record<string, string>>, now: Date): boolean {
  const { 'X-Amz-Date': date, 'X-Amz-Expires': seconds } = query;
  if (date === undefined || seconds === undefined) return false;
  const iso = date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z');
  return !(now.getTime() <= Date.parse(iso) + Number(seconds) * 1000);
}
