package org.fabcom.founding;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.Test;

/** A group asks itself a question that the bank does not know: it waits, is decided and stands in the document like the others. */
@FabComTest
record OwnQuestionTest(Web web, Neighbours neighbours) {

    private static final String TITLE = "Qui garde les clés du local ?";

    private FoundingGroup asking() {
        var group = new FoundingGroup(web, neighbours, 2, "La Fabrique qui demande");
        var form = group.first().get(group.path).click("Ajouter une question").form("Ajouter cette question");
        assertThat(form.submit().status()).as("without words").isEqualTo(422);
        var added = form.set("titre", TITLE)
                .set("aide", "Il y en a trois.")
                .tick("Les statuts")
                .tick("1. ")
                .submit();
        assertThat(added.location()).isEqualTo(group.question("P1"));
        return group;
    }

    @Test
    void it_waits_for_what_it_needs_is_decided_and_stands_under_its_part_of_the_document() {
        var group = asking();
        var document = group.path + "/document";
        assertThat(group.first().get(group.path).text()).contains("Vos propres questions", TITLE);
        assertThat(group.first().get(document).text()).contains(TITLE);
        group.written("P1").agreed("P1", "Odile et Malo gardent les clés.");
        assertThat(group.decide(group.first(), "P1", "CONSENT").follow().text())
                .as("1 is open")
                .doesNotContain("C’est décidé");
        group.decided("1", "Nous fabriquons ici.");
        assertThat(group.decide(group.first(), "P1", "CONSENT").follow().text()).contains("C’est décidé");
        assertThat(group.first().get(document).text()).contains("Odile et Malo gardent les clés.", "Question P1");
        assertThat(new String(group.first().get(document + ".md").bytes(), StandardCharsets.UTF_8))
                .contains(TITLE, "Odile et Malo gardent les clés.");
        group.first().post(group.question("1") + "/rouvrir", "rouvrir", "Le prix a changé.");
        assertThat(group.first().get(document).text()).contains("À réexaminer : la question 1");
        assertThat(group.first().get(group.path + "/salle?question=P1").text()).contains(TITLE);
        assertThat(group.first()
                        .post(group.question("P1") + "/lignes", "colonne0", "x")
                        .status())
                .isEqualTo(404);
        assertThat(group.first().get(group.question("P9")).status()).isEqualTo(404);
    }

    @Test
    void it_leaves_and_arrives_with_the_path() {
        var group = asking();
        var left = group.first().get(group.path + "/parcours.json").bytes();
        assertThat(new String(left, StandardCharsets.UTF_8)).contains(TITLE, "Il y en a trois.", "STATUTES");
        var other = neighbours.signedIn(neighbours.person("Une autre instance"));
        var arrived = other.upload("/fonder/reprendre", "parcours", "p.json", left, Map.of());
        assertThat(other.get(arrived.location() + "/parcours.json").bytes()).isEqualTo(left);
        var next = other.get(arrived.location() + "/ajouter").form("Ajouter cette question");
        assertThat(next.set("titre", "Et les doubles ?").submit().location()).endsWith("/questions/P2");
        var wrong = new String(left, StandardCharsets.UTF_8).replace("\"STATUTES\"", "\"AILLEURS\"");
        assertThat(other.upload(
                                "/fonder/reprendre",
                                "parcours",
                                "p.json",
                                wrong.getBytes(StandardCharsets.UTF_8),
                                Map.of())
                        .follow()
                        .text())
                .contains("n’est pas un chemin");
    }

    /** As long as nobody wrote on it; then it stays, and may be set aside as others. */
    @Test
    void it_is_taken_back_until_somebody_wrote_on_it() {
        var group = asking();
        var gone = group.first()
                .get(group.question("P1"))
                .form("Retirer cette question")
                .submit()
                .follow();
        assertThat(gone.text()).contains("La question est retirée").doesNotContain(TITLE);
        assertThat(group.first().get(group.question("P1")).status()).isEqualTo(404);
        var again = group.first().get(group.path + "/ajouter").form("Ajouter cette question");
        var code = again.set("titre", TITLE).submit().location();
        var other = group.first().get(group.path + "/ajouter").form("Ajouter cette question");
        other.set("titre", "Et les doubles ?").tick("P1. ").submit();
        assertThat(group.first().post(code + "/retirer").follow().text())
                .as("another one stands on it")
                .contains("elle reste");
        group.first().post(group.question("P2") + "/retirer");
        group.written("P1");
        assertThat(group.first().get(code).text()).doesNotContain("Retirer cette question");
        assertThat(group.first().post(code + "/retirer").follow().text()).contains("elle reste", TITLE);
        assertThat(group.first().post(group.question("1") + "/retirer").follow().text())
                .as("a question of the bank")
                .contains("elle reste");
    }
}
