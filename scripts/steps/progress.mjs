const EVERY = 4_000;

/**
 * Runs one long step and says how it goes: a line when it begins, at least one every four seconds,
 * one when it is done. `work` gets a function to say what it is at.
 */
export async function step(title, work) {
  const began = Date.now();
  const since = () => `${((Date.now() - began) / 1000).toFixed(1)} s`;
  let at = "";
  let spoke = began;
  const say = (text) => {
    spoke = Date.now();
    console.log(`${title}: ${text}`);
  };
  const ticker = setInterval(() => {
    if (Date.now() - spoke >= EVERY) say(`${since()}${at && `, ${at}`}`);
  }, 500);
  try {
    say("…");
    const result = await work((text) => {
      at = text;
      say(text);
    });
    say(`done in ${since()}`);
    return result;
  } finally {
    clearInterval(ticker);
  }
}
