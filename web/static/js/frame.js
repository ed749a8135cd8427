// Frame is the script of a page inside somebody else's. It tells the page
// around how high it is, opens what leads elsewhere outside of the frame, and
// starts the program only when a reader wants more than to read. It stores
// nothing.
"use strict";

(() => {
  const own = document.currentScript;
  const html = document.documentElement;
  const theme = new URLSearchParams(location.search).get("theme");
  if (theme === "light" || theme === "dark") html.dataset.theme = theme;

  // ---- Height ------------------------------------------------------------

  // WordPress names its frames by a secret after the "#", and listens to
  // nothing that does not repeat it.
  const secret = new URLSearchParams(location.hash.slice(1).replace(/^\?/, "")).get("secret");
  let told = 0, asked = false;

  function tell() {
    asked = false;
    const height = Math.ceil(html.getBoundingClientRect().height);
    if (height === told || height === 0) return;
    told = height;
    post({ lectern: "height", height });
    if (secret) post({ message: "height", value: height, secret });
  }

  // A height is no secret, and a frame cannot know whom it stands in.
  function post(message) {
    if (parent !== window) parent.postMessage(message, "*");
  }

  function soon() {
    if (asked) return;
    asked = true;
    requestAnimationFrame(tell);
  }

  new ResizeObserver(soon).observe(html);
  addEventListener("message", ({ source, data }) => {
    if (source !== parent || data?.lectern !== "measure") return;
    told = 0;
    soon();
  });

  // ---- Links -------------------------------------------------------------

  // Pages print where their links open. This is for the rest: whatever leads
  // out of this page leads out of the frame.
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (!link || event.defaultPrevented) return;
    const to = new URL(link.getAttribute("href"), document.baseURI);
    if (to.pathname === location.pathname && to.origin === location.origin) return;
    // A turn that is shown alone has its place on the whole page.
    const alone = location.hash.match(/^#turn:(.+)$/);
    if (alone && link.closest(".embed-head")) link.hash = to.hash = alone[1];
    if (secret) {
      // In WordPress's sandbox nothing opens; it follows such a message to the
      // frame's own host alone.
      post({ message: "link", value: to.href, secret });
    }
    if (link.target !== "_blank") {
      link.setAttribute("target", "_blank");
      link.setAttribute("rel", "noopener");
    }
  });

  // ---- The program -------------------------------------------------------

  // A press of the mouse, a tap or a key. A finger that only scrolls past ends
  // in no click, and a link that leaves asks for no program.
  const kinds = ["pointerdown", "click", "keydown"];

  function touched(event) {
    if (event.type === "pointerdown" && event.pointerType === "touch") return;
    if (event.target.closest?.('a[target="_blank"]')) return;
    for (const kind of kinds) removeEventListener(kind, touched, true);
    const boot = document.createElement("script");
    Object.assign(boot.dataset, own.dataset);
    boot.src = new URL(own.dataset.boot, new URL(own.dataset.root, location.href));
    document.head.append(boot);
  }

  for (const kind of kinds) addEventListener(kind, touched, { capture: true, passive: true });
})();
