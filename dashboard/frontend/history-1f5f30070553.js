/*
 * One deed of the reader is one step of the browser's history, and no step is without a deed. Streamlit 1.67 makes a
 * step of each change of the address that comes from the server: of an address put right before the page is drawn,
 * which *Back* then leads to again, and of each filter that is taken along to another page, more or fewer as messages
 * come together or one by one. Of what a reader chooses in a widget that is bound to the address it makes none, so that
 * *Back* would leave the page with the record, the state or the measure that was chosen before. Each page loads this
 * before Streamlit, so that the first address is put right without a step. *Back* leads to where on its page the
 * reader was: the browser knows only of a window that scrolls, and here a box in it does.
 */
const DEEDS = ["pointerup", "click", "keydown", "change", "drop"];

let acted = false;
let slider = null;

/* Where the reader was on the page at the last deed. */
let top = 0;

const box = () => document.querySelector("[data-testid=stMain]");
const shown = () => location.pathname + location.search;
let here = shown();

const step = history.pushState.bind(history);
const put = history.replaceState.bind(history);

/* A slider goes over many values on its way to the one that is meant: all of them are one step. */
const onItsWay = () => {
  const held = document.activeElement?.closest("[data-testid=stSlider], input[type=range]") ?? null;
  const same = held !== null && held === slider;
  slider = held;
  return same;
};

history.pushState = (state, ...entry) => {
  if (acted && !onItsWay()) {
    put({ ...history.state, top }, "", location.href);
    step(state, ...entry);
  } else put({ ...history.state, ...state }, ...entry);
  here = shown();
  acted = false;
};

history.replaceState = (state, unused, address = location.href) => {
  const { pathname, search } = new URL(address, location.href);
  if (pathname === location.pathname && search !== location.search) history.pushState(state, unused, address);
  else put({ ...history.state, ...state }, unused, address);
  here = shown();
};

for (const deed of DEEDS) {
  const note = event => {
    /* The click of a pointer belongs to its deed, which may have made its step before. */
    if (deed !== "click" || event.detail === 0) acted = true;
    top = box()?.scrollTop ?? 0;
  };
  addEventListener(deed, note, true);
}

/* What follows *Back* or *Forward* is no new step, even where it was done by a key. */
addEventListener("popstate", ({ state }) => {
  acted = false;
  slider = null;
  const isAnother = shown() !== here;
  here = shown();
  if (isAnother && state?.top) comeBack(state.top);
});

const LONGEST = 8000;
const CALM_FRAMES = 60;
/* A run whose messages are handed on in one go within a frame is seen by nobody. */
const UNSEEN = 2000;

/* Once the page is drawn anew it is moved to where the reader was, until it stands still or the reader moves it. */
function comeBack(to) {
  const begun = performance.now();
  const own = new AbortController();
  for (const deed of ["pointerdown", "wheel", "touchstart", "keydown", "popstate"])
    addEventListener(deed, () => own.abort(), { capture: true, once: true, signal: own.signal });
  let [runs, calm, height] = [false, 0, 0];
  const move = () => {
    const main = box();
    const state = document.querySelector("[data-testid=stApp]")?.dataset.testScriptState;
    const waited = performance.now() - begun;
    runs ||= state !== "notRunning" || document.documentElement.hasAttribute("data-held") || waited > UNSEEN;
    if (own.signal.aborted || waited > LONGEST || calm > CALM_FRAMES) return own.abort();
    if (runs && main) {
      main.scrollTo({ top: to, behavior: "instant" });
      const stands = state === "notRunning" && Math.abs(main.scrollTop - to) < 2 && main.scrollHeight === height;
      calm = stands ? calm + 1 : 0;
      height = main.scrollHeight;
    }
    requestAnimationFrame(move);
  };
  move();
}

/* Between the parts of a page the browser would leave the page where it is: not the window scrolls, but a box in it. */
addEventListener("hashchange", () => {
  const part = document.getElementById(location.hash.slice(1));
  if (part) part.scrollIntoView();
  else if (!location.hash) document.querySelector("[data-testid=stMain]")?.scrollTo(0, 0);
});
