package org.fabcom.agenda.calendar;

import module java.base;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.DateList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ExDate;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.RecurrenceId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.fabcom.agenda.Span;
import org.fabcom.kernel.settings.Settings;
import org.springframework.stereotype.Component;

/** Writes calendars as RFC 5545 wants them, with the rules of the zone inside, so that both nights of the year are right. */
@Component
public class Calendars {

    private final Settings settings;

    Calendars(Settings settings) {
        this.settings = settings;
    }

    /** An identifier that lasts: of the thing and of the instance. */
    public String uid(UUID id) {
        var host = settings.baseUrl().getHost();
        return id + "@" + (host == null ? "fabcom" : host);
    }

    /** A calendar to subscribe to. */
    public String feed(String name, List<CalendarEntry> entries) {
        var calendar = calendar(ImmutableMethod.PUBLISH, entries);
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(new XProperty("X-WR-TIMEZONE", Span.ZONE.getId()));
        calendar.add(new XProperty("X-PUBLISHED-TTL", "PT6H"));
        return Folding.folded(calendar.toString());
    }

    /** An invitation, its update, or its withdrawal (RFC 5546 §3.2.2 and §3.2.5). */
    public String message(CalendarEntry entry) {
        var method = entry.cancelled() ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST;
        return Folding.folded(calendar(method, List.of(entry)).toString());
    }

    private static Calendar calendar(Method method, List<CalendarEntry> entries) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//FabCom//agenda//FR"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(method);
        calendar.add(zone());
        entries.forEach(it -> calendar.add(event(it)));
        return calendar;
    }

    private static VTimeZone zone() {
        var registry = TimeZoneRegistryFactory.getInstance().createRegistry();
        return Objects.requireNonNull(registry.getTimeZone(Span.ZONE.getId())).getVTimeZone();
    }

    private static VEvent event(CalendarEntry entry) {
        var event = new VEvent(false);
        event.add(new Uid(entry.uid()));
        event.add(new DtStamp(entry.stamp()));
        event.add(new Sequence(entry.sequence()));
        event.add(new DtStart<>(entry.span().start().atZone(Span.ZONE)));
        event.add(new DtEnd<>(ending(entry.span())));
        event.add(new Summary(text(entry.title())));
        if (!entry.text().isEmpty()) event.add(new Description(text(entry.text())));
        if (!entry.place().isEmpty()) event.add(new Location(text(entry.place())));
        if (!entry.url().isEmpty()) event.add(new Url(URI.create(entry.url())));
        event.add(entry.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        returns(event, entry);
        people(event, entry);
        return event;
    }

    private static ZonedDateTime ending(Span span) {
        return span.endsAt().atZone(Span.ZONE);
    }

    private static void returns(VEvent event, CalendarEntry entry) {
        if (entry.rule() != null) event.add(new RRule<ZonedDateTime>(entry.rule()));
        for (var it : entry.without()) event.add(new ExDate<>(inZone(), new DateList<>(it.atZone(Span.ZONE))));
        if (entry.insteadOf() != null)
            event.add(new RecurrenceId<>(entry.insteadOf().atZone(Span.ZONE)));
    }

    /** Lists of dates do not say their zone by themselves. */
    private static ParameterList inZone() {
        return new ParameterList(List.of(new TzId(Span.ZONE.getId())));
    }

    private static void people(VEvent event, CalendarEntry entry) {
        if (entry.organiser() != null) event.add(new Organizer(named(entry.organiser()), mail(entry.organiser())));
        for (var it : entry.guests()) {
            event.add(new Attendee(new ParameterList(List.of(cn(it), PartStat.NEEDS_ACTION, Rsvp.FALSE)), mail(it)));
        }
    }

    private static ParameterList named(CalendarEntry.Guest guest) {
        return new ParameterList(List.of(cn(guest)));
    }

    private static URI mail(CalendarEntry.Guest guest) {
        try {
            return new URI("mailto", guest.email(), null);
        } catch (URISyntaxException odd) {
            throw new IllegalArgumentException(guest.email(), odd);
        }
    }

    /** Lines as one sign: a carriage return of its own would end the line of the file, and other controls are none of its texts (§3.1). */
    private static String text(String words) {
        return words.replaceAll("\\R", "\n").replaceAll("[\\p{Cc}&&[^\\n\\t]]", "");
    }

    /** Signs that need quoting are read differently by different readers, and would hide the next lines from some: left out. */
    private static Cn cn(CalendarEntry.Guest guest) {
        return new Cn(guest.name().replaceAll("[\\\\\":;,^]+", " ").strip());
    }
}
