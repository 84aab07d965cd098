package org.fabcom.membership;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Where a register guards the instance, one posts and pays as its member only (E1, E3). */
@FabComTest
record MembersOnlyTest(ApplicationContext beans, Neighbours neighbours, Registers registers) {

    @AfterEach
    void nobodyIsAsked() {
        registers.guard(null);
    }

    private static boolean barred(WebVisitor who) {
        var posting = who.post("/place/nouveau", "titre", "Une échelle").status();
        assertThat(who.post("/payer", "a", "").status() == 403).isEqualTo(posting == 403);
        assertThat(who.get("/place").status()).as("reads").isEqualTo(200);
        return posting == 403;
    }

    @Test
    void an_administrator_asks_for_a_register_and_whoever_is_no_member_of_it_only_reads() {
        var it = new Association("Le SEL des Deux Rives", beans);
        var boss = neighbours.signedIn(neighbours.person("Chef", InstanceRole.ADMINISTRATOR));
        var odile = neighbours.person("Odile Garnier");
        var her = neighbours.signedIn(odile);
        assertThat(barred(her)).as("an account is enough").isFalse();
        assertThat(her.get("/administration/adhesion").status()).isEqualTo(403);
        assertThat(boss.post("/administration/adhesion", "registre", "autre").status())
                .isEqualTo(422);
        boss.get("/administration/adhesion")
                .form("Enregistrer")
                .tick("Le SEL des Deux Rives")
                .submit();
        assertThat(barred(her)).isTrue();
        assertThat(her.post("/payer", "a", "").text()).contains("Il faut être membre", "/adherer/" + it.house.id());
        assertThat(barred(boss)).as("who keeps the instance").isFalse();

        var line = it.enters(odile.id(), MemberKind.PERSON, "Odile Garnier", Association.ago(3), MemberState.ADMITTED);
        assertThat(barred(her)).as("accepted, dues to come").isTrue();
        it.members.move(line.id(), MemberState.ACTIVE, null, Association.ago(2), "", false, it.jeanne.id());
        assertThat(barred(her)).isFalse();
        it.members.move(line.id(), MemberState.SUSPENDED, null, Association.ago(1), "", false, it.jeanne.id());
        assertThat(barred(her)).isTrue();
        assertThat(her.post("/payer", "a", "").text()).contains("Adhésion suspendue");

        boss.get("/administration/adhesion").form("Enregistrer").tick("Non").submit();
        assertThat(barred(her)).isFalse();
    }

    @Test
    void whoever_asked_to_join_waits_for_the_answer() {
        var it = new Association("Le SEL du Bief", beans);
        registers.guard(it.house.id());
        var paul = neighbours.signedIn(neighbours.person("Paul Mercadier"));
        paul.post("/adherer/" + it.house.id(), "nom", "Paul Mercadier");
        assertThat(barred(paul)).isTrue();
    }

    @Test
    void whoever_sits_in_a_member_acts_and_whoever_is_barred_ends_what_they_began() {
        var it = new Association("Le SEL du Moulin", beans);
        registers.guard(it.house.id());
        var nadia = neighbours.person("Nadia Chaussure");
        var her = neighbours.signedIn(nadia);
        var shop = neighbours.association("La Remise", nadia);
        assertThat(barred(her)).isTrue();
        var deal = "/place/accords/" + UUID.randomUUID();
        assertThat(her.post(deal + "/accepter").status()).isEqualTo(403);
        for (var act : List.of("annuler", "rendre", "souci"))
            assertThat(her.post(deal + "/" + act).status()).as(act).isEqualTo(404);
        it.enters(shop.id(), MemberKind.ORGANISATION, "La Remise", Association.ago(60), MemberState.ACTIVE);
        assertThat(barred(her)).isFalse();
    }

    @Test
    void a_representative_acts_for_a_member_that_is_a_legal_person() {
        var it = new Association("L’union des quais", beans);
        registers.guard(it.house.id());
        var nadia = neighbours.person("Nadia Chaussure");
        var firm = it.enters(null, MemberKind.ORGANISATION, "La Remise", Association.ago(60), MemberState.ACTIVE);
        assertThat(barred(neighbours.signedIn(nadia))).isTrue();
        it.db.sql("insert into membership.representative (id, member, place, person, name, since, named_by, named_at)"
                        + " values (gen_random_uuid(), :member, 'FIRST', :person, 'Nadia', :since, :by, now())")
                .param("member", firm.id())
                .param("person", nadia.id().value())
                .param("since", Association.ago(1))
                .param("by", it.jeanne.id().value())
                .update();
        assertThat(barred(neighbours.signedIn(nadia))).isFalse();
    }
}
