"use strict";
// Follows the stream that a page names: shows the rows that it sends, and asks again for the part that changed.
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

  // What somebody is typing is worth more than what is new.
  const typing = () => [...document.querySelectorAll("#main input:not([type=hidden])")].some(field => field.value !== field.defaultValue);

  const lookAgain = gently(() => {
    if (!typing()) htmx.ajax("GET", location.href, {target: "#main", select: "#main", swap: "outerHTML", headers: {"HX-Request": "false"}});
  });

  // A change that comes while the part is on its way is asked for after it, since the part itself stays.
  const changed = () => document.querySelectorAll("[data-live]").forEach(part => htmx.trigger(part, "oms:changed"));

  // What was ticked stays ticked when its row is shown anew.
  let ticked = [];
  const remember = shown => { ticked = [...shown.querySelectorAll("input:checked")].map(box => box.id); };

  // The first line names the row, the rest is the row. One that is new is announced rather than pushed in.
  const row = (data, isNew) => {
    const end = data.indexOf("\n");
    const shown = document.getElementById("row-" + data.slice(0, end));
    const news = document.getElementById("news");
    if (shown) {
      remember(shown);
      htmx.swap(shown, data.slice(end + 1), {swapStyle: "outerHTML"});
    } else if (isNew && news) {
      news.hidden = false;
    }
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
    on("row", data => row(data, false));
    on("new", data => row(data, true));
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

  document.addEventListener("htmx:beforeSwap", event => remember(event.detail.target));
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
