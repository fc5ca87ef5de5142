import { Server } from 'node:net';

// Says so whenever the process that imports this begins to listen, for however short a time.
const listen = Reflect.get(Server.prototype, 'listen');
Reflect.set(Server.prototype, 'listen', function (this: Server, ...given: Parameters<typeof listen>) {
  process.stderr.write('It listens.\n');
  return listen.apply(this, given);
});
