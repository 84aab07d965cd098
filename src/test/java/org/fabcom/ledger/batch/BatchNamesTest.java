package org.fabcom.ledger.batch;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.ledger.currencies.Limits;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.Test;

/** Whom a line of a pasted list means, and lines that say the same twice. */
@FabComTest
class BatchNamesTest {

    private final Neighbours neighbours;
    private final Ledger ledger;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final Person nadia;
    private final Person paul;
    private final WebVisitor hers;
    private final Currency hours;

    BatchNamesTest(Neighbours neighbours, Currencies currencies, Ledger ledger) {
        this.neighbours = neighbours;
        this.ledger = ledger;
        var oxana = neighbours.person("Oxana " + mark);
        nadia = neighbours.person("Nadia " + mark);
        paul = neighbours.person("Paul " + mark);
        hers = neighbours.signedIn(oxana);
        hours = currencies
                .add(Currencies.Draft.hours("Heure " + mark, new Limits(-600L, 600L)), oxana.id())
                .orElseThrow();
    }

    private WebAnswer look(String lines) {
        return hers.post(
                "/porte-monnaie/lot",
                "lignes",
                lines,
                "sens",
                "OUT",
                "monnaie",
                hours.id().toString(),
                "pour",
                "",
                "objet",
                "");
    }

    @Test
    void a_name_is_found_surname_first_and_part_of_one_says_whose_it_may_be() {
        var theo = neighbours.person("Théo Ribeiro" + mark);
        neighbours.person("Théo Ab" + mark);
        var list = "RIBEIRO" + mark + " theo;1 h\nthéo " + "Ab" + mark + ";1 h";
        assertThat(look(list).text()).contains("Payer 2 h à 2 personnes", theo.name());
        assertThat(look("Ribeiro" + mark + ";1 h").text()).containsPattern("est-ce «." + theo.name() + ".»");
        neighbours.person("Théo Bertrand Ribeiro" + mark);
        var several = look("Ribeiro" + mark + ";1 h\nthéo ribeiro" + mark + ";1 h");
        assertThat(several.text()).contains("2 noms d’ici contiennent celui-ci").contains("Une ligne est à revoir");
        neighbours.person("Ribeiro" + mark + " Théo");
        assertThat(look("Ribeiro" + mark + " Théo;1 h").text())
                .as("as it is written goes first")
                .contains("Payer 1 h à une personne");
        assertThat(look("Théo Bertrand;1 h").text()).doesNotContain("Payer 1 h");
    }

    @Test
    void who_leaves_is_paid_by_no_line() {
        neighbours.signedIn(paul).post("/moi/donnees/effacer");
        for (var name : List.of(paul.name(), mark + " paul", "https://ici.example/payer?a=" + paul.id()))
            assertThat(look(name + ";1 h").text())
                    .contains("ne reçoit pas de paiement pour l’instant")
                    .doesNotContain("Payer 1 h");
    }

    @Test
    void equal_lines_are_pointed_out_and_paid_if_that_is_meant() {
        var line = nadia.name() + ";1 h;Jardin\n";
        var looked = look(line + paul.name() + ";1 h;Jardin\n" + line);
        assertThat(looked.text())
                .contains("La ligne 3 dit la même chose qu’une autre", "La même chose qu’à la ligne 1")
                .doesNotContain("La même chose qu’à la ligne 2");
        looked.form("Payer 3 h à 3 personnes").submit();
        assertThat(ledger.balance(nadia.id(), hours.id()).orElseThrow().available())
                .isEqualTo(120);
        assertThat(look(line + line.replace("Jardin", "Potager")).text()).doesNotContain("même chose");
    }
}
