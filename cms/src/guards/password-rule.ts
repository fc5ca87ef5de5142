import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { inWords, message, type Message } from 'content-schemas';
import type { Context } from 'koa';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { deskLanguage } from '../desk-language';

const shortest = 14;
/** Of 0 to 4: more than 10^10 guesses for somebody who knows the common passwords and tricks. */
const weakest = 4;

const judge = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });

interface Person {
  readonly email?: unknown;
  readonly firstname?: unknown;
  readonly lastname?: unknown;
}

type Account = Person & { readonly password?: unknown };

/** Why a password is not taken. */
function faultOf(password: string, { email, firstname, lastname }: Person): Message | undefined {
  if (password.length < shortest)
    return message('password.short', { least: shortest, advice: message('password.advice') });
  const own = [email, firstname, lastname]
    .filter((name) => typeof name === 'string')
    .map((name) => name.toLowerCase().replace(/@.*/, ''))
    .filter((name) => name.length > 2);
  const text = password.toLowerCase();
  if (own.some((name) => text.includes(name))) return message('password.own');
  if (judge.check(password, own).score < weakest)
    return message('password.easy', { advice: message('password.advice') });
  return undefined;
}

/** Throws a refusal that the admin shows at the field. */
function refusePassword(strapi: Core.Strapi, fault: Message | undefined): void {
  if (!fault) return;
  const words = inWords(fault, deskLanguage(strapi));
  throw new errors.ValidationError(words, {
    errors: [{ path: ['password'], message: words, name: 'ValidationError' }],
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
    refusePassword(strapi, password === undefined ? message('password.notJudged') : faultOf(password, person));
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
      refusePassword(strapi, faultOf(password, { ...(context.state['user'] as Person), ...changed }));
    return update(context);
  };
}
