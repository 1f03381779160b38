(() => {
  "use strict";
  document.documentElement.classList.add("js");
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  // The canvases of maps: other pictures are read from their beginning, as wide as they are.
  const mapped = (selector, within) => all(selector, within).filter((it) => it.querySelector("svg.map"));

  // Pages: one at a time, by what stands behind the # of the address.
  const pages = all("main > .page");
  const whole = document.getElementById("map");
  const boxes = all("[data-layer]");
  // Not by scrollIntoView: the tabulator key would start from there.
  const middle = (link) => {
    const list = link.closest("ul");
    list.scrollLeft += link.getBoundingClientRect().left - list.getBoundingClientRect().left - (list.clientWidth - link.offsetWidth) / 2;
  };
  function open() {
    const name = location.hash.slice(1);
    const target = name && document.getElementById(name);
    const staying = name === "content" && pages.find((it) => it.classList.contains("open"));
    const page = (target && target.closest(".page")) || staying || pages[0];
    pages.forEach((it) => it.classList.toggle("open", it === page));
    all("nav a").forEach((it) => {
      if (it.hash === "#" + page.id) { it.setAttribute("aria-current", "page"); middle(it); }
      else it.removeAttribute("aria-current");
    });
    if (target && target.closest(".whole")) { boxes.forEach((it) => { it.checked = true; }); layers(); }
    const branch = target && target.closest(".branch");
    all(".branch").forEach((it) => it.classList.toggle("open", it === branch));
    whole.classList.toggle("branched", Boolean(branch));
    for (const canvas of mapped(".canvas:not(.seen)", page)) {
      if (canvas.clientWidth) { canvas.classList.add("seen"); canvas.scrollLeft = (canvas.scrollWidth - canvas.clientWidth) / 2; }
    }
    all("[popover]").forEach((it) => { if (it.hidePopover && it.matches(":popover-open")) it.hidePopover(); });
    if (staying) return;
    if (target && target.hidden) {
      const form = page.querySelector("[data-filter]");
      form.reset();
      kinds[form.dataset.filter](form);
    }
    if (target && target !== page && target.id !== "content") {
      target.scrollIntoView({ block: "center", inline: "center" });
      (target.querySelector("a.face") || target).focus({ preventScroll: true });
    } else {
      window.scrollTo(0, 0);
    }
  }
  addEventListener("hashchange", open);

  // The board: arrow keys lead from field to field, and the tabulator key past it.
  for (const table of all("table.heat")) {
    table.setAttribute("role", "grid");
    const roles = { THEAD: "rowgroup", TBODY: "rowgroup", TFOOT: "rowgroup", TR: "row", TD: "gridcell" };
    for (const it of all("thead, tbody, tfoot, tr, th, td", table)) it.setAttribute("role", roles[it.tagName] || { col: "columnheader", row: "rowheader" }[it.scope]);
    const lines = [...table.rows].map((row) => [...row.cells].map((cell) => cell.querySelector("a, button"))).filter((line) => line.some(Boolean));
    const place = (control) => { const y = lines.findIndex((line) => line.includes(control)); return [y, y < 0 ? -1 : lines[y].indexOf(control)]; };
    const enter = (control) => lines.flat().forEach((it) => { if (it) it.tabIndex = it === control ? 0 : -1; });
    enter(lines[0] && (lines[0][1] || lines[0][0]));
    table.addEventListener("focusin", (event) => { if (place(event.target)[0] >= 0) enter(event.target); });
    table.addEventListener("keydown", (event) => {
      const [y, x] = place(event.target);
      if (y < 0 || event.altKey || event.metaKey) return;
      const on = getComputedStyle(table).direction === "rtl" ? -1 : 1;
      const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowRight: [0, on], ArrowLeft: [0, -on] }[event.key];
      const ends = { Home: 0, End: lines[y].length - 1 };
      let next;
      if (step) {
        for (let i = y + step[0], j = x + step[1]; lines[i] && j >= 0 && j < lines[i].length && !next; i += step[0], j += step[1]) next = lines[i][j];
      } else if (event.key in ends) {
        const line = event.ctrlKey ? lines[event.key === "Home" ? 0 : lines.length - 1] : lines[y];
        next = line[ends[event.key]] || line.find(Boolean);
      } else return;
      event.preventDefault();
      if (next) next.focus();
    });
  }

  // What a field rests on is where somebody goes on reading who has opened it.
  for (const it of all(".evidence")) it.addEventListener("toggle", (event) => { if (event.newState === "open") it.focus(); });

  // Maps: what a card leads to, and what leads up to it.
  const told = document.querySelector(".told");
  for (const map of all("svg.map")) {
    const cards = [];
    for (const card of all("[data-card]", map)) cards[card.dataset.card] = card;
    const routes = all("[data-links]", map).map((line) => ({
      line,
      against: line.classList.contains("kind-hindrance"),
      links: line.dataset.links.split(" ").map((it) => it.split("-").map(Number)),
    }));
    const above = cards.map(() => []);
    const below = cards.map(() => []);
    for (const route of routes) {
      if (route.against) continue;
      for (const [from, to] of route.links) { above[from].push(to); below[to].push(from); }
    }
    const reach = (start, next) => {
      const seen = new Set([start]);
      const queue = [start];
      while (queue.length) for (const it of next[queue.pop()]) if (!seen.has(it)) { seen.add(it); queue.push(it); }
      return seen;
    };
    const dim = () => {
      map.classList.remove("lighting");
      all(".lit", map).forEach((it) => it.classList.remove("lit"));
    };
    const light = (number) => {
      dim();
      const up = reach(number, above);
      const down = reach(number, below);
      const rivals = new Set();
      for (const { line, against, links } of routes) {
        const lit = links.some(([from, to]) => against
          ? from === number || to === number
          : (up.has(from) && up.has(to)) || (down.has(from) && down.has(to)));
        line.classList.toggle("lit", lit);
        if (lit && against) links.forEach(([from, to]) => { rivals.add(from); rivals.add(to); });
      }
      new Set([...up, ...down, ...rivals]).forEach((it) => cards[it].classList.add("lit"));
      map.classList.add("lighting");
    };
    const cardOf = (event) => event.target.closest("[data-card]");
    // Not on the map itself: browsers stop with the tabulator key at a drawing that minds the focus.
    const canvas = map.parentNode;
    canvas.addEventListener("mouseover", (event) => { const card = cardOf(event); if (card) light(Number(card.dataset.card)); else dim(); });
    canvas.addEventListener("mouseleave", dim);
    canvas.addEventListener("focusin", (event) => { const card = cardOf(event); if (card) light(Number(card.dataset.card)); });
    canvas.addEventListener("focusout", dim);
    canvas.addEventListener("keydown", (event) => { if (event.key === "Escape") dim(); });
    // What is hidden leaves no hole: what stands below it moves up, and lines that cross it are drawn anew.
    const strips = all(".strip", map).map((it) => ({ it, y: Number(it.firstElementChild.getAttribute("y")), height: Number(it.firstElementChild.getAttribute("height")) }));
    const places = cards.map((it) => {
      const [x, y] = it.getAttribute("transform").match(/-?[\d.]+/g).map(Number);
      const body = it.querySelector(".body");
      return { x, y, width: Number(body.getAttribute("width")), height: Number(body.getAttribute("height")), strip: strips.filter((strip) => strip.y <= y).pop() };
    });
    routes.forEach((it) => { it.path = it.line.getAttribute("d"); });
    const across = (from, to) => {
      const [start, end] = from.top > to.bottom ? [from.top, to.bottom] : [from.bottom, from.bottom < to.top ? to.top : to.bottom];
      const reach = Math.max(30, Math.abs(start - end) / 2);
      return `M${from.x},${start}C${from.x},${from.top > to.bottom ? start - reach : start + reach} ${to.x},${end === to.bottom ? end + reach : end - reach} ${to.x},${end}`;
    };
    map.hideLayers = (hidden) => {
      const gone = (it) => hidden.some((layer) => it.classList.contains("layer-" + layer));
      all(".strip, .card", map).forEach((it) => it.classList.toggle("gone", gone(it)));
      let up = 0;
      let height = 0;
      for (const [i, strip] of strips.entries()) {
        strip.up = up;
        strip.it.setAttribute("transform", `translate(0,${-up})`);
        if (gone(strip.it)) up += (strips[i + 1] ? strips[i + 1].y - strip.y : strip.height);
        else height = strip.y - strip.up + strip.height + 24;
      }
      cards.forEach((it, i) => it.setAttribute("transform", `translate(${places[i].x},${places[i].y - places[i].strip.up})`));
      const box = (i) => ({ x: places[i].x + places[i].width / 2, top: places[i].y - places[i].strip.up, bottom: places[i].y - places[i].strip.up + places[i].height });
      for (const { line, links, path } of routes) {
        line.classList.toggle("gone", links.every(([from, to]) => gone(cards[from]) || gone(cards[to])));
        const [from, to] = links[0];
        const moved = places[from].strip.up || places[to].strip.up;
        line.setAttribute("d", moved && !line.classList.contains("kind-support") ? across(box(from), box(to)) : path);
      }
      map.setAttribute("height", height);
      map.setAttribute("viewBox", "0 0 " + map.getAttribute("width") + " " + height);
    };
    // Without a mouse the first touch of a card shows its line of sight, and a link below the tools leads on.
    canvas.addEventListener("click", (event) => {
      const card = cardOf(event);
      if (!card || !event.target.closest(".face") || event.pointerType !== "touch") return;
      event.preventDefault();
      light(Number(card.dataset.card));
      const face = card.querySelector(".face");
      const link = Object.assign(document.createElement("a"), { href: face.getAttribute("href"), textContent: told.dataset.open });
      told.replaceChildren(face.querySelector("title").textContent + ". ", link);
      told.hidden = false;
    });
  }
  // The goals alone, or the whole map with what is asked for.
  const layers = () => {
    const hidden = boxes.filter((it) => !it.checked).map((it) => it.dataset.layer);
    whole.classList.toggle("goals-only", hidden.length === boxes.length && Boolean(whole.querySelector(".goals")));
    all(".whole svg.map, .branch svg.map").forEach((map) => map.hideLayers(whole.querySelector(".branch.open") ? [] : hidden));
  };
  boxes.forEach((it) => it.addEventListener("change", layers));
  const zoom = (how) => {
    all("[data-zoom]").forEach((it) => it.setAttribute("aria-pressed", String(it.dataset.zoom === how)));
    mapped(".canvas").forEach((it) => { it.classList.toggle("fit", how === "fit"); it.scrollLeft = (it.scrollWidth - it.clientWidth) / 2; });
  };
  all("[data-zoom]").forEach((button) => button.addEventListener("click", () => zoom(button.dataset.zoom)));
  // A map is shown as it was drawn, in part, where it could not be read as a whole.
  const drawn = whole.querySelector(".whole svg.map");
  if (drawn && innerWidth < 0.6 * drawn.getAttribute("width")) zoom("full");

  // Lists: what a search leaves of them.
  const words = (form) => form.elements.text.value.toLowerCase().trim();
  const holds = (node, text) => !text || (node.textContent + " " + (node.dataset.id || "")).toLowerCase().includes(text);
  const tell = (form, shown, of) => { const output = form.querySelector("output"); output.textContent = shown === of ? "" : output.dataset.of.replace("{0}", shown).replace("{1}", of); };
  const kinds = {
    findings(form) {
      const list = document.getElementById("finding-list");
      const items = all("li.finding", list);
      const severities = all("[name=severity]:checked", form).map((it) => it.value);
      const text = words(form);
      let shown = 0;
      for (const item of items) {
        const fits = severities.includes(item.dataset.severity) && holds(item, text);
        item.hidden = !fits;
        if (fits) shown++;
      }
      tell(form, shown, items.length);
      if (!list.dataset.sorted) items.forEach((item, i) => { item.dataset.came = i; });
      const by = form.elements.sort.value;
      const order = {
        severity: (a, b) => a.dataset.severity - b.dataset.severity || b.dataset.gravity - a.dataset.gravity,
        gravity: (a, b) => a.dataset.came - b.dataset.came,
        rule: (a, b) => (a.dataset.rule < b.dataset.rule ? -1 : a.dataset.rule > b.dataset.rule ? 1 : 0),
      }[by];
      if (list.dataset.sorted !== by) { list.append(...items.sort(order)); list.dataset.sorted = by; }
    },
    elements(form) {
      const items = all("#element-list > article");
      const text = words(form);
      let shown = 0;
      for (const item of items) { item.hidden = !holds(item, text); if (!item.hidden) shown++; }
      tell(form, shown, items.length);
    },
    data(form) {
      const body = document.querySelector("#data-table tbody");
      const text = words(form);
      all("tr.found", body).forEach((it) => it.remove());
      const rows = all("tr", body);
      let shown = 0;
      for (const row of rows) { row.hidden = !holds(row, text); if (!row.hidden) shown++; }
      const more = document.getElementById("more-data");
      const lines = more ? more.textContent.split("\n") : [];
      const plain = (it) => it.replace(/\\(.)/g, (_, sign) => ({ l: "<", t: "\t", n: "\n", r: "\r" })[sign] || sign);
      let found = 0;
      if (text) {
        for (const line of lines) {
          const cells = line.split("\t").map(plain);
          if (!cells.join(" ").toLowerCase().includes(text)) continue;
          if (++found > 500) continue;
          const row = document.createElement("tr");
          row.className = "found";
          cells.slice(0, 3).forEach((cell, i) => {
            const td = document.createElement(i === 0 ? "th" : "td");
            if (i === 0) td.scope = "row";
            if (i === 2) td.className = "num";
            td.textContent = cell;
            row.append(td);
          });
          body.append(row);
        }
      }
      tell(form, text ? shown + found : rows.length, rows.length + lines.length);
      if (found > 500) { const output = form.querySelector("output"); output.textContent += output.dataset.first.replace("{0}", shown + 500); }
    },
  };
  all("[data-filter]").forEach((form) => {
    const filter = () => kinds[form.dataset.filter](form);
    let waiting = 0;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(filter, 120); });
  });
  layers();
  open();
})();
