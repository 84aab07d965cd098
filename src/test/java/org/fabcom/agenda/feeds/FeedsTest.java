package org.fabcom.agenda.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.component.VEvent;
import org.fabcom.agenda.Posters;
import org.fabcom.agenda.Span;
import org.fabcom.agenda.events.Dates;
import org.fabcom.agenda.events.Happening;
import org.fabcom.agenda.events.Programme;
import org.fabcom.agenda.events.Recurrence;
import org.fabcom.agenda.meetings.MeetingDraft;
import org.fabcom.agenda.meetings.Meetings;
import org.fabcom.agenda.meetings.Subject;
import org.fabcom.agenda.registrations.Registering;
import org.fabcom.agenda.registrations.Registration;
import org.fabcom.kernel.Ids;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.Test;

@FabComTest
class FeedsTest {

    private final Web web;
    private final Programme programme;
    private final Dates dates;
    private final Meetings meetings;
    private final Registering registering;
    private final OwnFeeds ownFeeds;
    private final Neighbours neighbours;
    private final Person lucie;
    private final Organisation garden;

    FeedsTest(
            Web web,
            Programme programme,
            Dates dates,
            Meetings meetings,
            Registering registering,
            OwnFeeds ownFeeds,
            Neighbours neighbours) {
        this.web = web;
        this.programme = programme;
        this.dates = dates;
        this.meetings = meetings;
        this.registering = registering;
        this.ownFeeds = ownFeeds;
        this.neighbours = neighbours;
        this.lucie = neighbours.person("Lucie Perrin");
        this.garden = neighbours.association("Les Jardins", lucie);
    }

    @Test
    void a_calendar_shows_every_date_at_its_very_instant_through_both_nights_when_clocks_change() throws Exception {
        var evening = announced("Le soir", "18:00", "20:00");
        var night = announced("La nuit", "22:00", "06:00");
        var lost = announced("À deux heures et demie", "02:30", "03:30");
        var calendar =
                read(web.visitor().get("/agenda/par/" + garden.id() + ".ics").body());
        for (var event : List.of(evening, night, lost)) {
            var ours = new TreeSet<String>();
            dates.of(event).stream()
                    .filter(it -> !it.cancelled())
                    .forEach(it -> ours.add(it.startsAt() + " " + it.endsAt()));
            assertThat(theirs(calendar, event.toString())).as(event.toString()).isEqualTo(ours);
        }
    }

    @Test
    void a_cancelled_date_and_a_moved_one_are_told_to_calendars() throws Exception {
        var event = programme.announce(garden.id(), Posters.permanence("Permanence"), lucie.id());
        var all = dates.of(event);
        programme.cancelDate(all.get(1).id(), "Férié");
        programme.move(all.get(2).id(), Posters.span(all.get(2).span().start().plusDays(1)));
        var body = web.visitor().get("/agenda.ics").body();
        assertThat(body)
                .contains(
                        "RRULE:FREQ=WEEKLY",
                        "EXDATE;TZID=Europe/Paris:",
                        "RECURRENCE-ID;TZID=Europe/Paris:",
                        "BEGIN:VTIMEZONE",
                        "SEQUENCE:2");
        var theirs = theirs(read(body), event.toString());
        assertThat(theirs)
                .hasSize(all.size() - 1)
                .contains(instants(dates.find(all.get(2).id()).orElseThrow()));
    }

    @Test
    void a_cancelled_series_ends_in_calendars() {
        var event = programme.announce(garden.id(), Posters.permanence("Finie"), lucie.id());
        programme.cancel(event, "");
        assertThat(web.visitor().get("/agenda.ics").body()).contains("STATUS:CANCELLED");
    }

