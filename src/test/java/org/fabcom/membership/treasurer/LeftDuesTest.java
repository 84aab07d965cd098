package org.fabcom.membership.treasurer;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.kernel.Seat;
import org.fabcom.membership.Member;
import org.fabcom.membership.dues.Dues;
import org.fabcom.membership.dues.OneRegister;
import org.fabcom.people.Organisations;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Dues of one person: who left and still owes, who alone is called, who brings less than is owed (E6). */
@FabComTest
class LeftDuesTest extends OneRegister {

    private final Organisations organisations;
    private final Person rosa;

    LeftDuesTest(ApplicationContext beans) {
        super(beans);
        organisations = beans.getBean(Organisations.class);
        rosa = neighbours.person("Rosa");
    }

    private WebVisitor treasurer() {
        return neighbours.signedIn(paul);
    }

    private Member entered() {
        return member(rosa.name(), rosa, rosa.email().text());
    }

    @Test
    void of_whoever_left_it_is_said_that_no_letter_goes() {
        var it = entered();
        fixed(10_00);
        called();
        var desk = treasurer();
        desk.get(it.url() + "/depart")
                .form("Mettre fin à l’adhésion")
                .set("motif", "De vive voix")
                .tick("reste dû")
                .submit();
        assertThat(of(it).state()).isEqualTo(Dues.State.DUE);
        var page = desk.get(of(it).url()).text();
        assertThat(page)
                .contains("resté dû au départ", "aucun courriel ne part plus")
                .doesNotContain("à régler");
        var list = desk.get(Dues.url(lab));
        assertThat(list.text()).contains("resté dû au départ");
        assertThat(desk.get(Dues.url(lab) + "?etat=LEFT").text()).contains("Rosa");
        assertThat(desk.get(Dues.url(lab) + "?etat=DUE").page().select("main a:matchesOwn(Rosa)"))
                .isEmpty();
    }

    @Test
    void from_the_page_of_a_member_that_member_alone_is_called() {
        var it = entered();
        var max = member("Max", null, "");
        fixed(10_00);
        var desk = treasurer();
        var form = desk.get(it.url()).click("Appeler sa cotisation");
        assertThat(form.h1()).contains("Rosa");
        assertThat(form.text()).contains("Adhésion 1").doesNotContain("Adhésion 2");
        assertThat(form.form("Appeler les cotisations").submit().status()).isEqualTo(303);
        assertThat(rows.ofMember(it.id())).hasSize(1);
        assertThat(rows.ofMember(max.id())).isEmpty();
        assertThat(desk.get(Dues.url(lab) + "/appel?pour=" + java.util.UUID.randomUUID())
                        .status())
                .isEqualTo(404);
        var call = rows.ofMember(it.id()).getFirst().call();
        var rest = calling.call(lab, call.label(), call.from(), call.until(), call.due(), paul.id());
        assertThat(rest).isInstanceOf(org.fabcom.membership.dues.Calling.Outcome.Called.class);
        assertThat(rows.ofMember(max.id())).as("the others are called later").hasSize(1);
        assertThat(rows.ofMember(it.id())).as("and nobody twice").hasSize(1);
    }

    @Test
    void less_than_is_owed_is_asked_about_and_noted_as_a_part() {
        var it = entered();
        fixed(30_00);
        called();
        var desk = treasurer();
        var asked = desk.get(of(it).url())
                .form("Noter le paiement")
                .set("montant", "10")
                .submit();
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text()).contains("10 € sur 30 €", "il restera 20 €");
        assertThat(of(it).paid()).as("nothing yet").isZero();
        var other = asked.form("Noter le paiement").set("montant", "12").submit();
        assertThat(other.text()).as("another amount is asked about anew").contains("12 € sur 30 €");
        assertThat(other.form("Noter le paiement").submit().follow().text()).contains("la partie versée est notée");
        assertThat(of(it).paid()).isEqualTo(12_00);
        assertThat(of(it).rest()).isEqualTo(18_00);
    }

    @Test
    void more_than_is_left_is_no_part_and_the_paper_of_a_part_says_so() {
        var it = entered();
        fixed(20_00);
        called();
        var desk = treasurer();
        var asked = desk.get(of(it).url())
                .form("Noter le paiement")
                .set("montant", "12,50")
                .submit();
        asked.form("Noter le paiement").submit();
        var more = desk.get(of(it).url())
                .form("Noter le paiement")
                .set("montant", "10")
                .submit();
        assertThat(more.text())
                .contains("Il ne reste que 7,50 €")
                .doesNotContain("Une partie se note dans son propre champ");
        assertThat(of(it).paid()).isEqualTo(12_50);
        desk.get(of(it).url()).form("Noter le paiement").set("montant", "7,50").submit();
        var papers = db.sql("select content::text from billing.invoice where organisation = :lab order by number")
                .param("lab", lab.value())
                .list(String.class);
        assertThat(papers).hasSize(2);
        assertThat(papers.get(0))
                .contains("Une partie de la cotisation", "12,50")
                .contains("sur 20");
        assertThat(papers.get(1))
                .contains("Une partie de la cotisation", "7,50")
                .contains("sur 20");
    }

    @Test
    void what_a_leaver_owes_stands_in_the_totals_and_their_seat_is_said_to_stay() {
        var it = entered();
        neighbours.seat(organisations.find(lab).orElseThrow(), rosa, Seat.MEMBER);
        fixed(15_00);
        called();
        var desk = treasurer();
        assertThat(desk.get(it.url()).text()).doesNotContain("pas sa place dans la structure");
        desk.get(it.url() + "/depart")
                .form("Mettre fin à l’adhésion")
                .set("motif", "De vive voix")
                .tick("reste dû")
                .submit();
        var left = desk.get(it.url());
        assertThat(left.text()).contains("pas sa place dans la structure");
        assertThat(left.click("Retirer sa place, avec les personnes de la structure")
                        .text())
                .contains("Rosa");
        assertThat(desk.get("/structures/" + lab + "/adherents/tableau").text())
                .contains("Resté dû par d’anciens membres 15 €", "Montant en retard 0 €");
    }

    /** Called for one member, and not for all because the one can’t be read. */
    @Test
    void a_call_for_a_member_that_is_none_calls_nobody() {
        entered();
        fixed(10_00);
        var asked = treasurer()
                .get(Dues.url(lab) + "/appel")
                .form("Appeler les cotisations")
                .forge("pour", "marie")
                .submit();
        assertThat(asked.status()).isEqualTo(422);
    }
}
