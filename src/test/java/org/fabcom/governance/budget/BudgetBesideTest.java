package org.fabcom.governance.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Limits;
import org.fabcom.ledger.currencies.Regime;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What other registers know of a year, currencies of the community, and the year that follows. */
@FabComTest
class BudgetBesideTest extends WithBudget {

    private final Currencies currencies;

    BudgetBesideTest(ApplicationContext beans) {
        super(beans);
        currencies = beans.getBean(Currencies.class);
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
                .param("house", house.id().value())
                .param("from", LocalDate.of(year, 1, 1))
                .param("by", keeper.id().value())
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
                .tick("G" + name.substring(1))
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
}
