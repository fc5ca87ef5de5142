import { Server } from 'node:net';

// Says so whenever the process that imports this begins to listen, for however short a time.
const listen: unknown = Reflect.get(Server.prototype, 'listen');
Reflect.set(Server.prototype, 'listen', function (this: Server, ...given: unknown[]): unknown {
  process.stderr.write('It listens.\n');
  const answer: unknown = typeof listen === 'function' ? Reflect.apply(listen, this, given) : undefined;
  return answer;
});
