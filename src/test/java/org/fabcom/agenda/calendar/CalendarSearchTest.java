package org.fabcom.agenda.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import com.code_intelligence.jazzer.junit.FuzzTest;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.fabcom.agenda.Span;
import org.fabcom.kernel.Plain;
import org.fabcom.kernel.Storable;
import org.fabcom.kernel.settings.SettingsReader;
import org.fabcom.testing.Search;
import org.junit.jupiter.api.Test;

/** Whatever people write in an event, its calendar holds that event, and nothing that they would have slipped in. */
class CalendarSearchTest {

    private static final LocalDateTime START = LocalDateTime.of(2026, 11, 28, 14, 0);

    private final Calendars calendars = new Calendars(SettingsReader.read(Path.of("."), Map.of()));

    @Test
    void nothing_breaks_out_of_them() {
        Search.all(
                this,
                Search.text("Atelier ; à 14 h, salle \"bleue\" \\n"),
                Search.text("x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:y\r\nATTENDEE:mailto:a@b.fr\r\n"),
                Search.text("Word\013breaks\205lines\u2028so\007"),
                Search.text("é\\"),
                Search.text("^n^'^^\":;,\nRRULE:FREQ=SECONDLY"));
    }

    @FuzzTest(maxDuration = "60s")
    void events(byte[] bytes) throws Exception {
        var text = Storable.kept(new String(bytes, StandardCharsets.UTF_8));
        var line = Plain.line(text);
        var span = new Span(START, START.plusHours(2));
        var entry = CalendarEntry.once("a@b", 1, Instant.EPOCH, span, line, text, text, "https://exemple.org/x", false)
                .between(
                        new CalendarEntry.Guest(line, "a@exemple.org"),
                        List.of(new CalendarEntry.Guest(line, "b@exemple.org")));
        for (var written : List.of(calendars.feed(line, List.of(entry)), calendars.message(entry))) {
            assertThat(written)
                    .as("RFC 5545 §3.1")
                    .doesNotContainPattern("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f\\x{85}\\x{2028}\\x{2029}]");
            var read = new CalendarBuilder().build(new StringReader(written));
            var events = read.<VEvent>getComponents("VEVENT");
            assertThat(events).hasSize(1);
            var event = events.getFirst();
            assertThat(event.getProperties("ATTENDEE")).hasSize(1);
            assertThat(event.getProperties("ORGANIZER")).hasSize(1);
            assertThat(event.getProperties("RRULE")).isEmpty();
            assertThat(event.getProperties("UID")).hasSize(1);
            assertThat(event.getSummary().getValue().strip()).isEqualTo(line.strip());
        }
    }
}
