import type { RequestHandler } from 'express';
import helmet from 'helmet';
import type { AppSettings } from '../app-deps.ts';

/**
 * Everything comes from this server alone, but for signatures, which a program on the person's own machine makes. Styles
 * are written into the page by the components of the web application.
 */
export function securityHeaders({
  publicUrl,
  ncalayerUrl,
}: Pick<AppSettings, 'publicUrl' | 'ncalayerUrl'>): RequestHandler {
  const isSecure = publicUrl.startsWith('https:');
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'", ncalayerUrl],
        frameSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
        ...(isSecure && { upgradeInsecureRequests: [] }),
      },
    },
    strictTransportSecurity: isSecure,
  });
}
