// The filter form and its menus. Without this the page works too, by reloading.

const menus = () => [...document.querySelectorAll('details.menu')];

// Choosing applies at once, so nothing is left for the form's button to do.
document.documentElement.classList.add('scripted');

// A form sends the fields that were left empty as well; an address should not have them.
document.addEventListener('htmx:configRequest', event => {
  const { parameters } = event.detail;
  for (const name of new Set(parameters.keys())) {
    const values = parameters.getAll(name).filter(value => value !== '');
    parameters.delete(name);
    values.forEach(value => parameters.append(name, value));
  }
});

// What a choice in a menu brings in has the menu closed; whoever is choosing wants it open.
let opened = [];
const reopen = () => opened.forEach(id => document.getElementById(id)?.setAttribute('open', ''));
document.addEventListener('htmx:beforeSwap', () => { opened = menus().filter(menu => menu.open).map(menu => menu.id); });
document.addEventListener('htmx:afterSwap', reopen);
document.addEventListener('htmx:afterSettle', reopen);

// What is refused has a page that says why.
document.addEventListener('htmx:responseError', event => { location.assign(event.detail.pathInfo.finalRequestPath); });

// One menu at a time; Escape or a click elsewhere closes it.
document.addEventListener('toggle', event => {
  if (event.target.matches?.('details.menu') && event.target.open) {
    menus().filter(menu => menu !== event.target).forEach(menu => { menu.open = false; });
  }
}, true);
document.addEventListener('click', event => {
  menus().filter(menu => !menu.contains(event.target)).forEach(menu => { menu.open = false; });
});
document.addEventListener('keydown', event => {
  const menu = event.key === 'Escape' && event.target.closest?.('details.menu[open]');
  if (menu) {
    menu.open = false;
    menu.querySelector('summary').focus();
  }
});