    @Test
    void no_meeting_and_nobody_who_comes_is_in_a_public_feed_but_they_are_in_one_s_own() {
        var nadia = neighbours.person("Nadia Benali");
        var date = dates.of(programme.announce(garden.id(), Posters.workshop("Atelier public", 5), lucie.id()))
                .getFirst();
        registering.ask(
                date.id(),
                new Registration.Who(nadia.id(), nadia.name(), nadia.email().text(), "fr"));
        meetings.plan(
                new MeetingDraft(
                        new Subject("test.thing", Ids.next()),
                        "Rendez-vous secret",
                        "",
                        Posters.FILATURE,
                        Set.of(nadia.id())),
                Posters.span(Posters.inDays(4)),
                lucie.id());
        for (var path : List.of("/agenda.ics", "/agenda.atom", "/agenda/par/" + garden.id() + ".ics")) {
            assertThat(web.visitor().get(path).body())
                    .as(path)
                    .contains("Atelier public")
                    .doesNotContain("secret", "Nadia", nadia.email().text());
        }
        var own = ownFeeds.path(nadia.id());
        assertThat(web.visitor().get(own).body()).contains("Rendez-vous secret", "Atelier public");
        ownFeeds.renew(nadia.id());
        assertThat(web.visitor().get(own).status()).isEqualTo(404);
        assertThat(web.visitor().get(ownFeeds.path(nadia.id())).status()).isEqualTo(200);
    }

    @Test
    void news_readers_get_one_entry_for_each_event() throws Exception {
        programme.announce(garden.id(), Posters.permanence("Chaque semaine & partout"), lucie.id());
        programme.announce(garden.id(), Posters.permanence("Ce que XML\ufffe n’écrit pas"), lucie.id());
        var answer = web.visitor().get("/agenda.atom");
        assertThat(answer.header("Content-Type")).startsWith("application/atom+xml");
        var xml = javax.xml.parsers.DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new org.xml.sax.InputSource(new StringReader(answer.body())));
        assertThat(xml.getElementsByTagName("entry").getLength()).isPositive();
        assertThat(answer.body())
                .containsOnlyOnce("Chaque semaine &amp; partout")
                .contains("Ce que XML n’écrit pas");
    }

    /** Every week from the coming Saturday (over night) or Sunday on: both nights when clocks change are among them. */
    private java.util.UUID announced(String title, String from, String to) {
        var begins = LocalTime.parse(from);
        boolean overNight = LocalTime.parse(to).isBefore(begins);
        var day = LocalDate.now(Span.ZONE)
                .with(TemporalAdjusters.next(overNight ? DayOfWeek.SATURDAY : DayOfWeek.SUNDAY));
        var span = new Span(day.atTime(begins), day.plusDays(overNight ? 1 : 0).atTime(LocalTime.parse(to)));
        var weekly = new Recurrence(Recurrence.Frequency.WEEKLY, 1, null);
        return programme.announce(garden.id(), Posters.with(Posters.permanence(title), span, weekly), lucie.id());
    }

    private static String instants(Happening it) {
        return it.startsAt() + " " + it.endsAt();
    }

    private static Calendar read(String body) throws Exception {
        return new CalendarBuilder().build(new StringReader(body));
    }

    /** What another program makes of the calendar: every date of this event in the coming year. */
    private static Set<String> theirs(Calendar calendar, String uid) {
        var found = new TreeSet<String>();
        var instead = new ArrayList<LocalDateTime>();
        var now = ZonedDateTime.now(Span.ZONE);
        var year =
                new Period<>(now, now.toLocalDate().plusMonths(12).plusDays(1).atStartOfDay(Span.ZONE));
        List<VEvent> mine = calendar.getComponents(Component.VEVENT);
        for (var it : mine) {
            if (!it.getUid().orElseThrow().getValue().startsWith(uid) || it.getRecurrenceId() == null) continue;
            instead.add(LocalDateTime.from(it.getRecurrenceId().getDate()));
            found.add(Instant.from(it.getDateTimeStart().getDate()) + " "
                    + Instant.from(it.getDateTimeEnd().getDate()));
        }
        for (var it : mine) {
            if (!it.getUid().orElseThrow().getValue().startsWith(uid) || it.getRecurrenceId() != null) continue;
            for (var period : it.<ZonedDateTime>calculateRecurrenceSet(year)) {
                // by what the wall shows: RECURRENCE-ID names a time in its zone
                if (instead.contains(LocalDateTime.from(period.getStart()))) continue;
                found.add(Instant.from(period.getStart()) + " " + Instant.from(period.getEnd()));
            }
        }
        return found;
    }
}
