package org.fabcom.people.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.backup.Erased;
import org.fabcom.people.Person;
import org.fabcom.talk.NoticeValue;
import org.fabcom.talk.notices.Notices;
import org.fabcom.talk.notices.Telling;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.Test;

/** What others were told loses the name of whoever is erased, however the sentence says it. */
@FabComTest
record ToldNamesTest(ErasureRegister register, Notices notices, Neighbours neighbours, Sql db) {

    @Test
    void a_name_goes_from_words_of_the_house_too() {
        var gone = neighbours.person("Bérénice « Béré » L’Hôte");
        var other = neighbours.person("Anne Autre");
        told(other, "Point d’étape", NoticeValue.words("agenda.meeting.told.handed", "Point d’étape", gone.name()));
        told(other, gone.name(), "plain");
        register.again(List.of(new Erased(gone.id().value(), Instant.parse("2026-11-24T04:20:00Z"), "ASKED")));
        var kept = db.sql("select args::text from talk.notice where person = :other order by made_at")
                .param("other", other.id().value())
                .list(String.class);
        assertThat(kept).hasSize(2).noneMatch(it -> it.contains("Béré"));
        assertThat(kept).allMatch(it -> it.contains("personne effacée"));
        assertThat(neighbours.signedIn(other).get("/moi/avis").text()).contains("avec personne effacée désormais");
    }

    private void told(Person to, String first, String second) {
        notices.tell(new Telling(to.id(), "agenda.meeting", UUID.randomUUID(), "/moi/agenda", List.of(second, first)));
    }
}
