// Reads an iCalendar file from standard input and says as JSON what a calendar program would show. Times are converted by the rules the file itself brings.
import ICAL from 'ical.js';
import { readFileSync } from 'node:fs';

const text = readFileSync(0, 'utf8');
const calendar = new ICAL.Component(ICAL.parse(text));
for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone));

const instant = time => (time.isDate ? time.toString() : time.toJSDate().toISOString());

console.log(JSON.stringify({
  method: calendar.getFirstPropertyValue('method'),
  refresh: String(calendar.getFirstPropertyValue('refresh-interval')),
  name: calendar.getFirstPropertyValue('x-wr-calname'),
  zones: calendar.getAllSubcomponents('vtimezone').map(zone => zone.getFirstPropertyValue('tzid')),
  events: calendar.getAllSubcomponents('vevent').map(component => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      summary: event.summary,
      location: event.location,
      sequence: event.sequence,
      start: instant(event.startDate),
      end: instant(event.endDate),
      zone: event.startDate.zone?.tzid ?? null,
      status: component.getFirstPropertyValue('status'),
      url: component.getFirstPropertyValue('url'),
      stamp: component.getFirstPropertyValue('dtstamp').toJSDate().toISOString(),
      alarms: component.getAllSubcomponents('valarm').map(alarm => String(alarm.getFirstPropertyValue('trigger'))),
    };
  }),
}));
