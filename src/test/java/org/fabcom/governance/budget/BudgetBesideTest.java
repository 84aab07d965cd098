package org.fabcom.governance.budget;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.billing.Measure;
import org.fabcom.billing.invoices.DraftLine;
import org.fabcom.billing.invoices.InvoiceContent;
import org.fabcom.billing.invoices.InvoiceDraft;
import org.fabcom.billing.invoices.Issuer;
import org.fabcom.billing.invoices.Issuers;
import org.fabcom.billing.invoices.Issuing;
import org.fabcom.billing.invoices.Nature;
import org.fabcom.billing.invoices.PaymentMeans;
import org.fabcom.billing.invoices.Payments;
import org.fabcom.billing.invoices.Trader;
import org.fabcom.billing.vat.VatCategory;
import org.fabcom.billing.vat.VatRegime;
import org.fabcom.billing.vat.VatRegimes;
import org.fabcom.billing.vat.VatTotals.Prices;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Limits;
import org.fabcom.ledger.currencies.Regime;
import org.fabcom.membership.Register;
import org.fabcom.membership.Registers;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What other registers know of a year, currencies of the community, and the year that follows. */
@FabComTest
class BudgetBesideTest extends WithBudget {

    private final ApplicationContext beans;
    private final Currencies currencies;

    BudgetBesideTest(ApplicationContext beans) {
        super(beans);
        this.beans = beans;
        currencies = beans.getBean(Currencies.class);
    }

    @Test
    void the_euro_is_one_unit() {
        var name = "Euro " + java.util.UUID.randomUUID();
        currencies.add(Currencies.Draft.money(name, "€", Regime.EXTERNAL, Limits.NONE), keeper.id());
        var units = manager.get(body.url() + "/budget/poste?an=" + year).page().text();
        assertThat(units).contains("Euros").doesNotContain(name);
    }

    @Test
    void confirmed_hours_are_written_once_after_a_person_says_so_and_their_value_stands_beside() {
        given(150, "CONFIRMED");
        given(60, "DECLARED");
        add("USE", "Permanences", "TIME", "", "40", "", "");
        add("USE", "Ménage", "TIME", "", "10", "", "");
        var line = line("Permanences");
        var page = manager.get(line);
        assertThat(page.text().replaceAll("[\\u00a0\\u202f]", " "))
                .contains("2 h 30 confirmées en " + year, "Il reste 2 h 30 à noter");
        assertThat(budget("?an=" + year))
                .as("unknown until a dated rule says it")
                .contains("Aucune règle datée ne dit ce que vaut une heure");
        db.sql("insert into membership.valuation (id, organisation, work, from_day, cents, basis, made_by, made_at)"
                        + " values (gen_random_uuid(), :house, '', :from, 2000, 'Convention', :by, now())")
                .param(
                        "house",
                        house.id().value(),
                        "from",
                        LocalDate.of(year, 1, 1),
                        "by",
                        keeper.id().value())
                .update();
        assertThat(budget("?an=" + year)).contains("50 €, à 20 € l’heure par la règle du 1er janvier " + year);
        assertThat(member.get(line).page().select("form[action$=/budget]")).isEmpty();
        var form = page.form("Noter ce montant").set("montant", "2");
        assertThat(form.submit().status()).isEqualTo(303);
        assertThat(form.submit().status()).as("the same press").isEqualTo(303);
        var other = manager.get(line("Ménage"));
        assertThat(other.text().replaceAll("[\\u00a0\\u202f]", " ")).contains("Il reste 30 min à noter");
        var more = other.form("Noter ce montant").set("montant", "1").submit();
        assertThat(more.status()).isEqualTo(422);
        assertThat(more.text()).contains("Le registre ne laisse que");
        manager.get(line("Ménage")).form("Noter ce montant").submit();
        assertThat(manager.get(line).text()).contains("Tout est noté au budget", "d’après les heures confirmées");
        assertThat(budget("?an=" + year)).contains("50 h 0 h 2 h 30 47 h 30");
    }

    private void given(int minutes, String state) {
        db.sql(
                        "insert into membership.contribution (id, organisation, kind, giver_name, day, minutes, what, work, basis, state,"
                                + " reason, declared_by, declared_at, decided_by, decided_at, key) values (gen_random_uuid(), :house, 'HOURS',"
                                + " 'Rosa', :day, :minutes, 'Permanence', '', '', :state, '', :by, now(),"
                                + " case when :state <> 'DECLARED' then cast(:by as uuid) end,"
                                + " case when :state <> 'DECLARED' then now() end, gen_random_uuid())")
                .param("house", house.id().value())
                .param("day", today)
                .param("minutes", minutes)
                .param("state", state)
                .param("by", keeper.id().value())
                .update();
    }

    @Test
    void a_currency_of_the_community_counts_for_itself_and_leads_to_the_purse() {
        var name = "gués " + UUID.randomUUID().toString().substring(0, 8);
        currencies.add(Currencies.Draft.money(name, "gué", Regime.MUTUAL, Limits.NONE), keeper.id());
        add("RESOURCE", "Cotisations", "EURO", "", "30", "", "");
        manager.get(body.url() + "/budget/poste?an=" + year)
                .form("Enregistrer le poste")
                .tick("ressource")
                .set("poste", "Foire")
                .tick("G" + name.substring(1) + ", monnaie d’ici")
                .set("likely", "120,50")
                .submit();
        manager.get(line("Foire")).form("Noter").set("montant", "20,25").submit();
        var page = manager.get(body.url() + "/budget?an=" + year);
        assertThat(page.text().replaceAll("[\\u00a0\\u202f]", " "))
                .contains("30 €", "120,50 gué 0 gué 20,25 gué 100,25 gué");
        assertThat(page.page().select("a[href^=/porte-monnaie?pour=" + house.id() + "]"))
                .hasSize(1);
        assertThat(member.get(body.url() + "/budget?an=" + year).page().select("a[href^=/porte-monnaie?pour]"))
                .isEmpty();
    }

