package org.fabcom.membership.board;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.billing.invoices.PaymentMeans;
import org.fabcom.kernel.Seat;
import org.fabcom.ledger.BalanceVisibility;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.Order;
import org.fabcom.ledger.Visibility;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Limits;
import org.fabcom.ledger.currencies.Regime;
import org.fabcom.membership.dues.OneRegister;
import org.fabcom.people.Organisations;
import org.fabcom.people.Person;
import org.fabcom.testing.Browser;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The dashboard of the board (E66): figures equal to a recount, files alike, names only where the community shows balances (E46). */
@FabComTest
class BoardPagesTest extends OneRegister {

    private final Ledger ledger;
    private final Currencies currencies;
    private final BalanceVisibility visibility;
    private final Organisations organisations;
    private final Web web;

    BoardPagesTest(ApplicationContext beans, Web web) {
        super(beans);
        ledger = beans.getBean(Ledger.class);
        currencies = beans.getBean(Currencies.class);
        visibility = beans.getBean(BalanceVisibility.class);
        organisations = beans.getBean(Organisations.class);
        this.web = web;
    }

    @AfterEach
    void hiddenAgain() {
        visibility.choose(Visibility.SELF, paul.id());
    }

    private String at() {
        return "/structures/" + lab + "/adherents/tableau";
    }

    @Test
    void exchanges_activity_offers_and_balances_of_the_members() {
        var unit = currencies
                .add(
                        Currencies.Draft.points(
                                "Grain " + UUID.randomUUID().toString().substring(0, 8),
                                "g",
                                Regime.MUTUAL,
                                new Limits(-100L, 100L)),
                        paul.id())
                .orElseThrow();
        var people = new ArrayList<Person>();
        for (int i = 0; i < 6; i++) {
            people.add(neighbours.person("Membre"));
            member("Membre " + i, people.get(i), "");
        }
        member("Sans compte", null, "");
        for (int i = 1; i < 5; i++)
            ledger.pay(new Order(
                            people.get(0).id(),
                            people.get(i).id(),
                            Amount.one(unit.id(), i),
                            people.get(0).id(),
                            UUID.randomUUID().toString(),
                            "Aide"))
                    .booked();
        var visitor = neighbours.signedIn(paul);
        var shown = visitor.get(at());
        assertThat(shown.text())
                .contains("Membres 7")
                .contains("Ont échangé depuis un an 5")
                .contains("N’ont rien échangé 2")
                .contains("Sans offre ouverte 7")
                .contains("solde le plus bas")
                .doesNotContain("Membre 4 :");
        assertThat(visitor.get(at() + "/mois.csv").body()).contains("4").contains("10");
        assertThat(visitor.get(at() + "/membres.csv").body())
                .contains("Sans compte")
                .contains("Membre 5");
        assertThat(visitor.get(at() + "/soldes.csv").body()).contains("-10");
        assertThat(visitor.get(at() + "/membres.json").status()).isEqualTo(200);
        visibility.choose(Visibility.MEMBERS, paul.id());
        var pages = new LinkedHashMap<String, String>();
        pages.put("board", at());
        Browser.get().walk(web, visitor, "board", pages);
        var sitting = neighbours.person("Ines");
        neighbours.seat(organisations.find(lab).orElseThrow(), sitting, Seat.MEMBER);
        assertThat(neighbours.signedIn(sitting).get(at()).status()).isEqualTo(403);
        assertThat(neighbours.signedIn(sitting).get(at() + "/soldes.csv").status())
                .isEqualTo(403);
    }

    /** What a currency takes each month is nothing that members did. */
    @Test
    void what_a_currency_charges_is_no_exchange() {
        var unit = currencies
                .add(
                        Currencies.Draft.points(
                                "Paille " + UUID.randomUUID().toString().substring(0, 8),
                                "p",
                                Regime.MUTUAL,
                                new Limits(-100L, 100L)),
                        paul.id())
                .orElseThrow();
        var payer = neighbours.person("Payeuse");
        member("Payeuse", payer, "");
        var paid = ledger.pay(new Order(
                        payer.id(),
                        neighbours.person("Caisse").id(),
                        Amount.one(unit.id(), 7),
                        payer.id(),
                        UUID.randomUUID().toString(),
                        "Contribution"))
                .booked();
        assertThat(neighbours.signedIn(paul).get(at()).text()).contains("Ont échangé depuis un an 1");
        db.sql("""
                with r as (insert into ledger.charge_rule (id, currency, kind, label, units, payee, from_month, made_by, made_at)
                        values (gen_random_uuid(), :currency, 'CONTRIBUTION', 'Contribution', 7, :paul, '2026-01-01', :paul, now())
                        returning id),
                    m as (insert into ledger.charge_month (rule, month, made_at) select id, '2026-01-01', now() from r
                        returning rule, month)
                insert into ledger.charge (rule, month, party, base, units, transfer)
                select rule, month, :payer, 0, 7, :transfer from m
                """)
                .param("currency", unit.id().value())
                .param("paul", paul.id().value())
                .param("payer", payer.id().value())
                .param("transfer", paid.value())
                .update();
        assertThat(neighbours.signedIn(paul).get(at()).text()).contains("Ont échangé depuis un an 0");
    }

    @Test
    void the_board_reads_members_dues_hours_and_what_is_decided_and_each_opens() {
        fixed(10_00);
        member("Rosa", neighbours.person("Rosa"), "rosa-board@exemple.org");
        var max = member("Max", null, "");
        var call = called();
        settling.pay(of(max).id(), 10_00, PaymentMeans.CASH, today(), paul.id());
        var visitor = neighbours.signedIn(paul);
        var shown = visitor.get(at());
        assertThat(shown.text())
                .contains(
                        "Membres aujourd’hui 2",
                        "lettres à remettre en main propre 1",
                        "Reçu depuis le 1er janvier 10 €")
                .contains("Membres en retard de cotisation 0", "À régler, pas encore en retard 10 €")
                .contains("Heures confirmées");
        on(call.due().plusDays(1));
        var late = neighbours.signedIn(paul).get(at());
        assertThat(late.text()).contains("Membres en retard de cotisation 1", "Montant en retard 10 €");
        assertThat(late.click("Membres en retard de cotisation").text()).contains("Rosa");
    }

    @Test
    void few_accounts_tell_nothing() {
        var unit = currencies
                .add(
                        Currencies.Draft.points(
                                "Brin " + UUID.randomUUID().toString().substring(0, 8),
                                "b",
                                Regime.MUTUAL,
                                new Limits(-100L, 100L)),
                        paul.id())
                .orElseThrow();
        var one = neighbours.person("Una");
        var two = neighbours.person("Duo");
        member("Una", one, "");
        member("Duo", two, "");
        ledger.pay(new Order(
                        one.id(),
                        two.id(),
                        Amount.one(unit.id(), 7),
                        one.id(),
                        UUID.randomUUID().toString(),
                        ""))
                .booked();
        assertThat(neighbours.signedIn(paul).get(at()).text())
                .contains("Moins de cinq membres")
                .contains("les chiffres ne sont pas montrés")
                .doesNotContain("-7")
                .doesNotContain("7 b");
        var csv = neighbours.signedIn(paul).get(at() + "/mois.csv").body();
        assertThat(csv.substring(csv.indexOf(unit.name()) + unit.name().length()))
                .as("nor in files")
                .doesNotContain("7");
    }
}
