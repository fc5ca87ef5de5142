// What scripts/lock.ts does, for a Node that may not read it: old syntax only, no dependency.
var fs = require('fs');

/**
 * Waits until no process that is at work holds a lock, and holds it. `say` is told once who does. What it returns lets
 * another process hold it too, and lets go of it; what killed processes held is free again.
 */
module.exports = function alone(lock, say) {
  var own = wordFor(process.pid);
  for (var hasSaid = false; !take(lock, own);) {
    var words = wordsIn(lock);
    var holder = words.split(',').filter(isAtWork)[0];
    if (holder === undefined) clear(lock, words);
    else {
      if (!hasSaid) say(holder.split('@')[0]);
      hasSaid = true;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
  return {
    share: function (pid) {
      var beside = lock + '.' + process.pid;
      fs.symlinkSync(own + ',' + wordFor(pid), beside);
      fs.renameSync(beside, lock);
    },
    letGo: function () {
      fs.rmSync(lock, { force: true });
    },
  };
};

/** A link that leads nowhere is made with its words in one step, or not at all. */
function take(lock, words) {
  try {
    fs.symlinkSync(words, lock);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function wordsIn(lock) {
  try {
    return fs.readlinkSync(lock);
  } catch (error) {
    return '';
  }
}

/** Takes away what is left of processes that are gone; what another process made meanwhile is put back. */
function clear(lock, gone) {
  var aside = lock + '.' + process.pid;
  try {
    fs.renameSync(lock, aside);
  } catch (error) {
    return;
  }
  if (wordsIn(aside) === gone) fs.rmSync(aside, { recursive: true });
  else fs.renameSync(aside, lock);
}

function isAtWork(word) {
  return word !== '' && word === wordFor(word.split('@')[0]);
}

/** A process by its number and when it began, for its number is given to another once it is gone; empty for one that is gone. */
function wordFor(pid) {
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    if (error.code !== 'EPERM') return '';
  }
  return pid + '@' + beginOf(pid);
}

/** Start of the machine, and ticks since then; where the system does not tell, the number alone must do. */
function beginOf(pid) {
  try {
    var boot = fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    // proc(5): the program's name stands in brackets; the state follows it, and 19 fields later the ticks.
    var facts = fs
      .readFileSync('/proc/' + pid + '/stat', 'utf8')
      .split(') ')
      .pop()
      .split(' ');
    return facts[0] === 'Z' ? 'gone' : boot + '-' + facts[19];
  } catch (error) {
    return 'unknown';
  }
}