    @Test
    void next_year_takes_up_the_lines_of_this_one_once() {
        add("USE", "Hébergement", "EURO", "", "1 200", "", "");
        assertThat(manager.get(body.url() + "/budget").page().select("option[value=" + (year + 1) + "]"))
                .hasSize(1);
        var form = manager.get(body.url() + "/budget?an=" + (year + 1)).form("Reprendre les postes de " + year);
        form.submit();
        form.submit();
        assertThat(budget("?an=" + (year + 1))).contains("1 200 € 0 € 0 € 1 200 €");
        assertThat(member.post(body.url() + "/budget/reprendre?an=" + (year + 1))
                        .status())
                .isEqualTo(404);
    }

    /** Sales of the desk fill a line where euros come in; an invoice of dues is dues, whoever wrote it; takings of a till are typed. */
    @Test
    void what_was_paid_on_invoices_is_written_once_and_dues_are_not_counted_twice() {
        beans.getBean(VatRegimes.class).say(house.id(), LocalDate.of(2020, 1, 1), VatRegime.FRANCHISE, "", keeper.id());
        var said = new Issuer(
                "1 quai", "49000", "Sainte-Lucie", "a@exemple.org", "", 30, "12 % l’an", "", "", false, false);
        beans.getBean(Issuers.class).say(house.id(), said, 0, keeper.id());
        beans.getBean(Registers.class).open(house.id(), Register.Entry.CLOSED, keeper.id());
        paid(12_000);
        paid(7_000, InvoiceContent.SOLD_ELSEWHERE + "1 " + UUID.randomUUID());
        var dues = paid(3_000);
        db.sql("""
                with m as (insert into membership.member (id, organisation, number, kind, name, joined_on, state, added_by, added_at)
                        values (gen_random_uuid(), :house, 1, 'PERSON', 'Rosa', :day, 'ACTIVE', :by, now()) returning id),
                    r as (insert into membership.dues_rule (id, organisation, label, kind, cents, from_day, made_by, made_at)
                        values (gen_random_uuid(), :house, 'Adhésion', 'FIXED', '{3000}', :day, :by, now()) returning id),
                    c as (insert into membership.dues_call (id, organisation, label, from_day, until_day, due_day, called_by, called_at)
                        values (gen_random_uuid(), :house, 'Année', :day, :day, :day, :by, now()) returning id)
                insert into membership.dues (id, call, member, rule, due_day, cents, state, settled_on, decided_by, invoice)
                select gen_random_uuid(), c.id, m.id, r.id, :day, 3000, 'PAID', :day, :by, :invoice from m, r, c
                """)
                .param("house", house.id().value(), "by", keeper.id().value(), "day", today, "invoice", dues)
                .update();
        add("RESOURCE", "Boutique", "EURO", "", "500", "", "");
        add("USE", "Loyer", "EURO", "", "500", "", "");
        var page = manager.get(line("Boutique"));
        assertThat(page.text().replaceAll("[\\u00a0\\u202f]", " "))
                .contains("30 € de cotisations payées en " + year, "120 € payés en " + year + " sur des factures");
        assertThat(manager.get(line("Loyer")).text()).doesNotContain("sur des factures");
        assertThat(budget("?an=" + year)).contains("Payé sur des factures en " + year + " 120 €");
        var form = page.page().select("form:has([name=origine][value=INVOICES])");
        assertThat(form.select("[name=montant]").val()).isEqualTo("120");
        var cle = form.select("[name=cle]").val();
        var over =
                manager.post(line("Boutique"), "cle", cle, "origine", "INVOICES", "jour", today + "", "montant", "130");
        assertThat(over.status()).isEqualTo(422);
        var fields = new String[] {"cle", cle, "origine", "INVOICES", "jour", today + "", "montant", "120"};
        assertThat(manager.post(line("Boutique"), fields).status()).isEqualTo(303);
        assertThat(manager.post(line("Boutique"), fields).status())
                .as("the same press")
                .isEqualTo(303);
        assertThat(budget("?an=" + year)).contains("500 € 0 € 120 € 380 €");
        assertThat(member.get(line("Boutique")).page().select("a[href$=/factures]"))
                .isEmpty();
    }

    /** An archive is laid into tables whose checks are on: no row of before may be beside one. */
    @Test
    void what_was_checked_for_new_rows_only_holds_for_all_now() {
        assertThat(db.sql("select convalidated from pg_constraint where conname = 'budget_entry_came'")
                        .single(Boolean.class))
                .isTrue();
    }

    private UUID paid(long cents) {
        return paid(cents, "");
    }

    private UUID paid(long cents, String origin) {
        var chair = DraftLine.of("Chaise", Nature.GOODS, VatCategory.STANDARD, Measure.PIECE, 1, cents);
        var buyer = Trader.person("Nadia Belkacem", "", "", "", "nadia@exemple.org");
        var draft = new InvoiceDraft(buyer, null, "", false, Prices.INCLUDING, null, List.of(chair), "", origin);
        var invoice = beans.getBean(Issuing.class)
                .issue(house.id(), draft, false, UUID.randomUUID().toString(), keeper.id())
                .done();
        assertThat(beans.getBean(Payments.class)
                        .note(
                                invoice.id(),
                                today,
                                cents,
                                PaymentMeans.TRANSFER,
                                "",
                                UUID.randomUUID().toString(),
                                keeper.id()))
                .isEmpty();
        return invoice.id();
    }
}
