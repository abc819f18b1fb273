"use strict";
// Asks for what changed while the page is seen, writes it where it belongs and draws it.
(() => {
  const EVERY = 2000;
  const WINDOW = 300;
  const GAP = 10000;
  const page = document.querySelector("[data-operator]");
  const state = document.getElementById("live-state");
  const all = new Map();
  let newest = 0;

  const style = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;

  // Colour, dashes and points all tell series apart: colour alone is not for everybody.
  const dashes = [[], [7, 4], [2, 3], [10, 3, 2, 3]];
  const points = ["circle", "rect", "triangle", "rectRot"];

  const draw = canvas => {
    const stacked = Boolean(canvas.dataset.stacked);
    const datasets = canvas.dataset.series.split(",").map((series, number) => {
      const [key, label] = series.split("=");
      return {
        key, label, number, data: [], borderWidth: 2, pointRadius: 0, pointStyle: points[number],
        borderDash: dashes[number], fill: stacked && (number === 0 ? "origin" : "-1"), stepped: canvas.dataset.unit === "processes", spanGaps: false
      };
    });
    return new Chart(canvas, {
      type: "line",
      data: {datasets},
      options: {
        animation: false, parsing: false, normalized: true, responsive: true, maintainAspectRatio: false,
        interaction: {mode: "nearest", axis: "x", intersect: false},
        scales: {
          x: {type: "linear", min: -WINDOW, max: 0, grid: {display: false},
            ticks: {stepSize: 60, maxRotation: 0, callback: value => value === 0 ? "now" : (value / 60) + " min"}},
          y: {beginAtZero: true, stacked, suggestedMax: 1, ticks: {maxTicksLimit: 5, precision: ["/s", "s"].includes(canvas.dataset.unit) ? undefined : 0}}
        },
        plugins: {
          legend: {position: "bottom", align: "start", labels: {usePointStyle: true, boxHeight: 7, padding: 12}},
          tooltip: {callbacks: {
            title: items => items.length ? Math.round(-items[0].parsed.x) + " s ago" : "",
            label: item => item.dataset.label + ": " + Number(item.parsed.y.toPrecision(3)) + " " + canvas.dataset.unit
          }}
        }
      }
    });
  };

  const paint = chart => {
    const text = style("--muted"), line = style("--line");
    chart.data.datasets.forEach(set => {
      const colour = style("--series-" + (set.number + 1));
      set.borderColor = colour;
      set.backgroundColor = chart.options.scales.y.stacked ? colour + "66" : colour;
    });
    Object.values(chart.options.scales).forEach(scale => { scale.ticks.color = text; scale.grid.color = line; });
    chart.options.plugins.legend.labels.color = text;
  };

  const fill = chart => {
    const samples = [...all.values()];
    chart.data.datasets.forEach(set => {
      set.data = [];
      samples.forEach((sample, i) => {
        if (i > 0 && sample.at - samples[i - 1].at > GAP) set.data.push({x: (sample.at - 1 - newest) / 1000, y: null});
        set.data.push({x: (sample.at - newest) / 1000, y: sample.values[set.key] ?? null});
      });
    });
    chart.update("none");
  };

  const charts = [...page.querySelectorAll("canvas[data-series]")].map(draw);
  const paintAll = () => charts.forEach(chart => { paint(chart); chart.update("none"); });
  paintAll();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", paintAll);

  const write = now => {
    page.querySelectorAll("[data-text]").forEach(place => {
      const text = now.texts[place.dataset.text];
      // What is said anew is read aloud anew.
      if (text !== undefined && place.textContent !== text) place.textContent = text;
    });
    const is = flag => now.flags.includes(flag);
    page.querySelectorAll("[data-enabled]").forEach(part => { part.disabled = !is(part.dataset.enabled); });
    page.querySelectorAll("[data-mood]").forEach(place => place.classList.toggle("wait", is(place.dataset.mood)));
    page.querySelectorAll("[data-pressed]").forEach(button => button.setAttribute("aria-pressed", is(button.dataset.pressed)));
    page.querySelectorAll("[data-label]").forEach(button => {
      const [flag, then, otherwise] = button.dataset.label.split(/[:|]/);
      const label = is(flag) ? then : otherwise;
      if (button.textContent !== label) button.textContent = label;
    });
  };

  const take = now => {
    now.samples.forEach(sample => { all.set(sample.at, sample); newest = Math.max(newest, sample.at); });
    all.forEach((_, at) => { if (at < newest - WINDOW * 1000) all.delete(at); });
    write(now);
    if (now.samples.length) charts.forEach(fill);
  };

  const say = (word, text) => { state.hidden = false; state.className = "live-state " + word; state.textContent = text; };

  let timer = null;
  const look = async () => {
    clearTimeout(timer);
    try {
      const answer = await fetch(page.dataset.operator + "?after=" + newest, {headers: {Accept: "application/json"}});
      if (!answer.ok) throw new Error(answer.status);
      take(await answer.json());
      say("on", "Live");
    } catch {
      say("off", "Reconnecting");
    }
    clearTimeout(timer);
    if (!document.hidden) timer = setTimeout(look, EVERY);
  };
  document.addEventListener("visibilitychange", () => { if (document.hidden) clearTimeout(timer); else look(); });
  look();
})();
