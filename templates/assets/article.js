// Fills the menu of a provision when it is opened: its citation in every form, made from that of the
// article, with buttons that copy, and one that prints the provision alone.
(function () {
  "use strict";
  var whole = document.getElementById("cite");
  if (!whole) return;
  var words = whole.dataset;

  function today() {
    var date = new Date();
    function two(number) { return (number < 10 ? "0" : "") + number; }
    return date.getFullYear() + "-" + two(date.getMonth() + 1) + "-" + two(date.getDate());
  }

  function fill(form, name, text) {
    form.querySelectorAll("[data-slot=" + name + "]").forEach(function (slot) {
      slot.textContent = text;
    });
  }

  // A copy of the article's forms, as they are for one provision.
  function forms(path, id) {
    var copy = whole.querySelector(".forms").cloneNode(true);
    copy.querySelectorAll("button").forEach(function (button) { button.remove(); });
    fill(copy, "at", path);
    fill(copy, "key", ":" + id);
    fill(copy, "id", "#" + id);
    copy.querySelectorAll("[data-slot=url]").forEach(function (slot) { slot.append("#" + id); });
    return copy;
  }

  function copyText(text, button) {
    function done() {
      button.textContent = words.copied;
      setTimeout(function () { button.textContent = button.dataset.name; }, 2000);
    }
    function byHand() {
      var area = document.createElement("textarea");
      area.value = text;
      button.after(area);
      area.select();
      if (document.execCommand("copy")) done();
      area.remove();
      button.focus();
    }
    if (navigator.clipboard) navigator.clipboard.writeText(text).then(done, byHand);
    else byHand();
  }

  function addButton(parent, name, label, act) {
    var button = document.createElement("button");
    button.type = "button";
    button.textContent = button.dataset.name = name;
    if (label) button.setAttribute("aria-label", name + " " + label);
    button.addEventListener("click", function () { act(button); });
    parent.append(button);
  }

  function addCopying(list) {
    list.querySelectorAll("dd").forEach(function (form) {
      var text = form.textContent;
      addButton(form, words.copy, form.previousElementSibling.textContent, function (button) {
        copyText(text, button);
      });
    });
  }

  // A provision reaches to the next one that is not below it.
  function extent(unit, id) {
    var units = [unit];
    for (var next = unit.nextElementSibling; next; next = next.nextElementSibling) {
      if (!/^p-/.test(next.id) && next.id.indexOf(id + "__") !== 0) break;
      units.push(next);
    }
    return units;
  }

  function printAlone(unit, id) {
    var units = extent(unit, id);
    function mark(on) {
      document.body.classList.toggle("alone", on);
      units.forEach(function (part) { part.classList.toggle("chosen", on); });
    }
    mark(true);
    addEventListener("afterprint", function () { mark(false); }, { once: true });
    print();
  }

  document.addEventListener("toggle", function (event) {
    var menu = event.target;
    if (!menu.matches(".menu") || !menu.open || menu.querySelector(".forms")) return;
    var link = menu.querySelector("a"), id = link.hash.slice(1), unit = menu.closest(".unit");
    var list = forms(link.textContent, id);
    addCopying(list);
    var row = document.createElement("p");
    row.className = "actions";
    addButton(row, words.link, "", function (button) { copyText(link.href, button); });
    addButton(row, words.print, "", function () { printAlone(unit, id); });
    link.parentNode.replaceWith(row, list);
    row.prepend(link);
    link.textContent = "#" + id;
  }, true);

  fill(whole, "seen", "[" + today() + "]");
  addCopying(whole);
})();
