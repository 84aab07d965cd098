package org.fabcom.agenda.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.property.Summary;
import org.junit.jupiter.api.Test;

class FoldingTest {

    private static final String WORDS =
            "L’été à Vernoux 🌞 : dépôt, créé, réparé, 🧵 ".repeat(9).strip();

    private static String calendar(String end) {
        return String.join(
                end,
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//x//x//FR",
                "BEGIN:VEVENT",
                "UID:1@x",
                "DTSTAMP:20261129T000000Z",
                "SUMMARY:" + WORDS.replace(",", "\\,"),
                "END:VEVENT",
                "END:VCALENDAR",
                "");
    }

    @Test
    void no_line_is_longer_than_75_octets_and_no_letter_is_cut() throws Exception {
        var folded = Folding.folded(calendar("\r\n"));
        assertThat(folded.split("\r\n"))
                .allSatisfy(
                        it -> assertThat(it.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(folded).endsWith("END:VCALENDAR\r\n");
        var read = new CalendarBuilder().build(new StringReader(folded));
        Summary summary = read.getComponents().getFirst().getRequiredProperty("SUMMARY");
        assertThat(summary.getValue()).isEqualTo(WORDS);
    }

    @Test
    void what_was_folded_is_folded_anew() {
        var once = Folding.folded(calendar("\r\n"));
        assertThat(Folding.folded(once)).isEqualTo(once);
        assertThat(Folding.folded(calendar("\n"))).isEqualTo(once);
    }
}
