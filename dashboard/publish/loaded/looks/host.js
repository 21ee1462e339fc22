/*
 * For a page that shows figures of Flankwatch in frames: each frame gets the height that its page asks for. It hears
 * frames marked `data-flankwatch` alone, and takes nothing from them but a number.
 */
(() => {
  if (window.flankwatchFrames) return;
  window.flankwatchFrames = true;

  const [LEAST, MOST] = [120, 6000];
  const frames = () => [...document.querySelectorAll("iframe[data-flankwatch]")];

  addEventListener("message", ({ data, source }) => {
    const frame = frames().find((one) => one.contentWindow === source);
    if (!frame || data?.flankwatch !== "height" || !Number.isFinite(data.height)) return;
    frame.height = Math.min(MOST, Math.max(LEAST, data.height));
  });

  /* A frame may have spoken before this script was there. */
  for (const one of frames()) one.contentWindow?.postMessage({ flankwatch: "ask" }, "*");
})();
