/*
 * What the pages' own widgets leave out for readers who do not see, point or move as others do: a name of its own
 * for each control, a ring round what has the focus, targets that a finger hits, and the colours that a reader's
 * system forces. Everything is set on what Streamlit 1.67 has drawn, and again when it draws anew.
 */

const LOOKS = `
  :where(a, button, summary, select, [tabindex]:not(input, textarea, [role=spinbutton])):focus-visible {
    outline: 2px solid var(--focus-ring, currentColor) !important; outline-offset: 2px;
  }
  [data-testid=stMain]:focus-visible { outline: none !important; }
  /* What gets the focus does not come to lie below the head of the page, which lies over all else. */
  [data-testid=stMain] { scroll-padding-top: 4.5rem; }
  :where(label):has(> span > input:focus-visible),
  :where([data-testid=stSlider] [data-rac]):has(> div > input:focus-visible) {
    outline: 2px solid var(--focus-ring, currentColor); outline-offset: 2px;
  }

  /* What shows where a field, a button or a switch is stands out from its ground by 3 to 1; cards and tables have pale frames. */
  :is(button[kind=secondary], [data-testid=stButtonGroup] button:not([aria-checked=true], [aria-pressed=true]),
      [data-testid=stTextInputRootElement], [data-testid=stTextAreaRootElement], [data-testid=stNumberInputContainer],
      [data-testid=stDateInputField], [data-testid=stFileUploaderDropzone],
      :is([data-testid=stSelectbox], [data-testid=stMultiSelect]) div:has(> button[aria-haspopup=listbox])
  ):not(:focus-within) { border-color: var(--frame); }
  [data-testid=stCheckbox] label:has(input[role=switch]:not(:checked)) > div:first-of-type { background-color: var(--frame); }

  /* A pill whose words are wider than its row, as with more space between letters, breaks them; none is cut. */
  [data-testid=stButtonGroup] button:not([data-testid]) { max-width: 100%; height: auto; min-height: 1.875rem; white-space: normal; }
  [data-testid=stButtonGroup] button:not([data-testid]) * { white-space: normal; overflow: visible; text-overflow: clip; }

  /* At least 24 pixels each way for whatever is pressed; margins take back what would move the rest. */
  [data-testid=stTooltipIcon] button:not([data-testid^=stBaseButton]) {
    display: inline-flex; align-items: center; justify-content: center;
    min-width: 24px; min-height: 24px; margin: -4.5px;
  }
  :is([data-testid=stSelectbox], [data-testid=stMultiSelect]) button { min-width: 24px; min-height: 24px; }
  [data-testid=stDateInput] [role=spinbutton] { min-height: 24px; line-height: 24px; }
  [data-testid=stDateInputCalendarButton], [data-testid=stElementToolbarButton] button,
  [data-testid=stHeaderActionElements] a {
    display: inline-flex; align-items: center; justify-content: center; min-width: 24px; min-height: 24px;
  }
  [data-testid=stCheckbox] label { min-height: 24px; }
  [data-testid=stSlider] [data-rac][style*="translate(-50%"]::before { content: ""; position: absolute; inset: -7px; }

  /* No line of a headline, or of the words below it, is one short word alone, such as a number in brackets. */
  [data-testid=stMain] :is(h1, h2, h3, h4) { text-wrap: balance; }
  [data-testid=stMain] [data-testid=stMarkdownContainer] :is(p, li) { text-wrap: pretty; }

  /* A page ends below its foot; Streamlit keeps ten lines free there, for what we do not use. */
  [data-testid=stMainBlockContainer] { padding-bottom: 3rem; }

  /* A screen that is low, as any is at twice the size, shows the head of the first figure. */
  @media (max-height: 600px), (max-width: 767px) {
    [data-testid=stMainBlockContainer] { padding-top: 4.25rem; }
  }
  @media (max-height: 600px) {
    [data-testid=stMain] h1 { padding-top: 0.25rem; padding-bottom: 0.25rem; }
    [data-testid=stMain] h2 { padding-top: 0; }
  }

  /* A table that goes on beyond its right edge says so there, until it is moved to its end. */
  [data-testid=stDataFrame] { position: relative; }
  [data-testid=stDataFrame][data-goes-on]::after {
    content: "›"; content: "›" / ""; position: absolute; inset: 1px 1px 1px auto; width: 1.75rem; pointer-events: none;
    display: flex; align-items: center; justify-content: center; font-size: 1.5rem; font-weight: 600;
    background: linear-gradient(to right, transparent, var(--ground, Canvas) 70%); color: var(--letters, CanvasText); z-index: 2;
  }

  /* Finds are read as lines; on a telephone they have its whole width, not what the menu beside the box leaves. */
  .st-key-finds button { justify-content: flex-start; text-align: left; }
  @media (max-width: 640px) {
    .st-key-top:has(.st-key-finds) { flex-direction: column; align-items: stretch; }
    .st-key-top:has(.st-key-finds) > * { width: 100% !important; max-width: none !important; flex: none; }
  }

  [data-testid=stExpandSidebarButton]::after { content: "Filters"; padding-left: 0.25rem; font-size: 0.875rem; }

  @media (prefers-reduced-motion: reduce) {
    *, ::before, ::after {
      animation-duration: 0.01ms !important; animation-iteration-count: 1 !important;
      transition-duration: 0.01ms !important; scroll-behavior: auto !important;
    }
  }

  /* Forced colours take away grounds and shadows, by which alone Streamlit shows what is chosen. */
  @media (forced-colors: active) {
    :is(input, textarea, [role=spinbutton]):focus-visible { outline: 2px solid Highlight !important; }
    :is([role=radio][aria-checked=true], [aria-pressed=true], [role=option][aria-selected=true]) {
      forced-color-adjust: none; background: Highlight !important; color: HighlightText !important;
    }
    :is([role=radio][aria-checked=true], [aria-pressed=true], [role=option][aria-selected=true]) * {
      color: HighlightText !important;
    }
    [data-testid=stCheckbox] label > div:first-of-type, [data-testid=stSlider] [data-rac] > div:first-child:empty {
      outline: 1px solid CanvasText;
    }
    [data-testid=stCheckbox] label > div:first-of-type > div, [data-testid=stSlider] [style*="translate(-50%"] {
      forced-color-adjust: none; background: CanvasText !important;
    }
    [data-testid=stCheckbox] label:has(input:checked) > div:first-of-type {
      forced-color-adjust: none; background: Highlight !important;
    }
  }
`;

