// A page that has moved: on to the new one at once, with the query and the place in the page. Its link says where.

const link = document.querySelector("a");
if (link) {
  const page = location.protocol === "file:" ? link.href : link.href.replace(/index\.html$/, "");
  location.replace(page + location.search + location.hash);
}
