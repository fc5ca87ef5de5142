import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { secretFaults } from 'content-schemas';
import * as z from 'zod';
import { Failure } from './failure.ts';
import { foldersIn, repository } from './folders.ts';

const port = z.coerce
  .number<string>('is not a number')
  .int('is not a whole number')
  .min(0, 'is below 0')
  .max(65_535, 'is above 65535');
const secret = z.string().default('');

/** A path in the settings means the same wherever a command is run. */
const fromTop = (path: string): string => resolve(repository, path);

const common = z.object({
  DATA_DIR: z.string().min(1).default('data').transform(fromTop),
  CMS_PORT: port.default(1337),
  SITE_PORT: port.default(4321),
  CMS_URL: z
    .url({ protocol: /^https?$/, error: 'is not a full address that starts with http:// or https://' })
    .optional(),
  SITE_ORIGIN: z
    .url({ protocol: /^https?$/, error: 'is not a full address that starts with http:// or https://' })
    .optional(),
});

const access = z.object({ EXPORT_TOKEN: secret });

const secrets = access.extend({
  APP_KEYS: secret,
  ADMIN_JWT_SECRET: secret,
  API_TOKEN_SALT: secret,
  TRANSFER_TOKEN_SALT: secret,
  ENCRYPTION_KEY: secret,
});

const hardToGuess = <Secrets extends Record<string, string>>(schema: z.ZodType<Secrets>) =>
  schema.superRefine((values, context) => {
    for (const [name, message] of secretFaults(values)) context.addIssue({ code: 'custom', path: [name], message });
  });

/** Names of the secrets that `npm start` writes on a new machine. */
export const secretNames = Object.keys(secrets.shape);

/** The file of settings; what the environment says comes before it. */
export const envFile = (): string => fromTop(process.env['ENV_FILE'] ?? '.env');

function given(): Record<string, string | undefined> {
  const file = envFile();
  return { ...(existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {}), ...process.env };
}

function read<Schema extends z.ZodType>(schema: Schema): z.output<Schema> {
  const result = schema.safeParse(given());
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  throw new Failure([
    `Settings: ${faults.join('; ')}. Put this right in ${envFile()}, or delete that file and run npm start: it writes a new one.`,
  ]);
}

/** Settings that every step needs. */
export function settings() {
  const { DATA_DIR, CMS_PORT, SITE_PORT, CMS_URL, SITE_ORIGIN } = read(common);
  const origin = SITE_ORIGIN ?? `http://127.0.0.1:${SITE_PORT}`;
  return {
    folders: foldersIn(DATA_DIR),
    cmsPort: CMS_PORT,
    sitePort: SITE_PORT,
    cmsUrl: CMS_URL ?? `http://127.0.0.1:${CMS_PORT}`,
    siteOrigin: new URL(origin).origin,
  };
}
export type Settings = ReturnType<typeof settings>;

/** Settings that readers come to see, as they were given: nothing stands in for one that is missing. */
export const publicSettings = () => {
  const { SITE_ORIGIN, SITE_SECURITY_CONTACT } = given();
  return { SITE_ORIGIN, SITE_SECURITY_CONTACT };
};
export type PublicSettings = ReturnType<typeof publicSettings>;

/** The token with which published documents are read. */
export const exportToken = (): string => read(hardToGuess(access)).EXPORT_TOKEN;

/** Everything the CMS is started with, secrets included. */
export function cmsEnvironment(): NodeJS.ProcessEnv {
  const values = read(hardToGuess(secrets));
  const { folders, cmsPort } = settings();
  const { STARTER_CONTENT: starter = '' } = given();
  return {
    ...process.env,
    ...given(),
    ...values,
    STARTER_CONTENT: ['', 'none'].includes(starter) ? starter : fromTop(starter),
    DATA_DIR: folders.data,
    CMS_PORT: String(cmsPort),
    NODE_ENV: 'production',
    STRAPI_TELEMETRY_DISABLED: 'true',
    FORCE_COLOR: '0',
  };
}

/** What the CMS is compiled with: no secret is needed for that. */
export const compileEnvironment = (): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_ENV: 'production',
  STRAPI_TELEMETRY_DISABLED: 'true',
  FORCE_COLOR: '0',
});

/** Sign-in of the first administrator, as the file of settings has it. */
export function firstSignIn(): { readonly email: string; readonly password: string } {
  const { ADMIN_EMAIL = '', ADMIN_PASSWORD = '' } = given();
  return { email: ADMIN_EMAIL, password: ADMIN_PASSWORD };
}

/** What a child process that builds the site is started with. */
export const buildEnvironment = (site: Record<string, string>): NodeJS.ProcessEnv => ({
  ...process.env,
  ...Object.fromEntries(Object.entries(given()).filter(([name]) => name.startsWith('SITE_SECURITY_'))),
  ...site,
  ASTRO_TELEMETRY_DISABLED: '1',
  NODE_ENV: 'production',
  FORCE_COLOR: '0',
  NO_COLOR: '1',
});