/* Streamlit draws in bursts; what is mended follows at most ten times a second. */
const EVERY = 100;

/* Whatever may stand on a page more than once under one name. */
const CONTROLS = `:is([data-testid=stMain], [data-testid=stPopoverBody], [role=dialog])
  :is(button:not([role]), summary, a[aria-label])`;
const IN_A_GROUP = "[role=radiogroup], [role=toolbar], [role=listbox], [role=group]:not(details)";

const NAMES = { stLogoLink: "Flankwatch, first page", stExpandSidebarButton: "Filters: open the sidebar" };

const given = new WeakMap();

export default function ({ parentElement }) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(LOOKS);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const told = document.body.appendChild(status());
  let waits = 0;
  const mend = () => {
    waits = 0;
    /* All looks come before all changes: a look after a change has the browser style the whole page once more. */
    const [colours, headings, goOn] = [coloursOf(parentElement), levels(), edges()];
    ring(colours);
    goOn.forEach((goesOn, table) => table.toggleAttribute("data-goes-on", goesOn));
    quiet();
    roles();
    heads(headings);
    tell(told);
    named();
    special();
    atop();
  };
  const soon = () => (waits ||= setTimeout(mend, EVERY));
  const watch = new MutationObserver(soon);
  watch.observe(document.body, { subtree: true, childList: true, characterData: true });
  document.addEventListener("scroll", soon, { capture: true, passive: true });
  addEventListener("resize", soon);
  soon();
  return () => {
    watch.disconnect();
    document.removeEventListener("scroll", soon, { capture: true });
    removeEventListener("resize", soon);
    clearTimeout(waits);
    told.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}

