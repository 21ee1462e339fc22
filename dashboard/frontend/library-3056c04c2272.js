/*
 * The library that draws charts, from this server, asked for once by whichever script needs it first.
 */

/* The scripts are served three folders below the address of the dashboard, whatever that address is. */
export const address = (path) => new URL(`../../../${path}`, import.meta.url).href;

/* An error whose message is written for the reader. */
export const told = (message) => Object.assign(new Error(message), { name: "Told" });

let loading;

/*
 * Plotly stands on the window, where each of our components finds it: a browser takes this file for another one in
 * the folder of each.
 */
export function plotly() {
  if (window.Plotly) return Promise.resolve(window.Plotly);
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address("vendor/plotly-03a1391cba10.min.js");
    script.onload = () => resolve(window.Plotly);
    script.onerror = () => reject(told("The drawing library could not be loaded; reload the page."));
    document.head.append(script);
  });
  loading.catch(() => (loading = undefined));
  return loading;
}
