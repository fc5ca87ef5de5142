import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

const shortest = 14;
/** Of 0 to 4: more than 10^8 guesses for somebody who knows the common passwords and tricks. */
const weakest = 3;

const judge = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });

interface Person {
  readonly email?: string | null;
  readonly firstname?: string | null;
  readonly lastname?: string | null;
}

/** Why a password is not taken, in words for the person who chose it. */
function faultOf(password: string, { email, firstname, lastname }: Person): string | undefined {
  if ([...password].length < shortest)
    return `The password needs at least ${shortest} characters. Four or five words that do not belong together are a good one.`;
  const own = [email?.split('@')[0], firstname, lastname]
    .map((name) => (name ?? '').toLowerCase())
    .filter((name) => name.length > 2);
  const text = password.toLowerCase();
  if (own.some((name) => text.includes(name)))
    return 'The password contains your name or e-mail address. Choose one that has nothing to do with you.';
  if (judge.check(password, own).score < weakest)
    return 'This password is easy to guess. Four or five words that do not belong together are a good one.';
  return undefined;
}

/**
 * Every password of every account, however it is set: what is stored as a password was hashed here first, and is judged
 * when it is stored, where it is known whose it is.
 */
export function guardPasswords(strapi: Core.Strapi): void {
  const auth = strapi.service('admin::auth') as unknown as { hashPassword: (password: string) => Promise<string> };
  const hash = auth.hashPassword;
  const chosen = new Map<string, string>();
  auth.hashPassword = async (password) => {
    const hashed = await hash(password);
    chosen.set(hashed, password);
    return hashed;
  };

  const check = (person: Person & { readonly password?: unknown }): void => {
    if (typeof person.password !== 'string') return;
    const password = chosen.get(person.password);
    chosen.delete(person.password);
    const fault = password === undefined ? 'A password must be set in the admin.' : faultOf(password, person);
    if (fault === undefined) return;
    throw new errors.ValidationError(fault, {
      errors: [{ path: ['password'], message: fault, name: 'ValidationError' }],
    });
  };
  strapi.db.lifecycles.subscribe({
    models: ['admin::user'],
    beforeCreate: ({ params }) => check(params.data as Person),
    beforeUpdate: async ({ params }) => {
      const data = params.data as Person & { readonly password?: unknown };
      if (data.password === undefined) return;
      const stored = (await strapi.db.query('admin::user').findOne({ where: params.where })) as Person | null;
      check({ ...stored, ...data });
    },
  });
}
