/**
 * Limits of AWS that this project would otherwise meet first in production. Sources: Lambda quotas, API Gateway HTTP API
 * quotas, SQS message quotas, SQS event source mapping (AWS developer guides).
 */

/** Bytes of the event or of the answer of a synchronous invocation (6 MB). */
export const lambdaPayloadBytes = 6_291_556;

/** Bytes of all names and values of a function's environment variables together. */
export const lambdaEnvironmentBytes = 4096;

/** Seconds that a function may run at most. */
export const lambdaTimeoutSeconds = 900;

/** Milliseconds in which a function's code must load before its first invocation. */
export const lambdaInitMilliseconds = 10_000;

/** Bytes of a message with its attributes, unless the queue declares less. SNS delivers no more than this. */
export const messageBytes = 262_144;

/** Bytes of a request's body to an HTTP API. */
export const apiRequestBytes = 10_485_760;

/** Bytes of the request line and all headers of a request to an HTTP API. */
export const apiHeaderBytes = 10_240;

/** Milliseconds after which an HTTP API gives up waiting for its integration. */
export const apiTimeoutMilliseconds = 30_000;

/** Messages that one ReceiveMessage call returns at most. */
export const receiveBatch = 10;
