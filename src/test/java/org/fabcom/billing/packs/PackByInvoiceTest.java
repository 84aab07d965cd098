package org.fabcom.billing.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.billing.Measure;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Together;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A pack that is paid opens with its invoice and goes with its draft. */
@FabComTest
class PackByInvoiceTest extends PackDesk {

    private final Sql db;

    PackByInvoiceTest(ApplicationContext beans, Sql db) {
        super(beans);
        this.db = db;
    }

    @Test
    void it_holds_nothing_before_its_invoice_is_issued_and_all_of_it_then() {
        var draft = sell("Inès Roy", "5", "25").follow();
        assertThat(draft.text()).contains("s’ouvrira quand sa facture sera émise");
        assertThat(pack("Inès Roy").left()).isZero();
        var hers = list().click("Inès Roy");
        assertThat(hers.text()).contains("attend sa facture");
        var asked = hers.form("Noter l’utilisation").set("quantite", "1").submit();
        assertThat(asked.status()).as("nothing to take from").isEqualTo(422);
        assertThat(asked.text())
                .as("the one true cause")
                .contains("« Carnet d’atelier » s’ouvre avec sa facture, qui est encore un brouillon")
                .doesNotContain("n’ont pas autant")
                .doesNotContain("Noter quand même");
        assertThat(asked.page()
                        .select("ul.more a[href$=/brouillons/"
                                + pack("Inès Roy").draft() + "]"))
                .hasSize(1);
        issue(hers.click("Carnet d’atelier"));
        assertThat(pack("Inès Roy").left()).isEqualTo(300);
        assertThat(list().click("Inès Roy").text()).contains("5 h").doesNotContain("attend sa facture");
    }

    @Test
    void it_goes_with_the_draft_and_never_opens() {
        var draft = sell("Omar Diallo", "5", "25").follow();
        var told = draft.form("Jeter ce brouillon").submit().follow();
        assertThat(told.text()).contains("le carnet qu’il vendait avec lui");
        assertThat(list().page().select("tbody tr")).isEmpty();
        var dropped = pack("Omar Diallo");
        assertThat(dropped.left()).isZero();
        assertThat(desk.get("/structures/" + lab + "/carnets/" + dropped.id()).text())
                .contains("abandonné : brouillon jeté");
        assertThatThrownBy(() -> packs.open(dropped, paul.id()))
                .as("the base wants the invoice")
                .hasMessageContaining("pack_invoice");
    }

    /** A draft that was written by hand tells of no pack. */
    @Test
    void any_other_draft_goes_without_a_word_of_packs() {
        var draft = desk.get("/structures/" + lab + "/factures/brouillons/nouveau")
                .form("Garder le brouillon")
                .set("client", "Lou")
                .set("l0-libelle", "Planche")
                .set("l0-unitaire", "3")
                .submit()
                .follow();
        assertThat(draft.form("Jeter ce brouillon").submit().follow().text())
                .contains("Le brouillon est jeté.")
                .doesNotContain("carnet qu’il vendait");
    }

    @Test
    void the_base_opens_it_with_no_other_quantity_and_for_no_other_invoice() {
        sell("Inès Roy", "5", "25");
        sell("Omar Diallo", "5", "25");
        var hers = pack("Inès Roy").id();
        issue(desk.get("/structures/" + lab + "/factures/brouillons/"
                + pack("Omar Diallo").draft()));
        assertThat(pack("Omar Diallo").left()).isEqualTo(300);
        for (int minutes : List.of(300, 600))
            assertThatThrownBy(() -> db.sql("""
                insert into billing.pack_entry (id, pack, kind, quantity, concerns, made_by, made_at)
                values (:id, :pack, 'SOLD', :minutes, :pack, :by, now())
                """)
                            .param(
                                    "id",
                                    Ids.next(),
                                    "pack",
                                    hers,
                                    "minutes",
                                    minutes,
                                    "by",
                                    paul.id().value())
                            .update())
                    .hasMessageContaining("pack_invoice");
    }

