package org.fabcom.membership.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.imports.Imports;
import org.fabcom.imports.Run;
import org.fabcom.ledger.Order;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.membership.Member;
import org.fabcom.membership.MemberKind;
import org.fabcom.membership.MemberState;
import org.fabcom.membership.NewMember;
import org.fabcom.testing.FabComTest;
import org.fabcom.web.problem.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Opening balances sum to zero or nothing comes; what a withdrawal gives back. */
@FabComTest
class OpeningBalancesTest extends WithMemberTables {

    OpeningBalancesTest(ApplicationContext beans) {
        super(beans);
    }

    @Test
    void opening_balances_sum_to_zero_or_nothing_comes() {
        var unit = unit();
        var rosa = neighbours.person("Rosa");
        var max = neighbours.person("Max");
        var head = "Nom;E-mail;Adhésion le;Solde\n";
        var rows =
                rosa.name() + ";" + rosa.email() + ";2020-11-03;12\n" + max.name() + ";" + max.email() + ";2020-11-03;";
        var answers = Map.of("unite", unit.name());
        var refused = read(source(head + rows + "-10\n", StandardCharsets.UTF_8, answers), false);
        assertThat(refused.state()).isEqualTo(Run.State.FAILED);
        assertThat(refused.message()).contains("l’écart est de +2");
        assertThat(members.of(house)).as("nothing comes").isEmpty();
        var source = source(head + rows + "-12\n", StandardCharsets.UTF_8, answers);
        var run = read(source, false);
        assertThat(run.state()).isEqualTo(Run.State.DONE);
        assertThat(available(rosa.id(), unit)).isEqualTo(12);
        assertThat(available(max.id(), unit)).isEqualTo(-12);
        assertThat(available(house, unit))
                .as("the organisation ends where it was")
                .isZero();
        read(source, false);
        assertThat(available(rosa.id(), unit))
                .as("the same table again books nothing")
                .isEqualTo(12);
        imports.withdraw(run.id(), paul.id());
        assertThat(available(rosa.id(), unit)).isZero();
        assertThat(available(max.id(), unit)).isZero();
    }

    @Test
    void balances_without_a_unit_are_asked_for_in_words() {
        var run = read("Nom;Adhésion le;Solde\nMartin;2020-11-03;12\n");
        assertThat(db.sql("select text from imports.line where run = :run")
                        .param("run", run.id())
                        .list(String.class)
                        .toString())
                .contains("colonne « Solde »", "dites la monnaie")
                .doesNotContain("«\u202f\u202f»");
        assertThat(there()).isEmpty();
    }

    /** Whoever else is in the table comes; balances wait for the whole of it, which is sent again. */
    @Test
    void a_balance_that_does_not_read_puts_its_line_aside_and_none_opens_before_all_read() {
        var unit = unit();
        var rosa = neighbours.person("Rosa");
        var max = neighbours.person("Max");
        var answers = Map.of("unite", unit.name());
        var table = BALANCES + row(rosa, "12") + row(max, "-12");
        var wrong = table + "Una;;2020-11-03;1.000\nDuo;;2020-11-03;douze\nTotal;;;douze\n";
        var run = read(source(wrong, StandardCharsets.UTF_8, answers), false);
        assertThat(run.state()).isEqualTo(Run.State.DONE);
        assertThat(there()).containsOnlyKeys(rosa.name(), max.name());
        assertThat(run.counts().aside()).isEqualTo(3);
        assertThat(db.sql("select text from imports.line where run = :run and level = 'aside'")
                        .param("run", run.id())
                        .list(String.class)
                        .toString())
                .contains("« Solde » ne se lit pas : 1.000", "douze", "aucun solde n’est inscrit", "ligne de total");
        assertThat(available(rosa.id(), unit)).isZero();
        var right = source(table + "Una;;2020-11-03;0\nDuo;;2020-11-03;\n", StandardCharsets.UTF_8, answers);
        assertThat(read(right, true).counts().updated())
                .as("there already, with a balance to come")
                .isEqualTo(2);
        read(right, false);
        assertThat(there()).containsOnlyKeys(rosa.name(), max.name(), "Una", "Duo");
        assertThat(available(rosa.id(), unit)).isEqualTo(12);
        assertThat(available(max.id(), unit)).isEqualTo(-12);
    }

    @Test
    void a_unit_that_nobody_knows_is_answered_with_those_that_are_open() {
        var unit = unit();
        var text = BALANCES + row(neighbours.person("Rosa"), "0");
        var run = read(source(text, StandardCharsets.UTF_8, Map.of("unite", "Blé d’ailleurs")), false);
        assertThat(run.message()).contains("« Blé d’ailleurs »", unit.name());
    }

