package org.fabcom.billing.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.billing.invoices.OneSeller;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Seat;
import org.fabcom.people.Organisations;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Together;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Packs sold, used, given back and ended at the desk, and seen by whoever has them (S1, S24). */
@FabComTest
class PackPagesTest extends OneSeller {

    private final Organisations organisations;
    private final WebVisitor desk;

    PackPagesTest(ApplicationContext beans, Organisations organisations) {
        super(beans);
        this.organisations = organisations;
        this.desk = neighbours.signedIn(paul);
    }

    private String at(String end) {
        return "/structures/" + lab + "/carnets" + end;
    }

    private WebAnswer sell(String name, String email, String hours, String until, String price) {
        return desk.get(at(""))
                .form("Vendre le carnet")
                .set("client", name)
                .set("courriel", email)
                .set("libelle", "Carnet d’atelier")
                .set("quantite", hours)
                .set("au", until)
                .set("prix", price)
                .submit();
    }

    /** Another pack of the same person, from the page of theirs. */
    private WebAnswer again(String name, String hours, String until, String price) {
        return desk.get(at(""))
                .click(name)
                .click("Vendre un autre carnet")
                .form("Vendre le carnet")
                .set("libelle", "Carnet d’atelier")
                .set("quantite", hours)
                .set("au", until)
                .set("prix", price)
                .submit();
    }

    /** Two people of one name, neither with an address: one would use up what the other paid. */
    @Test
    void namesakes_without_an_address_do_not_share_their_packs() {
        sell("Marie Martin", "", "5", "", "");
        for (var name : List.of("Marie Martin", "marie martin")) {
            var asked = sell(name, "", "3", "", "");
            assertThat(asked.status()).isEqualTo(422);
            assertThat(asked.text()).contains("a déjà un carnet ici");
        }
        assertThat(sell("Marie Martin, Die", "", "3", "", "").status()).isEqualTo(303);
        assertThat(sell("Marie Martin", "marie@example.org", "3", "", "").status())
                .as("an address tells them apart")
                .isEqualTo(303);
        assertThat(sell("Marie Martin", "marie@example.org", "3", "", "").status())
                .as("the same address and the same name are one person")
                .isEqualTo(303);
        assertThat(desk.get(at("")).page().select("tbody tr")).hasSize(4);
    }

    @Test
    void two_hands_that_send_one_sale_at_once_make_one_pack_and_one_draft() throws Exception {
        for (int round = 0; round < 4; round++) {
            var form = desk.get(at(""))
                    .form("Vendre le carnet")
                    .set("client", "Personne " + round)
                    .set("libelle", "Carnet")
                    .set("quantite", "1")
                    .set("prix", "12");
            List<Callable<Integer>> work =
                    Collections.nCopies(4, () -> form.submit().status());
            assertThat(Together.all(work)).containsOnly(303);
            assertThat(desk.get(at("")).page().select("tbody tr")).hasSize(round + 1);
            assertThat(desk.get("/structures/" + lab + "/factures").page().select("ul.rows li"))
                    .hasSize(round + 1);
        }
    }

    /** Used up, credited, then the use is taken back: hours and money would both be given back. */
    @Test
    void what_was_credited_does_not_come_back_to_life() {
        var draft = sell("Inès Roy", "", "1", "", "30").follow();
        var issued = draft.form("Émettre la facture").tick("J’ai relu").submit().follow();
        var hers = desk.get(at("")).click("Inès Roy");
        var used =
                hers.form("Noter l’utilisation").set("quantite", "1").submit().follow();
        var credited = issued.form("Émettre l’avoir")
                .set("raison", "rendu")
                .tick("Carnet")
                .submit();
        assertThat(credited.follow().text()).contains("A-");
        var back = used.form("Annuler").submit().follow();
        assertThat(back.text()).contains("rien ne peut lui revenir");
        assertThat(back.page().select("table").first().text()).contains("vide");
    }

    private String in(int days) {
        return Days.today(clock).plusDays(days).toString();
    }

    @Test
    void a_pack_is_sold_with_its_invoice_used_soonest_first_and_given_back() {
        sell("Inès Roy", "", "2", in(60), "");
        var draft = again("Inès Roy", "1", in(5), "30").follow();
        assertThat(draft.page().select("[name=l0-unitaire]").val()).isEqualTo("30");
        assertThat(draft.page().select("[name=client]").val()).isEqualTo("Inès Roy");
        draft.form("Émettre la facture").tick("J’ai relu").submit();
        var hers = desk.get(at("")).click("Inès Roy");
        var used =
                hers.form("Noter l’utilisation").set("quantite", "1,5").submit().follow();
        assertThat(used.page().select("table").first().select("tbody tr").eachText())
                .as("the one that expires in five days gave its hour first")
                .satisfiesExactly(
                        soon -> assertThat(soon).contains("vide"),
                        late -> assertThat(late).contains("1 h 30"));
        assertThat(used.text()).contains("1 h 30");
        var back = used.form("Annuler").submit().follow();
        assertThat(back.text()).contains("rendu");
        assertThat(back.page().select("table").first().select("tbody tr").eachText())
                .satisfiesExactly(
                        soon -> assertThat(soon).contains("1 h"),
                        late -> assertThat(late).contains("2 h"));
    }

