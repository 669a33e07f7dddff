"use strict";
// What was typed stays with the entry of the history, which outlives a load; a store may be forbidden.
const fields = [...document.querySelectorAll(".tools")].flatMap(form => [...form.querySelectorAll("input, select")]);
const kept = history.state?.typed || {};
const name = field => field.closest(".tools").dataset.for + " " + field.tagName;
for (const field of fields) {
  const value = kept[name(field)];
  if (!value) continue;
  field.value = value;
  if (field.selectedIndex < 0) field.value = "";
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
fields.find(field => name(field) === kept.at)?.focus({ preventScroll: true });
const changes = new EventSource("/events");
changes.onmessage = () => {
  const typed = Object.fromEntries(fields.map(field => [name(field), field.value]));
  typed.at = fields.filter(field => field === document.activeElement).map(name)[0];
  history.replaceState({ typed }, "");
  location.reload();
};