/* Another head is another page, or a record in the place of its list: it is read from its top. */
let head = "";
function atop() {
  const main = document.querySelector("[data-testid=stMain]");
  const now = main?.querySelector("h1")?.textContent || head;
  if (head && now !== head) main.scrollTo({ top: 0, behavior: "instant" });
  head = now;
}

/* A table is a picture of itself that lies in a box to scroll, which says how far it goes on. */
function edges() {
  const tables = [...document.querySelectorAll("[data-testid=stDataFrame]")];
  return new Map(tables.map((table) => {
    const box = table.querySelector(".dvn-scroller");
    const rest = box ? box.scrollWidth - box.clientWidth - box.scrollLeft : 0;
    return [table, rest > 2];
  }));
}

/* The ring, and what lies over a table, have the colours of the theme, which only components are told. */
function coloursOf(parent) {
  const theme = getComputedStyle(parent.host ?? parent);
  const colour = (name, otherwise) => theme.getPropertyValue(`--st-${name}-color`) || otherwise;
  return {
    "--focus-ring": colour("primary", "currentColor"),
    "--ground": colour("background", "Canvas"),
    "--letters": colour("text", "CanvasText"),
    "--frame": "color-mix(in srgb, var(--letters) 52%, var(--ground))",
  };
}

function ring(colours) {
  const page = document.documentElement.style;
  for (const [name, colour] of Object.entries(colours)) {
    if (page.getPropertyValue(name) !== colour) page.setProperty(name, colour);
  }
}

/* A sign beside words is not read out by the name of its picture. */
function quiet() {
  document.querySelectorAll("p [role=img][translate=no]").forEach((one) => set(one, "aria-hidden", "true"));
}

/*
 * The pages in the sidebar of a narrow screen are a list of boxes, in them the items; a place for files has a name,
 * which what presents nothing cannot have; and the head of a calendar is not the page's.
 */
function roles() {
  document.querySelectorAll("[data-testid=stSidebarNavItems]").forEach((all) => {
    set(all, "role", "presentation");
    all.querySelectorAll(":scope > div").forEach((one) => set(one, "role", "list"));
  });
  document.querySelectorAll("[data-testid=stFileUploaderDropzone], [role=dialog] header").forEach((one) => set(one, "role", "group"));
}

/* The words at the head of a framed block are its heading, one level below what it stands under. */
function levels() {
  const found = new Map();
  let level = 1;
  document.querySelectorAll(HEADS).forEach((one) => {
    if (one.matches("h1, h2, h3, h4")) level = Number(one.tagName[1]);
    else if (framed(one)) found.set(one, Math.min(3, level + 1));
  });
  return found;
}

function heads(headings) {
  headings.forEach((level, one) => {
    set(one, "role", "heading");
    set(one, "aria-level", String(level));
  });
}

const HEADS = `[data-testid=stMain] :is(h1, h2, h3, h4, [data-testid=stVerticalBlock] > :first-child [data-testid=stCaptionContainer] > p)`;
function framed(head) {
  const block = blockOf(head);
  return block.firstElementChild.contains(head) && parseFloat(getComputedStyle(block).borderTopWidth) > 0;
}

/* Which filters act is said once a choice has changed them: Streamlit draws the page anew in silence. */
let heard = {};
function tell(told) {
  const app = document.querySelector("[data-testid=stApp]");
  const page = document.querySelector("[data-testid=stMain] h1")?.textContent;
  if (app?.dataset.testScriptState !== "notRunning" || !page) return;
  const now = filters();
  if (heard.page === page && heard.filters !== now) told.textContent = now || "No filters.";
  heard = { page, filters: now };
}

