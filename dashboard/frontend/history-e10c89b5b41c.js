/*
 * One deed of the reader is at most one step of the browser's history. Streamlit 1.67 makes a step of each change of
 * the address that comes from the server: of an address put right before the page is drawn, which *Back* then leads
 * to again, and of each filter that is taken along to another page, more or fewer as messages come together or one by
 * one. Each page loads this before Streamlit, so that the first address is put right without a step.
 */
const DEEDS = ["pointerup", "click", "keydown", "change", "drop"];

let acted = false;

const step = history.pushState.bind(history);
history.pushState = (...entry) => {
  if (acted) step(...entry);
  else history.replaceState(...entry);
  acted = false;
};

for (const deed of DEEDS) {
  const note = () => {
    acted = true;
  };
  addEventListener(deed, note, true);
}

/* What follows *Back* or *Forward* is no new step, even where it was done by a key. */
addEventListener("popstate", () => {
  acted = false;
});
