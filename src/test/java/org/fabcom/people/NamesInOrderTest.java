package org.fabcom.people;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.Test;

/** Names stand where people look for them: neither a capital nor an accent sends one behind the z. */
@FabComTest
record NamesInOrderTest(Sql db, Neighbours neighbours) {

    @Test
    void accents_and_capitals_make_no_difference() {
        var sorted = db.sql("select name from unnest(:names) name order by people.sorted(name)")
                .param("names", new String[] {"Zoé", "audrey", "Hugo", "Élodie", "Aïssatou", "Hélène", "Émile", "Çağla"
                })
                .list(String.class);
        assertThat(sorted).containsExactly("Aïssatou", "audrey", "Çağla", "Élodie", "Émile", "Hélène", "Hugo", "Zoé");
    }

    @Test
    void so_do_the_list_of_two_steps_and_that_of_people_without_account() {
        var names = List.of("Hugo Ordre", "Hélène Ordre", "Audrey Ordre", "Aïssatou Ordre");
        for (var it : names) neighbours.person(it, InstanceRole.MEDIATOR);
        var claire = neighbours.signedIn(neighbours.person("Claire", InstanceRole.ADMINISTRATOR));
        var shown = claire.get("/administration/deux-etapes?q=ordre").text();
        assertThat(shown).containsSubsequence("Aïssatou Ordre", "Audrey Ordre", "Hélène Ordre", "Hugo Ordre");
    }
}
