// Runs before every verb, on whatever Node the machine has: old syntax only, no dependency.
var childProcess = require('child_process');
var crypto = require('crypto');
var fs = require('fs');
var path = require('path');

var root = path.join(__dirname, '..');
var modules = path.join(root, 'node_modules');
var stamp = path.join(modules, '.installed');

function stop(message) {
  process.stderr.write('\n' + message + '\n\n');
  process.exit(1);
}

function digestOf(file) {
  return crypto
    .createHash('sha256')
    .update(fs.readFileSync(path.join(root, file)))
    .digest('hex');
}

function run(command, args, failure) {
  var result = childProcess.spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) stop(failure);
}

if (Number(process.versions.node.split('.')[0]) < 20) {
  stop(
    'This project needs Node 20 or newer to install itself; here is Node ' +
      process.versions.node +
      '. Get a current one from https://nodejs.org and try again.',
  );
}

var lock = digestOf('package-lock.json');
if (!fs.existsSync(stamp) || fs.readFileSync(stamp, 'utf8') !== lock) {
  process.stderr.write('Installing packages. This happens once and takes a minute or two.\n');
  run(
    'npm',
    ['ci', '--no-audit', '--no-fund', '--loglevel=error'],
    'The packages could not be installed. Is there a connection to the npm registry, and may this folder be written? One that was just stopped may still be at it. Wait a minute, then try again.',
  );
  fs.writeFileSync(stamp, lock);
}

run(
  path.join(modules, '.bin', 'node'),
  [path.join(modules, 'typescript', 'bin', 'tsc'), '-b', 'content-schemas'],
  'The contract in content-schemas/ does not compile: see the lines above.',
);
