/*
 * The search of the twin: finds what `analysis/search/finder.py` finds in the live app, out of the files that
 * `search_files.py` writes, by the weights of `analysis/search/weights.py`. Names come first, as soon as they
 * are there; then documents and texts. Where nothing is found, the nearest known words are offered.
 */
(() => {
  const { flankwatch } = window;
  const MOST = 12;
  const CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґў";
  const SOUNDS = "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch . y . e yu ya i i ye g u";
  const SOUND_OF = Object.fromEntries(SOUNDS.split(" ").map((sound, at) => [CYRILLIC[at], sound.replace(".", "")]));
  const PLAIN = { ł: "l", ø: "o", đ: "d", ß: "ss", æ: "ae", œ: "oe", þ: "th", ð: "d", ı: "i" };

  let known;
  let by; // the weights
  let rows;
  const texts = {};

  flankwatch.index = ({ rows: names, weights, ...given }) => {
    known = given;
    by = weights;
    rows = across(names).map(laid);
  };
  flankwatch.more = (documents) => rows.push(...across(documents).map(laid));
  flankwatch.texts = (head, words) => (texts[head] = words);

  /* Hand over what a question finds, and again once all that it needs has come; of nothing, what is near. */
  flankwatch.find = async (question, script, show) => {
    await script(document.body.dataset.search);
    const asked = askedIn(question);
    if (!asked.length) {
      show([]);
      return;
    }
    const apart = asked.flatMap(parted);
    const heads = new Set([...asked, ...apart].filter((word) => word.length >= by.SHORTEST_IN_TEXT).map(headOf).filter(Boolean));
    const first = found(question, asked);
    if (first.length) show(first.slice(0, MOST).map(([at]) => rows[at]));
    if (first.filter((one) => group(one) === 0).length >= MOST) return; // nothing that is still to come stands before
    await Promise.all([script(known.rest), ...[...heads].map((head) => script(`${known.texts}${head}.js`))]);
    const all = found(question, asked, apart);
    show(all.slice(0, MOST).map(([at]) => rows[at]), all.length ? "" : nearest(asked));
  };

  const group = ([at, score]) => (rows[at].kind === "document" ? 2 : Number(score < 0));

  function headOf(word) {
    const head = word.slice(0, 2);
    const file = /^[a-z0-9]{2}$/.test(head) ? head : "other";
    return known.heads.split(" ").includes(file) && file;
  }

  /* Lines out of their columns. */
  const across = (columns) => (columns[0] ?? []).map((_, at) => columns.map((column) => column[at]));

  /* A line of `_row`, with what it leaves to be taken from its name and its note. */
  function laid([kind, path, name, note, also, beside]) {
    const parts = [known.kinds[kind], note].filter(Boolean);
    const own = wordsOf(name);
    const noted = note.includes(", ") ? note.slice(0, note.lastIndexOf(", ")) : note;
    const others = also === 1 ? wordsOf(noted) : also ? also.split(" ") : [];
    const near = beside ? beside.split(" ") : [];
    const whole = path.endsWith("/") ? path + latin(name).join("-") : path;
    return {
      kind: known.kinds[kind],
      name,
      path: whole.includes(".html") ? whole : `${whole}/index.html`,
      beside: parts.join(", "),
      words: also === null || also === false ? [] : [...new Set([...own, ...others])],
      more: also === null ? [...own.filter((word) => !by.LITTLE.includes(word)), ...near] : near,
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

  /* A word with letters and figures apart, by `_apart` of the finder. */
  function parted(word) {
    const parts = word.match(/[0-9]+|[^0-9]+/g);
    return parts.every((part) => [...part].length >= by.SHORTEST_IN_TEXT) ? parts : [word];
  }

  function askedIn(question) {
    const typed = latin([...question].slice(0, by.LONGEST).join(""));
    const asked = typed.filter((word) => !by.LITTLE.includes(word));
    return asked.length ? asked : typed;
  }

  /* What all words find; of nothing, what they find run together, or with letters and figures apart. */
  function found(question, asked, apart = asked) {
    let scores = scored(asked);
    const typed = latin(question).join(" ");
    const state = [typed, typed.replace(/^the /, "")].find((name) => Object.hasOwn(known.states, name));
    if (state !== undefined) scores.set(known.states[state], 2 * by.SURE);
    if (!scores.size) joined(asked.join(""), scores);
    if (!scores.size && apart.length > asked.length) scores = scored(apart);
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
      scores.set(at, mean + covered - (Math.min(...each) <= by.IN_TEXT ? by.BEHIND : 0));
    }
    return scores;
  }

  function fitsOf(asked) {
    const fits = new Map();
    const within = asked.length >= by.SHORTEST_WITHIN ? by.WITHIN : 0;
    const best = (words, sure, begins) =>
      words.reduce((fit, word) => {
        if (!word.includes(asked)) return fit;
        return Math.max(fit, word === asked ? sure : word.startsWith(asked) ? begins : within);
      }, 0);
    rows.forEach(({ words, more }, at) => {
      const fit = Math.max(best(words, by.SURE, by.BEGINS), best(more, by.BESIDE, by.WITHIN));
      if (fit) fits.set(at, fit);
    });
    const told = asked.length >= by.SHORTEST_IN_TEXT ? texts[headOf(asked)] : undefined;
    for (const [word, those] of Object.entries(told ?? {})) {
      if (!word.startsWith(asked)) continue;
      for (const at of those) {
        if (rows[at]) fits.set(at, Math.max(fits.get(at) ?? 0, word === asked ? by.IN_TEXT : by.IN_TEXT_BEGINS));
      }
    }
    return fits;
  }

  /* The question in the nearest words that name anything, by `_nearest` of the finder. */
  function nearest(asked) {
    const named = rows.filter(({ kind }) => !known.unoffered.includes(kind));
    const words = new Set(named.flatMap((row) => row.words));
    const near = asked.map((word) => (words.has(word) ? word : likest(word, words)));
    const question = near.every(Boolean) ? near.join(" ") : "";
    return question === asked.join(" ") ? "" : question;
  }

  function likest(asked, words) {
    let [best, most] = ["", by.LIKE];
    for (const word of words) {
      const letters = word.length + asked.length;
      if ((2 * Math.min(word.length, asked.length)) / letters < most) continue;
      const like = (2 * shared(word, asked)) / letters;
      if (like > most || (like === most && word > best)) [best, most] = [word, like];
    }
    return best;
  }

  /* Letters that two words share, by the longest piece of both and what lies to its left and right: `difflib`. */
  function shared(one, other) {
    let [from, there, long] = [0, 0, 0];
    for (let at = 0; at < one.length; at++) {
      while (other.includes(one.slice(at, at + long + 1)) && at + long < one.length) {
        [from, there, long] = [at, other.indexOf(one.slice(at, at + long + 1)), long + 1];
      }
    }
    if (!long) return 0;
    const left = shared(one.slice(0, from), other.slice(0, there));
    return long + left + shared(one.slice(from + long), other.slice(there + long));
  }

  function joined(asked, scores) {
    if (asked.length <= by.SHORTEST_WITHIN) return;
    rows.forEach(({ words }, at) => words.join("").startsWith(asked) && scores.set(at, by.BEGINS));
  }
})();
