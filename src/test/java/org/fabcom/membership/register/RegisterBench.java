package org.fabcom.membership.register;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.membership.Categories;
import org.fabcom.membership.Category;
import org.fabcom.membership.Register;
import org.fabcom.membership.Registers;
import org.fabcom.membership.VotingRights;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.web.list.Address;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * A register of ten thousand lines: what a page of the list asks of the base, the same through its address, a card, the roll of those
 * who vote. {@code mvn test -Dtest=RegisterBench -Dbench=true [-Dbench.members=10000]}; on the tests' own base.
 */
@FabComTest
@EnabledIfSystemProperty(named = "bench", matches = "true")
class RegisterBench {

    private static final int TIMES = 60;

    private final Neighbours neighbours;
    private final Registers registers;
    private final Categories categories;
    private final RegisterRows rows;
    private final VotingRights rights;
    private final Clock clock;

    RegisterBench(
            Neighbours neighbours,
            Registers registers,
            Categories categories,
            RegisterRows rows,
            VotingRights rights,
            Clock clock) {
        this.neighbours = neighbours;
        this.registers = registers;
        this.categories = categories;
        this.rows = rows;
        this.rights = rights;
        this.clock = clock;
    }

    @Test
    void a_large_register() {
        int members = Integer.getInteger("bench.members", 10_000);
        var jeanne = neighbours.person("Jeanne Aubry");
        var house = neighbours.association("Grande mutuelle", jeanne).id();
        registers.open(house, Register.Entry.ASKED, jeanne.id());
        for (var it : List.of("Usagers", "Salariés", "Amis", "Collectivités"))
            categories.add(new Category(house.value(), house, it, it, true, 1, true, 1));
        filled(house, jeanne.id(), members);
        var all = Address.of("/x");
        assertThat(rows.asked(all, house).counts().all()).isEqualTo(members);
        for (var it : List.of(
                all,
                all.with("etat", "ACTIVE"),
                all.with("categorie", "Amis"),
                all.with("q", "Membre 77"),
                all.with("page", 150)))
            tells("list " + it, () -> {
                var source = rows.asked(it, house);
                source.counts();
                source.rows(it.value("page").isEmpty() ? 0 : 7450, 50);
            });
        var today = Days.today(clock);
        var voters = rights.on(house, today);
        assertThat(voters).hasSize(members);
        tells("voters’ roll", () -> rights.on(house, today));
        tells("one voter", () -> rights.of(house, voters.getFirst().member(), today));
        var desk = neighbours.signedIn(jeanne);
        for (var it : List.of("", "?categorie=Amis", "/" + voters.getFirst().member(), "/votants"))
            tells("page " + it.replaceAll("[0-9a-f-]{36}", "card"), () -> desk.get(Register.url(house) + it));
    }

    private static void filled(PartyId house, PartyId by, int members) {
        CurrentBase.asOwner("""
                with made as (insert into membership.member (id, organisation, number, kind, name, email, joined_on, state, added_by,
                        added_at)
                    select gen_random_uuid(), '%1$s', 0, 'PERSON', 'Membre ' || n, 'membre' || n || '@banc.example',
                        date '2020-01-01' + n %% 1000, 'ADMITTED', '%2$s', now() from generate_series(1, %3$d) n returning id, joined_on)
                insert into membership.member_category (member, category, since)
                select m.id, c.id, m.joined_on from made m join membership.category c on c.organisation = '%1$s'
                    and abs(hashtext(m.id::text)) %% 4 = abs(hashtext(c.name)) %% 4
                """.formatted(house, by, members));
        CurrentBase.asOwner("""
                insert into membership.step (member, state, day, made_by, made_at)
                select id, 'ACTIVE', joined_on, '%2$s', now() from membership.member where organisation = '%1$s'
                """.formatted(house, by));
        CurrentBase.asOwner("""
                with r as (insert into membership.dues_rule (id, organisation, label, kind, cents, from_day, made_by, made_at)
                        values (gen_random_uuid(), '%1$s', 'Adhésion', 'FIXED', '{1000}', date '2020-01-01', '%2$s', now()) returning id),
                    c as (insert into membership.dues_call (id, organisation, label, from_day, until_day, due_day, called_by, called_at)
                        values (gen_random_uuid(), '%1$s', 'Année', current_date - 100, current_date + 200, current_date - 50, '%2$s',
                            now()) returning id)
                insert into membership.dues (id, call, member, rule, due_day, cents, state, settled_on, decided_by)
                select gen_random_uuid(), c.id, m.id, r.id, current_date - 50, 1000,
                    case when m.number %% 5 = 0 then 'DUE' else 'PAID' end,
                    case when m.number %% 5 = 0 then null else current_date - 60 end, '%2$s'
                from membership.member m, r, c where m.organisation = '%1$s'
                """.formatted(house, by));
        CurrentBase.asOwner("do $$ begin perform counts.fold('membership.member_cell'); end $$");
        CurrentBase.asOwner("analyze membership.member, membership.member_category, membership.step, membership.dues");
    }

    private static void tells(String what, Runnable it) {
        for (int i = 0; i < TIMES / 4; i++) it.run();
        var times = new long[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long began = System.nanoTime();
            it.run();
            times[i] = System.nanoTime() - began;
        }
        Arrays.sort(times);
        System.err.printf(
                "bench: %s p50 %.2f ms, p95 %.2f ms%n", what, times[TIMES / 2] / 1e6, times[TIMES * 95 / 100] / 1e6);
    }
}
