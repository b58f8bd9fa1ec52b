"use strict";
(function () {
  var form = document.querySelector("form.filter");
  if (!form) { return; }
  function plain(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  }
  var entries = Array.prototype.map.call(document.querySelectorAll("[data-entry]"), function (node) {
    return {
      node: node,
      text: plain(node.textContent),
      country: node.getAttribute("data-country").split(" "),
      register: node.getAttribute("data-register")
    };
  });
  var told = form.querySelector("output");
  function wanted(name) {
    var field = form.elements.namedItem(name);
    return field ? field.value : "";
  }
  function sift() {
    var words = plain(wanted("words")).split(/\s+/).filter(Boolean);
    var country = wanted("country"), register = wanted("register"), shown = 0;
    entries.forEach(function (each) {
      var fits = words.every(function (word) { return each.text.indexOf(word) >= 0; }) &&
        (!country || each.country.indexOf(country) >= 0) && (!register || each.register === register);
      each.node.hidden = !fits;
      if (fits) { shown += 1; }
    });
    told.textContent = shown + " / " + entries.length;
  }
  form.addEventListener("input", sift);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.hidden = false;
  sift();
})();
