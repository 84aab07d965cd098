package org.fabcom.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** « Payer qui ? »: people are looked for as they are said and as lists write them. */
@FabComTest
class RecipientsByNameTest {

    private final Neighbours neighbours;
    private Person nadia;

    RecipientsByNameTest(Neighbours neighbours) {
        this.neighbours = neighbours;
    }

    @BeforeEach
    void somebody_who_pays() {
        nadia = neighbours.person("Nadia Belkacem");
        neighbours.person("Théo Ribeiro");
        neighbours.person("Théo Martin");
        neighbours.person("Anne-Marie Ribeiro");
    }

    private List<String> found(String typed) {
        return neighbours
                .signedIn(nadia)
                .get("/payer?q=" + typed.replace(" ", "+"))
                .page()
                .select("ul.rows a")
                .eachText();
    }

    @Test
    void surname_or_first_name_first_with_or_without_accents() {
        for (var typed : List.of("ribeiro theo", "THEO RIBEIRO", "Ribeiro Théo", "rib th"))
            assertThat(found(typed)).as(typed).containsOnly("Théo Ribeiro");
        assertThat(found("ribeiro anne marie")).containsOnly("Anne-Marie Ribeiro");
        assertThat(found("ribeiro")).containsOnly("Théo Ribeiro", "Anne-Marie Ribeiro");
        assertThat(found("ribeiro martin")).as("each word counts").isEmpty();
    }
}
