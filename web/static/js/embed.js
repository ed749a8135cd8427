// Lectern in your page: gives each of its frames the height of what it holds.
// Include it once or often, before or after the frames:
//
//   <script src="…/embed.js" async></script>
//
// It listens to the frames of the site it came from, and to those marked
// data-lectern; it asks nobody anything, and keeps nothing.
"use strict";

(() => {
  const key = Symbol.for("lectern.embed");
  const home = new URL(".", document.currentScript.src).href;
  const served = window[key] ?? new Set();
  const again = served.size > 0;
  served.add(home);
  if (again) return window[key].look();

  const least = 60, most = 8000;
  const known = new WeakMap();

  const ours = (frame) => frame.hasAttribute("data-lectern") || [...served].some((site) => frame.src.startsWith(site));
  const frames = () => [...document.querySelectorAll("iframe[src]")].filter(ours);

  // A sandbox without allow-same-origin takes the origin from what it holds:
  // its messages come from "null". They still come from that very frame.
  function origin(frame) {
    if (frame.hasAttribute("sandbox") && !frame.sandbox.contains("allow-same-origin")) return "null";
    return new URL(frame.src, document.baseURI).origin;
  }

  addEventListener("message", (event) => {
    if (event.data?.lectern !== "height") return;
    const frame = frames().find((f) => f.contentWindow === event.source);
    if (!frame || event.origin !== origin(frame)) return;
    const height = event.data.height;
    if (typeof height === "number" && height > 0 && height < Infinity) resize(frame, Math.ceil(height));
  });

  function resize(frame, wanted) {
    const height = Math.min(Math.max(wanted, least), most);
    const state = known.get(frame) ?? { at: 0, count: 0, since: 0 };
    known.set(frame, state);
    if (Math.abs(height - state.at) < 2) return;
    // A page whose height follows its frame's would grow for ever: after
    // twenty changes in two seconds it may only shrink.
    const now = performance.now();
    if (now - state.since > 2000) Object.assign(state, { since: now, count: 0 });
    if (++state.count > 20 && height > state.at) return;
    state.at = height;
    frame.style.height = height + "px";
  }

  // look asks the frames that told their height before anyone listened.
  served.look = () => {
    for (const frame of frames()) frame.contentWindow?.postMessage({ lectern: "measure" }, "*");
  };
  window[key] = served;
  served.look();
})();
