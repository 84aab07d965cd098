package org.fabcom.billing.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import module java.base;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An invoice that was issued without an account reaches the one that its seller names later. */
@FabComTest
class NamedLaterTest extends PaidBySafe {

    private final JdbcClient db;
    private Person claire;
    private WebVisitor buyer;
    private String house = "";
    private String received = "";

    NamedLaterTest(ApplicationContext beans) {
        super(beans);
        db = beans.getBean(JdbcClient.class);
        claire = paul;
        buyer = visitor;
    }

    @BeforeEach
    void anotherHouse() {
        claire = neighbours.person("Claire");
        house = neighbours.association("Le Verger de Claire", claire).id().toString();
        received = "/structures/" + house + "/factures-recues";
        buyer = neighbours.signedIn(claire);
    }

    private void named(Invoice it) {
        var page = visitor.get(it.url());
        assertThat(page.text()).contains("De qui est cette facture ?");
        page.form("C’est ce compte").forge("compte", house).submit();
    }

    @Test
    void the_account_that_is_named_later_is_told_and_finds_it_and_the_document_stays() {
        var it = invoice("Le Verger de Claire", 84_00);
        assertThat(buyer.get(received).text()).doesNotContain(it.reference());
        named(it);
        await().untilAsserted(
                        () -> assertThat(buyer.get("/moi/avis").text()).contains("La Remise a émis " + it.reference()));
        var list = buyer.get(received);
        assertThat(list.text()).contains(it.reference(), "à payer");
        assertThat(list.click(it.reference()).status()).isEqualTo(200);
        assertThat(db.sql("select buyer is null from billing.invoice where id = :id")
                        .param("id", it.id())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        var note = issuing.credit(it, Set.of(), "Erreur", "all", paul.id()).done();
        assertThat(buyer.get(received).text()).contains(note.reference(), "annulée par l’avoir");
        var said = visitor.get(it.url());
        assertThat(said.text())
                .contains("Le Verger de Claire", "lit cette facture")
                .doesNotContain("De qui est");
        said.form("Ce n’est pas ce compte").submit();
        assertThat(visitor.get(it.url()).text()).contains("De qui est cette facture ?");
        var other = visitor.post(it.url() + "/compte", "compte", garden.toString());
        assertThat(other.follow().text()).as("none of those offered").contains("Choisissez l’un des comptes");
    }

    @Test
    void a_credit_note_of_before_comes_along() {
        var it = invoice("Le Verger de Claire", 84_00);
        var note = issuing.credit(it, Set.of(), "Erreur", "all", paul.id()).done();
        assertThat(visitor.get(note.url()).text()).doesNotContain("De qui est cette facture ?");
        named(it);
        assertThat(buyer.get(received).text()).contains(it.reference(), note.reference());
    }

    @Test
    void nobody_is_asked_about_where_no_account_has_that_name_and_the_base_refuses_a_second_buyer() {
        var it = invoice("Madame Inconnue de Nulle Part", 84_00);
        assertThat(visitor.get(it.url()).text()).doesNotContain("De qui est cette facture ?");
        assertThatThrownBy(() -> db.sql("insert into billing.addressee values (:id, :seller, :seller, now())")
                        .param("id", it.id())
                        .param("seller", lab.value())
                        .update())
                .hasMessageContaining("addressee");
        assertThat(visitor.post("/structures/" + garden + "/factures/" + it.id() + "/compte", "compte", "x")
                        .status())
                .isEqualTo(404);
        assertThat(buyer.post(it.url() + "/compte", "compte", UUID.randomUUID().toString())
                        .status())
                .isEqualTo(403);
    }
}