    @Test
    void no_use_is_dated_before_the_first_pack() {
        var hers = sell("Inès Roy", "10", "").follow();
        var old = hers.form("Noter l’utilisation")
                .set("quantite", "1")
                .set("jour", "2020-11-29")
                .submit();
        assertThat(old.status()).isEqualTo(422);
        assertThat(old.text()).contains("une utilisation ne vient pas avant");
        assertThatThrownBy(() -> packs.use(
                        new Pack.Use(
                                Ids.next(),
                                lab,
                                Pack.Owner.named("Inès Roy", ""),
                                "",
                                Measure.HOUR,
                                60,
                                LocalDate.of(2020, 11, 29),
                                false,
                                ""),
                        paul.id()))
                .hasMessageContaining("pack_use_before");
    }

    /** Whatever it took, nothing or an offered one as well, a use that did not take place goes. */
    @Test
    void any_use_is_undone_once() {
        var hers = sell("Inès Roy", "1", "").follow();
        for (var offered : List.of(true, false)) {
            var form = hers.form("Noter l’utilisation").set("quantite", "1");
            hers = (offered ? form.tick("Offert") : form).submit().follow();
        }
        var none = hers.form("Noter l’utilisation").set("quantite", "2").submit();
        hers = none.form("Noter l’utilisation")
                .tick("Noter quand même")
                .submit()
                .follow();
        assertThat(hers.page().select("form[action*=/rendre/]")).hasSize(3);
        for (int n = 0; n < 3; n++) hers = hers.form("Annuler").submit().follow();
        assertThat(hers.page().select("form[action*=/rendre/]")).isEmpty();
        assertThat(hers.text()).contains("annulée").contains("rendu");
        assertThat(pack("Inès Roy").left()).isEqualTo(60);
    }

    /** Whoever leaves takes along that they wrote it, not the clients of the house. */
    @Test
    void the_file_of_who_sold_it_names_no_client() throws IOException {
        issue(list().form("Vendre le carnet")
                .set("client", "Inès Roy")
                .set("courriel", "ines.roy@exemple.org")
                .set("libelle", "Carnet d’atelier")
                .set("quantite", "5")
                .set("prix", "25")
                .submit()
                .follow());
        sell("Omar Diallo", "5", "25");
        var file = new StringBuilder();
        try (var zip = new ZipInputStream(
                new ByteArrayInputStream(desk.get("/moi/donnees/fichier").bytes()))) {
            while (zip.getNextEntry() != null) file.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertThat(file)
                .contains(
                        "billing.pack",
                        "billing.invoice",
                        pack("Omar Diallo").id().toString())
                .doesNotContain("Inès Roy", "ines.roy", "Omar Diallo");
    }

    /** Opened by many hands at once while others use: once, and nothing goes below zero. */
    @Test
    void opening_and_using_at_once_is_one_opening() throws Exception {
        var draft = sell("Inès Roy", "5", "25").follow();
        var owner = Pack.Owner.named("Inès Roy", "");
        packs.add(
                Ids.next(),
                new Pack.Draft(lab, owner, "Offert", "", Measure.HOUR, 120, Days.today(clock), null),
                paul.id());
        Callable<Object> use = () -> packs.use(
                new Pack.Use(Ids.next(), lab, owner, "", Measure.HOUR, 50, Days.today(clock), false, ""), paul.id());
        Callable<Object> issue = () -> issue(draft).status();
        Together.all(
                Stream.of(use, issue, use, issue, use, use, use, use, use, use).toList());
        var all = packs.of(lab, owner);
        assertThat(all).extracting(Pack::opened).containsOnly(true);
        long used = 420 - all.stream().mapToLong(Pack::left).sum();
        assertThat(used).isBetween(120L, 400L);
        assertThat(Set.copyOf(all.stream().map(Pack::left).toList())).allMatch(it -> it >= 0);
        assertThat(db.sql("select count(*) from billing.pack_entry where pack = :pack and kind = 'SOLD'")
                        .param("pack", UUID.fromString(all.getFirst().id().toString()))
                        .single(Long.class))
                .isEqualTo(1);
    }
}
