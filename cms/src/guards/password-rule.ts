import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

const shortest = 14;
/** Of 0 to 4: more than 10^10 guesses for somebody who knows the common passwords and tricks. */
const weakest = 4;

const advice = 'A good password is four or five words that do not belong together, with a capital letter and a number.';

const judge = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });

interface Person {
  readonly email?: unknown;
  readonly firstname?: unknown;
  readonly lastname?: unknown;
}

type Account = Person & { readonly password?: unknown };

/** Why a password is not taken, in words for the person who chose it. */
function faultOf(password: string, { email, firstname, lastname }: Person): string | undefined {
  if (password.length < shortest) return `The password needs at least ${shortest} characters. ${advice}`;
  const own = [email, firstname, lastname]
    .filter((name) => typeof name === 'string')
    .map((name) => name.toLowerCase().replace(/@.*/, ''))
    .filter((name) => name.length > 2);
  const text = password.toLowerCase();
  if (own.some((name) => text.includes(name)))
    return 'The password contains your name or e-mail address. Choose one that has nothing to do with you.';
  if (judge.check(password, own).score < weakest) return `This password is easy to guess. ${advice}`;
  return undefined;
}

/** Throws a refusal that the admin shows at the field. */
function refusePassword(fault: string | undefined): void {
  if (fault === undefined) return;
  throw new errors.ValidationError(fault, {
    errors: [{ path: ['password'], message: fault, name: 'ValidationError' }],
  });
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
  const judgeStored = (person: Person, hashed: string): void => {
    const password = chosen.get(hashed);
    chosen.delete(hashed);
    refusePassword(password === undefined ? 'A password must be set in the admin.' : faultOf(password, person));
  };
  strapi.db.lifecycles.subscribe({
    models: ['admin::user'],
    beforeCreate: ({ params }) => {
      const { password, ...person } = params.data as Account;
      if (typeof password === 'string') judgeStored(person, password);
    },
    beforeUpdate: async ({ params }) => {
      const { password, ...changed } = params.data as Account;
      if (typeof password !== 'string') return;
      const stored = (await strapi.db.query('admin::user').findOne({ where: params.where })) as Person | null;
      judgeStored({ ...stored, ...changed }, password);
    },
  });
  judgeOwnFirst(strapi);
}

/** Strapi ends the sessions of whoever changes her own password before it is stored: what will be refused is refused before that. */
function judgeOwnFirst(strapi: Core.Strapi): void {
  const controller = strapi.controller('admin::authenticated-user') as unknown as {
    updateMe: (context: Context) => Promise<unknown>;
  };
  const update = controller.updateMe;
  controller.updateMe = async (context) => {
    const { password, ...changed } = (context.request as { body?: Account }).body ?? {};
    if (typeof password === 'string')
      refusePassword(faultOf(password, { ...(context.state['user'] as Person), ...changed }));
    return update(context);
  };
}
