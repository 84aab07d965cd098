package org.fabcom.talk;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.agenda.Span;
import org.fabcom.agenda.When;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Sql;
import org.fabcom.talk.notices.Notices;
import org.fabcom.talk.notices.Telling;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.web.render.Messages;
import org.junit.jupiter.api.Test;

/** Days and hours of a notice are kept as values: the same notice is read in French by one, in English by another. */
@FabComTest
record NoticeValueTest(Messages messages, Neighbours neighbours, Notices notices, Sql db) {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 2);

    private String read(String kept, Locale locale) {
        return NoticeValue.read(kept, locale, messages).replaceAll("[\u00a0\u202f]", " ");
    }

    @Test
    void a_day_and_an_hour_are_read_in_each_language() {
        assertThat(read(NoticeValue.day(DAY), Locale.FRENCH)).isEqualTo("2 décembre 2026");
        assertThat(read(NoticeValue.day(DAY), Locale.ENGLISH)).isEqualTo("2 December 2026");
        assertThat(read(NoticeValue.weekday(DAY), Locale.FRENCH)).isEqualTo("mercredi 2 décembre 2026");
        assertThat(read(NoticeValue.hour(LocalTime.of(18, 30)), Locale.FRENCH)).isEqualTo("18 h 30");
        assertThat(read(NoticeValue.hour(LocalTime.of(18, 0)), Locale.ENGLISH)).isEqualTo("18:00");
    }

    @Test
    void what_people_typed_stays_as_it_is() {
        for (var it : List.of("Atelier", "{\"day\":\"2026-12-02\"}", "", "day:2026-12-02"))
            assertThat(read(it, Locale.ENGLISH)).isEqualTo(it);
        var nested = NoticeValue.words("agenda.meeting.told.moved", "Chez {0} l’été");
        assertThat(read(nested, Locale.FRENCH)).contains("Chez {0} l’été");
    }

    @Test
    void what_cannot_be_read_as_a_value_breaks_no_page() {
        for (var it : List.of("{", "{}", "{\"day\":\"hier\"}", "{\"words\":\"no.such.key\",\"args\":[]}"))
            assertThat(read("\u001f" + it, Locale.FRENCH)).isEqualTo(it);
    }

    @Test
    void a_span_of_the_agenda_is_read_as_the_agenda_writes_it() {
        var when = new Span(DAY.atTime(18, 0), DAY.atTime(20, 0));
        assertThat(read(When.value(when), Locale.FRENCH)).isEqualTo("mercredi 2 décembre 2026, de 18 h à 20 h");
        assertThat(read(When.value(when), Locale.ENGLISH)).contains("Wednesday 2 December 2026", "18:00", "20:00");
        var night = new Span(DAY.atTime(22, 0), DAY.plusDays(1).atTime(9, 0));
        assertThat(read(When.value(night), Locale.ENGLISH)).contains("Wednesday 2 December", "Thursday 3 December");
    }

    @Test
    void the_page_of_notices_says_them_in_the_language_of_whoever_reads() {
        var lucie = neighbours.person("Lucie");
        var span = new Span(DAY.atTime(18, 0), DAY.atTime(20, 0));
        notices.tell(new Telling(
                lucie.id(), "agenda.meeting", Ids.next(), "/agenda", List.of("Point d’étape", When.value(span))));
        assertThat(neighbours.signedIn(lucie).get("/moi/avis").text().replaceAll("[\u00a0\u202f]", " "))
                .contains("Rendez-vous : Point d’étape, mercredi 2 décembre 2026, de 18 h à 20 h");
        var english = neighbours.signedIn(lucie).with("Accept-Language", "en");
        db.sql("update people.person set language = 'en' where id = :id")
                .param("id", lucie.id().value())
                .update();
        var page = english.get("/moi/avis?lang=en").text();
        assertThat(page).contains("Point d’étape", "Wednesday 2 December 2026").doesNotContain("mercredi", "\u001f");
    }
}
