// Moved leads on from a page that has moved, with the place in its address: the
// page's own redirect would lose that. It is joined before boot.js and frame.js.
"use strict";

{
  const redirect = document.querySelector("meta[http-equiv=refresh]");

  // A place that has a way of its own stands on the page; any other has its name
  // there too.
  function leadOn() {
    const [, alone = "", place] = /^#(turn:)?(.*)$/.exec(location.hash);
    const link = document.querySelector(`[id="${CSS.escape(decodeURIComponent(place))}"] a`);
    const to = new URL(link?.href ?? redirect.content.replace(/^.*?=/, ""), location.href);
    const there = link ? to.hash.slice(1) : place;
    to.hash = there && alone + there;
    location.replace(to);
  }

  try {
    if (redirect && location.hash) leadOn();
  } catch {
    // A place that is no place: the redirect leads on without it.
  }
}

