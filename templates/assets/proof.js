// On a proof sheet: pointing at a printed line marks its words, pointing at words marks their line,
// and all rows of one text are marked together. Without it rows still mark themselves.
(function () {
  "use strict";
  var sheet = document.querySelector(".proof");
  var marked = [];

  function mark(element) {
    if (!element) return;
    element.classList.add("on");
    marked.push(element);
  }

  function clear() {
    marked.forEach(function (element) { element.classList.remove("on"); });
    marked = [];
  }

  function markLine(line) {
    mark(document.getElementById("L" + line));
    sheet.querySelectorAll('.words [data-l="' + line + '"]').forEach(mark);
  }

  function follow(event) {
    clear();
    var row = event.target.closest(".row");
    if (!row) return;
    var text = row.dataset.text;
    if (text) {
      var rows = sheet.querySelectorAll('.row[data-text="' + CSS.escape(text) + '"]');
      if (rows.length > 1) rows.forEach(mark);
    }
    var words = event.target.closest("[data-l]");
    var line = event.target.closest("li");
    if (words) markLine(words.dataset.l);
    else if (line) markLine(line.id.slice(1));
  }

  // Marks the words of the line that was asked for. A line keeps its address when the sheet is cut in
  // parts: pages/x.html#L4000 leads to its part.
  function findLine() {
    var line = Number((/^#L([0-9]+)$/.exec(location.hash) || [])[1]);
    if (!line) return;
    if (document.getElementById("L" + line)) {
      clear();
      markLine(line);
      return;
    }
    document.querySelectorAll(".parts a").forEach(function (part) {
      if (part.dataset.first <= line && line <= part.dataset.last && !part.hasAttribute("aria-current")) {
        location.replace(part.href + "#L" + line);
      }
    });
  }

  if (!sheet) return;
  sheet.addEventListener("pointerover", follow);
  sheet.addEventListener("pointerleave", clear);
  sheet.addEventListener("focusin", follow);
  sheet.addEventListener("focusout", clear);
  window.addEventListener("hashchange", findLine);
  findLine();
})();
