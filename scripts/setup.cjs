// Runs before every verb, on whatever Node the machine has: old syntax only, no dependency.
var childProcess = require('child_process');
var crypto = require('crypto');
var fs = require('fs');
var path = require('path');
var alone = require('./setup-lock.cjs');

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

function run(command, args, failure, done) {
  var child = childProcess.spawn(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  // It goes on where this process alone is killed.
  lock.share(child.pid);
  child.once('error', fail).once('exit', function (code) {
    if (code === 0) done();
    else fail();
  });

  function fail() {
    lock.letGo();
    stop(failure);
  }
}

function install(done) {
  var wanted = digestOf('package-lock.json');
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) return done();
  process.stderr.write('Installing packages. This happens once and takes a minute or two.\n');
  // One that is killed half-way leaves no packages that look whole, whatever they were before.
  fs.rmSync(stamp, { force: true });
  run(
    'npm',
    ['ci', '--no-audit', '--no-fund', '--loglevel=error'],
    'The packages could not be installed. Is there a connection to the npm registry, and may this folder be written?',
    function () {
      fs.writeFileSync(stamp, wanted);
      done();
    },
  );
}

function compile() {
  run(
    path.join(modules, '.bin', 'node'),
    [path.join(modules, 'typescript', 'bin', 'tsc'), '-b', 'content-schemas'],
    'The contract in content-schemas/ does not compile: see the lines above.',
    lock.letGo,
  );
}

if (Number(process.versions.node.split('.')[0]) < 20) {
  stop(
    'This project needs Node 20 or newer to install itself; here is Node ' +
      process.versions.node +
      '. Get a current one from https://nodejs.org and try again.',
  );
}

function take() {
  try {
    return alone(path.join(root, '.setting-up'), function (holder) {
      process.stderr.write('Process ' + holder + ' is setting up this folder; waiting for it.\n');
    });
  } catch (error) {
    stop('The folder ' + root + ' cannot be written. Give yourself the right to write it, then try again.');
  }
}

var lock = take();
install(compile);
