import { servePickers } from "./picker.js";

/** Serves every list of a form, with as many entries as it has at least. */
export function serveGroups(form) {
  form.querySelectorAll("[data-group]").forEach((list) => {
    const { group, least } = list.dataset;
    const entries = new Group(list, document.getElementById(group), form.querySelector(`[data-add=${group}]`));
    for (let added = 0; added < Number(least ?? 0); added++) {
      entries.add();
    }
  });
}

/**
 * Lets entries of the same fields be added to a list and taken out of it. An entry is made of the
 * template of the list's name; its fields are told apart by a number that is never used twice.
 */
export class Group {
  #list;
  #template;
  #button;
  #added = 0;

  constructor(list, template, button) {
    this.#list = list;
    this.#template = template;
    this.#button = button;
    button.addEventListener("click", () => this.add().querySelector("input, select").focus());
    list.addEventListener("click", ({ target }) => {
      if (target.closest("[data-remove]")) {
        target.closest("fieldset").remove();
        this.#number();
        button.focus();
      }
    });
  }

  /** Adds an empty entry. */
  add() {
    const mark = String(this.#added++);
    const entry = this.#template.content.cloneNode(true).querySelector("fieldset");
    entry.querySelectorAll("[id], [name], [for], [aria-controls], [aria-describedby]").forEach((element) => {
      for (const name of ["id", "name", "for", "aria-controls", "aria-describedby"]) {
        if (element.hasAttribute(name)) {
          element.setAttribute(name, element.getAttribute(name).replace("#", mark));
        }
      }
    });
    this.#list.append(entry);
    servePickers(entry);
    this.#number();
    return entry;
  }

  #number() {
    this.#list.querySelectorAll("legend").forEach((legend, at) => {
      legend.textContent = legend.dataset.text.replace("{0}", at + 1);
    });
  }
}
