package org.fabcom.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.kernel.Seat;
import org.fabcom.membership.leaving.Endings;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionTemplate;

/** The lines of the register: numbered without gap whoever is faster, and never taken away (E3, G42). */
@FabComTest
record RegisterTest(ApplicationContext beans, TransactionTemplate transaction) {

    private static final int HANDS = 6;
    private static final int EACH = 10;

    @Test
    void many_hands_enter_members_at_once_and_some_fail_yet_numbers_have_no_gap() throws Exception {
        var one = new Association("La Nacelle", beans);
        var other = new Association("Le Radeau", beans);
        var work = new ArrayList<Callable<Boolean>>();
        for (int hand = 0; hand < HANDS; hand++)
            for (var house : new Association[] {one, other}) work.add(() -> enter(house));
        Collections.shuffle(work);
        try (var pool = Executors.newFixedThreadPool(HANDS * 2)) {
            for (Future<Boolean> it : pool.invokeAll(work)) assertThat(it.get()).isTrue();
        }
        var expected = IntStream.rangeClosed(1, HANDS * EACH).boxed().toList();
        assertThat(one.members.of(one.house.id())).extracting(Member::number).isEqualTo(expected);
        assertThat(other.members.of(other.house.id()))
                .extracting(Member::number)
                .isEqualTo(expected);
    }

    private boolean enter(Association house) {
        for (int i = 0; i < EACH; i++) {
            house.person(null, "Membre " + i, Association.ago(1));
            transaction.executeWithoutResult(status -> {
                house.person(null, "Personne", Association.ago(1));
                status.setRollbackOnly();
            });
        }
        return true;
    }

    @Test
    void a_person_has_one_line_that_did_not_end() {
        var it = new Association("La Passerelle", beans);
        it.person(it.jeanne, "Jeanne Aubry", Association.ago(3));
        assertThatThrownBy(() -> it.person(it.jeanne, "Jeanne Aubry", Association.ago(1)))
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("member_once");
    }

    @Test
    void the_base_takes_no_line_away_and_changes_no_step() {
        var it = new Association("Le Gué", beans);
        var line = it.person(null, "Odile Garnier", Association.ago(3));
        refused(it, "delete from membership.member where id = '" + line.id() + "'");
        refused(it, "update membership.member set number = 7 where id = '" + line.id() + "'");
        refused(it, "update membership.member set state = 'SUSPENDED' where id = '" + line.id() + "'");
        refused(it, "update membership.step set day = day - 1 where member = '" + line.id() + "'");
        refused(it, "update membership.step set reason = 'autre' where member = '" + line.id() + "'");
        refused(it, "delete from membership.step where member = '" + line.id() + "'");
    }

    private static void refused(Association it, String sql) {
        assertThatThrownBy(() -> it.db.sql(sql).update()).as(sql).isInstanceOf(DataAccessException.class);
    }

    @Test
    void nobody_ends_unsettled_and_nobody_is_excluded_unheard_whoever_asks_the_base() {
        var it = new Association("La Rame", beans);
        var line = it.person(null, "Odile Garnier", Association.ago(3));
        assertThatThrownBy(() -> step(it, line, "'ENDED', 'RESIGNED'")).hasMessageContaining("nothing is settled");
        assertThatThrownBy(() -> step(it, line, "'ENDED', 'EXCLUDED'")).hasMessageContaining("unheard");
        assertThatThrownBy(() -> it.db.sql("""
                        insert into membership.exclusion (id, member, grounds, opened_on, opened_by, decided_on, outcome)
                        values (gen_random_uuid(), :member, 'Rien', current_date, :by, current_date, 'EXCLUDED')
                        """)
                        .param("member", line.id(), "by", it.jeanne.id().value())
                        .update())
                .as("decided before being heard")
                .hasMessageContaining("exclusion_decided");
    }

    private static void step(Association it, Member line, String what) {
        it.db.sql("insert into membership.step (member, state, cause, day, made_by, made_at) values (:member, " + what
                        + ", current_date, :by, now())")
                .param("member", line.id(), "by", it.jeanne.id().value())
                .update();
    }

    @Test
    void only_who_owes_dues_is_struck_off_and_a_resignation_says_how_it_was_asked() {
        var it = new Association("La Drisse", beans);
        var line = it.person(null, "Odile Garnier", Association.ago(3));
        var path = line.url() + "/depart";
        assertThat(it.desk().get(path).text()).contains("démission").doesNotContain("radiation");
        assertThat(it.desk().post(path, "cause", "STRUCK_OFF", "motif", "x").status())
                .isEqualTo(422);
        assertThat(it.desk().post(path, "cause", "RESIGNED").text()).contains("comment la démission a été demandée");
        it.db.sql("insert into membership.settlement (id, member, day, owed, way, made_by, made_at)"
                        + " values (gen_random_uuid(), :member, current_date, 0, 'NOTHING', :by, now())")
                .param("member", line.id(), "by", it.jeanne.id().value())
                .update();
        assertThatThrownBy(() -> step(it, line, "'ENDED', 'STRUCK_OFF'")).hasMessageContaining("struck off");
        assertThat(it.members.find(line.id()).orElseThrow().state()).isEqualTo(MemberState.ACTIVE);

        it.members.move(line.id(), MemberState.LATE, null, Association.ago(1), "", false, it.jeanne.id());
        assertThat(it.desk().post(path, "cause", "STRUCK_OFF", "motif", "x").status())
                .isEqualTo(303);
        assertThat(it.members.find(line.id()).orElseThrow().cause()).isEqualTo(EndCause.STRUCK_OFF);
    }

