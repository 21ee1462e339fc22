/*
 * One deed of the reader is one step of the browser's history, and no step is without a deed. Streamlit 1.67 makes a
 * step of each change of the address that comes from the server: of an address put right before the page is drawn,
 * which *Back* then leads to again, and of each filter that is taken along to another page, more or fewer as messages
 * come together or one by one. Of what a reader chooses in a widget that is bound to the address it makes none, so that
 * *Back* would leave the page with the record, the state or the measure that was chosen before. Each page loads this
 * before Streamlit, so that the first address is put right without a step.
 */
const DEEDS = ["pointerup", "click", "keydown", "change", "drop"];

let acted = false;
let slider = null;

const step = history.pushState.bind(history);
const put = history.replaceState.bind(history);

/* A slider goes over many values on its way to the one that is meant: all of them are one step. */
const onItsWay = () => {
  const held = document.activeElement?.closest("[data-testid=stSlider], input[type=range]") ?? null;
  const same = held !== null && held === slider;
  slider = held;
  return same;
};

history.pushState = (...entry) => {
  if (acted && !onItsWay()) step(...entry);
  else put(...entry);
  acted = false;
};

history.replaceState = (state, unused, address = location.href) => {
  const { pathname, search } = new URL(address, location.href);
  if (pathname === location.pathname && search !== location.search) history.pushState(state, unused, address);
  else put(state, unused, address);
};

for (const deed of DEEDS) {
  const note = event => {
    /* The click of a pointer belongs to its deed, which may have made its step before. */
    if (deed !== "click" || event.detail === 0) acted = true;
  };
  addEventListener(deed, note, true);
}

/* What follows *Back* or *Forward* is no new step, even where it was done by a key. */
addEventListener("popstate", () => {
  acted = false;
  slider = null;
});

/* Between the parts of a page the browser would leave the page where it is: not the window scrolls, but a box in it. */
addEventListener("hashchange", () => {
  const part = document.getElementById(location.hash.slice(1));
  if (part) part.scrollIntoView();
  else if (!location.hash) document.querySelector("[data-testid=stMain]")?.scrollTo(0, 0);
});
