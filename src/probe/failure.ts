/** Messages for failures before any response. */

/** A failure's verdict and message. `refused`: Node would not even send the request. */
export interface Failure {
  readonly kind: 'timeout' | 'network' | 'refused';
  readonly message: string;
}

const WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens at this address',
  ENOTFOUND: 'no such host',
  EAI_AGAIN: 'the host name could not be resolved',
  ECONNRESET: 'the server closed the connection without a response',
  ECONNABORTED: 'the connection was reset',
  EPIPE: 'the server closed the connection without a response',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the network cannot be reached',
  ENETDOWN: 'the network is down',
  EPROTO: 'the server does not speak TLS correctly',
  ERR_SSL_WRONG_VERSION_NUMBER: 'the server does not speak TLS',
  CERT_HAS_EXPIRED: "the server's certificate has expired",
  ERR_TLS_CERT_ALTNAME_INVALID: "the server's certificate is for another host",
  HPE_HEADER_OVERFLOW: 'the response headers are too long',
};

/** The certificate is not from a trusted issuer. */
const UNTRUSTED =
  /SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET_ISSUER)|CERT_(?:UNTRUSTED|NOT_YET_VALID|REVOKED|REJECTED|SIGNATURE)/;

/** @param host as in the address, with its port */
export function failureOf(error: unknown, host: string): Failure {
  const code = codeOf(error);
  if (code === 'ETIMEDOUT') return { kind: 'timeout', message: `${host}: connection timed out` };
  if (code === 'ERR_INVALID_CHAR') {
    return { kind: 'refused', message: 'the credential or a header contains characters that cannot be sent' };
  }
  if (code === 'ERR_INVALID_HTTP_TOKEN') {
    return { kind: 'refused', message: 'a header of the config has a name that cannot be sent' };
  }
  const words =
    WORDS[code] ??
    (UNTRUSTED.test(code)
      ? `the server's certificate is not trusted`
      : code.startsWith('HPE_')
        ? 'the response is not HTTP'
        : /SSL|TLS/.test(code)
          ? 'the TLS connection failed'
          : 'the connection failed');
  return { kind: 'network', message: `${host}: ${words}${code === '' ? '' : ` (${code})`}` };
}

/** The code of the error, or of the first error in it; empty if there is none. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const { code } = error as { readonly code?: unknown };
  if (typeof code === 'string') return code;
  return error instanceof AggregateError ? codeOf(error.errors[0]) : codeOf(error.cause);
}
