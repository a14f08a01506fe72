import { words } from "../steps/refusal.mjs";
import { isStopping } from "../steps/stopping.mjs";

const AT_ONCE = 2;

/**
 * Runs the chosen steps and what they need, two at a time, in the order of `all`. A step is
 * { name, needs, alone, work }, and `work(args)` answers { passed, failed, output } or throws. Prints a
 * table and, as the last line, the sums; answers the exit code.
 */
export async function runPlan({ all, chosen, args }) {
  const began = Date.now();
  const waiting = new Set();
  const choose = (step) => {
    for (const name of step.needs ?? []) choose(all.get(name));
    waiting.add(step);
  };
  for (const step of chosen) choose(step);
  const results = new Map();

  const running = new Map();
  /** Takes up to `count` steps whose needs are done; `hindered` if one of these went wrong. */
  const ready = (count) => {
    const taken = [];
    for (const step of waiting) {
      const needed = (step.needs ?? []).map((name) => results.get(name));
      const full = step.alone ? running.size + taken.length > 0 : taken.length >= count;
      if (full || needed.some((result) => !result)) continue;
      waiting.delete(step);
      taken.push({ step, hindered: needed.some((result) => result.failed > 0) });
    }
    return taken;
  };
  while (waiting.size > 0 || running.size > 0) {
    const isAlone = [...running.keys()].some((name) => all.get(name).alone);
    for (const { step, hindered } of isAlone ? [] : ready(AT_ONCE - running.size)) {
      const work = attempt(step, hindered, args).then((result) => {
        results.set(step.name, result);
        running.delete(step.name);
      });
      running.set(step.name, work);
    }
    await Promise.race(running.values());
    if (isStopping()) return undefined;
  }
  return summary([...results], began);
}

async function attempt({ name, work }, hindered, args) {
  const began = Date.now();
  const seconds = () => (Date.now() - began) / 1000;
  if (hindered) return { passed: 0, failed: 1, seconds: 0, word: "not run" };
  try {
    const result = { passed: 1, failed: 0, ...(await work(args)) };
    const { passed, failed, output } = result;
    const fine = failed === 0;
    if (!fine && !isStopping()) console.log(`\n── ${name} ──\n${output}\n`);
    console.log(`${name}: ${passed} passed, ${failed} failed (${seconds().toFixed(1)} s)`);
    return { ...result, seconds: seconds(), word: fine ? "passed" : "failed" };
  } catch (error) {
    if (!isStopping()) console.log(`\n── ${name} ──\n${words(error)}\n`);
    return { passed: 0, failed: 1, seconds: seconds(), word: "failed" };
  }
}

function summary(results, began) {
  const row = (...cells) =>
    cells.map((cell, at) => (at < 2 ? cell.padEnd(12) : cell.padStart(9))).join(" ");
  console.log(`\n${row("step", "result", "passed", "failed", "seconds")}`);
  let passed = 0;
  let failed = 0;
  for (const [name, result] of results) {
    passed += result.passed;
    failed += result.failed;
    const numbers = [result.passed, result.failed, result.seconds.toFixed(1)];
    console.log(row(name, result.word, ...numbers.map(String)));
  }
  console.log(
    `\nin ${((Date.now() - began) / 1000).toFixed(0)} s\n${passed} passed, ${failed} failed`,
  );
  return failed > 0 ? 1 : 0;
}
