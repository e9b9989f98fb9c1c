const PAUSE = 180;

/** Makes every organisation field within an element a combobox that finds organisations by name. */
export function servePickers(element) {
  element.querySelectorAll(".picker").forEach((picker) => new Picker(picker));
}

class Picker {
  #input;
  #value;
  #list;
  #status;
  #active = -1;
  #timer = 0;

  constructor(picker) {
    this.#input = picker.querySelector("input[role=combobox]");
    this.#value = picker.querySelector("input[type=hidden]");
    this.#list = picker.querySelector("ul");
    this.#status = picker.querySelector("[role=status]");
    this.#input.addEventListener("input", () => this.#typed());
    this.#input.addEventListener("keydown", (event) => this.#key(event));
    this.#input.addEventListener("blur", () => this.#close());
    // The field keeps the focus. A finger that goes down may be about to scroll: it chooses by a click.
    this.#list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.#list.addEventListener("click", ({ target }) => this.#choose(target.closest("[role=option]")));
    this.#validate();
  }

  #typed() {
    this.#value.value = "";
    this.#validate();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#find(), PAUSE);
  }

  async #find() {
    const name = this.#input.value.trim();
    if (name.length < 2) {
      return this.#close();
    }
    const answer = await fetch(`/organisations?${new URLSearchParams({ name, list: this.#list.id })}`);
    if (!answer.ok || name !== this.#input.value.trim()) {
      return;
    }
    this.#list.innerHTML = await answer.text();
    this.#status.textContent = this.#list.querySelector("[data-count]")?.dataset.count ?? "";
    this.#list.hidden = false;
    this.#input.setAttribute("aria-expanded", "true");
    this.#activate(this.#options().length ? 0 : -1);
  }

  #key(event) {
    if (event.key === "Escape" && !this.#list.hidden) {
      event.preventDefault();
      event.stopPropagation();
      return this.#close();
    }
    if (this.#list.hidden) {
      return;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const count = this.#options().length;
      this.#activate((this.#active + (event.key === "ArrowDown" ? 1 : count - 1)) % count);
    } else if (event.key === "Enter") {
      event.preventDefault();
      this.#choose(this.#options()[this.#active]);
    }
  }

  #activate(index) {
    this.#active = index;
    this.#options().forEach((option, at) => option.setAttribute("aria-selected", String(at === index)));
    const option = this.#options()[index];
    this.#input.setAttribute("aria-activedescendant", option?.id ?? "");
    option?.scrollIntoView({ block: "nearest" });
  }

  #choose(option) {
    if (option) {
      this.#value.value = option.dataset.id;
      this.#input.value = option.dataset.name;
      this.#validate();
      this.#close();
    }
  }

  #close() {
    this.#list.hidden = true;
    this.#status.textContent = "";
    this.#input.setAttribute("aria-expanded", "false");
    this.#input.removeAttribute("aria-activedescendant");
  }

  #validate() {
    const chosen = this.#value.value || (!this.#input.required && !this.#input.value);
    this.#input.setCustomValidity(chosen ? "" : this.#input.dataset.choose);
  }

  #options() {
    return [...this.#list.querySelectorAll("[role=option]")];
  }
}
