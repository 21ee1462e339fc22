/*
 * The search of the twin: finds what `analysis/search/finder.py` finds in the live app, out of the files that
 * `search_files.py` writes. Names come first, as soon as they are there; then documents and texts.
 */
(() => {
  const { flankwatch } = window;
  const MOST = 12;
  const LONGEST = 80;
  const [SURE, BEGINS, WITHIN, BESIDE, TOLD, TOLD_BEGINS, BEHIND] = [3, 2, 0.5, 1, 0.4, 0.2, 10];
  const SHORTEST_WITHIN = 3;
  const SHORTEST_TOLD = 2;
  const LITTLE = new Set("a an and at by for in near of on over the to".split(" "));
  const CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґў";
  const SOUNDS = "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch . y . e yu ya i i ye g u";
  const SOUND_OF = Object.fromEntries(SOUNDS.split(" ").map((sound, at) => [CYRILLIC[at], sound.replace(".", "")]));
  const PLAIN = { ł: "l", ø: "o", đ: "d", ß: "ss", æ: "ae", œ: "oe", þ: "th", ð: "d", ı: "i" };

  let known;
  let rows;
  const texts = {};

  flankwatch.index = ({ rows: names, ...given }) => {
    known = given;
    rows = names.map(laid);
  };
  flankwatch.more = (documents) => rows.push(...documents.map(laid));
  flankwatch.texts = (head, words) => (texts[head] = words);

  /* Hand over what a question finds, and again once all that it needs has come. */
  flankwatch.find = async (question, script, show) => {
    await script(document.body.dataset.search);
    const asked = askedIn(question);
    if (!asked.length) {
      show([]);
      return;
    }
    const heads = new Set(asked.filter((word) => word.length >= SHORTEST_TOLD).map(headOf).filter(Boolean));
    const first = found(question, asked);
    if (first.length) show(first.slice(0, MOST).map(([at]) => rows[at]));
    if (first.filter((one) => group(one) === 0).length >= MOST) return; // nothing that is still to come stands before
    await Promise.all([script(known.rest), ...[...heads].map((head) => script(`${known.texts}${head}.js`))]);
    show(found(question, asked).slice(0, MOST).map(([at]) => rows[at]));
  };

  const group = ([at, score]) => (rows[at].kind === "document" ? 2 : Number(score < 0));

  function headOf(word) {
    const head = word.slice(0, 2);
    const file = /^[a-z0-9]{2}$/.test(head) ? head : "other";
    return known.heads.split(" ").includes(file) && file;
  }

  function laid([kind, path, name, note = "", also = "", beside = ""]) {
    const parts = [known.kinds[kind], note].filter(Boolean);
    const own = also ? also.split(" ") : [];
    return {
      kind: known.kinds[kind],
      name,
      path: path.includes(".html") ? path : `${path}/index.html`,
      beside: parts.join(", "),
      words: also === null ? [] : [...wordsOf(name), ...own],
      more: beside ? beside.split(" ") : [],
    };
  }

  function latin(text) {
    const sounds = text.toLowerCase().replace(/[\u0400-\u04ff]/g, (letter) => SOUND_OF[letter] ?? letter);
    const bare = sounds.normalize("NFKD").replace(/\p{M}/gu, "");
    return bare.replace(/[łøđßæœþðı]/g, (letter) => PLAIN[letter]).match(/[\p{L}\p{N}]+/gu) ?? [];
  }

  function wordsOf(name) {
    const words = latin(name);
    const years = words.filter((word) => /^20\d\d$/.test(word)).map((word) => word.slice(2));
    return [...new Set([...words, ...years])];
  }

  function askedIn(question) {
    const typed = latin([...question].slice(0, LONGEST).join(""));
    const asked = typed.filter((word) => !LITTLE.has(word));
    return asked.length ? asked : typed;
  }

  function found(question, asked) {
    const scores = scored(asked);
    const typed = latin(question).join(" ");
    const state = [typed, typed.replace(/^the /, "")].find((name) => Object.hasOwn(known.states, name));
    if (state !== undefined) scores.set(known.states[state], 2 * SURE);
    if (!scores.size) joined(asked.join(""), scores);
    return [...scores].sort((one, other) => {
      return group(one) - group(other) || other[1] - one[1] || one[0] - other[0];
    });
  }

  function scored(asked) {
    const fits = asked.map(fitsOf);
    const scores = new Map();
    for (const at of fits[0].keys()) {
      if (!fits.every((one) => one.has(at))) continue;
      const each = fits.map((one) => one.get(at));
      const mean = each.reduce((sum, fit) => sum + fit, 0) / each.length;
      const { words } = rows[at];
      const covered = new Set(asked.filter((word) => words.includes(word))).size / Math.max(words.length, 1);
      scores.set(at, mean + covered - (Math.min(...each) <= TOLD ? BEHIND : 0));
    }
    return scores;
  }

  function fitsOf(asked) {
    const fits = new Map();
    const within = asked.length >= SHORTEST_WITHIN ? WITHIN : 0;
    const best = (words, sure, begins) =>
      words.reduce((fit, word) => {
        if (!word.includes(asked)) return fit;
        return Math.max(fit, word === asked ? sure : word.startsWith(asked) ? begins : within);
      }, 0);
    rows.forEach(({ words, more }, at) => {
      const fit = Math.max(best(words, SURE, BEGINS), best(more, BESIDE, WITHIN));
      if (fit) fits.set(at, fit);
    });
    const told = asked.length >= SHORTEST_TOLD ? texts[headOf(asked)] : undefined;
    for (const [word, those] of Object.entries(told ?? {})) {
      if (!word.startsWith(asked)) continue;
      for (const at of those) {
        if (rows[at]) fits.set(at, Math.max(fits.get(at) ?? 0, word === asked ? TOLD : TOLD_BEGINS));
      }
    }
    return fits;
  }

  function joined(asked, scores) {
    if (asked.length <= SHORTEST_WITHIN) return;
    rows.forEach(({ words }, at) => words.join("").startsWith(asked) && scores.set(at, BEGINS));
  }
})();
