"use strict";
// Follows the stream that a page names, and asks again for the parts that changed.
(() => {
  const PAUSE = 300;
  const AGAIN = 3000;
  const state = document.getElementById("live-state");

  const say = (word, text) => { state.hidden = false; state.className = "live-state " + word; state.textContent = text; };

  // At once, and then not more often than each PAUSE: the last change is never left out.
  const gently = action => {
    let waiting = false, wanted = false;
    const run = () => {
      if (waiting) { wanted = true; return; }
      action();
      waiting = true;
      setTimeout(() => { waiting = false; if (wanted) { wanted = false; run(); } }, PAUSE);
    };
    return run;
  };

  const runs = new Map();
  const changed = id => {
    if (!runs.has(id)) {
      runs.set(id, gently(() => document.querySelectorAll("[data-live]").forEach(part => {
        if (part.dataset.live === id) htmx.trigger(part, "oms:changed");
      })));
    }
    runs.get(id)();
  };

  // What somebody is typing is worth more than what is new.
  const typing = () => [...document.querySelectorAll("#main input:not([type=hidden])")].some(field => field.value !== field.defaultValue);

  const lookAgain = gently(() => {
    if (!typing()) htmx.ajax("GET", location.href, {target: "#main", select: "#main", swap: "outerHTML", headers: {"HX-Request": "false"}});
  });

  const begun = id => {
    const shown = [...document.querySelectorAll("[data-live]")].some(part => part.dataset.live === id);
    const news = document.getElementById("news");
    if (!shown && news) news.hidden = false;
  };

  const page = document.querySelector("[data-stream]");
  let stream = null, place = null;

  const follow = () => {
    const address = new URL(page.dataset.stream, location.href);
    if (place) address.searchParams.set("since", place);
    stream = new EventSource(address);
    const on = (name, action) => stream.addEventListener(name, event => { place = event.lastEventId || place; action(event.data); });
    stream.onopen = () => say("on", "Live");
    stream.onerror = () => {
      say("off", "Reconnecting");
      // A browser gives up for good when it is answered with anything but a stream.
      if (stream.readyState === EventSource.CLOSED) setTimeout(() => { if (stream) follow(); }, AGAIN);
    };
    on("changed", changed);
    on("begun", begun);
    on("anything", lookAgain);
  };

  // Browsers keep six connections to a host: pages that nobody sees leave theirs to others.
  const seen = () => {
    if (document.hidden) { if (stream) stream.close(); stream = null; }
    else if (!stream) follow();
  };
  if (page) { document.addEventListener("visibilitychange", seen); seen(); }

  // While a service is away, look whether it is back.
  setInterval(() => { if (!document.hidden && document.querySelector("[data-away]")) lookAgain(); }, AGAIN);

  // What was ticked stays ticked when its row is shown anew.
  let ticked = [];
  document.addEventListener("htmx:beforeSwap", event => {
    ticked = [...event.detail.target.querySelectorAll("input:checked")].map(box => box.id);
  });
  document.addEventListener("htmx:afterSwap", () => ticked.forEach(id => {
    const box = document.getElementById(id);
    if (box && !box.disabled) box.checked = true;
  }));
  document.addEventListener("change", event => {
    const name = event.target.dataset.all;
    if (name) event.target.form.querySelectorAll("input[name=" + name + "]:not(:disabled)").forEach(box => { box.checked = event.target.checked; });
  });

  // A second click while the first is on its way is none. The server would not count it either.
  document.addEventListener("submit", event => {
    const form = event.target;
    if (!form.matches("[data-once]")) return;
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "yes";
    form.setAttribute("aria-busy", "true");
  });
  addEventListener("pageshow", () => document.querySelectorAll("[data-sent]").forEach(form => {
    delete form.dataset.sent;
    form.removeAttribute("aria-busy");
  }));
})();
