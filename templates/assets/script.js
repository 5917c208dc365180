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

  function showStatus() {
    var today = isoDay(new Date());
    document.querySelectorAll(".status").forEach(function (span) {
      var from = span.dataset.from, until = span.dataset.until;
      if (!from && !until) return;
      var name = status(from, until, today);
      var badge = document.createElement("span");
      badge.className = "badge " + name;
      badge.textContent = notice.dataset[name];
      badge.title = notice.dataset.today + " " + today;
      span.append(" ", badge);
    });
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

  showStatus();
  copyPermalinks();
  followContents();
})();
