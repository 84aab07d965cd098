package org.fabcom.billing.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.billing.invoices.Issuer;
import org.fabcom.billing.invoices.OneSeller;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The second-hand register, as who sells keeps it. */
@FabComTest
class SecondHandRegisterPagesTest extends OneSeller {

    private final Sql db;
    private final WebVisitor visitor;

    SecondHandRegisterPagesTest(ApplicationContext beans) {
        super(beans);
        db = beans.getBean(Sql.class);
        visitor = neighbours.signedIn(paul);
    }

    private String at(String end) {
        return "/structures/" + lab + end;
    }

    private void wanted() {
        issuers.say(lab, new Issuer("", "49000", "Ici", "", "", 30, "", "", "", false, true), 1, paul.id());
    }

    @Test
    void the_register_is_kept_day_by_day_where_it_is_wanted() {
        assertThat(visitor.get(at("/registre")).text()).contains("ne tient pas ce registre");
        wanted();
        var gift = Map.of("description", "Lot de vaisselle", "provenance", "Apport au dépôt", "valeur", "12");
        var form = visitor.get(at("/registre")).form("Écrire la ligne");
        gift.forEach(form::set);
        assertThat(form.submit().follow().text()).contains("Lot de vaisselle").contains("12");
        var bought = visitor.get(at("/registre")).form("Écrire la ligne").tick("achat");
        gift.forEach(bought::set);
        assertThat(bought.submit().text()).contains("il faut le vendeur et sa pièce d’identité");
        var before = visitor.get(at("/registre")).form("Écrire la ligne").set("jour", "2026-01-02");
        gift.forEach(before::set);
        assertThat(before.submit().text()).contains("jour plus tardif");
        var ahead = visitor.get(at("/registre")).form("Écrire la ligne").set("jour", "2999-12-31");
        gift.forEach(ahead::set);
        assertThat(ahead.submit().text()).contains("pas encore venu");
        var thumb = visitor.get(at("/registre")).form("Écrire la ligne");
        gift.forEach(thumb::set);
        assertThat(thumb.set("description", "0").submit().text()).contains("Décrivez l’objet ou le lot");
        var slip = visitor.get(at("/registre")).form("Écrire la ligne").set("jour", "1950-12-03");
        gift.forEach(slip::set);
        assertThat(slip.submit().text()).contains("Vérifiez l’année");
        assertThat(db.sql("select count(*) from billing.register_entry where organisation = :lab")
                        .param("lab", lab.value())
                        .single(Long.class))
                .isEqualTo(1);
        for (var sql : List.of("update billing.register_entry set cents = 1", "delete from billing.register_entry"))
            assertThatThrownBy(() -> db.sql(sql).update()).isInstanceOf(Exception.class);
    }

    @Test
    void a_line_of_the_register_is_written_once_for_each_form_and_corrected_by_another() {
        wanted();
        var form = visitor.get(at("/registre"))
                .form("Écrire la ligne")
                .set("description", "Lot de vaisselle")
                .set("provenance", "Apport au dépôt")
                .set("valeur", "12");
        form.submit();
        assertThat(form.submit().status()).as("a double click").isEqualTo(303);
        assertThat(visitor.get(at("/registre")).page().select("tbody tr")).hasSize(1);
        assertThat(form.set("valeur", "13").submit().text()).contains("Une autre ligne a déjà été écrite");
        var correcting = visitor.get(at("/registre")).click("-1");
        assertThat(correcting.text()).contains("Corriger la ligne");
        var corrected = correcting
                .form("Écrire la ligne")
                .set("description", "Lot de verres")
                .submit()
                .follow();
        assertThat(corrected.page().select("tbody tr")).hasSize(2);
        assertThat(corrected.text())
                .contains("Lot de vaisselle (remplacée)")
                .contains("Lot de verres (remplace ")
                .contains("12 €");
        var again = correcting
                .form("Écrire la ligne")
                .set("description", "Lot de bols")
                .set("cle", "0".repeat(32))
                .submit();
        assertThat(again.text()).contains("Cette ligne est déjà remplacée");
    }
}
