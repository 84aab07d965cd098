package org.fabcom.billing.packs;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import java.sql.SQLException;
import org.fabcom.billing.invoices.Trader;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.people.People;
import org.fabcom.people.Person;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A client whose account is erased: their pack loses the name, their invoice keeps it, and their page said so before. */
@FabComTest
class ErasedClientTest extends PackDesk {

    private final Jobs jobs;
    private final People people;
    private final Sql db;

    ErasedClientTest(ApplicationContext beans, Jobs jobs, People people, Sql db) {
        super(beans);
        this.jobs = jobs;
        this.people = people;
        this.db = db;
    }

    @Test
    void the_pack_loses_the_name_and_the_invoice_keeps_it_as_was_said_before() throws SQLException {
        var ines = neighbours.person("Inès Vanneau");
        var email = ines.email().text();
        list().form("Vendre le carnet")
                .set("client", ines.name())
                .set("courriel", email)
                .set("libelle", "Carnet offert")
                .set("quantite", "2 h")
                .set("prix", "")
                .submit();
        var pack =
                packs.of(lab, Pack.Owner.named(ines.name(), email)).getFirst().id();
        desk.get("/structures/" + lab + "/carnets/" + pack)
                .form("Noter l’utilisation")
                .set("quantite", "0,5")
                .submit();
        var it = issue(draft(Trader.person(ines.name(), "", "", "", email), chair(24_00)))
                .done();
        var mine = neighbours.signedIn(ines).get("/moi/donnees/effacer").page();
        assertThat(mine.select("details:contains(Ce qui reste avec votre nom)").text())
                .contains("Le client d’une facture (1)");
        assertThat(mine.text().replaceAll("[\u00a0\u202f]", " "))
                .contains(
                        it.reference() + " : 24 € restent dus",
                        "Carnet « Carnet offert » : ce qu’il en reste est perdu");
        assertThat(mine.select("details:contains(sans votre nom)").text())
                .doesNotContain("Le client d’une facture", "Le nom du client");
        erase(ines);
        assertThat(list().text()).contains("personne effacée").doesNotContain(ines.name(), email);
        assertThat(desk.get("/structures/" + lab + "/carnets/" + pack).text())
                .contains("personne effacée", "30 min")
                .doesNotContain(ines.name(), email);
        assertThat(db.sql("select client || email from billing.pack_use where organisation = :lab")
                        .param("lab", lab.value())
                        .single(String.class))
                .isEmpty();
        assertThat(desk.get("/structures/" + lab + "/factures").text()).contains(ines.name());
        clock.forward(Duration.ofDays(40));
        var later = neighbours.signedIn(paul);
        assertThat(later.get("/structures/" + lab + "/relances").text()).contains("compte effacé : par la poste");
        assertThat(later.get(it.url()).text())
                .contains("Ce client n’a pas d’adresse de courriel")
                .doesNotContain("Relancer maintenant");
    }

    private void erase(Person who) throws SQLException {
        neighbours.signedIn(who).post("/moi/donnees/effacer");
        try (var owner = CurrentBase.base().owner();
                var statement = owner.createStatement()) {
            statement.executeUpdate(
                    "update people.departure set due_on = current_date - 1 where person = '" + who.id() + "'");
        }
        jobs.runNow("people.retention");
        assertThat(people.find(who.id())).isEmpty();
    }
}