    @Test
    void a_balance_without_an_account_refuses_the_table() {
        var unit = unit();
        var text =
                "Nom;E-mail;Adhésion le;Solde\nInconnue;x@exemple.org;2020-11-03;5\nAutre;y@exemple.org;2020-11-03;-5\n";
        var run = read(source(text, StandardCharsets.UTF_8, Map.of("unite", unit.name())), false);
        assertThat(run.state()).isEqualTo(Run.State.FAILED);
        assertThat(run.message()).contains("ligne 2").contains("ligne 3");
    }

    @Test
    void rows_of_one_member_open_with_their_sum_and_a_withdrawal_gives_back_those_who_stood_there_too() {
        var unit = unit();
        var rosa = neighbours.person("Rosa");
        var max = neighbours.person("Max");
        var answers = Map.of("unite", unit.name());
        read("Nom;E-mail;Adhésion le\n" + row(max, "").replace(";\n", "\n"));
        var source =
                source(BALANCES + row(rosa, "10") + row(rosa, "5") + row(max, "-15"), StandardCharsets.UTF_8, answers);
        var run = read(source, false);
        assertThat(run.message()).isNull();
        assertThat(available(rosa.id(), unit)).isEqualTo(15);
        assertThat(available(max.id(), unit)).isEqualTo(-15);
        assertThat(available(house, unit)).isZero();
        imports.withdraw(run.id(), paul.id());
        assertThat(available(rosa.id(), unit)).isZero();
        assertThat(available(max.id(), unit)).as("a member before").isZero();
        assertThat(there()).containsOnlyKeys(max.name());
        read(source, false);
        assertThat(available(rosa.id(), unit)).as("taken in anew").isEqualTo(15);
        assertThat(available(max.id(), unit)).isEqualTo(-15);
    }

    @Test
    void a_balance_that_would_not_be_booked_refuses_the_table() {
        var unit = unit();
        var rosa = neighbours.person("Rosa");
        var max = neighbours.person("Max");
        members.admit(new NewMember(
                house,
                null,
                MemberKind.PERSON,
                new Member.Contact(rosa.name(), rosa.email().text(), "", ""),
                List.of(),
                "",
                SIX_YEARS_AGO,
                MemberState.ACTIVE,
                "",
                false,
                paul.id()));
        var text = BALANCES + row(rosa, "5") + row(max, "-5");
        var run = read(source(text, StandardCharsets.UTF_8, Map.of("unite", unit.name())), false);
        assertThat(run.state()).isEqualTo(Run.State.FAILED);
        assertThat(run.message()).contains("ligne 2").doesNotContain("ligne 3");
        assertThat(available(max.id(), unit)).isZero();
    }

    @Test
    void a_withdrawal_that_cannot_give_balances_back_withdraws_nothing() {
        var unit = unit();
        var rosa = neighbours.person("Rosa");
        var max = neighbours.person("Max");
        var text = BALANCES + row(rosa, "12") + row(max, "-12");
        var run = read(source(text, StandardCharsets.UTF_8, Map.of("unite", unit.name())), false);
        ledger.pay(new Order(rosa.id(), max.id(), Amount.one(unit.id(), 112), rosa.id(), "spent-" + run.id(), "Aide"))
                .booked();
        assertThatThrownBy(() -> imports.withdraw(run.id(), paul.id())).isInstanceOf(Problem.class);
        assertThat(available(rosa.id(), unit)).isEqualTo(-100);
        assertThat(available(max.id(), unit)).isEqualTo(100);
        assertThat(there()).hasSize(2);
        assertThat(imports.find(run.id()).orElseThrow().state()).isEqualTo(Run.State.DONE);
    }

    @Test
    void a_withdrawal_keeps_and_lists_those_who_were_touched_since() {
        var run = read("Nom;Adhésion le\nPayante;2020-11-03\nChangée;2020-11-03\nSeule;2020-11-03\n");
        paid(there().get("Payante").id());
        var changed = there().get("Changée");
        members.describe(changed.id(), changed.version(), new Member.Contact("Changée", "", "0601020304", ""), "");
        var withdrawal = (Imports.Withdrawal.Done) imports.withdraw(run.id(), paul.id());
        assertThat(there()).containsOnlyKeys("Payante", "Changée");
        assertThat(withdrawal.kept()).extracting(Object::toString).hasSize(2).allMatch(it -> it.contains("n° "));
    }
}
