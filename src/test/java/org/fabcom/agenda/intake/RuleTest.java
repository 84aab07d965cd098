package org.fabcom.agenda.intake;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import net.fortuna.ical4j.model.Recur;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules of other calendars, counted out as a library that others use does. */
class RuleTest {

    private static final LocalDateTime TUESDAY = LocalDateTime.parse("2026-12-01T18:00");
    private static final LocalDate HORIZON = LocalDate.parse("2028-12-31");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=DAILY;COUNT=3",
                "FREQ=DAILY;INTERVAL=10;COUNT=5",
                "FREQ=WEEKLY",
                "FREQ=WEEKLY;BYDAY=TU,TH;COUNT=9",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;WKST=MO",
                "FREQ=MONTHLY",
                "FREQ=MONTHLY;BYDAY=1TU",
                "FREQ=MONTHLY;BYDAY=1TU,3TU;COUNT=7",
                "FREQ=MONTHLY;BYMONTHDAY=1,15",
                "FREQ=YEARLY;COUNT=2"
            })
    void the_dates_of_a_rule_are_those_that_others_count(String said) {
        var first = TUESDAY.atZone(ZoneOffset.UTC);
        var theirs = new Recur<ZonedDateTime>(said)
                .getDates(first, first, HORIZON.atTime(23, 59).atZone(ZoneOffset.UTC)).stream()
                        .map(ZonedDateTime::toLocalDateTime)
                        .toList();
        assertThat(Rule.read(said).orElseThrow().starts(TUESDAY, HORIZON)).isEqualTo(theirs);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1",
                "FREQ=HOURLY",
                "FREQ=WEEKLY;BYDAY=XX",
                "FREQ=WEEKLY;INTERVAL=0",
                "FREQ=WEEKLY;INTERVAL=99999999999",
                "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
                "FREQ",
                "",
                "n’importe quoi"
            })
    void what_is_not_read_here_is_no_rule(String said) {
        assertThat(Rule.read(said)).isEmpty();
    }

    @Test
    void a_rule_of_ours_is_said_in_our_words_and_goes_on() {
        assertThat(Rule.read("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU").orElseThrow().ours(TUESDAY))
                .hasValueSatisfying(it -> {
                    assertThat(it.rule(TUESDAY)).isEqualTo("FREQ=WEEKLY;INTERVAL=2");
                    assertThat(it.until()).isNull();
                });
        assertThat(Rule.read("FREQ=MONTHLY;BYDAY=1TU;COUNT=3").orElseThrow().ours(TUESDAY))
                .hasValueSatisfying(it -> assertThat(it.until()).isEqualTo("2027-02-02"));
        assertThat(Rule.read("FREQ=WEEKLY;UNTIL=20261215T100000Z").orElseThrow().ours(TUESDAY))
                .as("it ends before the hour of that day")
                .hasValueSatisfying(it -> assertThat(it.until()).isEqualTo("2026-12-14"));
        assertThat(Rule.read("FREQ=MONTHLY").orElseThrow().ours(TUESDAY)).isEmpty();
    }

    @Test
    void a_rule_without_end_is_counted_up_to_the_horizon_only() {
        List<LocalDateTime> daily =
                Rule.read("FREQ=DAILY").orElseThrow().starts(TUESDAY, LocalDate.parse("2026-12-10"));
        assertThat(daily).hasSize(10);
    }
}
