/*
 * A list that is narrowed by what its lines say of themselves. The choice stands in the address under
 * the names and words of the app, so that a link keeps it; without this script nothing is asked and all is shown.
 */
(() => {
  for (const place of document.querySelectorAll("[data-narrows]")) begin(place);

  function begin(place) {
    const { one, several } = place.dataset;
    const whole = place.closest("main");
    const menus = [...place.querySelectorAll("select")];
    const [button, status, figures] = ["button", "[role=status]", "[data-figures]"].map((what) => place.querySelector(what));
    const rows = [...whole.querySelectorAll(menus.map(({ name }) => `[data-${name}]`).join())];
    const [said, all] = [figures?.textContent, figures?.href];

    function show() {
      const shown = rows.filter((row) => {
        row.hidden = !menus.every(({ name, value }) => !value || row.dataset[name].split(" ").includes(value));
        return !row.hidden;
      });
      const noun = rows.length === 1 ? one : several;
      const chosen = menus.some(({ value }) => value);
      status.textContent = chosen ? `${shown.length} of ${rows.length} ${noun}` : `${rows.length} ${noun}`;
      button.disabled = !chosen;
      lead();
      fold();
    }

    /* What is chosen has a page with figures of it alone. */
    function lead() {
      if (!figures) return;
      const option = menus.map((menu) => menu.selectedOptions[0]).find(({ dataset }) => dataset.page);
      figures.href = option ? option.dataset.page : all;
      figures.textContent = option ? `Figures of the ${several} of ${option.text}` : said;
    }

    /* A heading without a line below it, and what leads to it, would only be in the way. */
    function fold() {
      for (const section of whole.querySelectorAll("section")) {
        section.hidden = !section.querySelector("li:not([hidden])");
        const link = whole.querySelector(`.contents a[href="#${section.querySelector("h2").id}"]`);
        if (link) link.parentElement.hidden = section.hidden;
      }
    }

    function keep() {
      const address = new URL(location.href);
      for (const { name, value, selectedOptions } of menus) {
        address.searchParams.delete(name);
        if (value) address.searchParams.set(name, selectedOptions[0].text);
      }
      history.replaceState(null, "", address);
    }

    function choose(wanted) {
      for (const menu of menus) {
        const words = wanted.getAll(menu.name).map((text) => text.toLowerCase());
        const found = [...menu.options].find(({ text, value }) => value && words.includes(text.toLowerCase()));
        menu.value = found ? found.value : "";
      }
      show();
    }

    place.addEventListener("change", () => {
      show();
      keep();
    });
    button.addEventListener("click", () => {
      choose(new URLSearchParams());
      keep();
      menus[0].focus();
    });
    choose(new URLSearchParams(location.search));
    place.hidden = false;
  }
})();
