"use strict";
const mark = (of, is, as) => is ? of.setAttribute("aria-current", as) : of.removeAttribute("aria-current");
for (const form of document.querySelectorAll(".tools")) {
  const list = document.getElementById(form.dataset.for);
  const [q, s, said] = ["input", "select", "output"].map(name => form.querySelector(name));
  const picks = [...document.querySelectorAll("[data-pick]")].filter(pick => pick.hash === "#" + list.id);
  const rows = [...list.querySelectorAll("[data-s]")].map(row => [row, row.textContent.toLowerCase()]);
  const filter = () => {
    const words = q.value.toLowerCase().split(/\s+/).filter(Boolean);
    const state = s ? s.value : "";
    let shown = 0;
    for (const [row, text] of rows) {
      const states = row.dataset.s.split(" ");
      row.hidden = !(words.every(word => text.includes(word)) && (!state || states.includes(state)));
      shown += !row.hidden;
    }
    for (const group of list.querySelectorAll("[data-group]"))
      group.hidden = !group.querySelector("[data-s]:not([hidden])");
    for (const pick of picks) mark(pick, state && state === pick.dataset.pick, "true");
    said.value = words.length || state ? shown + " of " + rows.length : "";
  };
  for (const pick of picks)
    pick.addEventListener("click", event => {
      event.preventDefault();
      s.value = s.value === pick.dataset.pick ? "" : pick.dataset.pick;
      filter();
    });
  form.hidden = false;
  form.addEventListener("input", filter);
  filter();
}
for (const table of document.querySelectorAll("table.sorts")) {
  const heads = [...table.tHead.rows[0].cells];
  const value = (row, at) => row.cells[at].dataset.v || row.cells[at].textContent.trim();
  heads.forEach((head, at) => {
    const button = document.createElement("button");
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const down = head.ariaSort === "ascending";
      heads.forEach(other => other.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const body = table.tBodies[0];
      const rows = [...body.rows].map((row, was) => [row, value(row, at), was]);
      rows.sort((a, b) => {
        const [x, y] = [parseFloat(a[1]), parseFloat(b[1])];
        const by = isNaN(x) || isNaN(y) ? a[1].localeCompare(b[1]) : x - y;
        return (down ? -by : by) || a[2] - b[2];
      });
      body.append(...rows.map(([row]) => row));
    });
  });
}
const tabs = document.querySelector(".whole") ? [...document.querySelectorAll("header nav a")] : [];
const show = () => {
  const at = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const part = at && at.closest(".part");
  for (const tab of tabs) mark(tab, part ? tab.hash === "#" + part.id : tab === tabs[0], "page");
  for (let box = at; box; box = box.parentElement) if (box.tagName === "DETAILS") box.open = true;
};
addEventListener("hashchange", show);
show();
