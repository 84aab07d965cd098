package org.fabcom.membership.intake;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.membership.Arrears;
import org.fabcom.membership.Register;
import org.fabcom.membership.dues.Calling;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** « À jour jusqu’au » of another software: dues that were paid outside, until that day. */
@FabComTest
class PaidUntilTest extends WithMemberTables {

    private final Arrears arrears;
    private final Calling calling;
    private final LocalDate today = Days.today(Clock.systemUTC());

    PaidUntilTest(ApplicationContext beans, Arrears arrears, Calling calling) {
        super(beans);
        this.arrears = arrears;
        this.calling = calling;
    }

    @Test
    void exports_of_galette_and_odoo_say_until_when() {
        var galette = "id_adh;nom_adh;prenom_adh;date_crea_adh;date_echeance\n7;Dupré;Zoé;2020-11-03;2026-12-31\n";
        var odoo =
                "ref,name,membership_state,membership_start,membership_stop\n7,Zoé Dupré,paid,2020-11-03,2026-12-31\n";
        for (var text : new String[] {galette, odoo}) {
            aRegister();
            read(source(text, StandardCharsets.UTF_8, Map.of()), false);
            assertThat(there().get("Zoé Dupré").paidUntil()).as(text).isEqualTo(LocalDate.of(2026, 12, 31));
        }
    }

    @Test
    void whoever_paid_before_is_on_time_until_that_day_and_is_called_for_what_comes_after() {
        var until = today.plusDays(40);
        var run =
                read("Nom;Prénom;Adhésion le;À jour jusqu’au\nMartin;Léa;2020-11-03;" + until + "\nPoix;Ali;2020-11-03;"
                        + today.minusDays(1) + "\nLune;Max;2020-11-03;\nFaux;Eva;2020-11-03;bientôt\n");
        assertThat(run.counts().created()).isEqualTo(3);
        assertThat(run.counts().aside()).as("a day that does not read").isEqualTo(1);
        var lea = there().get("Léa Martin").id();
        var ali = there().get("Ali Poix").id();
        assertThat(arrears.late(house, today)).containsExactly(ali);
        assertThat(arrears.late(house, until)).containsExactly(ali);
        assertThat(arrears.late(house, until.plusDays(1))).containsExactlyInAnyOrder(ali, lea);
        assertThat(arrears.late(house, lea, until.plusDays(1))).isTrue();
        assertThat(neighbours
                        .signedIn(paul)
                        .get(Register.url(house) + "/" + lea)
                        .text())
                .contains("Cotisation réglée ailleurs jusqu’au");
        db.sql("""
                insert into membership.dues_rule (id, organisation, label, kind, cents, from_day, made_by, made_at)
                values (gen_random_uuid(), :house, 'Adhésion', 'FIXED', '{1000}', '2020-01-01', :paul, now())
                """).param("house", house.value(), "paul", paul.id().value()).update();
        var paid = calling.plan(house, null, today, until).rules();
        assertThat(paid)
                .singleElement()
                .satisfies(it -> assertThat(it.members()).isEqualTo(2));
        var more = calling.plan(house, null, today, until.plusDays(1)).rules();
        assertThat(more)
                .singleElement()
                .satisfies(it -> assertThat(it.members()).isEqualTo(3));
    }

    /** Each column has one order of days, whatever the others have. */
    @Test
    void a_day_in_the_other_order_than_its_column_is_put_aside() {
        var run = read(
                "Nom;Prénom;Adhésion le;À jour jusqu’au\nMartin;Léa;29/12/2020;3/4/2030\nPoix;Ali;3/13/2024;3/13/2030\n"
                        + "Lune;Max;3/4/2021;3/5/2030\n");
        assertThat(run.counts().created()).isEqualTo(2);
        assertThat(run.counts().aside()).isEqualTo(1);
        assertThat(members.of(house))
                .extracting(it -> it.joinedOn() + " " + it.paidUntil())
                .containsExactlyInAnyOrder("2020-12-29 2030-03-04", "2021-04-03 2030-03-05");
    }

    @Test
    void namesakes_with_other_former_numbers_and_no_address_are_two() {
        read("Nom;Prénom;Adhésion le;N° de membre\nMartin;Jean;2020-11-03;12\nMartin;Jean;2021-11-03;77\n");
        assertThat(members.of(house))
                .extracting(it -> Objects.toString(it.formerly()))
                .containsExactly("12", "77");
    }
}
