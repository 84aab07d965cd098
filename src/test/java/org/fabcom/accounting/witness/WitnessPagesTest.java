package org.fabcom.accounting.witness;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.kernel.journal.Heads;
import org.fabcom.kernel.journal.Journals;
import org.fabcom.people.Person;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.Test;

/** The witness is taken along, or comes by letter on days when something moved, to who asked and still may. */
@FabComTest
record WitnessPagesTest(Web web, Neighbours neighbours, Journals journals, Heads heads, Jobs jobs, Sql db) {

    @Test
    void an_administrator_takes_it_along_and_it_says_what_it_is() {
        var anne = neighbours.signedIn(neighbours.person("Anne", InstanceRole.ADMINISTRATOR));
        journals.seal();
        var page = anne.get("/temoin");
        assertThat(page.h1()).isEqualTo("Témoin des registres");
        assertThat(page.text()).contains("Droits et rôles", "en une minute").doesNotContain("people.rights_change");
        assertThat(page.page().select("main details:not([open]) table tbody th").eachText())
                .as("each register has a name for people")
                .isNotEmpty()
                .noneMatch(it -> it.contains("_") || it.contains("."));
        var file = new String(anne.get("/temoin/fichier").bytes(), StandardCharsets.UTF_8);
        assertThat(file).startsWith("# Témoin des registres").contains("./fabcom check --witness");
        for (var head : heads.witness().heads()) assertThat(file).contains("\n" + head);
        assertThat(anne.get("/administration").text()).contains("Témoin des registres");
    }

    @Test
    void whoever_keeps_neither_the_instance_nor_books_gets_nothing() {
        var lucie = neighbours.signedIn(neighbours.person("Lucie"));
        assertThat(lucie.get("/temoin").status()).isEqualTo(404);
        assertThat(lucie.get("/temoin/fichier").status()).isEqualTo(404);
        assertThat(lucie.post("/temoin/courrier").status()).isEqualTo(404);
        assertThat(web.visitor().get("/temoin").location()).startsWith("/connexion");
    }

    @Test
    void the_treasurer_of_books_kept_here_may_and_no_longer_when_the_seat_ends() {
        var nadia = neighbours.person("Nadia");
        var garden = neighbours.association("Les Jardins", nadia);
        var early = neighbours.signedIn(nadia);
        assertThat(early.get("/temoin").text())
                .as("where the books of the structure are opened, and nothing of what is sealed")
                .contains("Les Jardins")
                .doesNotContain("Droits et rôles");
        assertThat(early.get("/temoin/fichier").status()).isEqualTo(404);
        CurrentBase.asOwner(
                "insert into accounting.books (party, opened_by, opened_at) values ('" + garden.id() + "', '"
                        + nadia.id() + "', now());"
                        + "insert into accounting.book_period (id, party, first_day, last_day, made_at) values (gen_random_uuid(), '"
                        + garden.id() + "', '2026-01-01', '2026-12-31', now())");
        assertThat(neighbours.signedIn(nadia).get("/temoin").status()).isEqualTo(200);
    }

    @Test
    void the_letter_comes_when_something_moved_and_only_then() {
        var anne = neighbours.person("Anne", InstanceRole.ADMINISTRATOR);
        var gone = neighbours.person("Hector", InstanceRole.ADMINISTRATOR);
        neighbours.signedIn(anne).get("/temoin").form("Le recevoir chaque jour").submit();
        neighbours.signedIn(gone).post("/temoin/courrier");
        CurrentBase.asOwner("delete from people.instance_role where person = '" + gone.id() + "'");
        journals.seal();
        jobs.runNow(WitnessLetters.NAME);
        assertThat(letters(gone)).isZero();
        assertThat(letters(anne)).isOne();
        var plain = letter(anne, "plain from post.letter where recipient = :to");
        var moved = heads.witness().heads().stream()
                .filter(it -> it.chain().equals("people.rights_change"))
                .findFirst()
                .orElseThrow();
        assertThat(plain).contains("\n" + moved.brief() + "\n");
        assertThat(letter(
                        anne,
                        "content from post.attachment a join post.letter l on l.id = a.letter where recipient = :to"))
                .contains("\n" + moved + "\n");

        journals.seal(); // the keeping itself is sealed: that is no movement
        jobs.runNow(WitnessLetters.NAME);
        assertThat(letters(anne)).isOne();
        neighbours.person("Encore", InstanceRole.MEDIATOR);
        journals.seal();
        jobs.runNow(WitnessLetters.NAME);
        assertThat(letters(anne)).isEqualTo(2);

        neighbours.signedIn(anne).get("/temoin").form("Ne plus le recevoir").submit();
        neighbours.person("Toujours", InstanceRole.MEDIATOR);
        journals.seal();
        jobs.runNow(WitnessLetters.NAME);
        assertThat(letters(anne)).isEqualTo(2);
    }

    @Test
    void a_closing_keeps_the_heads_of_all_chains_itself_included() {
        var anne = neighbours.person("Anne", InstanceRole.COORDINATOR);
        CurrentBase.asOwner("insert into acts.figures_year (year, figures, closed_by, closed_at) values (2024,"
                + " '{}', '" + anne.id() + "', now())");
        journals.seal();
        var kept = db.sql("select heads::text from journal.kept where occasion = 'CLOSING' and subject like"
                        + " 'accompaniment.figures_year %'")
                .list(String.class);
        assertThat(kept).singleElement().asString().contains("accompaniment.figures_year", "people.rights_change");
    }

    private long letters(Person to) {
        return db.sql("select count(*) from post.letter where kind = 'ledger.letter.witness' and recipient = :to")
                .param("to", to.email().text())
                .single(Long.class);
    }

    private String letter(Person to, String from) {
        return db.sql("select " + from + " and kind = 'ledger.letter.witness' limit 1")
                .param("to", to.email().text())
                .single(String.class);
    }
}
