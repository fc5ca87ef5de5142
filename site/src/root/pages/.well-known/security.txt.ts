import { SITE_SECURITY_CONTACT, SITE_SECURITY_EXPIRES } from 'astro:env/server';
import type { APIRoute } from 'astro';
import { languageCodes } from 'content-schemas';

/** RFC 9116: where to report a weakness. */
export const GET: APIRoute = ({ site }) =>
  new Response(
    [
      `Contact: ${SITE_SECURITY_CONTACT}`,
      `Expires: ${SITE_SECURITY_EXPIRES}`,
      `Preferred-Languages: ${languageCodes.join(', ')}`,
      `Canonical: ${new URL('/.well-known/security.txt', site).href}`,
      '',
    ].join('\n'),
  );
