package org.fabcom.billing.vat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.billing.vat.VatRegimes.NumberFault;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Organisation;
import org.fabcom.people.Organisations;
import org.fabcom.people.Trade;
import org.fabcom.people.communes.Commune;
import org.fabcom.people.numbers.Siret;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.web.problem.Problem;
import org.junit.jupiter.api.Test;

/** The regime of a line depends on who sells, what, to whom, and when (S28). */
@FabComTest
class VatTest {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    private final Vat vat;
    private final VatRegimes regimes;
    private final Law law;
    private final Sql db;
    private final PartyId board;
    private final Neighbours neighbours;
    private final Organisations organisations;
    private final PartyId cyclo;

    VatTest(Vat vat, VatRegimes regimes, Law law, Sql db, Neighbours neighbours, Organisations organisations) {
        this.vat = vat;
        this.regimes = regimes;
        this.law = law;
        this.db = db;
        this.neighbours = neighbours;
        this.organisations = organisations;
        this.board = neighbours.person("Nadia", InstanceRole.ADMINISTRATOR).id();
        cyclo = neighbours
                .association("Cyclo-Rivières", neighbours.person("Paul"))
                .id();
    }

    @Test
    void who_has_not_said_its_regime_is_asked_for_it() {
        assertThatThrownBy(() -> vat.decide(cyclo, JUNE, VatCategory.STANDARD))
                .isInstanceOfSatisfying(
                        Problem.class, it -> assertThat(it.code()).isEqualTo("FC-5101"));
    }

    @Test
    void the_regime_of_the_day_counts_with_its_mention() {
        regimes.say(cyclo, LocalDate.of(2024, 1, 1), VatRegime.FRANCHISE, "", board);
        regimes.say(cyclo, JUNE, VatRegime.PAYER, "FR40123456824", board);
        assertThat(vat.decide(cyclo, JUNE.minusDays(1), VatCategory.REDUCED))
                .isEqualTo(new VatDecision(
                        VatRegime.FRANCHISE, VatCategory.REDUCED, 0, "TVA non applicable, art. 293 B du CGI"));
        assertThat(vat.decide(cyclo, JUNE, VatCategory.REDUCED))
                .isEqualTo(new VatDecision(VatRegime.PAYER, VatCategory.REDUCED, 550, ""));
    }

    @Test
    void a_number_that_is_none_or_anothers_is_never_kept() {
        assertThat(regimes.fault(cyclo, VatRegime.PAYER, "")).contains(NumberFault.WRONG);
        assertThat(regimes.fault(cyclo, VatRegime.FRANCHISE, "")).isEmpty();
        assertThat(regimes.fault(cyclo, VatRegime.FRANCHISE, "FR41123456824")).contains(NumberFault.WRONG);
        var siret = new Siret("73282932000074");
        var draft = new Organisation.Draft("À numéro", Trade.ASSOCIATION, siret, new Commune(null, "Sainte-Lucie"));
        var numbered = organisations
                .byNumber(siret)
                .orElseGet(() -> ((Organisation.Outcome.Done) organisations.create(draft, board)).organisation())
                .id();
        assertThat(regimes.fault(numbered, VatRegime.PAYER, "FR44732829320")).isEmpty();
        assertThat(regimes.fault(numbered, VatRegime.PAYER, "FR40123456824")).contains(NumberFault.OF_ANOTHER);
        assertThat(regimes.fault(numbered, VatRegime.PAYER, "BE0123456749")).isEmpty();
        for (var number : List.of("", "FR44732829302", "FR40123456824"))
            assertThatThrownBy(() -> regimes.say(numbered, JUNE, VatRegime.PAYER, number, board))
                    .as(number)
                    .isInstanceOf(IllegalArgumentException.class);
        assertThat(regimes.of(numbered)).isEmpty();
    }

    @Test
    void a_buyer_who_is_no_member_switches_the_regime() {
        regimes.say(cyclo, JUNE, VatRegime.PAYER, "FR40123456824", board);
        assertThat(vat.decide(cyclo, JUNE, VatCategory.MEMBERS, true).mention())
                .isEqualTo("Exonération de TVA, art. 261-7-1° a du CGI");
        assertThat(vat.decide(cyclo, JUNE, VatCategory.MEMBERS, false).rateBasisPoints())
                .isEqualTo(2000);
        assertThat(vat.decide(cyclo, JUNE, VatCategory.OUTSIDE).mention()).isEqualTo("Hors du champ de la TVA");
    }

    @Test
    void a_rate_that_changes_leaves_the_days_before_alone() {
        regimes.say(cyclo, JUNE, VatRegime.PAYER, "FR40123456824", board);
        var newYear = LocalDate.of(2027, 1, 1);
        law.say(new Law.Parameter("vat.rate.STANDARD", newYear, 2100L, "", "un essai", JUNE, true), board);
        assertThat(vat.decide(cyclo, newYear.minusDays(1), VatCategory.STANDARD).rateBasisPoints())
                .isEqualTo(2000);
        assertThat(vat.decide(cyclo, newYear, VatCategory.STANDARD).rateBasisPoints())
                .isEqualTo(2100);
        assertThatThrownBy(() -> db.sql("update billing.law set amount = 1 where code = 'vat.rate.STANDARD'")
                        .update())
                .as("nothing edits what the law was")
                .isInstanceOf(Exception.class);
    }
}
