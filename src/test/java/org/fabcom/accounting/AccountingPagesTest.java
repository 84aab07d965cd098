package org.fabcom.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WebForm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A treasurer's evening: opening the books, reading, writing, correcting, closing; and whom the door stops. */
@FabComTest
class AccountingPagesTest extends OneTreasurer {

    private final AccountingCheck check;

    AccountingPagesTest(ApplicationContext beans) {
        super(beans);
        check = beans.getBean(AccountingCheck.class);
        treasury.hours();
    }

    @AfterEach
    void allIsWell() {
        clock.back();
        assertThat(check.findings()).isEmpty();
    }

    private WebForm entry() {
        return hers.get(at("/ecriture")).form("Écrire dans les livres");
    }

    @Test
    void the_books_are_found_opened_and_filled_from_the_payments() {
        treasury.pay(garden.id(), cyclo.id(), treasury.euro(), 12_50, "Réparation du triporteur");
        var page = hers.get(Desk.HOME).click("Les Jardins");
        assertThat(page.h1()).isEqualTo("Comptabilité des Jardins");
        open();
        var home = hers.get(at(""));
        assertThat(home.text()).contains("Une écriture, 12,50 €").contains("sont tous dans les livres");
        treasury.pay(cyclo.id(), garden.id(), treasury.euro(), 80_00, "Atelier taille");
        assertThat(hers.get(at("")).text()).contains("Un paiement ou une créance en euros attend");
        assertThat(hers.get(at("")).form("Écrire maintenant").submit().follow().text())
                .contains("Une écriture de plus")
                .contains("67,50 €");
        assertThat(hers.get(at("/journal")).text())
                .contains("BQ-1")
                .contains("Cyclo-Rivières · Réparation du triporteur")
                .contains("512 Banques");
        assertThat(hers.get(at("/journal") + "&q=TAILLE").text())
                .contains("BQ-2")
                .doesNotContain("triporteur");
        assertThat(hers.get(at("/journal") + "&q=604").text()).contains("BQ-1").doesNotContain("BQ-2");
        assertThat(hers.get(at("/balance")).page().select("tfoot td.number").eachText())
                .containsExactly("92,50 €", "92,50 €", "80 €", "80 €");
        assertThat(hers.get(at("/grand-livre") + "&compte=512").text())
                .contains("−12,50 €")
                .contains("67,50 €");
        assertThat(hers.get(at("/grand-livre") + "&compte=999").status()).isEqualTo(400);
    }