    @Test
    void what_packs_do_not_cover_is_said_and_an_offered_use_takes_nothing() {
        var one = sell("Inès Roy", "", "1", "", "").follow();
        var more = one.form("Noter l’utilisation").set("quantite", "1,25").submit();
        assertThat(more.status()).as("asked first").isEqualTo(422);
        more = more.form("Noter l’utilisation")
                .tick("Noter quand même")
                .submit()
                .follow();
        assertThat(more.text()).contains("il manque 15 min");
        var other = sell("Omar Diallo", "", "1", "", "").follow();
        var offered = other.form("Noter l’utilisation")
                .set("quantite", "1")
                .tick("Offert")
                .submit()
                .follow();
        assertThat(offered.page().select("table").first().text())
                .contains("1 h")
                .doesNotContain("vide");
        assertThat(offered.text()).contains("offert");
        var ahead = other.form("Noter l’utilisation")
                .set("quantite", "1")
                .set("jour", in(1))
                .submit();
        assertThat(ahead.status()).isEqualTo(422);
    }

    @Test
    void one_form_sent_twice_sells_one_pack_and_one_draft() {
        var form = desk.get(at(""))
                .form("Vendre le carnet")
                .set("client", "Inès Roy")
                .set("libelle", "Carnet")
                .set("quantite", "1")
                .set("prix", "12");
        form.submit();
        form.submit();
        assertThat(desk.get(at("")).page().select("tbody tr")).hasSize(1);
        assertThat(desk.get("/structures/" + lab + "/factures").page().select("ul.rows li"))
                .hasSize(1);
    }

    /** Money given back and hours kept would be a wrong program: the pack ends first. */
    @Test
    void the_invoice_of_a_pack_is_credited_once_the_pack_has_ended() {
        var draft = sell("Inès Roy", "", "1", "", "30").follow();
        var issued = draft.form("Émettre la facture").tick("J’ai relu").submit().follow();
        assertThat(issued.text()).contains("Vient de carnet Lignes");
        var held = issued.form("Émettre l’avoir")
                .set("raison", "rendu")
                .tick("Carnet")
                .submit();
        assertThat(held.follow().text()).contains("sert encore");
        assertThatThrownBy(() -> issuing.credit(
                        invoices.find(UUID.fromString(issued.page()
                                        .select("form[action$=/avoir]")
                                        .attr("action")
                                        .replaceAll(".*/factures/|/avoir", "")))
                                .orElseThrow(),
                        Set.of(),
                        "rendu",
                        UUID.randomUUID().toString(),
                        paul.id()))
                .as("not by a program either")
                .hasMessageContaining("pack_in_use");
        held.follow().form("Clore").submit();
        var credited = issued.form("Émettre l’avoir")
                .set("raison", "rendu")
                .tick("Carnet")
                .submit();
        assertThat(credited.follow().text()).contains("A-").contains("Carnet d’atelier");
    }

    @Test
    void whoever_has_an_account_at_that_address_sees_their_packs_and_nobody_else() {
        var omar = neighbours.person("Omar");
        sell("Omar", omar.email().text().toUpperCase(Locale.ROOT), "3", "", "");
        var mine = neighbours.signedIn(omar).get("/carnets");
        assertThat(mine.text()).contains("La Remise").contains("3 h");
        assertThat(neighbours.signedIn(neighbours.person("Lou")).get("/carnets").text())
                .doesNotContain("La Remise");
    }

    @Test
    void so_do_they_see_its_invoice_and_its_paper_and_what_they_owe() {
        var omar = neighbours.person("Omar");
        var draft = sell("Omar", omar.email().text(), "3", "", "60").follow();
        var his = neighbours.signedIn(omar);
        assertThat(his.get("/mes-factures").text()).doesNotContain("La Remise");
        var issued = draft.form("Émettre la facture").tick("J’ai relu").submit().follow();
        var reference = issued.page().select("h1").text().replaceAll(".*(F-[0-9-]+).*", "$1");
        var mine = his.get("/mes-factures");
        assertThat(mine.text()).contains(reference, "La Remise", "À payer : 60");
        assertThat(mine.click(reference).paper()).contains(reference);
        var lou = neighbours.signedIn(neighbours.person("Lou"));
        assertThat(lou.get("/mes-factures").text()).doesNotContain(reference);
        var paper = mine.page().select("a:contains(" + reference + ")").attr("href");
        assertThat(lou.get(paper).status()).isEqualTo(404);
        issued.form("C’est ce compte").set("compte", omar.id().toString()).submit();
        assertThat(his.get("/mes-factures").text())
                .as("named by its seller, and once")
                .containsOnlyOnce(reference)
                .contains("À payer : 60");
    }

    @Test
    void another_organisation_neither_reads_nor_uses_them() {
        var url = sell("Inès Roy", "", "1", "", "").location();
        var lea = neighbours.person("Léa");
        var elsewhere = neighbours.association("Ailleurs", lea).id();
        var hers = neighbours.signedIn(lea);
        assertThat(hers.get(url).status()).isIn(403, 404);
        var moved = url.replace(lab.toString(), elsewhere.toString());
        assertThat(hers.get(moved).status()).isEqualTo(404);
        assertThat(hers.post(moved + "/finir").status()).isEqualTo(404);
        var sofia = neighbours.person("Sofia");
        neighbours.seat(organisations.find(lab).orElseThrow(), sofia, Seat.MEMBER);
        assertThat(neighbours.signedIn(sofia).get(at("")).status()).isEqualTo(403);
    }
}
