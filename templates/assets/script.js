// Small conveniences for a page that is complete without them: the status of dates on the reader's
// day, the address of a paragraph on the clipboard, and the place in the table of contents.
(function () {
  "use strict";
  var notice = document.getElementById("notice");

  // Both days are inclusive, as printed; a missing one is open.
  function status(from, until, today) {
    if (from && today < from) return "pending";
    if (until && today > until) return "ended";
    return "active";
  }

  function isoDay(date) {
    function two(number) { return (number < 10 ? "0" : "") + number; }
    return date.getFullYear() + "-" + two(date.getMonth() + 1) + "-" + two(date.getDate());
  }

  // An old address leads on to the same place of the article; without script the page does without it.
  function followMove() {
    var link = document.querySelector("[data-moved] a[href]");
    if (link) location.replace(link.href + location.hash);
  }

  // A word for the day beside the dates, which stay, and the days that are left or to come.
  function showStatus(day) {
    var words = notice.dataset, counts = {};
    function part(span, name) {
      var found = span.querySelector("." + name) || document.createElement("span");
      found.className = name;
      span.append(" ", found);
      return found;
    }
    function days(from, until) { return (Date.parse(until) - Date.parse(from)) / 864e5; }
    document.querySelectorAll(".status").forEach(function (span) {
      var from = span.dataset.from, until = span.dataset.until;
      if (!from && !until) return;
      var name = status(from, until, day);
      var badge = part(span, "badge");
      badge.classList.add(name);
      badge.textContent = words[name];
      badge.title = words.today + " " + day;
      part(span, "rest").textContent = name === "pending" ? words.wait.replace("{n}", days(day, from))
        : name === "active" && until ? words.left.replace("{n}", days(day, until) + 1) : "";
      counts[name] = (counts[name] || 0) + 1;
    });
    return Object.keys(counts).sort().map(function (name) { return words[name] + " " + counts[name]; });
  }

  // A list is counted for any day: that of its field, or ?on=2025-12-01 in the address.
  function chooseDay() {
    var field = document.getElementById("on"), today = isoDay(new Date());
    if (!field) return showStatus(today);
    field.value = new URLSearchParams(location.search).get("on") || today;
    if (!field.value) field.value = today;
    function show() {
      if (field.value) document.getElementById("on-count").textContent = showStatus(field.value).join(" · ");
    }
    field.addEventListener("input", show);
    show();
  }

  // The link itself stays a link: where the clipboard is refused it still leads to the place.
  function copyPermalinks() {
    if (!navigator.clipboard) return;
    document.addEventListener("click", function (event) {
      var link = event.target.closest && event.target.closest("a.permalink");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      navigator.clipboard.writeText(link.href).then(function () {
        notice.textContent = notice.dataset.copied;
        notice.classList.add("shown");
        setTimeout(function () {
          notice.classList.remove("shown");
          notice.textContent = "";
        }, 2000);
      }, function () {});
    });
  }

  // Marks the entry of the contents whose provision was reached last.
  function followContents() {
    var links = Array.from(document.querySelectorAll(".toc a"));
    var targets = links.map(function (link) {
      return document.getElementById(decodeURIComponent(link.hash.slice(1)));
    });
    if (!links.length || !("IntersectionObserver" in window)) return;
    var current = null;
    function mark() {
      var found = null;
      targets.forEach(function (target, index) {
        if (target && target.getBoundingClientRect().top < 140) found = links[index];
      });
      if (found === current) return;
      if (current) current.removeAttribute("aria-current");
      if (found) found.setAttribute("aria-current", "location");
      current = found;
    }
    var observer = new IntersectionObserver(mark, { rootMargin: "-130px 0px 0px 0px" });
    targets.forEach(function (target) { if (target) observer.observe(target); });
    mark();
  }

  // A slash leads to the box for searching.
  function focusSearch() {
    document.addEventListener("keydown", function (event) {
      var inText = event.target.closest && event.target.closest("input, textarea, select");
      if (event.key !== "/" || inText || event.ctrlKey || event.metaKey || event.altKey) return;
      var box = document.getElementById("q") || document.querySelector(".find input");
      if (!box) return;
      event.preventDefault();
      box.focus();
      box.select();
    });
  }

  // Marks the words of a search, ?q=, in the passage that its address names.
  function markWords() {
    var words = new URLSearchParams(location.search).get("q");
    var unit = words && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!unit) return;
    unit = unit.classList.contains("anchor") ? unit.closest(".unit") : unit;
    var place = unit.matches(".unit") ? unit.firstElementChild : unit;
    var nodes = [], text = "", walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      nodes.push({ node: walker.currentNode, from: text.length });
      text += walker.currentNode.data;
    }
    for (var from = text.lastIndexOf(words); from >= 0; from = from ? text.lastIndexOf(words, from - 1) : -1) {
      nodes.slice().reverse().forEach(function (piece) {
        var start = Math.max(0, from - piece.from);
        var end = Math.min(piece.node.length, from + words.length - piece.from);
        if (start >= end) return;
        var range = document.createRange();
        range.setStart(piece.node, start);
        range.setEnd(piece.node, end);
        range.surroundContents(document.createElement("mark"));
      });
    }
  }

  followMove();
  chooseDay();
  copyPermalinks();
  focusSearch();
  markWords();
  followContents();
})();
