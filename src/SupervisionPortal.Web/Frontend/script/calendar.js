// Where not all months fit, the calendar opens at this month; without script it opens at the first.
export function startCalendar() {
  const scroller = document.querySelector('.scroller:has(> .months)');
  const now = scroller?.querySelector('thead .months__now');
  const person = scroller?.querySelector('thead th');
  if (now && person) scroller.scrollLeft = now.offsetLeft - person.offsetWidth;
}