    @Test
    void that_somebody_is_no_more_is_said_by_whoever_manages_with_a_reason_and_the_account_is_told() {
        var it = new Association("La Godille", beans);
        var neighbours = beans.getBean(Neighbours.class);
        var paul = neighbours.person("Paul Mercadier");
        var line = it.person(paul, "Paul Mercadier", Association.ago(30));
        var referent = neighbours.person("Rémi Référent");
        neighbours.seat(it.house, referent, Seat.REFERENT);
        var path = line.url() + "/depart";
        var desk = neighbours.signedIn(referent);
        assertThat(desk.get(path).text()).contains("démission").doesNotContain("décès");
        assertThat(desk.post(path, "cause", "DECEASED", "motif", "Avis").status())
                .isEqualTo(422);
        assertThat(it.desk().post(path, "cause", "DECEASED", "motif", "").status())
                .isEqualTo(422);
        assertThat(it.members.find(line.id()).orElseThrow().ended()).isFalse();
        assertThat(it.desk()
                        .post(path, "cause", "DECEASED", "motif", "Avis dans le journal")
                        .status())
                .isEqualTo(303);
        assertThat(it.members.find(line.id()).orElseThrow().cause()).isEqualTo(EndCause.DECEASED);
        assertThat(it.letters(paul.email().folded())).containsExactly("La Godille : fin de votre adhésion");
    }

    @Test
    void an_exclusion_that_comes_after_a_resignation_leaves_no_decision() {
        var it = new Association("La Bouline", beans);
        var line = it.person(null, "Odile Garnier", Association.ago(30));
        it.db.sql("""
                insert into membership.exclusion (id, member, grounds, opened_on, opened_by, hearing_on, hearing_place,
                    convened_at, heard_on, heard_how, account)
                values (gen_random_uuid(), :member, 'Rien', :opened, :by, :heard, 'Ici', :opened, :heard, 'PRESENT', 'Rien')
                """)
                .param("member", line.id())
                .param("opened", Association.ago(20))
                .param("heard", Association.ago(2))
                .param("by", it.jeanne.id().value())
                .update();
        var form = it.desk().get(line.url() + "/exclusion").form("Enregistrer la décision");
        leaves(it, line);
        assertThat(form.tick("exclusion").fill("Raison", "Trop tard").submit().status())
                .isEqualTo(409);
        assertThat(it.db.sql("select count(*) from membership.exclusion where member = :member and decided_on is null")
                        .param("member", line.id())
                        .single(Integer.class))
                .isEqualTo(1);
    }

    private void leaves(Association it, Member line) {
        var left = beans.getBean(Endings.class).resign(line, "Je pars", false, Association.ago(0), it.jeanne.id());
        assertThat(left).isTrue();
    }

    @Test
    void whoever_came_back_under_another_number_is_not_taken_back_under_the_old_one() {
        var it = new Association("L’Étrave", beans);
        var first = it.person(it.jeanne, "Jeanne Aubry", Association.ago(30));
        leaves(it, first);
        it.person(it.jeanne, "Jeanne Aubry", Association.ago(0));
        var again = it.desk().post(first.url() + "/etat", "motif", "Une erreur");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("revenue sous un autre numéro");
    }

    @Test
    void whoever_waits_for_the_first_dues_is_not_made_active_by_the_desk() {
        var it = new Association("Le Hauban", beans);
        var line = it.enters(null, MemberKind.PERSON, "Odile Garnier", Association.ago(3), MemberState.ADMITTED);
        assertThat(it.desk().post(line.url() + "/etat", "motif", "x").status()).isEqualTo(404);
        assertThat(it.members.find(line.id()).orElseThrow().state()).isEqualTo(MemberState.ADMITTED);
    }

    @Test
    void an_address_tells_the_desk_no_name_and_whoever_has_it_is_told() {
        var it = new Association("Le Tangon", beans);
        var nadia = beans.getBean(Neighbours.class).person("Nadia Chaussure");
        var line = it.enters(null, MemberKind.ORGANISATION, "La Remise", Association.ago(3), MemberState.ACTIVE);
        var email = nadia.email().text();
        var card = it.desk()
                .post(line.url() + "/representants", "titulaire", email)
                .follow();
        assertThat(card.text()).contains(email).doesNotContain("Chaussure");
        assertThat(it.letters(nadia.email().folded())).containsExactly("Le Tangon : vous parlez pour La Remise");
    }

    @Test
    void a_state_follows_only_where_it_may_and_not_before_the_last_one() {
        var it = new Association("L’Écluse", beans);
        var line = it.person(null, "Odile Garnier", Association.ago(30));
        var by = it.jeanne.id();
        assertThat(it.members.move(line.id(), MemberState.ADMITTED, null, Association.ago(1), "", false, by))
                .isFalse();
        assertThat(it.members.move(line.id(), MemberState.SUSPENDED, null, Association.ago(31), "", false, by))
                .isFalse();
        assertThat(it.members.move(line.id(), MemberState.SUSPENDED, null, Association.ago(10), "Absent", false, by))
                .isTrue();
        assertThat(it.members.move(line.id(), MemberState.ACTIVE, null, Association.ago(11), "", false, by))
                .isFalse();
        assertThat(it.members.find(line.id()).orElseThrow().state()).isEqualTo(MemberState.SUSPENDED);
    }
}