function filters() {
  const lines = [...document.querySelectorAll("[data-testid=stMain] [data-testid=stCaptionContainer] > p")];
  return lines.map((one) => /\bFilters: .*/.exec(one.textContent)?.[0]).find(Boolean) ?? "";
}

function status() {
  const one = document.createElement("div");
  one.setAttribute("role", "status");
  one.style.cssText = "position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);";
  return one;
}

/* A control whose name stands on the page more than once says to what it belongs. */
function named() {
  const found = [...document.querySelectorAll(CONTROLS)].filter((one) => !one.closest(IN_A_GROUP));
  const names = new Map(found.map((one) => [one, own(one)]));
  const often = new Map();
  for (const name of names.values()) often.set(name, (often.get(name) ?? 0) + 1);
  for (const [one, name] of names) say(one, name, often.get(name) > 1 ? about(one) : "");
}

function say(one, name, subject) {
  if (!subject && !given.has(one)) return;
  const told = subject ? `${name}: ${subject}` : name;
  given.set(one, { name, told });
  set(one, "aria-label", told);
}

/* Names that Streamlit gives and that say too little, or not what stands there. */
function special() {
  document.querySelectorAll("button[aria-haspopup=listbox]").forEach((one) => {
    const field = one.parentElement?.querySelector("input")?.getAttribute("aria-label");
    if (field) set(one, "aria-label", `Open: ${field}`);
  });
  document.querySelectorAll("[data-testid=stFileUploader] button").forEach((one) => {
    const field = one.closest("[data-testid=stFileUploaderDropzone]")?.getAttribute("aria-label");
    if (field) set(one, "aria-label", `Upload: ${field}`);
  });
  /* The ends of a slider are called "Years — start", and then by the name of their group once more. */
  document.querySelectorAll("[data-testid=stSlider] [role=group] input[aria-labelledby]").forEach((one) => {
    const group = one.closest("[role=group]").getAttribute("aria-label");
    if (group && one.getAttribute("aria-label")?.includes(group)) one.removeAttribute("aria-labelledby");
  });
  /* On which Plotly measures letters, far off the page. */
  document.querySelectorAll("body > svg").forEach((one) => set(one, "aria-hidden", "true"));
  for (const [which, name] of Object.entries(NAMES)) {
    document.querySelectorAll(`[data-testid=${which}]`).forEach((one) => set(one, "aria-label", name));
  }
}

/* The name that a control has without us. */
function own(one) {
  const seen = one.querySelector("[data-testid=stMarkdownContainer]")?.textContent.trim();
  if (seen) return seen;
  const said = one.getAttribute("aria-label") ?? one.textContent.trim();
  return given.get(one)?.told === said ? given.get(one).name : said;
}

/* What a control is about: its heading, the nearest before it, the words at the head of a card, or what stands before. */
function about(one) {
  const heading = one.closest("h1, h2, h3, h4");
  if (heading) return words(heading);
  for (let block = blockOf(one); block; block = blockOf(block.parentElement)) {
    const card = block.querySelector(":scope > :first-child [data-testid=stCaptionContainer]");
    if (card && comesBefore(card, one)) return card.textContent.trim();
    const before = [...block.querySelectorAll("h1, h2, h3, h4")].filter((head) => comesBefore(head, one)).at(-1);
    if (before) return words(before);
  }
  const row = one.closest("[data-testid=stHorizontalBlock]")?.closest("[data-testid=stLayoutWrapper]");
  const place = row ?? one.closest("[data-testid=stElementContainer]");
  return place?.previousElementSibling?.textContent.trim() ?? "";
}

const blockOf = (one) => one?.closest("[data-testid=stVerticalBlock]");
const comesBefore = (head, one) => Boolean(head.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING);
const words = (heading) => (heading.querySelector("[data-heading-text]") ?? heading).textContent.trim();

function set(one, name, value) {
  if (one.getAttribute(name) !== value) one.setAttribute(name, value);
}
