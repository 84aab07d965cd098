package org.fabcom.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fabcom.diagnosis.Shelf.TODAY;
import static org.fabcom.diagnosis.Shelf.fact;
import static org.fabcom.diagnosis.Shelf.limit;
import static org.fabcom.diagnosis.Shelf.on;

import module java.base;
import org.fabcom.diagnosis.Situation.Audience;
import org.fabcom.diagnosis.Tool.Owner;
import org.junit.jupiter.api.Test;

/** What may be lost comes before what is dear or tiresome. */
class DangerTest {

    private final Shelf shelf = Shelf.empty()
            .service("Lettres", "newsletter", limit("contacts", 250), fact("tracking", "value", "yes"))
            .service("Fermé", "video", on(TODAY.minusYears(1), "closed"))
            .service("Fichiers", "files")
            .free("Nuage");

    private List<String> order(Said... said) {
        var tools = Stream.of(said).map(Said::tool).toList();
        var situation = new Situation(Audience.ASSOCIATION, "", 9, 300, null, tools);
        return Diagnosis.of(situation, shelf.library(), TODAY).byPriority().stream()
                .map(Item::name)
                .toList();
    }

    @Test
    void an_account_held_by_somebody_who_left_comes_first() {
        assertThat(order(
                        Said.of("Lettres"),
                        Said.of("Fermé"),
                        Said.of("Fichiers").owner(Owner.FORMER)))
                .containsExactly("Fichiers", "Fermé", "Lettres");
    }

    @Test
    void even_where_the_tool_is_free_or_nobody_knows_it() {
        assertThat(order(Said.of("Lettres"), Said.of("Nuage").owner(Owner.FORMER)))
                .containsExactly("Nuage", "Lettres");
        assertThat(order(Said.of("Lettres"), Said.of("Inconnu").owner(Owner.FORMER)))
                .containsExactly("Inconnu", "Lettres");
    }

    @Test
    void it_is_to_be_treated_first_whatever_else_is_known() {
        var situation = new Situation(
                Audience.ASSOCIATION,
                "",
                9,
                300,
                null,
                List.of(Said.of("Fichiers").owner(Owner.FORMER).tool()));
        assertThat(Diagnosis.of(situation, shelf.library(), TODAY)
                        .items()
                        .getFirst()
                        .verdict())
                .isEqualTo(Verdict.FIRST);
    }

    @Test
    void among_accounts_of_people_who_left_the_first_to_be_erased_by_what_is_known_of_each_comes_first() {
        var dated = shelf.service("Longtemps", "files", fact("inactivity", "months", "24"))
                .service("Bientôt", "chat", fact("inactivity", "months", "4"))
                .service("Sondage", "datepoll", fact("inactivity", "months", "1"));
        var left = Stream.of("Sondage", "Longtemps", "Fichiers", "Bientôt")
                .map(it -> Said.of(it).owner(Owner.FORMER).tool())
                .toList();
        var situation = new Situation(Audience.ASSOCIATION, "", 9, 300, null, left);
        assertThat(Diagnosis.of(situation, dated.library(), TODAY).byPriority())
                .extracting(Item::name)
                .as("a delay nobody read comes after those that were read, a poll leaves nothing to lose")
                .containsExactly("Bientôt", "Longtemps", "Fichiers", "Sondage");
    }

    /** What is said of the order is the order: an urgency never comes after a lesser one, and the score decides within one. */
    @Test
    void the_reason_said_of_each_is_what_ranks_it() {
        var all = shelf.service("Suivi", "files", fact("tracking", "value", "yes"));
        var tools = Stream.of(
                        Said.of("Nuage"),
                        Said.of("Cahier").minutes(900),
                        Said.of("Fichiers"),
                        Said.of("Suivi").owner(Owner.PERSON),
                        Said.of("Lettres"),
                        Said.of("Fermé"),
                        Said.of("Agenda").owner(Owner.FORMER))
                .map(Said::tool)
                .toList();
        var situation = new Situation(Audience.ASSOCIATION, "", 9, 300, null, tools);
        var ranked = Diagnosis.of(situation, all.library(), TODAY).byPriority();
        assertThat(ranked.stream().map(it -> it.urgency().ordinal())).isSorted();
        assertThat(ranked)
                .extracting(Item::urgency)
                .contains(Item.Urgency.HOLDER_GONE, Item.Urgency.CLOSED, Item.Urgency.UNRECOGNISED, Item.Urgency.FREE);
        assertThat(ranked.getFirst().name()).isEqualTo("Agenda");
        var notebook = ranked.stream()
                .filter(it -> it.name().equals("Cahier"))
                .findFirst()
                .orElseThrow();
        assertThat(notebook.priority().rank())
                .as("a better total, and yet nearly last")
                .isEqualTo(6);
        assertThat(ranked.subList(0, 5))
                .anyMatch(it -> it.priority().score() < notebook.priority().score());
    }

    @Test
    void not_saying_whose_it_is_is_no_danger() {
        assertThat(order(Said.of("Fichiers"), Said.of("Lettres"))).containsExactly("Lettres", "Fichiers");
    }
}