    @Test
    void an_entry_is_written_by_hand_once_and_corrected_by_another() {
        open();
        var form = entry().fill("De quoi", "Cotisations en espèces")
                .fill("Montant", "45,00")
                .fill("Compte débité", "530")
                .fill("Compte crédité", "7561")
                .fill("Pièce", "R-12");
        var entry = form.submit().follow();
        assertThat(form.submit().follow().h1())
                .as("sent twice")
                .isEqualTo("Écriture OD-1")
                .isEqualTo(entry.h1());
        assertThat(entry.text()).contains("Rosa").contains("R-12").contains("7561 Cotisations sans contrepartie");
        var nothing = entry.form("Annuler OD-1").submit();
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.text()).contains("Dites pourquoi");
        var corrected = entry.form("Annuler OD-1")
                .fill("Pourquoi", "mauvais compte")
                .submit()
                .follow();
        assertThat(corrected.h1()).isEqualTo("Écriture OD-2");
        assertThat(hers.get(at("/balance")).page().select("tfoot td.number").eachText())
                .containsExactly("90 €", "90 €", "0 €", "0 €");
        assertThat(entry.form("Annuler OD-1")
                        .fill("Pourquoi", "encore")
                        .set("cle", "a".repeat(32))
                        .submit()
                        .text())
                .contains("déjà annulée par une autre");
    }

    @Test
    void what_is_wrong_comes_back_as_typed_with_a_sentence() {
        open();
        var back = entry().fill("Montant", "-3")
                .fill("De quoi", "")
                .fill("Compte débité", "512")
                .fill("Compte crédité", "512")
                .submit();
        assertThat(back.status()).isEqualTo(422);
        assertThat(back.page().select("#montant").val()).isEqualTo("-3");
        assertThat(back.text()).contains("Choisissez deux comptes différents").contains("au-dessus de zéro");
        var empty = entry().fill("Montant", "3").fill("De quoi", "Rien").submit();
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text())
                .contains("Choisissez un compte de la liste")
                .doesNotContain("Choisissez deux comptes différents");
        var far = entry().fill("Jour", "2019-01-01")
                .fill("De quoi", "Vieux")
                .fill("Montant", "3")
                .fill("Compte débité", "530")
                .fill("Compte crédité", "512");
        assertThat(far.submit().text()).contains("n’est dans aucun exercice");
        var hostile = hers.post(
                Desk.HOME + "/ecriture",
                "pour",
                garden.id().toString(),
                "cle",
                "b".repeat(32),
                "jour",
                Days.today(clock).toString(),
                "libelle",
                "Bénévolat",
                "montant",
                "3",
                "debit",
                "864",
                "credit",
                "875");
        assertThat(hostile.status()).isEqualTo(422);
        assertThat(hostile.text()).contains("ne reçoit pas d’euros");
        assertThat(hers.get(at(""))
                        .form("Écrire maintenant")
                        .set("exercice", garden.id().toString())
                        .submit()
                        .status())
                .isEqualTo(404);
    }

    /** Today is in another year: what is written there now is of the year that is read. */
    @Test
    void a_year_that_is_over_proposes_its_last_day() {
        open();
        var writing = hers.get(at(""))
                .page()
                .select("a:contains(Écrire une écriture)")
                .attr("href");
        assertThat(hers.get(writing).page().select("[name=jour]").val())
                .isEqualTo(Days.today(clock).toString());
        var last = Days.today(clock);
        clock.forward(Duration.ofDays(2));
        assertThat(LocalDate.parse(
                        hers.get(writing).page().select("[name=jour]").val()))
                .isBefore(Days.today(clock))
                .isAfterOrEqualTo(last);
    }

    @Test
    void a_period_is_closed_after_its_last_day_by_whoever_has_read_the_balance() {
        treasury.pay(garden.id(), cyclo.id(), treasury.euro(), 30_00, "Vélo");
        open();
        assertThat(hers.get(at("")).text()).contains("Il se clôt après le");
        clock.forward(Duration.ofDays(2));
        var first = hers.get(at("")).page().select("[name=exercice]").val();
        var home = hers.get(at("") + "&exercice=" + first);
        assertThat(home.form("Clore l’exercice").submit().status()).isEqualTo(422);
        var closed = home.form("Clore l’exercice")
                .tick("J’ai relu la balance")
                .submit()
                .follow();
        assertThat(closed.text()).contains("ses soldes ouvrent le suivant").contains("Clos le");
        assertThat(home.form("Clore l’exercice")
                        .tick("J’ai relu la balance")
                        .submit()
                        .status())
                .isEqualTo(409);
        assertThat(hers.get(at("/journal")).text()).contains("AN-1").contains("Soldes repris");
        var refused = entry().fill("Jour", Days.today(clock).minusDays(2).toString())
                .fill("De quoi", "Oubli")
                .fill("Montant", "3")
                .fill("Compte débité", "530")
                .fill("Compte crédité", "512")
                .submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Cet exercice est clos");
    }

    /** E51: help received is valued by the structure's own rule, apart; without rule it is unknown. */
    @Test
    void help_in_hours_is_valued_apart_and_never_in_the_balance() {
        open();
        treasury.pay(garden.id(), rosa.id(), treasury.hours(), 90, "Taille de la haie");
        var apart = hers.get(at("/hors-euro"));
        assertThat(apart.text()).contains("Heure").contains("1 h 30").contains("inconnue, pas nulle");
        var rule = apart.form("Enregistrer cette valeur")
                .fill("Unité", "Heure")
                .fill("Valeur en euros", "12,02")
                .fill("À partir du", Days.today(clock).plusDays(1).toString())
                .fill("Sur quoi", "SMIC horaire brut");
        assertThat(rule.submit().follow().text()).contains("une sans valeur connue");
        assertThat(rule.fill("À partir du", Days.today(clock).toString())
                        .submit()
                        .follow()
                        .text())
                .contains("18,03 €")
                .contains("864 au débit, 875 au crédit")
                .contains("SMIC horaire brut");
        assertThat(hers.get(at("/balance")).text()).contains("Aucune écriture").doesNotContain("864");
        assertThat(text(hers.get(at("/hors-euro.csv")).bytes())).contains("Rosa;Heure;1,50;18,03;");
        var wrong = apart.form("Enregistrer cette valeur").fill("Valeur", "0").submit();
        assertThat(wrong.status()).isEqualTo(422);
    }

    /** Other people's books, by their address and in forms: the door stops them all. */
    @Test
    void only_managers_of_a_structure_see_and_write_its_books() {
        open();
        var member = neighbours.person("Nadia");
        neighbours.seat(garden, member, Seat.MEMBER);
        var referent = neighbours.person("Rémi");
        neighbours.seat(garden, referent, Seat.REFERENT);
        for (var who : new PartyId[] {
            member.id(), referent.id(), neighbours.person("Zoé").id()
        }) {
            var other = neighbours.signedIn(who);
            for (var path : new String[] {
                "",
                "/journal",
                "/journal.csv",
                "/journal.xlsx",
                "/balance",
                "/balance.csv",
                "/balance.xlsx",
                "/grand-livre",
                "/grand-livre.csv",
                "/grand-livre.ods",
                "/hors-euro",
                "/hors-euro.csv",
                "/hors-euro.json",
                "/fec",
                "/fec-description",
                "/comptes",
                "/plan",
                "/ecriture"
            }) assertThat(other.get(at(path)).status()).as(path).isEqualTo(403);
            for (var path : new String[] {
                "/ouvrir", "/relever", "/cloturer", "/ecriture", "/comptes", "/hors-euro", "/plan", "/plan/retirer"
            })
                assertThat(other.post(Desk.HOME + path, "pour", garden.id().toString())
                                .status())
                        .as(path)
                        .isEqualTo(403);
            assertThat(other.get(Desk.HOME).text()).doesNotContain("Les Jardins");
        }
        assertThat(hers.get(Desk.HOME + "?pour=" + rosa.id()).status())
                .as("a person")
                .isEqualTo(404);
        assertThat(hers.get(Desk.HOME + "/journal?pour=" + cyclo.id()).status()).isEqualTo(403);
    }
}
