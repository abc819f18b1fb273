"use strict";
// Times in the viewer's zone with the exact one on hover, and countdowns.
(() => {
  const short = new Intl.DateTimeFormat(undefined, {day: "numeric", month: "short", hour: "2-digit", minute: "2-digit"});
  const exact = new Intl.DateTimeFormat(undefined, {dateStyle: "full", timeStyle: "long"});

  const tell = root => root.querySelectorAll("time[data-time]").forEach(time => {
    const at = new Date(time.dateTime);
    time.textContent = short.format(at);
    time.title = exact.format(at);
  });

  const count = () => document.querySelectorAll("[data-countdown]").forEach(clock => {
    clock.dataset.until ||= clock.querySelector("time").dateTime;
    const left = Math.max(0, Math.ceil((new Date(clock.dataset.until) - Date.now()) / 1000));
    clock.textContent = left === 0 ? "now" : "within " + left + " s";
  });

  tell(document);
  count();
  setInterval(count, 1000);
  document.addEventListener("htmx:load", event => { tell(event.detail.elt.parentNode || document); count(); });
})();
