/*
 * What the twin does where scripts run: charts that answer to the reader once they come into view, and a search,
 * which `find.js` makes. Everything is loaded as a script, for a page from a memory stick may read no file.
 */
(() => {
  const { dataset } = document.body;
  const { root } = dataset;
  const isDark = matchMedia("(prefers-color-scheme: dark)");
  const figures = {};
  const shapes = {};
  let theme;
  let corrected;

  window.flankwatch = {
    figure: (folder, drawn) => (figures[folder] = drawn),
    shape: (name, shape) => (shapes[name] = shape),
    theme: (given) => (theme = given),
    corrected: (given) => (corrected = given),
  };

  const loading = {};
  function script(path) {
    loading[path] ??= new Promise((done, failed) => {
      const one = document.createElement("script");
      one.src = root + path;
      one.onload = done;
      one.onerror = failed;
      document.head.append(one);
    });
    return loading[path];
  }

  /* ---- charts ---- */

  const SHAPES = /\/shapes\/([\w-]+)\.geojson/;

  async function drawn(place) {
    const folder = place.dataset.figure;
    const image = place.querySelector("img");
    await image.decode().catch(() => {}); // the picture comes first: what makes it answer is twenty times as large
    await Promise.all([plotly(), script(dataset.theme), script(`${folder}figure.js`)]);
    const figure = figures[folder];
    const named = figure.data.map((trace) => String(trace.geojson).match(SHAPES)?.[1]).filter(Boolean);
    await Promise.all(named.map((name) => script(theme.shapes[name])));
    const chart = document.createElement("div");
    chart.className = "live";
    chart.setAttribute("role", "img");
    chart.setAttribute("aria-label", image.alt);
    place.append(chart);
    await show(chart, figure);
    image.hidden = true;
    isDark.addEventListener("change", () => show(chart, figure));
    if (place.dataset.opens) chart.on("plotly_click", ({ points }) => open(points[0]));
  }

  function show(chart, figure) {
    const { data, layout } = isDark.matches ? { data: darkened(figure.data), layout: darkened(figure.layout) } : figure;
    const template = isDark.matches ? theme.dark : theme.light;
    const withShapes = data.map((trace) => {
      const name = String(trace.geojson).match(SHAPES)?.[1];
      return name ? { ...trace, geojson: shapes[name] } : trace;
    });
    return window.Plotly.react(chart, withShapes, { ...layout, template, autosize: true }, theme.config);
  }

  function open({ customdata }) {
    const id = Array.isArray(customdata) ? customdata.at(-1) : undefined;
    if (/^[a-z0-9-]+$/.test(String(id))) location.href = `${root}exercise/${id}/index.html`;
  }

  /* The same marks, each colour replaced by its twin on the dark ground; numbers are packed and stay. */
  function darkened(value) {
    if (typeof value === "string") {
      return value.replace(/#[0-9a-f]{6}\b/gi, (colour) => theme.twins[colour.toLowerCase()] ?? colour);
    }
    if (Array.isArray(value)) return value.map(darkened);
    if (value && typeof value === "object" && value.bdata === undefined) {
      return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, darkened(one)]));
    }
    return value;
  }

  /*
   * Plotly writes its rules into style elements of its own making, and styles as attributes; the policy of these
   * pages refuses both. An element that it asks for gets a sheet that the policy lets pass, and a style that is
   * set as an attribute goes the way of scripts.
   */
  function plotly() {
    if (!loading[dataset.plotly]) {
      const { setAttribute } = Element.prototype;
      Element.prototype.setAttribute = function (name, value) {
        if (name === "style") this.style.cssText = value;
        else setAttribute.call(this, name, value);
      };
      const { createElement } = document;
      document.createElement = function (name, ...more) {
        return name === "style" ? withSheet(createElement.call(this, "meta")) : createElement.call(this, name, ...more);
      };
    }
    return script(dataset.plotly);
  }

  function withSheet(place) {
    const sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return Object.defineProperty(place, "sheet", { value: sheet });
  }

  const near = new IntersectionObserver(
    (seen) => {
      for (const { isIntersecting, target } of seen) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        drawn(target).catch(() => target.querySelector(".live")?.remove());
      }
    },
    { rootMargin: "200px" },
  );
  document.querySelectorAll("[data-figure]").forEach((place) => near.observe(place));

  /* ---- a figure in the page of another: it tells its height, which `host.js` hears there ---- */

  if (document.body.classList.contains("embed") && window.parent !== window) {
    const tell = () => {
      const height = Math.ceil(document.body.getBoundingClientRect().height);
      window.parent.postMessage({ flankwatch: "height", height }, "*");
    };
    new ResizeObserver(tell).observe(document.body);
    addEventListener("message", ({ data }) => data?.flankwatch === "ask" && tell());
  }

  /* ---- a frozen page: what of it was corrected since, as the newest site beside it tells ---- */

  const MOST_TOLD = 5;
  const notice = document.querySelector("[data-since]");
  if (notice) {
    script(`../../corrected/${notice.dataset.since}.js`)
      .then(() => tellSince(corrected))
      .catch(() => {}); // alone, without the site that it was frozen from, it says no more than it knows
  }

  function tellSince({ version, rows, pages }) {
    const told = (pages[notice.dataset.here] ?? []).map((at) => rows[at]);
    const records = new Set(told.map(([, table, key]) => `${table} ${key}`)).size;
    const some = `${counted(told.length, "value")} of ${counted(records, "record")}`;
    const found = `${some} ${told.length > 1 ? "were" : "was"} corrected since, up to data ${version}`;
    if (notice.tagName === "P") {
      if (told.length) notice.append(` ${found}.`);
      return;
    }
    const words = document.createElement("p");
    words.textContent = told.length ? `${found}:` : `No record of this page was corrected since, up to data ${version}.`;
    notice.append(words);
    if (told.length) notice.append(listOf(told));
  }

  function listOf(told) {
    const list = document.createElement("ul");
    const lines = told.slice(0, MOST_TOLD).map(([day, table, key, column, before, now]) => {
      return `${day}, ${table} ${key}, ${column}: ${before || "nothing"}, now ${now || "nothing"}`;
    });
    const rest = told.length - MOST_TOLD;
    if (rest > 0) lines.push(`and ${rest.toLocaleString("en")} more`);
    for (const line of lines) {
      const item = document.createElement("li");
      item.textContent = line;
      list.append(item);
    }
    return list;
  }

  function counted(count, noun) {
    return `${count.toLocaleString("en")} ${noun}${count > 1 ? "s" : ""}`;
  }

  /* ---- search ---- */

  const finder = document.querySelector("[data-finder]");
  if (finder) {
    const [field, list] = [finder.querySelector("input"), finder.querySelector("ul")];
    finder.hidden = false;
    const ask = (words) => {
      field.value = words;
      field.focus();
      field.dispatchEvent(new Event("input"));
    };
    const show = (lines, instead) => {
      const items = lines.map(({ name, path, beside }) => {
        const line = document.createElement("li");
        const link = document.createElement("a");
        const told = document.createElement("span");
        link.href = root + path;
        link.textContent = name;
        told.className = "small";
        told.textContent = ` ${beside}`;
        line.append(link, told);
        return line;
      });
      list.replaceChildren(...(items.length || !field.value.trim() ? items : [none(instead)]));
    };
    const none = (instead) => {
      const line = document.createElement("li");
      const near = instead ? "Did you mean: " : "Try a part of the name, or a year.";
      line.textContent = `Nothing here is called "${field.value.trim()}". ${near}`;
      if (instead) {
        const other = document.createElement("button");
        other.type = "button";
        other.textContent = instead;
        other.addEventListener("click", () => ask(instead));
        line.append(other);
      }
      return line;
    };
    field.addEventListener("input", async () => {
      const typed = field.value;
      await script(dataset.find);
      await window.flankwatch.find(typed, script, (...found) => field.value === typed && show(...found));
    });
    field.addEventListener("keydown", ({ key }) => {
      if (key === "Escape") field.value = "";
      if (key === "Escape") list.replaceChildren();
      if (key === "Enter") list.querySelector("a, button")?.click();
    });
  }
})();
